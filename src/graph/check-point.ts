/** Decides whether the running request may go on. */
export interface Watch {
  /** @throws to end the request */
  check(): void
  /** Before so many milliseconds without a check point. @throws to end the request before them */
  checkAhead(milliseconds: number): void
  /** The most characters of the answer. */
  readonly largest: number
  /** @throws to end a request whose answer has more */
  refuseSize(): never
}

/** The steps between two checks, which take some milliseconds at most. */
const STEPS = 200

/** Small numbers, because V8 allocates any other that a variable of a module holds. */
const UNBOUNDED = 2 ** 30 - 1

let watch: Watch | undefined
let left = STEPS
let largest = UNBOUNDED

/**
 * A check point: the loops that can take long call it once a turn, or for several turns. A check may end the request
 * there, so nothing that is kept may be half done.
 */
export function checkPoint(steps = 1): void {
  left -= steps
  if (left < 0) check()
}

/** A check point before the work of a library, which has none, by the milliseconds that it takes or so. */
export function checkAhead(milliseconds: number): void {
  watch?.checkAhead(milliseconds)
}

/** The same for a part of the answer that has become so long, in characters. */
export function checkSize(characters: number): void {
  if (characters > largest) watch?.refuseSize()
}

function check(): void {
  // If the check throws, every later step of the same run ends, too.
  left = 0
  watch?.check()
  left = STEPS
}

/** Runs a computation whose check points ask a watch. */
export function watched<T>(by: Watch, run: () => T): T {
  const [watchBefore, leftBefore, largestBefore] = [watch, left, largest]
  watch = by
  largest = Math.min(UNBOUNDED, by.largest)
  left = STEPS
  try {
    return run()
  } finally {
    watch = watchBefore
    left = leftBefore
    largest = largestBefore
  }
}

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

/** The items that are sorted between two check points, and the part of a step that each takes. */
const [RUN, PART] = [1_000, 0.05]

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A sorted copy of a list. Runs of it are sorted and then merged, with check points between. */
export function sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): T[] {
  // Without a function, V8 compares texts by itself, in a third of the time.
  const by = compare === byText ? undefined : compare
  let runs: T[][] = []
  for (let start = 0; start < items.length; start += RUN) {
    checkPoint(RUN * PART)
    runs.push(items.slice(start, start + RUN).sort(by))
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2) merged.push(merge(runs[at] ?? [], runs[at + 1] ?? [], compare))
    runs = merged
  }
  return runs[0] ?? []
}

function merge<T>(one: T[], other: readonly T[], compare: (a: T, b: T) => number): T[] {
  if (other.length === 0) return one
  const all: T[] = []
  let [at, from] = [0, 0]
  while (at < one.length && from < other.length) {
    checkPoint(PART)
    // Of equal items the first comes first, as in `sort`.
    if (compare(one[at] as T, other[from] as T) <= 0) all.push(one[at++] as T)
    else all.push(other[from++] as T)
  }
  while (at < one.length) all.push(one[at++] as T)
  while (from < other.length) all.push(other[from++] as T)
  return all
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

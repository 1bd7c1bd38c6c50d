/** Decides whether the running request may go on. */
export interface Watch {
  /** @throws to end the request */
  check(): void
}

/** The steps between two checks, which take some milliseconds at most. */
const STEPS = 200

let watch: Watch | undefined
let left = Infinity

/**
 * A check point: the loops that can take long call it once a turn. A check may end the request there, so nothing that
 * is kept may be half done.
 */
export function checkPoint(): void {
  left -= 1
  if (left < 0) check()
}

function check(): void {
  // If the check throws, every later step of the same run ends, too.
  left = 0
  watch?.check()
  left = STEPS
}

/** Runs a computation whose check points ask a watch. */
export function watched<T>(by: Watch, run: () => T): T {
  const [watchBefore, leftBefore] = [watch, left]
  watch = by
  left = STEPS
  try {
    return run()
  } finally {
    watch = watchBefore
    left = leftBefore
  }
}

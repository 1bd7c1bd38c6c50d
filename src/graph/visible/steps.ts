/** A long computation in steps of some milliseconds, between which other work can go on. */
export type Steps<T> = Generator<void, T>

/** The items of a loop that one step takes. */
const ITEMS = 500

/** Uses the items of a list, with a step after some of them. */
export function* inSteps<T>(items: Iterable<T>, use: (item: T) => void, some = ITEMS): Steps<void> {
  let taken = 0
  for (const item of items) {
    use(item)
    if (++taken % some === 0) yield
  }
}

/** The result of all steps, one right after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same with a turn of the event loop between each two. */
export async function inTurns<T>(steps: Steps<T>, pause: () => Promise<unknown>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await pause()
  }
}

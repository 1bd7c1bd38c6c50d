/**
 * Lets each viewer begin one request in each turn of the event loop, so that the many requests of one are not all
 * before the one of another. A viewer whose last turn has passed begins at once.
 */
export class Turns {
  readonly #begun = new Set<string>()
  readonly #waiting = new Map<string, (() => void)[]>()
  readonly #atEnd: (turn: () => void) => void
  #isScheduled = false

  /** @param atEnd calls back after the present turn of the event loop */
  constructor(atEnd: (turn: () => void) => void = setImmediate) {
    this.#atEnd = atEnd
  }

  /** Undefined if the request may begin at once; otherwise it waits. */
  enter(viewer: string): Promise<void> | undefined {
    this.#schedule()
    const queue = this.#waiting.get(viewer)
    if (!queue && !this.#begun.has(viewer)) {
      this.#begun.add(viewer)
      return undefined
    }
    return new Promise((begin) => {
      if (queue) queue.push(begin)
      else this.#waiting.set(viewer, [begin])
    })
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    this.#atEnd(() => this.#turn())
  }

  #turn(): void {
    this.#isScheduled = false
    this.#begun.clear()
    for (const [viewer, queue] of [...this.#waiting]) {
      queue.shift()?.()
      this.#begun.add(viewer)
      if (queue.length === 0) this.#waiting.delete(viewer)
    }
    if (this.#begun.size > 0) this.#schedule()
  }
}

/** In milliseconds: requests of one viewer that together take less need not wait for each other. */
const SHORT = 1

/**
 * Lets viewers begin in turn, so that many requests of one are not all before the one of another. Once a turn of the
 * event loop has taken a millisecond, each viewer begins at most one more request in it.
 */
export class Turns<Viewer extends object> {
  readonly #begun = new Set<Viewer>()
  readonly #waiting = new Map<Viewer, (() => void)[]>()
  readonly #atEnd: (turn: () => void) => void
  readonly #now: () => number
  #isScheduled = false
  #since = 0

  /**
   * @param atEnd calls back after the present turn of the event loop
   * @param now in milliseconds
   */
  constructor(atEnd: (turn: () => void) => void = setImmediate, now: () => number = performance.now.bind(performance)) {
    this.#atEnd = atEnd
    this.#now = now
  }

  /** Undefined if the request may begin at once; otherwise it waits. */
  enter(viewer: Viewer): Promise<void> | undefined {
    this.#schedule()
    const queue = this.#waiting.get(viewer)
    if (!queue && (!this.#begun.has(viewer) || this.#now() - this.#since < SHORT)) {
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
    this.#since = this.#now()
    this.#atEnd(() => this.#turn())
  }

  #turn(): void {
    this.#isScheduled = false
    this.#begun.clear()
    if (this.#waiting.size === 0) return
    this.#schedule()
    for (const [viewer, queue] of [...this.#waiting]) {
      queue.shift()?.()
      this.#begun.add(viewer)
      if (queue.length === 0) this.#waiting.delete(viewer)
    }
  }
}

/** A list of those who wait for the next change, each until its own signal aborts. */
export class Waiters {
  readonly #waiting = new Set<() => void>()

  /** Waits until they are woken, or the signal aborts. */
  next(signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake)
        signal?.removeEventListener('abort', wake)
        resolve()
      }
      this.#waiting.add(wake)
      signal?.addEventListener('abort', wake)
    })
  }

  wake(): void {
    for (const wake of this.#waiting) wake()
  }
}

import { setTimeout as delay } from 'node:timers/promises'
import type { Hook } from './hook.ts'

/** A server that is about to end answers as before, but load balancers should ask others, and clients reconnect. */
export class Leaving {
  #isLeaving = false
  readonly #pause = new AbortController()

  /** Begins, and waits so many milliseconds; a second call ends the wait of the first. */
  async begin(drain: number): Promise<void> {
    if (this.#isLeaving) this.#pause.abort()
    this.#isLeaving = true
    await delay(drain, undefined, { signal: this.#pause.signal }).catch(() => {})
  }

  /** The reason for which it is not ready. */
  get reason(): string | undefined {
    return this.#isLeaving ? 'this server is about to end; ask another one' : undefined
  }

  /** Ends each connection with its next answer, so that none is open for long. */
  readonly hook: Hook = {
    name: 'leaving',
    answerReady: ({ headers }) => {
      if (this.#isLeaving) headers.push('connection', 'close')
    },
  }
}

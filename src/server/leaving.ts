import { setTimeout as delay } from 'node:timers/promises'
import type { Hook } from './hook.ts'
import type { RequestState } from './request-state.ts'

/** A server that is about to end answers as before, but load balancers should ask others, and clients reconnect. */
export class Leaving {
  #isLeaving = false
  readonly #pause = new AbortController()
  readonly #streams = new Set<RequestState>()

  /** Begins, and waits so many milliseconds; a second call ends the wait of the first. */
  async begin(drain: number): Promise<void> {
    if (this.#isLeaving) this.#pause.abort()
    this.#isLeaving = true
    await delay(drain, undefined, { signal: this.#pause.signal }).catch(() => {})
  }

  /** Ends the streams of events, which would not end by themselves; their clients go on at another server. */
  endStreams(): void {
    for (const state of this.#streams) state.endStream?.()
  }

  /** The reason for which it is not ready. */
  get reason(): string | undefined {
    return this.#isLeaving ? 'this server is about to end; ask another one' : undefined
  }

  /** Ends each connection with its next answer, so that none is open for long. */
  readonly hook: Hook = {
    name: 'leaving',
    operationKnown: (state) => {
      if (state.operation?.type === 'subscription') this.#streams.add(state)
    },
    responseSent: (state) => void this.#streams.delete(state),
    answerReady: ({ headers }) => {
      if (this.#isLeaving) headers.push('connection', 'close')
    },
  }
}

import { EntenteError } from '../../errors.ts'
import type { OpenRecord } from './open-record.ts'
import type { RecordedGraph } from './recorded-graph.ts'

/**
 * Takes the changes of other servers into the graph, in their order. It ends at the first one that does not fit: the
 * record was altered, or the other servers have other data folders.
 */
export class Following {
  readonly #record: OpenRecord
  readonly #recorded: RecordedGraph
  readonly #ending = new AbortController()
  readonly #done: Promise<void>
  /** The reason for which it ended. */
  problem: EntenteError | undefined
  #isAdvancing = false

  /** @param report gets the reason for which it ends */
  constructor(record: OpenRecord, recorded: RecordedGraph, report: (problem: unknown) => void) {
    this.#record = record
    this.#recorded = recorded
    this.#done = this.#run().catch((error: unknown) => {
      this.problem = error instanceof EntenteError ? error : new EntenteError('INTERNAL', 'the record is not followed')
      report(error)
    })
  }

  async #run(): Promise<void> {
    const { signal } = this.#ending
    for await (const sealed of this.#record.store.subscribe(this.#recorded.seq, signal)) {
      await this.#record.take(sealed)
      this.#advanceSoon()
    }
  }

  /** All changes that come in one turn of the event loop make one new graph. */
  #advanceSoon(): void {
    if (this.#isAdvancing) return
    this.#isAdvancing = true
    setImmediate(() => {
      this.#isAdvancing = false
      if (!this.#ending.signal.aborted) this.#recorded.advance()
    })
  }

  /** The number of the last change that the graph has. */
  get seq(): number {
    return this.#recorded.seq
  }

  /** The changes of the record that the graph does not have. */
  async missing(): Promise<number> {
    const { seq } = await this.#record.store.head()
    return Math.max(0, seq - this.#recorded.seq)
  }

  /** Waits until the graph has what a change brings. False if the signal aborts before. */
  async reached(has: () => boolean, signal: AbortSignal): Promise<boolean> {
    if (has()) return true
    return new Promise((resolve) => {
      const end = (isReached: boolean) => {
        leave()
        signal.removeEventListener('abort', onAbort)
        resolve(isReached)
      }
      const onAbort = () => end(false)
      const leave = this.#recorded.onRevision(() => {
        if (has()) end(true)
      })
      if (signal.aborted) end(false)
      else signal.addEventListener('abort', onAbort)
    })
  }

  async close(): Promise<void> {
    this.#ending.abort()
    await this.#done
  }
}

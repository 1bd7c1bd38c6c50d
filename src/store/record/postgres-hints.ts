import { setTimeout as delay } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { Waiters } from './waiters.ts'

/** The channel on which writers tell of new changes. */
export const CHANNEL = 'entente'

/** The first and the longest wait before a new connection, so that servers don't smother a database that comes back. */
const FIRST_WAIT = 250
const LONGEST_WAIT = 5_000
export const waitBefore = (attempt: number): number => Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT)

/**
 * Hints that the record may have new changes: when a writer notifies, at every poll, and whenever the connection is
 * new. A hint can come too often or, from a notification, not at all.
 */
export class Hints {
  readonly #config: ClientConfig
  readonly #poll: number
  readonly #waiters = new Waiters()
  readonly #closing = new AbortController()
  #count = 0
  #running: Promise<void> | undefined

  constructor(config: ClientConfig, poll: number) {
    this.#config = config
    this.#poll = poll
  }

  /** The hints so far. */
  get count(): number {
    return this.#count
  }

  /** Waits for a hint after those that were counted. */
  next(counted: number, signal?: AbortSignal): Promise<void> {
    this.#running ??= this.#run()
    if (this.#count > counted || this.#closing.signal.aborted) return Promise.resolve()
    return this.#waiters.next(signal)
  }

  /** Waits, but no longer than the hints are given. */
  async pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
    const ending = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal
    await delay(milliseconds, undefined, { signal: ending }).catch(() => {})
  }

  hint(): void {
    this.#count++
    this.#waiters.wake()
  }

  async close(): Promise<void> {
    this.#closing.abort()
    this.hint()
    await this.#running
  }

  async #run(): Promise<void> {
    const { signal } = this.#closing
    for (let attempt = 0; !signal.aborted; attempt++) {
      const client = new Client(this.#config)
      // The errors of a connection that breaks between queries come as an event; the next query fails too.
      client.on('error', () => client.end().catch(() => {}))
      client.on('notification', () => this.hint())
      try {
        await client.connect()
        // Without LISTEN, polls are enough.
        await client.query(`LISTEN ${CHANNEL}`).catch(() => {})
        for (; !signal.aborted; attempt = 0) {
          this.hint()
          await delay(this.#poll, undefined, { signal })
          // A connection to a host that was stopped shows no error; this query times out.
          await client.query('SELECT 1')
        }
      } catch {
        await this.pause(waitBefore(attempt))
      } finally {
        client.end().catch(() => {})
      }
    }
  }
}

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('server.ts', import.meta.url))

/** The outcome of a change that was sent. */
export type Outcome =
  | { readonly result: { readonly seq: number } | { readonly conflict: number } }
  | { readonly code: string; readonly message: string }

/** A server that runs, is paused, or is gone. */
export class ClusterServer {
  readonly #folder: string
  readonly #record: string
  readonly #waiting = new Map<number, (outcome: Outcome) => void>()
  #process: ChildProcess | undefined
  #sent = 0
  url = ''
  /** True while it runs and is not paused. */
  isStanding = false
  /** Counts how often it was stopped, so that one can tell whether it stood all the time. */
  falls = 0

  constructor(folder: string, record: string) {
    this.#folder = folder
    this.#record = record
  }

  /** Starts it, and waits until it listens. If the database is away just then, it is started again. */
  async start(): Promise<void> {
    while (!this.isStanding) {
      const child = fork(script, [this.#folder, this.#record], { execArgv: ['--import', 'tsx'] })
      this.#process = child
      child.on('message', (message: { url: string } | { revision: number } | ({ id: number } & Outcome)) => {
        if ('url' in message) {
          this.url = message.url
          this.isStanding = true
          child.emit('started')
        } else if ('id' in message) this.#waiting.get(message.id)?.(message)
      })
      child.once('exit', () => {
        if (this.#process === child) this.#fall('gone')
      })
      await Promise.race([once(child, 'started'), once(child, 'exit')])
    }
  }

  /** Sends a change, and waits for what becomes of it. */
  append(key: string): Promise<Outcome> {
    if (!this.isStanding) return Promise.resolve({ code: 'UNAVAILABLE', message: 'the server is gone' })
    const id = ++this.#sent
    return new Promise((resolve) => {
      this.#waiting.set(id, (outcome) => {
        this.#waiting.delete(id)
        resolve(outcome)
      })
      this.#process?.send({ id, key })
    })
  }

  async kill(): Promise<void> {
    const child = this.#process
    this.#process = undefined
    this.#fall('killed')
    if (child && child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit')
  }

  pause(): void {
    this.#fall('paused')
    this.#process?.kill('SIGSTOP')
  }

  resume(): void {
    this.#process?.kill('SIGCONT')
    this.isStanding = true
  }

  /** Tells all that wait, as a connection that breaks does: their change is written or not. */
  #fall(message: string): void {
    this.isStanding = false
    this.falls++
    for (const resolve of this.#waiting.values()) resolve({ code: 'UNAVAILABLE', message })
  }
}

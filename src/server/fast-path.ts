import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import { type Answers, bodyOf, type WholeAnswer } from './answers.ts'
import type { App } from './app.ts'
import { fetchFromYoga } from './ask-yoga.ts'
import type { CompiledExecutor, Runnable } from './compiled-executor.ts'
import { Doorkeeper } from './doorkeeper.ts'
import { etagOf } from './etag.ts'
import type { Exchange } from './exchange.ts'
import type { Hooks } from './hook.ts'
import type { Limits } from './limits.ts'
import { endpoint } from './plugins/routes.ts'

export interface FastPathOptions {
  readonly hooks: Hooks
  readonly app: App
  readonly answers: Answers
  readonly executor: CompiledExecutor
  readonly limits: Pick<Limits, 'bodyBytes'>
}

/** The most kinds of requests that it remembers. A kind is a method with the Accept header. */
const KINDS = 100

/**
 * Answers plain JSON over POST and GET. An equal request is answered from memory, an operation that Yoga has answered
 * before by a compiled plan, and all others by Yoga, after which their plan is prepared. Answers to GET without errors
 * get an ETag.
 */
export class FastPath {
  readonly #options: FastPathOptions
  readonly #doorkeeper = new Doorkeeper()
  /** The headers of Yoga's answers without errors, by the kind of request. */
  readonly #headers = new LRUCache<string, WholeAnswer['headers']>({ max: KINDS })

  constructor(options: FastPathOptions) {
    this.#options = options
  }

  /** Whether it answers a request: JSON that is answered as a whole, at the address of the API. */
  takes({ method, url = '', headers }: IncomingMessage): boolean {
    if (url !== endpoint && !(url.startsWith(`${endpoint}?`) && method === 'GET')) return false
    const { accept = '' } = headers
    // Pages and streams are Yoga's.
    if (accept.includes('text/') || accept.includes('multipart/')) return false
    if (method === 'GET') return url.includes('query=')
    const length = Number(headers['content-length'])
    return (
      method === 'POST' &&
      length > 0 &&
      length <= this.#options.limits.bodyBytes &&
      JSON_TYPES.has(headers['content-type'] ?? '') &&
      headers['content-encoding'] === undefined &&
      headers.expect === undefined
    )
  }

  /** @param body the whole body of a POST; undefined for a GET */
  answer(exchange: Exchange, body: Buffer | undefined): WholeAnswer | Promise<WholeAnswer> {
    const { hooks, answers, executor } = this.#options
    const { method, url, headers } = exchange.request
    const { graph, clearance } = exchange.context
    // Joined by line breaks, which no header can hold, so that no two requests have one key.
    const kind = `${method}\n${headers.accept ?? ''}`
    const key = `${graph.revision} ${clearance}\n${kind}\n${body ? body.toString('latin1') : url}`
    const asked: Asked = { exchange, kind, key, day: answers.day, body }
    const cached = answers.get(key)
    if (cached) {
      exchange.way = 'cached'
      exchange.operation = cached.operation
      return cached
    }
    const headersOfKind = this.#headers.get(kind)
    const runnable = headersOfKind && body && isUtf8(body) ? executor.find(parsed(body)) : undefined
    if (!headersOfKind || !runnable) return this.#askYoga(asked)
    exchange.operation = runnable.operation
    const wait = hooks.run('operationKnown', exchange)
    return wait ? wait.then(() => this.#run(asked, runnable, headersOfKind)) : this.#run(asked, runnable, headersOfKind)
  }

  #run(
    asked: Asked,
    { operation, write }: Runnable,
    headers: WholeAnswer['headers'],
  ): WholeAnswer | Promise<WholeAnswer> {
    const { exchange, key } = asked
    const text = write(exchange.context)
    if (text === undefined) return this.#askYoga(asked)
    exchange.way = 'compiled'
    const made = { status: 200, headers, ...bodyOf(text), operation }
    // Most new requests never come again, and caching an answer costs as much as making it.
    if (this.#doorkeeper.admits(key)) this.#cache(asked, made)
    return made
  }

  async #askYoga(asked: Asked): Promise<WholeAnswer> {
    const { app, answers, executor } = this.#options
    const { exchange, kind, key, day, body } = asked
    const made = await fetchFromYoga(app, exchange, body)
    if (!hasNoErrors(made)) return made
    if (body) {
      this.#headers.set(kind, made.headers)
      executor.prepare(parsed(body))
    }
    // Only a GET can ask on condition, and a tag is right only for the day on which it was asked.
    const tagged = body || answers.day !== day ? made : withTag(made, etagOf(`${day} ${key}`))
    this.#cache(asked, tagged)
    return tagged
  }

  #cache({ key, day }: Asked, made: WholeAnswer): void {
    const { answers } = this.#options
    // What was asked yesterday is not what a lens without a date shows today.
    if (answers.day === day) answers.set(key, toCacheEntry(made))
  }
}

interface Asked {
  readonly exchange: Exchange
  readonly kind: string
  readonly key: string
  /** The day on which it was asked. */
  readonly day: number
  readonly body: Buffer | undefined
}

/** As clients write it; other ways of writing it are Yoga's to read. */
const JSON_TYPES = new Set(['application/json', 'application/json; charset=utf-8', 'application/json;charset=UTF-8'])

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}

const withTag = (made: WholeAnswer, etag: string): WholeAnswer => ({
  ...made,
  headers: [...made.headers, 'etag', etag, 'cache-control', 'private, no-cache'],
  etag,
})

/** A cached text is sent often, so a shorter one is already worth turning to bytes. */
const toCacheEntry = (made: WholeAnswer): WholeAnswer =>
  typeof made.body === 'string' && made.body.length > 1_000 ? { ...made, body: Buffer.from(made.body) } : made

/** Yoga's executor writes errors before data. */
const hasNoErrors = ({ status, body }: WholeAnswer) =>
  status === 200 && (typeof body === 'string' ? body : body.toString('latin1', 0, 8)).startsWith('{"data":')

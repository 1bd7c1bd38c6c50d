import type { IncomingMessage } from 'node:http'
import { objectsIn } from '../../api/changes/notes.ts'
import { ROOM } from '../../api/execute/answer-bytes.ts'
import { type Budget, Cache, Size } from '../../graph/caches/budget.ts'
import type { App } from '../app.ts'
import { fetchFromYoga } from '../ask-yoga.ts'
import { encodeWhole } from '../encoding.ts'
import { etagOf } from '../etag.ts'
import type { HeavyWorkers } from '../heavy/heavy-workers.ts'
import type { Hooks } from '../hook.ts'
import type { Limits } from '../limits.ts'
import type { PersistedOperations } from '../persisted.ts'
import { endpoint } from '../plugins/routes.ts'
import type { RequestState } from '../request-state.ts'
import { type Answers, bodyOf, bufferOf, type WholeAnswer } from './answers.ts'
import { Asked, type Manner, mannerOf } from './asked.ts'
import { BodyForms } from './body-forms.ts'
import type { Askable, CompiledExecutor, Runnable } from './compiled-executor.ts'
import { Doorkeeper } from './doorkeeper.ts'

interface FastPathOptions {
  readonly hooks: Hooks
  readonly app: App
  readonly answers: Answers
  readonly budget: Budget
  readonly executor: CompiledExecutor
  readonly persisted: PersistedOperations
  /** They answer heavy requests; without them this thread does. */
  readonly workers?: HeavyWorkers | undefined
  readonly limits: Pick<Limits, 'bodyBytes'>
}

/** Approximate bytes of the cached headers of a kind of requests. A kind is a method with its Accept header. */
const HEADERS = 1_000

/**
 * Answers plain JSON over POST and GET. An equal request is answered from the cache. A compiled plan answers an
 * operation that Yoga has answered before. Yoga answers all others, and a plan for them is then prepared. Heavy
 * requests are left to worker threads. Answers to GET without errors get an ETag.
 */
export class FastPath {
  readonly #options: FastPathOptions
  readonly #doorkeeper = new Doorkeeper()
  /** The headers of Yoga's answers without errors, by the kind of request. */
  readonly #headers: Cache<string, WholeAnswer['headers']>
  readonly #forms: BodyForms<Askable>
  #lastManner: Manner | undefined

  constructor(options: FastPathOptions) {
    this.#options = options
    this.#headers = new Cache(options.budget, 'operations', (_, kind) => new Size(HEADERS + 2 * kind.length))
    this.#forms = new BodyForms(options.budget)
  }

  /** True if it can answer a request: one for plain JSON, at the path of the API. */
  takes({ method, url = '', headers }: IncomingMessage): boolean {
    if (url !== endpoint && !(url.startsWith(`${endpoint}?`) && method === 'GET')) return false
    const { accept = '' } = headers
    // HTML pages and streams are left to Yoga.
    if (accept.includes('text/') || accept.includes('multipart/')) return false
    if (method === 'GET') return NAMES_OPERATION.test(url)
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
  answer(state: RequestState, body: Buffer | undefined): WholeAnswer | Promise<WholeAnswer> {
    const { hooks, answers } = this.#options
    const manner = mannerOf(state, this.#lastManner)
    this.#lastManner = manner
    const asked = new Asked(state, body, answers.day, manner)
    const cached = this.#doorkeeper.knows(asked.hash) ? answers.get(asked) : undefined
    if (cached) {
      state.way = 'cached'
      state.operation = cached.operation
      if (cached.predicted !== undefined) state.predict(cached.predicted)
      if (cached.noted) state.notes?.take(cached.noted)
      return cached
    }
    const headersOfKind = this.#headers.get(manner.kind)
    const runnable = headersOfKind && body && this.#runnableIn(asked, body)
    if (!headersOfKind || !runnable) return this.#askOthers(asked)
    state.operation = runnable.operation
    const wait = hooks.run('operationKnown', state)
    return wait ? wait.then(() => this.#run(asked, runnable, headersOfKind)) : this.#run(asked, runnable, headersOfKind)
  }

  /** The operation that a body asks for; undefined if Yoga has to answer. */
  #runnableIn(asked: Asked, body: Buffer): Runnable | undefined {
    const { executor } = this.#options
    const known = this.#forms.find(body)
    if (known) return executor.with(known.found, known.variables)
    const runnable = executor.find(this.#requestIn(asked))
    if (runnable) this.#forms.learn(body, runnable.askable)
    return runnable
  }

  /** The request in a body, with the text of an operation that it names; undefined if it cannot be read or run. */
  #requestIn(asked: Asked): unknown {
    try {
      const { request } = asked
      return request && this.#options.persisted.resolve(request)
    } catch {
      return undefined
    }
  }

  #run(asked: Asked, runnable: Runnable, headers: WholeAnswer['headers']): WholeAnswer | Promise<WholeAnswer> {
    const { state } = asked
    const written = runnable.write(state)
    if (written === undefined) return this.#askOthers(asked)
    state.way = 'compiled'
    if (state.notes) state.notes.seen = objectsIn(JSON.parse(String(written)).data)
    const answer = encodeWhole(
      {
        status: 200,
        headers,
        ...bodyOf(written),
        room: typeof written === 'string' ? 0 : ROOM,
        operation: runnable.operation,
      },
      asked.manner.encoding,
    )
    // Only from the second use on, because most new requests never come again, and caching costs as much as answering.
    if (!this.#doorkeeper.knows(asked.hash)) {
      this.#doorkeeper.add(asked.hash)
      return answer
    }
    return answer instanceof Promise
      ? answer.then((encoded) => this.#addToCache(asked, encoded))
      : this.#addToCache(asked, answer)
  }

  /** Asks Yoga, or a worker thread if the request is heavy. Yoga finds that out, too. */
  async #askOthers(asked: Asked): Promise<WholeAnswer> {
    const { app, answers, executor, workers } = this.#options
    const { state, manner, day, body } = asked
    const { kind, encoding } = manner
    const light = state.heavy ? undefined : await fetchFromYoga(app, state, body)
    const heavy = workers && state.heavy && (await workers.answer(state))
    const answer = heavy ?? light
    if (!answer || !('body' in answer)) throw new Error('the answer to an operation came in parts')
    state.hasErrors = !hasNoErrors(answer)
    const { type, isVolatile } = state.operation ?? {}
    // An operation that waited for a change is answered from a later graph than that of its key.
    const isOther = state.context !== manner.context
    if (type === 'mutation' || isVolatile || state.hasErrors || isOther) return encodeWhole(answer, encoding)
    if (body) {
      this.#headers.set(kind, answer.headers)
      executor.prepare(this.#requestIn(asked))
    }
    // Only GET can be conditional, and a tag is valid only for the day of the request.
    const tagged = body || answers.day !== day ? answer : withTag(answer, etagOf(`${day} ${asked.key}`))
    const encoded = await encodeWhole(tagged, encoding)
    // Like a compiled one, because it is made again as easily.
    const isLight = heavy && state.turn?.isCrowding === true && !this.#doorkeeper.knows(asked.hash)
    if (isLight) this.#doorkeeper.add(asked.hash)
    return isLight ? encoded : this.#addToCache(asked, encoded)
  }

  #addToCache(asked: Asked, answer: WholeAnswer): WholeAnswer {
    const { answers } = this.#options
    const { state, day } = asked
    this.#doorkeeper.add(asked.hash)
    const { notes, predicted } = state
    const noted = notes && { text: notes.text, lenses: notes.lenses, seen: notes.seen }
    // A request of yesterday shows another date if its lens has none.
    if (answers.day === day) answers.set(asked, toCacheEntry({ ...answer, predicted, ...(noted && { noted }) }))
    return answer
  }
}

const NAMES_OPERATION = /[?&](query|documentId|extensions)=/

/** The common spellings; any other is left to Yoga. */
const JSON_TYPES = new Set(['application/json', 'application/json; charset=utf-8', 'application/json;charset=UTF-8'])

const withTag = (answer: WholeAnswer, etag: string): WholeAnswer => ({
  ...answer,
  headers: [...answer.headers, 'etag', etag, 'cache-control', 'private, no-cache'],
  etag,
})

/** A cached text is sent often, so converting even a short one to bytes pays. */
const toCacheEntry = (answer: WholeAnswer): WholeAnswer => ({
  ...answer,
  body: answer.body.length > 1_000 ? bufferOf(answer.body) : answer.body,
  room: 0,
  wire: { head: undefined, bytes: undefined },
})

/** Yoga's executor writes errors before data. */
const hasNoErrors = ({ status, body }: WholeAnswer) =>
  status === 200 && (typeof body === 'string' ? body : body.toString('latin1', 0, 8)).startsWith('{"data":')

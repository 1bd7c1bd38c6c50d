import { isUtf8 } from 'node:buffer'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Answer, Answers } from './answers.ts'
import type { App } from './app.ts'
import type { CompiledExecutor } from './compiled-executor.ts'
import { etagMatches, etagOf } from './etag.ts'
import type { Limits } from './limits.ts'
import { type Log, logFault } from './plugins/errors.ts'
import { endpoint } from './plugins/routes.ts'

/** What is behind the front: the whole of HTTP, or one request as the Fetch API has it. */
type Behind = RequestListener & Pick<App, 'fetch'>

export interface FastPathOptions {
  readonly app: Behind
  readonly answers: Answers
  readonly executor: CompiledExecutor
  readonly limits: Pick<Limits, 'bodyBytes'>
  /** What fixes the answers besides the request: the revision of the graph and the viewer's clearance. */
  readonly version: string
  readonly log: Log
}

/**
 * Stands before Yoga. It takes plain JSON over POST and GET alone; everything else, and every request that is not whole, goes by it untouched. What was
 * answered before it gives again; what is of a form that Yoga has answered before, it answers by a compiled plan; the rest Yoga answers, with all its plugins.
 * Answers to GET without an error carry an ETag, by which a client that has one is told so (304, RFC 9110 13.1.2).
 */
export function createFastPath({
  app,
  answers,
  executor,
  limits: { bodyBytes },
  version,
  log,
}: FastPathOptions): RequestListener {
  /** The headers with which Yoga answers a request of this kind that it has no fault to find with. */
  const usual = new Map<string, Readonly<Record<string, string>>>()
  let ready: [Asked, Answer][] = []

  return (request, response) => {
    const { method, headers } = request
    if (!isPlain(request)) return void app(request, response)
    // Parted by what can stand in no header, so that no two requests come to one key.
    const kind = `${method}\n${headers.accept ?? ''}\n${headers.origin ?? ''}`
    if (method === 'GET') return answer({ request, response, kind, key: `${kind}\n${request.url}`, day: answers.day })
    const length = Number(headers['content-length'])
    if (!(length > 0 && length <= bodyBytes)) return void app(request, response)
    collect(request, length, (body) =>
      answer({ request, response, kind, key: `${kind}\n${body.toString('latin1')}`, day: answers.day, body }),
    )
  }

  function answer(asked: Asked): void {
    const existing = answers.get(asked.key) ?? answerQuickly(asked)
    if (existing) sendSoon(asked, existing)
    else make(asked).catch((fault: unknown) => send(asked, faulty(logFault(log, fault))))
  }

  /**
   * What is ready within one turn of the event loop leaves at its end, one right after the other: to wake a client that sleeps costs more than a small answer
   * does, and one that was just woken is awake for the next.
   */
  function sendSoon(asked: Asked, known: Answer): void {
    if (ready.push([asked, known]) === 1) setImmediate(sendAll)
  }

  function sendAll(): void {
    const all = ready
    ready = []
    for (const [asked, known] of all) send(asked, known)
  }

  function answerQuickly({ kind, key, day, body }: Asked): Answer | undefined {
    const headers = usual.get(kind)
    if (!headers || !body || !isUtf8(body)) return undefined
    const text = executor.execute(parsed(body))
    if (text === undefined) return undefined
    const made = { status: 200, ...contentOf(text, headers) }
    // Most of what is new is never asked again, and to keep it costs as much as to make it.
    return answers.isMetAgain(key) ? keep(key, day, made) : made
  }

  async function make(asked: Asked): Promise<void> {
    const { kind, key, day, body } = asked
    const made = await ask(app, asked)
    if (!made) return
    if (!hasNoErrors(made)) return send(asked, made)
    if (body) {
      learnKind(kind, made.headers)
      executor.prepare(parsed(body))
    }
    // Only what is asked over GET can be asked on condition; and only of the day that it was asked on is the tag right.
    send(asked, keep(key, day, body || answers.day !== day ? made : tagged(key, day, made)))
  }

  /** The kind learned first goes when there are too many: were none to go, odd requests could take all the room for good. */
  function learnKind(kind: string, headers: Readonly<Record<string, string>>): void {
    usual.set(kind, headers)
    const [oldest] = usual.keys()
    if (usual.size > KINDS && oldest !== undefined) usual.delete(oldest)
  }

  function keep(key: string, day: number, made: Answer): Answer {
    // What was begun yesterday is not what a lens without a date shows today.
    if (answers.day === day) answers.set(key, toCacheEntry(made))
    return made
  }

  /** An answer is a function of what is asked, of the version and, where a lens has no date, of today: so is its tag. */
  function tagged(key: string, day: number, made: Answer): Answer {
    const etag = etagOf(`${version} ${day} ${key}`)
    return { ...made, headers: { ...made.headers, etag, 'cache-control': 'private, no-cache' }, etag }
  }
}

/** How many kinds of requests are told apart: by method, by what they accept and where they come from. */
const KINDS = 100

interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly kind: string
  readonly key: string
  /** The day on which it was asked. */
  readonly day: number
  readonly body?: Buffer
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}

/** As clients write it; other ways of writing it are Yoga's to read. */
const JSON_TYPES = new Set(['application/json', 'application/json; charset=utf-8', 'application/json;charset=UTF-8'])

/** Whether a request is one of those that the front takes: JSON that is answered as a whole, over the one address. */
function isPlain({ method, url = '', headers }: IncomingMessage): boolean {
  if (url !== endpoint && !(url.startsWith(`${endpoint}?`) && method === 'GET')) return false
  const { accept = '' } = headers
  // Pages and streams are Yoga's.
  if (accept.includes('text/') || accept.includes('multipart/')) return false
  // To these Yoga answers with what they say.
  if (headers['access-control-request-headers'] !== undefined || headers['access-control-request-method'] !== undefined)
    return false
  if (method === 'GET') return url.includes('query=')
  return (
    method === 'POST' &&
    JSON_TYPES.has(headers['content-type'] ?? '') &&
    headers['content-encoding'] === undefined &&
    headers.expect === undefined
  )
}

function collect(request: IncomingMessage, length: number, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = []
  let bytes = 0
  // One that breaks off before its length is never done: there is nobody to answer.
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength
    chunks.push(chunk)
    if (bytes === length) done(chunks.length === 1 ? chunk : Buffer.concat(chunks))
  })
}

/** Yoga's answer, whole; undefined where the client has gone. */
async function ask(app: Behind, { request, response, body }: Asked): Promise<Answer | undefined> {
  const left = new AbortController()
  response.once('close', () => left.abort())
  // The host is the client's to name, and no part of what is asked.
  const address = `http://localhost${request.url}`
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && !HOP_BY_HOP_HEADERS.has(name)) headers.set(name, value)
  const init = {
    method: request.method ?? 'GET',
    headers,
    signal: left.signal,
    ...(body ? { body: new Uint8Array(body) } : {}),
  }
  try {
    const made = await app.fetch(address, init)
    const headers = Object.fromEntries(made.headers)
    return { status: made.status, ...contentOf(await made.text(), headers) }
  } catch (error) {
    if (left.signal.aborted) return undefined
    throw error
  }
}
const HOP_BY_HOP_HEADERS = new Set([
  'content-length',
  'connection',
  'host',
  'transfer-encoding',
  'keep-alive',
  'upgrade',
])

/** The answer where Yoga itself gave none. */
function faulty({ message, reference }: ReturnType<typeof logFault>): Answer {
  const text = JSON.stringify({ errors: [{ message, extensions: { code: 'INTERNAL', reference } }] })
  return { status: 500, ...contentOf(text, { 'content-type': 'application/json' }) }
}

/** A text of so few characters goes out in one piece with its headers; bytes go in a piece of their own, and need not be made of a long text each time. */
function contentOf(text: string, headers: Answer['headers']): Pick<Answer, 'headers' | 'body'> {
  const body = text.length <= SHORT ? text : Buffer.from(text)
  return { headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) }, body }
}
const SHORT = 8_192

/** What is given again and again is worth turning to bytes from fewer characters on. */
const toCacheEntry = (made: Answer): Answer =>
  typeof made.body === 'string' && made.body.length > 1_000 ? { ...made, body: Buffer.from(made.body) } : made

/** Answers without errors only: graphql-js writes errors first. */
const hasNoErrors = ({ status, body }: Answer) =>
  status === 200 && (typeof body === 'string' ? body : body.toString('latin1', 0, 8)).startsWith('{"data":')

function send({ request, response }: Asked, { status, headers, body, etag }: Answer): void {
  if (etag && etagMatches(request.headers['if-none-match'], etag)) {
    const { 'content-type': _, 'content-length': __, ...rest } = headers
    response.writeHead(304, rest).end()
    return
  }
  response.writeHead(status, headers).end(body)
}

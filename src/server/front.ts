import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Answer, Answers } from './answers.ts'
import type { App } from './app.ts'
import type { Limits } from './limits.ts'
import { endpoint } from './plugins/routes.ts'

export interface FrontOptions {
  readonly app: App
  readonly answers: Answers
  readonly limits: Pick<Limits, 'bodyBytes'>
}

/**
 * Stands before Yoga, and gives again what was answered before. It takes plain JSON over POST and GET alone; everything else, and every request that is not
 * whole, goes by it untouched. What it has no answer to, Yoga answers with all its plugins, and what it may keep of that it keeps:
 * answers without an error, each with an ETag, by which a GET that has it is told so (304, RFC 9110 13.1.2).
 */
export function createFront({ app, answers, limits: { bodyBytes } }: FrontOptions): RequestListener {
  return (request, response) => {
    const { method, headers } = request
    if (!isPlain(request)) return void app(request, response)
    const head = `${method} ${request.url} ${headers.accept ?? ''} ${headers.origin ?? ''}`
    if (method === 'GET') return answer(request, response, head, undefined)
    const length = Number(headers['content-length'])
    if (!(length > 0 && length <= bodyBytes)) return void app(request, response)
    collect(request, length, (body) => answer(request, response, `${head}\n${body.toString('latin1')}`, body))
  }

  function answer(request: IncomingMessage, response: ServerResponse, key: string, body: Buffer | undefined): void {
    const known = answers.get(key)
    if (known) send(request, response, known)
    else void make(request, response, key, body)
  }

  async function make(request: IncomingMessage, response: ServerResponse, key: string, body: Buffer | undefined): Promise<void> {
    const made = await ask(app, request, response, body)
    if (!made) return
    const etag = isKept(made) ? `"${createHash('sha256').update(made.body).digest('base64url').slice(0, 27)}"` : undefined
    const whole = etag ? { ...made, headers: { ...made.headers, etag, 'cache-control': 'private, no-cache' }, etag } : made
    if (etag) answers.set(key, whole)
    send(request, response, whole)
  }
}

/** Whether a request is one of those that the front takes: JSON that is answered as a whole, over the one address. */
function isPlain({ method, url = '', headers }: IncomingMessage): boolean {
  if (url !== endpoint && !(url.startsWith(`${endpoint}?`) && method === 'GET')) return false
  const { accept = '' } = headers
  // Pages and streams are Yoga's.
  if (accept.includes('text/') || accept.includes('multipart/')) return false
  if (method === 'GET') return url.includes('query=')
  return method === 'POST' && headers['content-type'] === 'application/json' && headers['content-encoding'] === undefined && headers.expect === undefined
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
async function ask(app: App, request: IncomingMessage, response: ServerResponse, body: Buffer | undefined): Promise<Answer | undefined> {
  const left = new AbortController()
  response.once('close', () => left.abort())
  const address = `http://${request.headers.host ?? 'localhost'}${request.url}`
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string' && !OF_THE_WIRE.has(name)) headers.set(name, value)
  const init = { method: request.method ?? 'GET', headers, signal: left.signal, ...(body ? { body: new Uint8Array(body) } : {}) }
  try {
    const made = await app.fetch(address, init)
    const content = Buffer.from(await made.arrayBuffer())
    return { status: made.status, headers: { ...Object.fromEntries(made.headers), 'content-length': String(content.byteLength) }, body: content }
  } catch (error) {
    if (left.signal.aborted) return undefined
    throw error
  }
}
const OF_THE_WIRE = new Set(['content-length', 'connection', 'host', 'transfer-encoding', 'keep-alive', 'upgrade'])

/** Answers without errors only: graphql-js writes errors first. */
const isKept = ({ status, body }: Answer) => status === 200 && body.subarray(0, 8).toString('latin1') === '{"data":'

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body, etag }: Answer): void {
  if (etag && request.method === 'GET' && request.headers['if-none-match']?.includes(etag)) {
    const { 'content-type': _, 'content-length': __, ...rest } = headers
    response.writeHead(304, rest).end()
    return
  }
  response.writeHead(status, headers).end(body)
}

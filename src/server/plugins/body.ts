import type { GraphQLParams, Plugin } from 'graphql-yoga'
import { refuse } from '../refuse.ts'

/**
 * Reads the body of a POST, up to the limit. It takes only JSON: forms and plain text, which a page of another origin
 * can send without a preflight request, never reach an operation.
 */
export function useBody(limit: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method === 'POST') setRequestParser((request) => readPost(request, limit))
      else if (requestParser) setRequestParser(async (request) => readAddress(() => requestParser(request)))
    },
  }
}

async function readPost(request: Request, limit: number): Promise<GraphQLParams> {
  const type = request.headers.get('content-type') ?? 'none'
  if (!/^application\/(graphql\+)?json *(;|$)/i.test(type)) {
    throw refuse(
      415,
      'BAD_REQUEST',
      `the content type of the request is ${type}; send the operation as application/json`,
    )
  }
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  if (encoding !== 'identity')
    throw refuse(415, 'BAD_REQUEST', `the request body is encoded as ${encoding}; send it as it is`)
  const text = await readText(request, limit)
  const body = parseJson(text)
  if (typeof body !== 'object' || body === null) {
    throw refuse(400, 'BAD_REQUEST', 'the request body is not a JSON object; send {"query": "…", "variables": {…}}')
  }
  if (Array.isArray(body))
    throw refuse(
      400,
      'BAD_REQUEST',
      'Batching is not supported: send each operation as a request of its own, or select several fields ' +
        'in one operation',
    )
  return body
}

async function readText(request: Request, limit: number): Promise<string> {
  const tooLarge = (bytes: string) =>
    refuse(413, 'TOO_LARGE', `the request body has ${bytes} bytes; the limit is ${limit}, so ask for less at once`)
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > limit) throw tooLarge(String(announced))
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = request.body?.getReader()
  for (let chunk = await next(reader); chunk; chunk = await next(reader)) {
    bytes += chunk.byteLength
    if (bytes > limit) {
      void discard(reader)
      throw tooLarge(`more than ${limit}`)
    }
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw refuse(400, 'BAD_REQUEST', 'the request body is not UTF-8')
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array> | undefined

async function next(reader: Reader): Promise<Uint8Array | undefined> {
  try {
    return (await reader?.read())?.value
  } catch {
    throw refuse(400, 'BAD_REQUEST', 'the request body ended early')
  }
}

/**
 * Drops the rest of a body. Canceling it would close the socket before the answer is read; leaving it would block the
 * socket.
 */
async function discard(reader: Reader): Promise<void> {
  try {
    while (await next(reader));
  } catch {
    // The client has left, so nobody waits for an answer.
  }
}

function parseJson(text: string): object | string | number | boolean | null {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof SyntaxError ? `: ${error.message}` : ''
    throw refuse(
      400,
      'BAD_REQUEST',
      text === '' ? 'the request body is empty; send {"query": "…"}' : `the request body is not JSON${reason}`,
    )
  }
}

async function readAddress<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch {
    throw refuse(400, 'BAD_REQUEST', 'the variables or extensions in the address are not JSON')
  }
}

import { inBytes } from '../api/execute/leaf.ts'
import type { App, NodeApp } from './app.ts'
import { bodyOf, type StreamedAnswer, type WholeAnswer } from './fast/answers.ts'
import type { RequestState } from './request-state.ts'

/** Yoga's answer to a request that it reads from Node itself. */
export async function askYoga(app: NodeApp, state: RequestState): Promise<StreamedAnswer> {
  const made = await app.handleNodeRequestAndResponse(state.request, state.response, { state })
  state.way ??= 'yoga-node'
  return { status: made.status, headers: [...made.headers].flat(), stream: made.body }
}

/** Yoga's whole answer to a request whose body has been read. */
export async function fetchFromYoga(app: App, state: RequestState, body: Uint8Array | undefined): Promise<WholeAnswer> {
  const made = await fetched(app, state, body)
  state.way ??= 'yoga'
  const headersToSend = [...made.headers].filter(([name]) => name !== 'content-length').flat()
  return {
    status: made.status,
    headers: headersToSend,
    ...bodyOf(inBytes(await made.text())),
    operation: state.operation,
  }
}

/** Yoga's answer to such a request as it is made. */
export async function streamFromYoga(
  app: App,
  state: RequestState,
  body: Uint8Array | undefined,
): Promise<StreamedAnswer> {
  const { status, headers, body: stream } = await fetched(app, state, body)
  return { status, headers: [...headers].flat(), stream }
}

function fetched(app: App, state: RequestState, body: Uint8Array | undefined) {
  const { request } = state
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && !HOP_BY_HOP_HEADERS.has(name)) headers.set(name, value)
  const init = {
    method: request.method ?? 'GET',
    headers,
    signal: state.left,
    ...(body ? { body: new Uint8Array(body) } : {}),
  }
  // The client chooses the Host header, so it may not decide what is answered.
  return app.fetch(`http://localhost${request.url}`, init, { state })
}

const HOP_BY_HOP_HEADERS = new Set([
  'content-length',
  'connection',
  'host',
  'transfer-encoding',
  'keep-alive',
  'upgrade',
])

import { isAscii, isUtf8 } from 'node:buffer'
import { viewerKey } from '../../api/viewer.ts'
import { type Encoding, encodingFor } from '../encoding.ts'
import type { RequestState } from '../request-state.ts'
import { hashOf } from './doorkeeper.ts'

/** All that changes the answer to a request, apart from what it asks. Most requests in turn share it. */
export interface Manner {
  readonly context: RequestState['context']
  /** The changes of tokens, which are in no list. Only administrators are told of them. */
  readonly tokens: number
  readonly method: string | undefined
  readonly accept: string | undefined
  readonly accepted: string | string[] | undefined
  readonly kind: string
  readonly encoding: Encoding | undefined
  /** The start of keys. */
  readonly seen: string
  readonly hash: number
}

/** @param last that of an earlier request, which is taken if it is the same */
export function mannerOf(state: RequestState, last: Manner | undefined): Manner {
  const { context } = state
  const { method, headers } = state.request
  const { accept, 'accept-encoding': accepted } = headers
  const { clearance, compartments = '', viewer, record } = context
  const tokens = viewer?.role === 'administrator' ? (record?.recorded.tokens.changes ?? 0) : 0
  const isSame =
    last?.context === context &&
    last.tokens === tokens &&
    last.method === method &&
    last.accept === accept &&
    last.accepted === accepted
  if (isSame) return last
  const kind = `${method}\n${accept ?? ''}`
  const encoding = encodingFor(accepted?.toString())
  const changes = `${record?.shown} ${tokens}`
  const who = `${clearance} ${compartments} ${viewer ? viewerKey(viewer) : ''}`
  const by = `${context.graph.revisions[clearance]} ${changes} ${who}`
  const seen = `${by} ${encoding}\n${kind}\n`
  return { context, tokens, method, accept, accepted, kind, encoding, seen, hash: hashOf(seen) }
}

/** A request to the fast path. What most requests do not need is made when it is first read. */
export class Asked {
  readonly state: RequestState
  readonly manner: Manner
  /** The day of the request. */
  readonly day: number
  readonly body: Buffer | undefined
  /** The bytes of the body, or the address of a GET. */
  readonly text: Buffer | string
  /** Of the whole key, without making it. */
  readonly hash: number

  constructor(state: RequestState, body: Buffer | undefined, day: number, manner: Manner) {
    this.state = state
    this.manner = manner
    this.day = day
    this.body = body
    this.text = body ?? state.request.url ?? ''
    this.hash = hashOf(this.text, manner.hash)
  }

  /** All that its answer depends on. Line breaks, which no header can contain, separate its parts. */
  get key(): string {
    return this.manner.seen + (typeof this.text === 'string' ? this.text : this.text.toString('latin1'))
  }

  /** The request in the body; undefined without one in UTF-8. @throws if it is not JSON */
  get request(): Readonly<Record<string, unknown>> | undefined {
    const { body } = this
    if (!body || !isUtf8(body)) return undefined
    const request: unknown = JSON.parse(body.toString(isAscii(body) ? 'latin1' : 'utf8'))
    return Object(request)
  }
}

import { isAscii, isUtf8 } from 'node:buffer'
import { viewerKey } from '../api/viewer.ts'
import { hashOf } from './doorkeeper.ts'
import { type Encoding, encodingFor } from './encoding.ts'
import type { RequestState } from './request-state.ts'

/** A request to the fast path. What most requests do not need is made when it is first read. */
export class Asked {
  readonly state: RequestState
  /** The context with which it began. */
  readonly context: RequestState['context']
  readonly kind: string
  /** The day of the request. */
  readonly day: number
  readonly encoding: Encoding | undefined
  readonly body: Buffer | undefined
  /** Of the whole key, without making it. */
  readonly hash: number
  /** The start of the key, with all of it that is not asked. */
  readonly #seen: string
  #key: string | undefined
  #text: string | undefined

  constructor(state: RequestState, body: Buffer | undefined, day: number) {
    const { method, url = '', headers } = state.request
    const {
      graph: { revisions },
      clearance,
      viewer,
      record,
    } = state.context
    this.state = state
    this.context = state.context
    this.kind = `${method}\n${headers.accept ?? ''}`
    this.day = day
    this.encoding = encodingFor(headers['accept-encoding']?.toString())
    this.body = body
    // Only administrators are told of tokens, whose changes are in no list.
    const tokens = viewer?.role === 'administrator' ? record?.recorded.tokens.changes : 0
    const last = `${record?.shown} ${tokens}`
    const by = `${revisions[clearance]} ${last} ${clearance}${viewer ? viewerKey(viewer) : ''}`
    this.#seen = `${by} ${this.encoding}\n${this.kind}\n`
    this.hash = hashOf(this.#seen, body ?? url)
  }

  /** The bytes of the body, or the address of a GET, as characters. */
  get text(): string {
    this.#text ??= this.body ? this.body.toString('latin1') : (this.state.request.url ?? '')
    return this.#text
  }

  /** The key of its answer. Line breaks, which no header can contain, separate its parts, so that keys are unique. */
  get key(): string {
    this.#key ??= this.#seen + this.text
    return this.#key
  }

  /** The request in the body; undefined without one in UTF-8. @throws if it is not JSON */
  get request(): Readonly<Record<string, unknown>> | undefined {
    const { body } = this
    if (!body || !isUtf8(body)) return undefined
    const request: unknown = JSON.parse(isAscii(body) ? this.text : body.toString())
    return Object(request)
  }
}

import type { IncomingMessage } from 'node:http'
import { anonymous } from '../../api/viewer.ts'
import type { Clearance } from '../../facts/vocabulary.ts'
import type { RecordedGraph } from '../../store/record/recorded-graph.ts'
import type { Authenticator, Found } from './authenticator.ts'
import { bearerIn, TokenViewers } from './tokens.ts'

export interface CredentialsOptions {
  readonly recorded: RecordedGraph
  /** The highest clearance that a viewer can have. */
  readonly clearance: Clearance
  /** Viewers without a credential read what is public. */
  readonly openToAll: boolean
  readonly now?: (() => Date) | undefined
}

/** Finds out who asks by tokens. A credential that is not valid is refused, even where everybody may read. */
export class Credentials implements Authenticator {
  readonly tokens: TokenViewers
  readonly #unknown: Found | undefined

  constructor({ recorded, clearance, openToAll, now = () => new Date() }: CredentialsOptions) {
    this.tokens = new TokenViewers(recorded, clearance, now)
    this.#unknown = openToAll ? { viewer: anonymous('public') } : undefined
  }

  find(request: IncomingMessage): Found | undefined {
    const bearer = bearerIn(request)
    if (bearer === undefined) return this.#unknown
    return { viewer: this.tokens.viewerOf(this.tokens.tokenOf(bearer)), by: 'bearer' }
  }

  onChange(listener: () => void): () => void {
    return this.tokens.onChange(listener)
  }
}

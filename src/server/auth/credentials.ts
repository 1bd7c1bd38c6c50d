import type { IncomingMessage } from 'node:http'
import { anonymous, type Viewer } from '../../api/viewer.ts'
import type { Compartments } from '../../facts/label.ts'
import type { Clearance } from '../../facts/vocabulary.ts'
import type { RecordedGraph } from '../../store/record/recorded-graph.ts'
import { type Authenticator, type Found, unauthenticated } from './authenticator.ts'
import type { OidcViewers } from './oidc.ts'
import { Sessions } from './sessions.ts'
import { bearerIn, REFUSED, TokenViewers } from './tokens.ts'

export interface CredentialsOptions {
  /** The record with the tokens. */
  readonly recorded?: RecordedGraph | undefined
  /** The people of an issuer of OpenID Connect. */
  readonly oidc?: OidcViewers | undefined
  /** The highest clearance that a viewer can have. */
  readonly clearance: Clearance
  /** The compartments that a viewer can be in; undefined for all. */
  readonly compartments?: Compartments | undefined
  /** Viewers without a credential read what is public. */
  readonly openToAll: boolean
  readonly now?: (() => Date) | undefined
}

/** A credential that was checked, for a session that goes on with it. */
interface Checked {
  /** The viewer as he or she is now. @throws GraphQLError UNAUTHENTICATED */
  readonly viewer: () => Viewer
  readonly ends?: number
}

/** Finds out who asks. A bearer that is not valid is refused, even where everybody may read. */
export class Credentials implements Authenticator {
  readonly #tokens: TokenViewers | undefined
  readonly #oidc: OidcViewers | undefined
  readonly #sessions: Sessions
  readonly #unknown: Found | undefined

  constructor({ recorded, oidc, openToAll, now = () => new Date(), ...most }: CredentialsOptions) {
    this.#tokens = recorded && new TokenViewers(recorded, most, now)
    this.#oidc = oidc
    this.#sessions = new Sessions(now)
    this.#unknown = openToAll ? { viewer: anonymous({ clearance: 'public' }) } : undefined
  }

  find(request: IncomingMessage): Found | undefined | Promise<Found | undefined> {
    const bearer = bearerIn(request)
    if (bearer !== undefined) {
      const checked = this.#check(bearer)
      const found = ({ viewer }: Checked): Found => ({ viewer: viewer(), by: 'bearer' })
      return checked instanceof Promise ? checked.then(found) : found(checked)
    }
    // A cookie of a session that is over is none, so that its owner can log in again.
    const viewer = this.#sessions.viewerOf(request)
    return viewer ? { viewer, by: 'cookie' } : this.#unknown
  }

  /** Begins a session with a credential, and returns the text of its cookie. @throws GraphQLError UNAUTHENTICATED */
  async logIn(credential: string): Promise<string> {
    const { viewer, ends } = await this.#check(credential)
    return this.#sessions.begin(viewer, ends)
  }

  logOut(request: IncomingMessage): void {
    this.#sessions.end(request)
  }

  onChange(listener: () => void): () => void {
    return this.#tokens?.onChange(listener) ?? (() => {})
  }

  #check(credential: string): Checked | Promise<Checked> {
    const tokens = this.#tokens
    // A JWT has two dots, and a token has none.
    if (credential.includes('.') && this.#oidc)
      return this.#oidc.find(credential).then(({ viewer, ends }) => ({ viewer: () => viewer, ends }))
    if (!tokens) throw unauthenticated(REFUSED, ', error="invalid_token"')
    const token = tokens.tokenOf(credential)
    return { viewer: () => tokens.viewerOf(token) }
  }
}

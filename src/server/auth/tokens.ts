import type { IncomingMessage } from 'node:http'
import type { Viewer } from '../../api/viewer.ts'
import { memoize } from '../../graph/caches/get-or-insert.ts'
import type { RecordedGraph } from '../../store/record/recorded-graph.ts'
import { isInTime, type Token } from '../../store/record/tokens.ts'
import { atMost, type Most } from './at-most.ts'
import { unauthenticated } from './authenticator.ts'

/** One sentence for all, so that nobody learns whether a token was ever valid. */
export const REFUSED = 'the credential is unknown, expired or revoked; ask an administrator for a new one'

/** The viewers of the tokens in a record. It is asked for each request, so that a revoked one ends at once. */
export class TokenViewers {
  readonly #recorded: RecordedGraph
  readonly #now: () => Date
  readonly #viewerOf: (token: Token) => Viewer

  /** @param most what a viewer of the server can see at most */
  constructor(recorded: RecordedGraph, most: Most, now: () => Date) {
    this.#recorded = recorded
    this.#now = now
    this.#viewerOf = memoize(({ name, person, role, clearance, compartments }) => ({
      name,
      person,
      role,
      ...atMost(most, { clearance, compartments }),
      isKnown: true,
    }))
  }

  /** The valid token of a text. @throws GraphQLError UNAUTHENTICATED */
  tokenOf(text: string): Token {
    return this.#valid(this.#recorded.tokens.find(text))
  }

  /** The viewer of a token as it is now. @throws GraphQLError UNAUTHENTICATED */
  viewerOf({ id }: Pick<Token, 'id'>): Viewer {
    return this.#viewerOf(this.#valid(this.#recorded.tokens.get(id)))
  }

  #valid(token: Token | undefined): Token {
    if (!token || !isInTime(token, this.#now())) throw unauthenticated(REFUSED, ', error="invalid_token"')
    return token
  }

  /** Calls a listener whenever tokens may have changed, until the returned function is called. */
  onChange(listener: () => void): () => void {
    return this.#recorded.onRevision(listener)
  }
}

/** The token in the header Authorization; undefined without the header. @throws GraphQLError UNAUTHENTICATED */
export function bearerIn({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  const { authorization } = headers
  if (authorization === undefined) return undefined
  const [, token] = /^bearer +([\w.~+/-]+=*)$/i.exec(authorization) ?? []
  if (token === undefined)
    throw unauthenticated('the header Authorization is not of the form: Bearer TOKEN', ', error="invalid_request"')
  return token
}

import { randomBytes, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { digest } from '../../facts/digest.ts'
import type { Change } from './change.ts'
import type { ContentOf } from './content.ts'

/** A token as the record has it: everything but its secret, of which it has the hash. */
export interface Token extends Omit<ContentOf<'create-token'>, 'kind' | 'token'> {
  /** The first digits of its hash, by which it is named. */
  readonly id: string
  /** The author and the time of the change that created it. */
  readonly by: string
  readonly at: string
}

/** Scanners for leaked secrets find a token by these letters, and by the checksum at its end. */
const PREFIX = 'entente_'
const [SECRET, CHECKSUM, ID] = [64, 8, 12]
const FORM = new RegExp(`^${PREFIX}([0-9a-f]{${SECRET}})([0-9a-f]{${CHECKSUM}})$`)

/** A new token of 256 random bits. Only its hash is written anywhere. */
export function newToken(): { readonly text: string; readonly id: string; readonly hash: string } {
  const secret = randomBytes(SECRET / 2).toString('hex')
  const text = `${PREFIX}${secret}${checksumOf(secret)}`
  const hash = digest(text)
  return { text, id: hash.slice(0, ID), hash }
}

const checksumOf = (secret: string) => crc32(secret).toString(16).padStart(CHECKSUM, '0')

/** True for a text that has the form of a token, whether the record has it or not. */
export function isToken(text: string): boolean {
  const [, secret, checksum] = FORM.exec(text) ?? []
  return secret !== undefined && checksumOf(secret) === checksum
}

/** The tokens that the changes of a record create and revoke. */
export class Tokens {
  readonly #tokens = new Map<string, Token>()
  #seq = 0

  /** The number of changes about tokens. */
  changes = 0

  /** Takes the changes that it does not have yet. */
  take(changes: readonly Change[]): this {
    for (const { content, author, recordedAt } of changes.slice(this.#seq)) {
      this.#seq += 1
      const { kind } = content
      if (kind !== 'create-token' && kind !== 'revoke-token') continue
      this.changes += 1
      // A cast, because the record checked the content when it took the change.
      const { token: id, ...rest } = content as unknown as ContentOf<'create-token'>
      if (kind === 'revoke-token') this.#tokens.delete(id)
      else this.#tokens.set(id, { ...rest, id, by: author, at: recordedAt })
    }
    return this
  }

  /** The tokens that are not revoked, the first one first; they may have expired. */
  list(): Token[] {
    return [...this.#tokens.values()]
  }

  /** The token with an id that is not revoked. */
  get(id: string): Token | undefined {
    return this.#tokens.get(id)
  }

  /** The token of a text; undefined if it has another form, was never created or was revoked. */
  find(text: string): Token | undefined {
    if (!isToken(text)) return undefined
    const hash = digest(text)
    const token = this.#tokens.get(hash.slice(0, ID))
    // Compared in constant time, so that the time of an answer tells nothing about a hash.
    return token && timingSafeEqual(Buffer.from(hash), Buffer.from(token.hash)) ? token : undefined
  }
}

/** True until the end of its time. */
export const isInTime = ({ expires }: Pick<Token, 'expires'>, now: Date): boolean => now.toISOString() < expires

import { isIP } from 'node:net'
import type { Review } from '../store/record/kinds.ts'
import type { Writing } from '../store/record/with-record.ts'

export interface WritingOptions {
  readonly host: string
  readonly author?: string | undefined
  readonly review?: Review | undefined
}

/**
 * Decides who writes to the record of a server. Viewers are not told apart, so there is one author, and only the users
 * of this machine can be that one.
 */
export function writingBy({ host, author, review = 'none' }: WritingOptions): Writing {
  if (!isLoopback(host))
    return { review, refusal: `the record is read only on ${host}, where viewers are not told apart; use 127.0.0.1` }
  if (author === undefined || author.trim() === '')
    return { review, refusal: 'the record is read only, because nobody is its author; start with --author NAME' }
  return { author, review }
}

/** True for an address, or a name in a Host header, that only this machine can reach. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))

import { digest } from '../facts/digest.ts'

/** The ETag of an answer: a digest of its bytes, or of all that they depend on. */
export const etagOf = (data: string | Uint8Array): string => `"${digest(data, 32)}"`

/**
 * Whether a client already has an answer: its ETag is in the If-None-Match header by the weak comparison, or the header
 * is `*` (RFC 9110, 8.8.3.2 and 13.1.2).
 */
export function etagMatches(header: string | null | undefined, etag: string): boolean {
  if (header == null) return false
  if (header.trim() === '*') return true
  for (const [, tag] of header.matchAll(ENTITY_TAG)) if (tag === etag) return true
  return false
}
/** One member of the list, which may be empty. A tag may hold commas, so the list cannot be split at them. */
const ENTITY_TAG = /[\t ]*(?:(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")[\t ]*)?(?:,|$)/gy

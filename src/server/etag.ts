import { digest } from '../facts/digest.ts'

/** The ETag of an answer: a digest of its bytes, or of everything that they depend on. */
export const etagOf = (data: string | Uint8Array): string => `"${digest(data, 32)}"`

/**
 * True if a client already has an answer: If-None-Match contains its ETag, by weak comparison, or is `*` (RFC 9110,
 * 8.8.3.2 and 13.1.2).
 */
export function etagMatches(header: string | null | undefined, etag: string): boolean {
  if (header == null) return false
  if (header.trim() === '*') return true
  for (const [, tag] of header.matchAll(ENTITY_TAG)) if (tag === etag) return true
  return false
}
/** One member of the list, which may be empty. The list cannot be split at commas, because a tag may contain some. */
const ENTITY_TAG = /[\t ]*(?:(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")[\t ]*)?(?:,|$)/gy

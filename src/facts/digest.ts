import { createHash } from 'node:crypto'
import type { TextFile } from './yaml.ts'

/** The SHA-256 of texts, in an order that is their own: files come in any, and several folders have files of one path. */
export function digestOf(files: readonly TextFile[]): string {
  const hash = createHash('sha256')
  const digests = files.map(({ path, text, bytes }) => JSON.stringify([path, bytes ? createHash('sha256').update(bytes).digest('hex') : text]))
  for (const digest of digests.sort()) hash.update(digest)
  return hash.digest('hex')
}

import { createHash } from 'node:crypto'
import type { TextFile } from './yaml.ts'

/** The SHA-256 of some data, or of several parts as one, in hexadecimal, cut to this many of its 64 digits. */
export function digest(data: string | Uint8Array | Iterable<string | Uint8Array>, digits = 64): string {
  const hash = createHash('sha256')
  for (const part of typeof data === 'string' || data instanceof Uint8Array ? [data] : data) hash.update(part)
  return hash.digest('hex').slice(0, digits)
}

/**
 * The digest of the files of data folders. It depends on the order of the folders, because merging does, but not on the
 * order of the files within a folder.
 */
export function digestOf(files: readonly TextFile[]): string {
  const folders = [...new Set(files.map(({ folder }) => folder))]
  const entries = files.map(
    ({ path, folder, text, pieces }) =>
      [folders.indexOf(folder), JSON.stringify([path, pieces ? digest(pieces()) : text])] as const,
  )
  return digest(
    entries
      .sort(([a, one], [b, other]) => a - b || (one < other ? -1 : 1))
      .map(([place, entry]) => (place === 0 ? entry : `${place}${entry}`)),
  )
}

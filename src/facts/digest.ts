import { createHash } from 'node:crypto'
import type { TextFile } from './yaml.ts'

/** The SHA-256 of some data, or of several parts as one, in hexadecimal, cut to this many of its 64 digits. */
export function digest(data: string | Uint8Array | Iterable<string | Uint8Array>, digits = 64): string {
  const hash = createHash('sha256')
  for (const part of typeof data === 'string' || data instanceof Uint8Array ? [data] : data) hash.update(part)
  return hash.digest('hex').slice(0, digits)
}

/** The digest of the files of data folders. It depends neither on the order of the folders nor on that of files. */
export function digestOf(files: readonly TextFile[]): string {
  const folders = new Map<string | undefined, string[]>()
  for (const { path, folder, text, pieces } of files) {
    const entries = folders.get(folder) ?? []
    entries.push(JSON.stringify([path, pieces ? digest(pieces()) : text]))
    folders.set(folder, entries)
  }
  return digest([...folders.values()].map((entries) => digest(entries.sort())).sort())
}

import { createHash } from 'node:crypto'
import type { TextFile } from './yaml.ts'

/** The SHA-256 of texts, folder by folder: what several say of one thing is put together in the order of the folders. Within one, files come in any order. */
export function digestOf(files: readonly TextFile[]): string {
  const hash = createHash('sha256')
  const folders = [...new Set(files.map(({ folder }) => folder))]
  const digests = files.map(
    ({ path, folder, text, bytes }) =>
      [
        folders.indexOf(folder),
        JSON.stringify([path, bytes ? createHash('sha256').update(bytes).digest('hex') : text]),
      ] as const,
  )
  for (const [place, digest] of digests.sort(([a, one], [b, other]) => a - b || (one < other ? -1 : 1)))
    hash.update(place === 0 ? digest : `${place}${digest}`)
  return hash.digest('hex')
}

import { closeSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { EntenteError } from '../errors.ts'

/** A reader of a file, which must find the same content each time: documents before claims, for example. */
export function piecesOf(path: string): () => Generator<Buffer> {
  let first: number | undefined
  return function* () {
    let file: number | undefined
    try {
      file = openSync(path, 'r')
      const bytes = Buffer.allocUnsafe(PIECE)
      let sum = 0
      for (let length = -1; length !== 0; ) {
        length = readSync(file, bytes, 0, PIECE, null)
        const piece = bytes.subarray(0, length)
        sum = crc32(piece, sum)
        yield piece
      }
      first ??= sum
      if (sum !== first) throw new EntenteError('UNREADABLE', `'${path}' changed while it was read; try again`)
    } catch (error) {
      throw readable(error, path)
    } finally {
      if (file !== undefined) closeSync(file)
    }
  }
}
const PIECE = 1_000_000

const reasons: Record<string, string> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is a file',
}

/** An error of the file system in a sentence. */
export function readable(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error instanceof EntenteError) return error
  return new EntenteError(
    'UNREADABLE',
    `'${path}' cannot be read: ${reasons[String(error.code)] ?? String(error.code)}`,
  )
}

import { collectEarly } from '../graph/caches/garbage.ts'
import { checkPoint } from '../graph/check-point.ts'

const CHUNK = 65_536

/**
 * Joins the pieces of a text into chunks of some 64,000 characters, because many small writes are slow. A long text
 * leaves much garbage, so V8 collects it earlier while a chunk is made.
 */
export function* chunksOf(pieces: Iterable<string>): Generator<string, void, undefined> {
  let [parts, length] = [[] as string[], 0]
  let free = collectEarly()
  try {
    for (const piece of pieces) {
      checkPoint()
      parts.push(piece)
      length += piece.length
      if (length < CHUNK) continue
      // A reader may never ask for the next chunk.
      free()
      yield parts.join('')
      free = collectEarly()
      ;[parts, length] = [[], 0]
    }
    if (length > 0) yield parts.join('')
  } finally {
    free()
  }
}

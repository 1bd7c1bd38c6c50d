import { setFlagsFromString } from 'node:v8'
import { checkPoint } from '../graph/check-point.ts'

const CHUNK = 65_536

/**
 * Joins the pieces of a text into chunks of some 64,000 characters, because many small writes are slow. A long text
 * leaves much garbage, so V8 collects it earlier while one is written.
 */
export function* chunksOf(pieces: Iterable<string>): Generator<string, void, undefined> {
  let [parts, length] = [[] as string[], 0]
  collectEarly(1)
  try {
    for (const piece of pieces) {
      checkPoint()
      parts.push(piece)
      length += piece.length
      if (length < CHUNK) continue
      yield parts.join('')
      ;[parts, length] = [[], 0]
    }
    if (length > 0) yield parts.join('')
  } finally {
    collectEarly(-1)
  }
}

/** Texts that are being written. */
let writing = 0
/** V8 reads this at the end of each collection; 0 is its own choice, which lets the heap grow to several times. */
function collectEarly(change: 1 | -1): void {
  writing += change
  setFlagsFromString(`--heap-growing-percent=${writing > 0 ? GROWTH : 0}`)
}
/** Percent by which the heap may grow before V8 collects: half the memory for a tenth more time. */
const GROWTH = 50

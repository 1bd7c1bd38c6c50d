import { open } from 'node:fs/promises'

const CHUNK = 65_536
const LINE_BREAK = 10

/** A line of a file. */
interface Line {
  readonly text: string
  /** The place of its first byte. */
  readonly start: number
  /** False for a last line without a line break. */
  readonly isWhole: boolean
}

/** The lines of a file from its end, or from before a place, to its beginning. Empty ones are left out. */
export async function* linesBackward(path: string, before?: number): AsyncGenerator<Line> {
  const file = await open(path)
  try {
    let place = Math.min(before ?? Infinity, (await file.stat()).size)
    let rest: Buffer = Buffer.alloc(0)
    while (place > 0) {
      const length = Math.min(CHUNK, place)
      place -= length
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, place)
      rest = Buffer.concat([buffer, rest])
      for (;;) {
        const from = rest.length < 2 ? -1 : rest.lastIndexOf(LINE_BREAK, rest.length - 2)
        // The line may begin in an earlier chunk.
        if (from < 0 && place > 0) break
        const line = rest.subarray(from + 1)
        const isWhole = line.at(-1) === LINE_BREAK
        const text = line.toString('utf8', 0, line.length - (isWhole ? 1 : 0))
        if (text !== '') yield { text, start: place + from + 1, isWhole }
        rest = rest.subarray(0, from + 1)
        if (rest.length === 0) break
      }
    }
  } finally {
    await file.close()
  }
}

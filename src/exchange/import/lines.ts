import { EntenteError } from '../../errors.ts'

/** One line of a text, without its end. */
export interface Line {
  readonly text: string
  /** The characters that ended it; empty for the last line. */
  readonly end: string
  /** From 1. */
  readonly number: number
}

/** The most characters of a line, because each is held in memory. */
export const LONGEST = 50_000_000

/**
 * The lines of a text that comes in chunks. Lines end in LF or CRLF, or in CR if the first one does. No other sign ends
 * a line: U+2028 may stand in a text of JSON.
 * @throws EntenteError BAD_DATA with the number of a line that is too long
 */
export async function* linesOf(chunks: AsyncIterable<string>, longest = LONGEST): AsyncGenerator<Line> {
  const begun = new Begun(longest)
  let number = 0
  let ends: RegExp | undefined
  // A CR at the end of a chunk can be half of CRLF.
  let half = ''
  for await (const chunk of chunks) {
    const joined = half + chunk
    half = joined.endsWith('\r') ? '\r' : ''
    const text = joined.slice(0, joined.length - half.length)
    ends ??= endsIn(text)
    let from = 0
    for (const { 0: end, index } of ends ? text.matchAll(ends) : []) {
      yield { text: begun.finish(text.slice(from, index), number + 1), end, number: ++number }
      from = index + end.length
    }
    begun.add(text.slice(from), number + 1)
  }
  const last = begun.finish('', number + 1)
  if (last !== '') yield { text: last, end: half, number: ++number }
}

/** The pieces of a line, joined once, because a long one has thousands. */
class Begun {
  readonly #longest: number
  #pieces: string[] = []
  #size = 0

  constructor(longest: number) {
    this.#longest = longest
  }

  add(piece: string, number: number): void {
    this.#size += piece.length
    if (this.#size > this.#longest)
      throw new EntenteError(
        'BAD_DATA',
        `line ${number} has more than ${this.#longest.toLocaleString('en')} characters; is it another format?`,
      )
    if (piece !== '') this.#pieces.push(piece)
  }

  finish(piece: string, number: number): string {
    this.add(piece, number)
    const text = this.#pieces.join('')
    ;[this.#pieces, this.#size] = [[], 0]
    return text
  }
}

/** The ends of lines, once the first is known. */
function endsIn(text: string): RegExp | undefined {
  const [end] = /\r\n|\n|\r/.exec(text) ?? []
  return end === undefined ? undefined : end === '\r' ? /\r/g : /\r?\n/g
}

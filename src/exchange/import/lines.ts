/** One line of a text, without its end. */
export interface Line {
  readonly text: string
  /** The characters that ended it; empty for the last line. */
  readonly end: string
  /** From 1. */
  readonly number: number
}

/**
 * The lines of a text that comes in chunks. Lines end in LF or CRLF, or in CR if the first one does. No other sign ends
 * a line: U+2028 may stand in a text of JSON.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let rest = ''
  let number = 0
  let ends: RegExp | undefined
  for await (const chunk of chunks) {
    rest += chunk
    ends ??= endsIn(rest)
    if (!ends) continue
    let from = 0
    for (const { 0: end, index } of rest.matchAll(ends)) {
      yield { text: rest.slice(from, index), end, number: ++number }
      from = index + end.length
    }
    rest = rest.slice(from)
  }
  const last = rest.replace(/\r$/, '')
  if (last !== '') yield { text: last, end: rest.slice(last.length), number: ++number }
}

/** The ends of lines, once the first is known; a CR at the end of a chunk can be half of CRLF. */
function endsIn(text: string): RegExp | undefined {
  const [end] = /\r\n|\n|\r(?=[^\n])/.exec(text) ?? []
  return end === undefined ? undefined : end === '\r' ? /\r/g : /\r?\n/g
}

import { foldLetters } from '../facts/fold.ts'

/** A place in a text: from the start to before the end, in UTF-16 code units. */
export interface Range {
  readonly start: number
  readonly end: number
}
interface Word extends Range {
  /** Without case and accents. */
  readonly word: string
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u

/**
 * The words of a text with their places. Scripts that put no space between words have none to go by, so every end of a
 * run is a word there, and any part of it can be found as the beginning of one; a query is taken as it stands. A word
 * with an apostrophe is also one without: O'Connor is found as Connor and as OConnor.
 */
export function wordsOf(text: string, as: 'text' | 'query' = 'text'): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}ー]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu)].flatMap(({ 0: run, index }) => {
    const whole = { word: foldLetters(run.replace(/['’]/g, '')), start: index, end: index + run.length }
    if (as === 'query') return [whole]
    if (unspaced.test(run))
      return Array.from(run, (_, at) => ({
        word: foldLetters(run.slice(at)),
        start: index + at,
        end: index + run.length,
      }))
    const parts = [...run.matchAll(/[^'’]+/g)].map((part) => ({
      word: foldLetters(part[0]),
      start: index + part.index,
      end: index + part.index + part[0].length,
    }))
    return parts.length > 1 ? [whole, ...parts] : [whole]
  })
}

/**
 * Where a text matched the words of a query: of words that one of them begins, their beginning; of those it only
 * resembles, the whole.
 */
export function rangesOf(text: string, terms: readonly string[], matches: (word: string) => boolean): Range[] {
  const ranges = wordsOf(text).flatMap(({ word, start, end }): Range[] => {
    if (!matches(word)) return []
    const begun = terms.filter((term) => word.startsWith(term)).sort((a, b) => b.length - a.length)[0]
    return [{ start, end: begun === undefined ? end : endOf(text, start, end, begun.length) }]
  })
  return merged(ranges.filter(({ start, end }) => end > start))
}

/** Where so many folded letters end that begin at a place: a letter may fold to several, or to none. */
function endOf(text: string, start: number, most: number, letters: number): number {
  let end = start
  while (end < most && foldLetters(text.slice(start, end).replace(/['’]/g, '')).length < letters)
    end += text.codePointAt(end) !== undefined && (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  return end
}

function merged(ranges: Range[]): Range[] {
  const result: Range[] = []
  for (const range of ranges.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (last && range.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else result.push(range)
  }
  return result
}

import { foldLetters } from '../facts/fold.ts'

/** A range of a text: from `start` to before `end`, in UTF-16 code units. */
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
 * The words of a text with their ranges. A run in a script without spaces gives a word for each of its suffixes. Any
 * part of it is then the prefix of a word. A word with an apostrophe also gives its parts: O'Connor is found as Connor
 * and as OConnor. A query is not split in these ways.
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

/** The words of a text or a query without their ranges, with a fast path for plain English. */
export function wordsIn(text: string, as: 'text' | 'query' = 'text'): string[] {
  if (!plain.test(text)) return wordsOf(text, as).map(({ word }) => word)
  const runs = text.toLowerCase().match(/[a-z0-9]+(?:['’][a-z0-9]+)*/g) ?? []
  if (!/['’]/.test(text)) return runs
  return runs.flatMap((run) => {
    const whole = run.replace(/['’]/g, '')
    return as === 'query' || whole === run ? [whole] : [whole, ...run.split(/['’]/)]
  })
}
const plain = /^[ -~’‘“”–—]*$/

/** The ranges that match a query: the prefix if a word begins with a term, else the whole word. */
export function rangesOf(text: string, terms: readonly string[], matches: (word: string) => boolean): Range[] {
  const ranges = wordsOf(text).flatMap(({ word, start, end }): Range[] => {
    if (!matches(word)) return []
    const begun = terms.filter((term) => word.startsWith(term)).sort((a, b) => b.length - a.length)[0]
    return [{ start, end: begun === undefined ? end : endOf(text, start, end, begun.length) }]
  })
  return merged(ranges.filter(({ start, end }) => end > start))
}

/**
 * The end of the shortest text from `start` that folds to this many letters. One letter may fold to several, or to
 * none.
 */
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

import { distance } from 'fastest-levenshtein'
import { byText, checkPoint, sorted } from '../graph/check-point.ts'

/** The texts that hold all words of a query, by number, in ascending order. */
interface Matches {
  readonly texts: readonly number[]
  /** The number of words of the query that equal a word of the text, rather than start or resemble one. */
  readonly equal: readonly number[]
}

/** Texts by their words, without frequencies, because hidden texts must not influence the order of visible ones. */
export class WordIndex {
  readonly #words: readonly string[]
  /** The postings of a word lie between its bound and the next. */
  readonly #bounds: Uint32Array
  readonly #postings: Uint32Array
  /** For each text the number of terms found so far; zero between queries. */
  readonly #marks: Uint8Array

  /** @param texts the words of each text, repetitions included */
  constructor(texts: Iterable<Iterable<string>>) {
    const numbers = new Map<string, number>()
    /** By word: its last text, which keeps repetitions out, and the number of its texts. */
    const last: number[] = []
    const sizes: number[] = []
    const words = new Numbers()
    const ends = new Numbers()
    let text = 0
    for (const list of texts) {
      for (const word of list) {
        let number = numbers.get(word)
        if (number === undefined) {
          number = numbers.size
          numbers.set(word, number)
          sizes.push(0)
        }
        if (last[number] === text) continue
        last[number] = text
        sizes[number] = (sizes[number] ?? 0) + 1
        words.push(number)
      }
      ends.push(words.length)
      text++
    }
    this.#words = sorted([...numbers.keys()], byText)
    this.#bounds = new Uint32Array(this.#words.length + 1)
    const places = new Uint32Array(this.#words.length)
    for (const [rank, word] of this.#words.entries()) {
      const number = numbers.get(word) ?? 0
      places[number] = this.#bounds[rank] ?? 0
      this.#bounds[rank + 1] = (this.#bounds[rank] ?? 0) + (sizes[number] ?? 0)
    }
    this.#postings = new Uint32Array(words.length)
    for (let text = 0, at = 0; text < ends.length; text++)
      for (; at < ends.at(text); at++) {
        const number = words.at(at)
        const place = places[number] ?? 0
        this.#postings[place] = text
        places[number] = place + 1
      }
    this.#marks = new Uint8Array(ends.length)
  }

  /** The texts of which a word equals or starts with each term. */
  startingWith(terms: readonly string[]): Matches {
    return this.#matching(terms.map((term) => [this.#startingWith(term)]))
  }

  /** The texts of which a word starts with each term, or resembles it; a short word resembles only itself. */
  resembling(terms: readonly string[]): Matches {
    return this.#matching(terms.map((term) => [this.#startingWith(term), ...this.#resembling(term)]))
  }

  #matching(ranges: readonly (readonly Range[])[]): Matches {
    const marks = this.#marks
    const spans = ranges
      .map((list) => list.map(({ from, to }) => [this.#bounds[from] ?? 0, this.#bounds[to] ?? 0] as const))
      .sort((a, b) => sizeOf(a) - sizeOf(b))
    const [rarest = [], ...others] = spans
    const each = (list: readonly (readonly [number, number])[], visit: (text: number) => void) => {
      for (const [from, to] of list) for (let at = from; at < to; at++) visit(this.#postings[at] ?? 0)
    }
    each(rarest, (text) => {
      marks[text] = 1
    })
    for (const [index, list] of others.entries())
      each(list, (text) => {
        if (marks[text] === index + 1) marks[text] = index + 2
      })
    const found: number[] = []
    each(rarest, (text) => {
      if (marks[text] !== spans.length) return
      marks[text] = FOUND
      found.push(text)
    })
    each(rarest, (text) => {
      if ((marks[text] ?? 0) < FOUND) marks[text] = 0
    })
    for (const list of ranges) {
      const [prefix] = list
      if (prefix?.equal === true)
        each([[this.#bounds[prefix.from] ?? 0, this.#bounds[prefix.from + 1] ?? 0]], (text) => {
          const mark = marks[text] ?? 0
          if (mark >= FOUND) marks[text] = mark + 1
        })
    }
    const texts = found.sort((a, b) => a - b)
    const equal = texts.map((text) => (marks[text] ?? FOUND) - FOUND)
    for (const text of texts) marks[text] = 0
    return { texts, equal }
  }

  #startingWith(term: string): Range {
    const from = this.#firstFrom(term)
    return { from, to: this.#firstFrom(`${term}\uffff`), equal: this.#words[from] === term }
  }

  #resembling(term: string): Range[] {
    const most = errorsIn(term)
    if (most === 0) return []
    const found: Range[] = []
    for (const [from, word] of this.#words.entries()) {
      checkPoint()
      if (Math.abs(word.length - term.length) <= most && !word.startsWith(term) && distance(word, term) <= most)
        found.push({ from, to: from + 1 })
    }
    return found
  }

  /** The first word that does not come before a text, in the order of code units. */
  #firstFrom(text: string): number {
    let [low, high] = [0, this.#words.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#words[middle] ?? '') < text) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Words from one number to before another. */
interface Range {
  readonly from: number
  readonly to: number
  /** True if the first of them equals the term. */
  readonly equal?: boolean
}

/** A short word is an acronym or a syllable: one letter off, it is another word. */
const errorsIn = (word: string) => (word.length < 5 ? 0 : word.length < 6 ? 1 : 2)
export const resembles = (word: string, term: string): boolean => distance(word, term) <= errorsIn(term)

/** Above the number of terms that a query can have. */
const FOUND = 128

const sizeOf = (spans: readonly (readonly [number, number])[]) => spans.reduce((sum, [from, to]) => sum + to - from, 0)

/** A growing list of numbers, in four bytes each. */
class Numbers {
  #items = new Uint32Array(1024)
  length = 0

  push(number: number): void {
    if (this.length === this.#items.length) {
      const larger = new Uint32Array(this.length * 2)
      larger.set(this.#items)
      this.#items = larger
    }
    this.#items[this.length++] = number
  }

  at(place: number): number {
    return this.#items[place] ?? 0
  }
}

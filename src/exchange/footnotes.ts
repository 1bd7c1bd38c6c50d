import type { Claim } from '../facts/facts.ts'
import { documentsOf } from '../graph/preferred-value.ts'
import type { View } from '../graph/view.ts'
import { clearanceOfClaims, markOf } from './clearance.ts'

/** A text escaped for a line of Markdown. */
export const written = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Surrogate}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~^!]/g, '\\$&')
    .replaceAll('&', '&amp;')

/** The documents that a page cites, numbered in the order of citation, each with the paragraphs cited. */
export class Footnotes {
  readonly #view: View
  readonly #cited = new Map<string, Set<number>>()

  constructor(view: View) {
    this.#view = view
  }

  /** `[^1][^3]`: the documents behind claims, after their clearance unless they are public: ` **(secret)**[^2]`. */
  cite(claims: readonly Claim[]): string {
    const numbers = documentsOf(claims, this.#view.graph.facts).map(({ id }) => {
      const paragraphs = this.#cited.get(id) ?? new Set()
      this.#cited.set(id, paragraphs)
      for (const { document, passages } of claims) {
        if (document === id)
          for (const passage of passages) paragraphs.add(Number(passage.slice(passage.lastIndexOf(':') + 1)))
      }
      return [...this.#cited.keys()].indexOf(id) + 1
    })
    const mark = markOf(clearanceOfClaims(this.#view, claims))
    const notes = numbers.sort((a, b) => a - b).map((number) => `[^${number}]`)
    return `${mark ? ` **(${mark})**` : ''}${notes.join('')}`
  }

  /** The text of the notes. */
  lines(): string[] {
    return [...this.#cited].flatMap(([id, paragraphs], index) => {
      const document = this.#view.document(id)
      if (!document) return []
      const { title, publisher, published, url, clearance } = document
      const mark = markOf(clearance)
      const numbers = [...paragraphs].sort((a, b) => a - b)
      const facts = [
        `${written(title)}`,
        publisher && written(publisher),
        published?.edtf ?? 'undated',
        url && `<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>`,
        numbers.length > 0 && `¶ ${numbers.join(', ')}`,
        mark && `**(${mark})**`,
      ]
      return `[^${index + 1}]: ${facts.filter(Boolean).join('. ')}.\n`
    })
  }
}

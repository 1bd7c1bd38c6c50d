import type { Claim } from '../facts/facts.ts'
import { getOrInsert } from '../graph/caches/get-or-insert.ts'
import { documentsOf } from '../graph/relationships/preferred-value.ts'
import type { View } from '../graph/view.ts'
import { labelOfClaims, markOf } from './labels.ts'

/** A text escaped for a line of Markdown. */
export const written = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Surrogate}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~^!]/g, '\\$&')
    .replaceAll('&', '&amp;')

/** The claims that a page cites, numbered in the order of citation, each with its document and paragraphs. */
export class Footnotes {
  readonly #view: View
  readonly #cited = new Map<Claim, number>()

  constructor(view: View) {
    this.#view = view
  }

  /** `[^1][^3]`: the claims, after what one needs to see them: ` **(secret)**[^2]`. */
  cite(claims: Iterable<Claim>): string {
    const cited = [...new Set(claims)]
    const order = documentsOf(cited, this.#view.graph.facts).map(({ id }) => id)
    const place = ({ document }: Claim) => order.indexOf(document)
    const inOrder = cited.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    const numbers = inOrder.map((claim) => getOrInsert(this.#cited, claim, () => this.#cited.size + 1))
    const mark = markOf(labelOfClaims(this.#view, cited))
    const notes = numbers.sort((a, b) => a - b).map((number) => `[^${number}]`)
    return `${mark ? ` **(${written(mark)})**` : ''}${notes.join('')}`
  }

  /** The text of the notes: document, paragraphs, and the id of the claim. */
  lines(): string[] {
    return [...this.#cited].map(([claim, number]) => {
      const document = this.#view.document(claim.document)
      const paragraphs = claim.passages.map((id) => Number(id.slice(id.lastIndexOf(':') + 1))).sort((a, b) => a - b)
      const mark = markOf(labelOfClaims(this.#view, [claim]))
      const facts = [
        document && written(document.title),
        document?.publisher && written(document.publisher),
        document?.published?.edtf ?? 'undated',
        document?.url && `<${document.url.replace(/[<>\s\\]/g, encodeURIComponent)}>`,
        paragraphs.length > 0 && `¶ ${paragraphs.join(', ')}`,
        `Claim \`${claim.id}\``,
        mark && `**(${written(mark)})**`,
      ]
      return `[^${number}]: ${facts.filter(Boolean).join('. ')}.\n`
    })
  }
}

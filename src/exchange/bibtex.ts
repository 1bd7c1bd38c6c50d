import { isoDay } from '../facts/date.ts'
import type { Document } from '../facts/facts.ts'
import { labelOfDocument, noteOf } from './labels.ts'
import type { Selection } from './selection.ts'

/** The documents as BibTeX, with the fields `date` and `urldate` for BibLaTeX. */
export function* bibtex(part: Selection): Generator<string> {
  yield `% Entente, ${part.about.replaceAll(/[\p{Cc}@]/gu, ' ')}\n`
  for (const document of part.documents) yield entryOf(document, noteOf(labelOfDocument(part, document)))
}

function entryOf(document: Document, needs: string | undefined): string {
  const { id, title, authors, publisher, published, read, url, language, note } = document
  const day = published && isoDay(published.earliest)
  const [, year, month] = /^(-?\d+)-(\d\d)/.exec(day ?? '') ?? []
  const fields = {
    title: `{${written(title)}}`,
    author: authors.map((author) => `{${written(author)}}`).join(' and '),
    publisher: publisher && written(publisher),
    year: year && String(Number(year)),
    month: published?.precision === 'day' || published?.precision === 'month' ? String(Number(month)) : undefined,
    date: published && written(published.edtf),
    // A brace would end the field; in an address it can be escaped.
    url: url?.replace(/[{}\\\s]/g, encodeURIComponent),
    urldate: read && written(read.edtf),
    language,
    note: [needs && written(needs), note && written(note)].filter(Boolean).join('; '),
  }
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []))
  return `\n@misc{${id},\n${lines.join('')}}\n`
}

/** A text in which nothing is a command of TeX. */
const written = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Surrogate}\u2028\u2029]+/gu, ' ')
    .replace(/[\\{}$&#%_~^]/g, (sign) => commands[sign] ?? `\\${sign}`)

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

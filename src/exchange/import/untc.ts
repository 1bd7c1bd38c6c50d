import type { RelationshipKind } from '../../facts/vocabulary.ts'

/**
 * The notation of status tables of the UN Treaty Collection: `6 Oct 1965 a`, an accession on that day. Its introduction
 * (https://treaties.un.org/Pages/DB.aspx?path=DB/MTDSGStatus/pageIntro_en.xml) says that a participant in brackets has
 * withdrawn. The heading of each column explains the letters of its treaty: "Ratification, Accession(a)".
 */
export interface UntcDate {
  readonly edtf: string
  readonly letter: string | undefined
  readonly isBracketed: boolean
}

/**
 * The steps that the letters stand for, which most treaties share. A mapping adds letters that only some have. Headings
 * that explain `n`, `s`, `A`, `AA` and `a` are in the table of the International Tropical Timber Agreement, 2006:
 * https://treaties.un.org/doc/Publication/MTDSG/Volume%20II/Chapter%20XIX/XIX-46.en.xml.
 */
export const untcLetters: Readonly<Record<string, RelationshipKind>> = {
  a: 'acceded-to',
  A: 'accepted',
  AA: 'approved',
  // Formal confirmation by an international organization equals ratification by a nation.
  c: 'ratified',
  d: 'succeeded-to',
  n: 'provisionally-applied',
  s: 'definitively-signed',
}

/** The letters in a column of signatures, in which a succession is to a signature. */
export const untcSignatureLetters: Readonly<Record<string, RelationshipKind>> = {
  d: 'signed',
  s: 'definitively-signed',
}

/** Signs of footnotes at the end of a text: `5`, `1, 2`, `[3]` or `¹`, the last two also without a space. */
const FOOTNOTES = /(?:[\s,]*\[\d{1,2}\]|[\s,]*[¹²³⁰⁴-⁹]{1,2}|[\s,]+\d{1,2}|(?<=[\p{L})])\d{1,2})+$/u
/** Text in brackets at the start, perhaps with footnotes in brackets of their own. */
const BRACKETS = /^(?:\[((?:[^[\]]|\[\d{1,2}\])*)\]|\(([^()]*)\))/
const DATE = /^(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4})(?:\s*(\p{L}{1,2}))?$/u
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Reads a date in this notation; undefined if it is written in another way. */
export function readUntcDate(text: string): UntcDate | undefined {
  const marked = withoutFootnotes(text)
  const plain = marked.replace(BRACKETS, (_, square, round) => withoutFootnotes(square ?? round))
  const [, day = '', name = '', year = '', letter] = DATE.exec(plain) ?? []
  const start = name.toLowerCase().replace(/^sept$/, 'sep')
  const month = start.length > 2 ? months.findIndex((month) => month.startsWith(start)) : -1
  if (month < 0) return undefined
  const edtf = `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  return { edtf, letter, isBracketed: plain !== marked }
}

/** True for `[ ]`, which is an empty cell. */
export const isUntcBlank = (text: string): boolean => /^\[\s*\]$|^\(\s*\)$/.test(text)

/** The name of a participant without footnotes, and whether it has withdrawn. */
export function readParticipant(text: string): { readonly name: string; readonly hasWithdrawn: boolean } {
  const marked = withoutFootnotes(text)
  const inner = /^\[(.*)\]$/.exec(marked)?.[1]
  return { name: withoutFootnotes(inner ?? marked), hasWithdrawn: inner !== undefined }
}

const withoutFootnotes = (text: string) => text.trim().replace(FOOTNOTES, '').trim()

import { EntenteError } from '../../errors.ts'
import { fold } from '../../facts/fold.ts'
import { keysOf, pactKinds } from '../../facts/vocabulary.ts'
import { type Column, cell, type DateColumns, type PartyColumn } from './guess-columns.ts'

const isId = /^(?:id|no|nr|num|number|key|ref|reference|.*(?:[_ -]|(?<=[a-z0-9]))(?:id|ID|Id|no|No|number))$/i
const isTitle = /title|^name$|(?:treaty|agreement|pact|convention|doc(?:ument)?)[_ -]?name/i
const isNameOfPact = /title|name|treaty|agreement|pact|convention/i

/** The id and the name of the agreement of a row, and the columns that they are made of. */
interface PactColumns {
  readonly id: string
  readonly name: string
  readonly columns: readonly Column[]
  /** The text of each row that tells one agreement from another. */
  readonly keys: readonly string[]
}

/**
 * The columns of the agreement. An id that repeats with its title is that of an agreement; another is that of a row.
 * @throws EntenteError BAD_DATA if no column names the agreements
 */
export function pactOf(texts: readonly Column[], parties: readonly PartyColumn[], path: string): PactColumns {
  const ids = texts.filter((column) => isId.test(column.name) && column.cells.every((text) => text !== ''))
  const title = titleOf(texts, ids)
  const ofPact = title ? ids.filter((id) => tells(id, title)) : ids
  const distance = (id: Column) => (title ? Math.abs(distinct(id) - distinct(title)) : 0)
  const numbered = ofPact.toSorted((one, other) => distance(one) - distance(other))[0]
  const id = numbered ?? title ?? texts.find((column) => isId.test(column.name))
  if (id) {
    const name = title ? cell(title) : `Agreement ${cell(id)}`
    return { id: `my-list-${cell(id)}`, name, columns: title ? [id, title] : [id], keys: id.cells }
  }
  const [one, other] = parties.map(({ column }) => column)
  if (!one || !other)
    throw new EntenteError('BAD_DATA', `no column of '${path}' names the agreements; write the mapping by hand`)
  const keys = one.cells.map((text, row) => `${text} ${other.cells[row]}`)
  return { id: `my-list-${cell(one)}-${cell(other)}`, name: `${cell(one)} and ${cell(other)}`, columns: [], keys }
}

/** The column of titles: by its heading, and then that with the most and the longest texts. */
function titleOf(texts: readonly Column[], ids: readonly Column[]): Column | undefined {
  const stems = new Set(ids.map(({ name }) => name.replace(/[_ -]?(?:id|no|number)$/i, '')))
  const weightOf = ({ name }: Column) =>
    isTitle.test(name) || stems.has(name) ? 2 : isNameOfPact.test(name) && !isId.test(name) ? 1 : 0
  const sizeOf = (column: Column) =>
    (distinct(column) * column.values.reduce((sum, text) => sum + text.length, 0)) / column.cells.length
  const written = texts.filter((column) => column.values.some((value) => /\p{L}/u.test(value)))
  const named = written.filter((column) => weightOf(column) > 0)
  return (
    named.toSorted((one, other) => weightOf(other) - weightOf(one) || sizeOf(other) - sizeOf(one))[0] ??
    written.find((column) => !ids.includes(column))
  )
}

const distinct = ({ values }: Column) => new Set(values).size

/** True if each text of one column comes with one text of the other only. */
function tells(one: Column, other: Column): boolean {
  const met = new Map<string, string>()
  return one.cells.every((text, row) => {
    const second = other.cells[row] ?? ''
    const before = met.get(text) ?? second
    met.set(text, before)
    return before === second
  })
}

/** True if all rows of an agreement have the same date, so that it is one of the agreement, and not of a party. */
export function isOfPact({ columns }: DateColumns, { keys }: PactColumns): boolean {
  const met = new Map<string, string>()
  return keys.every((key, row) => {
    const date = columns.map(({ cells }) => cells[row] ?? '').join('-')
    if (/^-*$/.test(date)) return true
    const before = met.get(key) ?? date
    met.set(key, before)
    return before === date
  })
}

/** A column that says yes or no, with a kind of pact as its heading. */
export function flagOf(column: Column): { column: Column; values: Record<string, string> } | undefined {
  const kind = keysOf(pactKinds).find((kind) => fold(kind) === fold(column.name).replace(/[ _]/g, '-'))
  const distinct = [...new Set(column.values.map((value) => value.toLowerCase()))]
  if (!kind || distinct.length === 0 || !distinct.every((value) => yes.has(value) || no.has(value))) return undefined
  const said = [...new Set(column.values)]
  return { column, values: Object.fromEntries(said.map((value) => [value, yes.has(value.toLowerCase()) ? kind : ''])) }
}
const yes = new Set(['1', 'yes', 'y', 'true', 't', 'x'])
const no = new Set(['0', 'no', 'n', 'false', 'f'])

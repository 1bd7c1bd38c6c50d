import { EntenteError } from '../../errors.ts'
import { parseDate } from '../../facts/date.ts'
import type { Registry } from './codes.ts'
import type { Mapping } from './mapping.ts'
import type { Scheme } from './mapping-parts.ts'
import { rowsOf } from './rows.ts'
import { RowFault } from './template.ts'
import { toEdtf } from './written-dates.ts'

/** The rows that are looked at. */
const ROWS = 500
/** The share of the values of a column that must fit a guess. */
const MOST = 0.7

export interface Column {
  readonly name: string
  /** The value of each row, empty if it has none. */
  readonly cells: readonly string[]
  /** The values that are not empty. */
  readonly values: readonly string[]
}

/** Columns that give a date: one, or those of its year, month and day. */
export interface DateColumns {
  /** The heading, without the word for year, month or day. */
  readonly name: string
  readonly moment: string | { readonly year: string; readonly month?: string; readonly day?: string }
  readonly columns: readonly Column[]
}

/** A column of nations or organizations, and the kinds of codes in it. */
export interface PartyColumn {
  readonly column: Column
  readonly schemes: Scheme[]
  /** The sign between the parties, if a cell can hold several. */
  readonly separator?: string
}

/** Marks of missing values; they count as empty. */
const missing = new Set(['NA', 'N/A', 'n/a', 'N.A.', 'n.a.', '#N/A', 'NULL', 'null'])

export async function columnsOf(path: string): Promise<{ columns: Column[]; marks: string[] }> {
  const cells = new Map<string, string[]>()
  const read: Mapping['read'] = { sparse: true, lists: {}, missing: [] }
  let rows = 0
  for await (const row of rowsOf(path, { read, columns: () => {}, note: () => {} })) {
    if ('reason' in row) continue
    for (const [name, value] of Object.entries(row.data)) {
      const column = cells.get(name) ?? []
      cells.set(name, column)
      column[rows] = typeof value === 'object' ? '' : String(value ?? '').trim()
    }
    if (++rows >= ROWS) break
  }
  const marks = new Set<string>()
  const columns = [...cells].map(([name, column]) => {
    // `NA` is a code, too; a column has it as a mark if it has longer values or numbers.
    const isCode = column.every((value) => /^[A-Z]{0,2}$/.test(value))
    const all = Array.from({ length: rows }, (_, row) => {
      const value = column[row] ?? ''
      if (isCode || !missing.has(value)) return value
      marks.add(value)
      return ''
    })
    return { name, cells: all, values: all.filter((value) => value !== '') }
  })
  return { columns, marks: [...marks] }
}

/** Columns such as `c1` to `c91` that hold a list: the heading with `#` for the number, and the last number. */
export function numberedAs(column: Column, columns: readonly Column[]): { pattern: string; to: number } | undefined {
  const [, before] = /^(.*?)1$/.exec(column.name) ?? []
  if (before === undefined) return undefined
  const names = new Set(columns.map(({ name }) => name))
  let to = 1
  while (names.has(`${before}${to + 1}`)) to += 1
  return to > 2 ? { pattern: `${before}#`, to } : undefined
}

/** A row with more parties has them in numbered columns. */
const MOST_PARTIES = 4
const schemes: readonly Scheme[] = ['alpha3', 'alpha2', 'name', 'cow', 'gw', 'numeric']

/** The columns of parties; and those whose parties another column names in nearly every row. */
export function partiesOf(columns: readonly Column[], registry: Registry) {
  const parties: (PartyColumn & { readonly ids: readonly ReadonlySet<string>[] })[] = []
  const again: Column[] = []
  for (const column of columns) {
    if (parties.length >= MOST_PARTIES) break
    const schemes = schemesOf(column.values, registry)
    const codes = schemes ? { schemes } : listOf(column, registry)
    if (!codes) continue
    const ids = column.cells.map((text) => idsIn(text, codes, registry))
    if (parties.some((party) => isWithin(ids, party.ids))) {
      again.push(column)
      continue
    }
    const within = parties.filter((party) => isWithin(party.ids, ids))
    again.push(...within.map((party) => party.column))
    parties.splice(0, Infinity, ...parties.filter((party) => !within.includes(party)), { column, ...codes, ids })
  }
  return { found: parties as readonly PartyColumn[], again }
}

function idsIn(text: string, { schemes, separator }: Omit<PartyColumn, 'column'>, registry: Registry): Set<string> {
  const items = separator === undefined ? [text] : text.split(separator).map((item) => item.trim())
  return new Set(items.flatMap((item) => (item === '' ? [] : (find(registry, item, schemes) ?? []))))
}

/** True if nearly all rows that have parties in both columns name all of the first in the second. */
function isWithin(some: readonly ReadonlySet<string>[], all: readonly ReadonlySet<string>[]): boolean {
  const both = some.flatMap((ids, row) => {
    const others = all[row]
    return ids.size > 0 && others && others.size > 0 ? [[...ids].every((id) => others.has(id))] : []
  })
  return both.length > 0 && both.filter(Boolean).length >= both.length * MOST
}

/** The signs that can stand between the parties in a cell. */
const separators = [';', '|', ' / ', '\n', ',']
/** The share of cells that must hold several parties. */
const SOME = 0.2

/** The sign between the parties in a column, and the kinds of their codes; undefined if it holds no lists. */
function listOf({ values }: Column, registry: Registry): Omit<PartyColumn, 'column'> | undefined {
  for (const separator of separators) {
    const several = values.filter((value) => value.includes(separator))
    if (several.length === 0 || several.length < values.length * SOME) continue
    const items = values.flatMap((value) => value.split(separator)).map((item) => item.trim())
    const found = schemesOf(
      items.filter((item) => item !== ''),
      registry,
    )
    if (found) return { schemes: found, separator }
  }
  return undefined
}

/** The kinds of codes of values, the most frequent first; undefined if most of them are no codes. */
function schemesOf(values: readonly string[], registry: Registry): Scheme[] | undefined {
  const distinct = [...new Set(values)]
  // Numbers could be anything, so they must be all of one list.
  const isNumber = distinct.every((value) => /^\d+$/.test(value))
  const counted = schemes
    .filter((scheme) => isNumber === ['cow', 'gw', 'numeric'].includes(scheme))
    .map((scheme) => ({ scheme, found: distinct.filter((value) => find(registry, value, [scheme])) }))
    .filter(({ found }) => found.length > 0)
    .toSorted((one, other) => other.found.length - one.found.length)
  const all = new Set(counted.flatMap(({ found }) => found))
  const most = isNumber ? 1 : MOST
  const isCode = distinct.length > 1 && all.size >= distinct.length * most
  return isCode ? counted.slice(0, isNumber ? 1 : 3).map(({ scheme }) => scheme) : undefined
}

/** The id of an entity, or the value itself if it can mean several. */
function find(registry: Registry, value: string, schemes: readonly Scheme[]): string | undefined {
  try {
    return registry.find(value, schemes)?.id
  } catch (error) {
    return error instanceof RowFault && error.message.includes(' can mean ') ? value : undefined
  }
}

const part = /^(?:(.*?)[ _-]?(year|month|day)|(year|month|day)[ _-](.*))$/i

/** The dates that columns give, those in parts first. */
export function datesOf(columns: readonly Column[], isNamed: (name: string) => boolean): DateColumns[] {
  const inParts = new Map<string, Partial<Record<string, Column>>>()
  for (const column of columns) {
    const [, before, unit, unitFirst, after] = part.exec(column.name) ?? []
    const word = (unit ?? unitFirst)?.toLowerCase()
    const name = before ?? after ?? ''
    if (word && column.values.every((value) => /^-?\d{1,4}$/.test(value)))
      inParts.set(name, { ...inParts.get(name), [word]: column })
  }
  const split = [...inParts].flatMap(([name, { year, month, day }]) =>
    year && month
      ? [
          {
            name,
            moment: { year: cell(year), month: cell(month), ...(day ? { day: cell(day) } : {}) },
            columns: [year, month, ...(day ? [day] : [])],
          },
        ]
      : [],
  )
  const taken = new Set(split.flatMap(({ columns }) => columns))
  const whole = columns.filter((column) => !taken.has(column) && isDate(column, isNamed(column.name)))
  return [...split, ...whole.map((column) => ({ name: column.name, moment: cell(column), columns: [column] }))]
}

export const cell = ({ name }: Column) => `{${name}}`

function isDate({ values }: Column, isNamed: boolean): boolean {
  const dated = values.filter((value) => isNamed || !/^-?\d{1,4}$/.test(value)).filter(canBeDate)
  return values.length > 0 && dated.length >= values.length * MOST
}

const canBeDate = (value: string) => ['dmy', 'mdy'].some((order) => edtfOf(value, order as 'dmy' | 'mdy'))

function edtfOf(value: string, order: 'iso' | 'dmy' | 'mdy'): string | undefined {
  try {
    return parseDate(toEdtf(value, order)).edtf
  } catch (error) {
    if (error instanceof EntenteError || error instanceof RowFault) return undefined
    throw error
  }
}

/** The order of day and month, and the marks of missing dates, if the columns show them. */
export function readingOf(dates: readonly DateColumns[]): object {
  const all = dates.flatMap(({ columns }) => (columns.length === 1 ? columns.flatMap(({ values }) => values) : []))
  const read = (order: 'iso' | 'dmy' | 'mdy') => all.filter((value) => edtfOf(value, order)).length
  const [iso, dmy, mdy] = [read('iso'), read('dmy'), read('mdy')]
  const order = dmy > iso && dmy >= mdy ? { dates: 'dmy' } : mdy > iso ? { dates: 'mdy' } : {}
  const ends = [...new Set(all)].filter((value) => /^(?:9999|2999)|(?:9999)$/.test(value))
  return { ...order, ...(ends.length > 0 ? { open: ends } : {}) }
}

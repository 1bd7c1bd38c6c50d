import { stringify } from 'yaml'
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

interface Column {
  readonly name: string
  /** The values that are not empty. */
  readonly values: readonly string[]
}

const schemes: readonly Scheme[] = ['alpha3', 'alpha2', 'name', 'cow', 'gw', 'numeric']
const headings = {
  id: /^(?:id|no|nr|num|number|key|ref|reference|.*(?:[_ -]|(?<=[a-z]))(?:id|ID|Id|no|No|number))$/i,
  name: /title|name|treaty|agreement|pact|convention/i,
  since: /since|start|begin|from|join|acced|access/i,
  signed: /sign/i,
  ratified: /ratif/i,
  inForce: /force|effect|entry|eif/i,
  until: /until|end|term|expir|withdr|to$/i,
} as const

/**
 * A first mapping for a file, as YAML, by its headings and values; a person corrects it.
 * @throws EntenteError BAD_DATA if no column holds nations or organizations
 */
export async function guessMapping(path: string, name: string, registry: Registry): Promise<string> {
  const columns = await columnsOf(path)
  const party = columns.map((column) => ({ column, found: schemesOf(column, registry) })).find(({ found }) => found)
  if (!party?.found)
    throw new EntenteError(
      'BAD_DATA',
      `no column of '${path}' holds known nations or organizations; import a list of countries first, or give --data`,
    )
  const others = columns.filter(({ name }) => name !== party.column.name)
  const dates = others.filter(isDate)
  const texts = others.filter((column) => !dates.includes(column))
  const title = texts.find(({ name }) => headings.name.test(name) && !headings.id.test(name)) ?? texts[0]
  const id = texts.find(({ name }) => headings.id.test(name)) ?? title
  if (!title || !id)
    throw new EntenteError('BAD_DATA', `no column of '${path}' names the agreements; write the mapping by hand`)
  const at = (heading: RegExp) => dates.find(({ name }) => heading.test(name))?.name
  const [signed, ratified, inForce, until] = (['signed', 'ratified', 'inForce', 'until'] as const).map((key) =>
    at(headings[key]),
  )
  const began = at(headings.since) ?? signed ?? inForce ?? dates[0]?.name
  const cell = (column: string) => `{${column}}`
  const claim = (rest: object) => ({ subject: 'party', ...rest, object: 'agreement' })
  const time = {
    ...(began === undefined ? {} : { since: cell(began) }),
    ...(until === undefined ? {} : { until: cell(until) }),
  }
  const stage = (value: string, column: string | undefined) =>
    column === undefined ? [] : [{ subject: 'agreement', predicate: 'stage', value, time: cell(column) }]
  const used = new Set([party.column.name, id.name, title.name, began, signed, ratified, inForce, until])
  const unused = columns.filter(({ name }) => !used.has(name)).map(({ name }) => name)
  const mapping = {
    about: `The agreements in ${name}.`,
    ...readingOf(dates),
    document: { id: 'my-list', title: name, publisher: 'unknown', published: 'unknown', read: today(), language: 'en' },
    entities: {
      agreement: { kind: 'pact', id: `my-list-${cell(id.name)}`, name: cell(title.name), pactKind: 'other' },
      party: {
        kind: 'party',
        code: cell(party.column.name),
        schemes: party.found,
        ...(began === undefined ? {} : { on: cell(began) }),
      },
    },
    claims: [
      claim({ predicate: 'party-to', ...(Object.keys(time).length > 0 ? { time } : {}) }),
      ...(ratified === undefined ? [] : [claim({ predicate: 'ratified', time: cell(ratified) })]),
      ...stage('signed', signed),
      ...stage('in-force', inForce),
    ],
  }
  return [
    '# A guess by headings and values. Correct the document, the kind of pact and all that is wrong; then try it with',
    '# entente import FILE --mapping THIS --dry-run.',
    ...(unused.length > 0 ? [`# Columns that it does not use: ${unused.join(', ')}.`] : []),
    stringify(mapping, { lineWidth: 110 }),
  ].join('\n')
}

const today = () => new Date().toISOString().slice(0, 10)

async function columnsOf(path: string): Promise<Column[]> {
  const values = new Map<string, string[]>()
  const read: Mapping['read'] = { sparse: true, lists: {}, missing: [] }
  let rows = 0
  for await (const row of rowsOf(path, { read, columns: () => {}, note: () => {} })) {
    if ('reason' in row) continue
    for (const [name, value] of Object.entries(row.data)) {
      const said = typeof value === 'object' ? '' : String(value ?? '').trim()
      values.set(name, [...(values.get(name) ?? []), ...(said === '' ? [] : [said])])
    }
    if (++rows >= ROWS) break
  }
  return [...values].map(([name, values]) => ({ name, values }))
}

/** The kinds of codes in a column, the most frequent first; undefined if most of its values are no codes. */
function schemesOf({ values }: Column, registry: Registry): Scheme[] | undefined {
  const distinct = [...new Set(values)]
  // Numbers could be anything, so they must be all of one list.
  const isNumber = distinct.every((value) => /^\d+$/.test(value))
  const counted = schemes
    .filter((scheme) => isNumber === ['cow', 'gw', 'numeric'].includes(scheme))
    .map((scheme) => ({ scheme, found: distinct.filter((value) => has(registry, value, scheme)) }))
    .filter(({ found }) => found.length > 0)
    .toSorted((one, other) => other.found.length - one.found.length)
  const all = new Set(counted.flatMap(({ found }) => found))
  const most = isNumber ? 1 : MOST
  const isCode = distinct.length > 1 && all.size >= distinct.length * most
  return isCode ? counted.slice(0, isNumber ? 1 : 3).map(({ scheme }) => scheme) : undefined
}

function has(registry: Registry, value: string, scheme: Scheme): boolean {
  try {
    return registry.find(value, [scheme]) !== undefined
  } catch (error) {
    // A code that can mean several is a code.
    return error instanceof RowFault && error.message.includes(' can mean ')
  }
}

const isDate = ({ name, values }: Column) => {
  const isNamed = Object.values(headings).some((heading) => heading !== headings.name && heading.test(name))
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
function readingOf(dates: readonly Column[]): object {
  const all = dates.flatMap(({ values }) => values)
  const read = (order: 'iso' | 'dmy' | 'mdy') => all.filter((value) => edtfOf(value, order)).length
  const [iso, dmy, mdy] = [read('iso'), read('dmy'), read('mdy')]
  const order = dmy > iso && dmy >= mdy ? { dates: 'dmy' } : mdy > iso ? { dates: 'mdy' } : {}
  const ends = [...new Set(all)].filter((value) => /^(?:9999|2999)|(?:9999)$/.test(value))
  return { ...order, ...(ends.length > 0 ? { open: ends } : {}) }
}

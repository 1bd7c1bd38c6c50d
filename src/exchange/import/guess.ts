import { stringify } from 'yaml'
import { EntenteError } from '../../errors.ts'
import { fold } from '../../facts/fold.ts'
import { keysOf, pactKinds } from '../../facts/vocabulary.ts'
import type { Registry } from './codes.ts'
import {
  type Column,
  cell,
  columnsOf,
  datesOf,
  numberedAs,
  type PartyColumn,
  partiesOf,
  readingOf,
} from './guess-columns.ts'

const headings = {
  id: /^(?:id|no|nr|num|number|key|ref|reference|.*(?:[_ -]|(?<=[a-z0-9]))(?:id|ID|Id|no|No|number))$/i,
  name: /title|name|treaty|agreement|pact|convention/i,
  since: /since|start|begin|from|join|acced|access|(?:^|[_ -])st(?:$|[_ -])/i,
  signed: /sign/i,
  ratified: /ratif/i,
  inForce: /force|effect|entry|eif/i,
  until: /until|end|term|expir|withdr|to$/i,
  year: /^(?:year|date)$/i,
} as const
const isNamed = (name: string) =>
  Object.values(headings).some((heading) => heading !== headings.name && heading.test(name))

/**
 * A first mapping for a file, as YAML, by its headings and values; a person corrects it.
 * @throws EntenteError BAD_DATA if no column holds nations or organizations
 */
export async function guessMapping(path: string, name: string, registry: Registry): Promise<string> {
  const { columns, marks } = await columnsOf(path)
  const { found, again } = partiesOf(columns, registry)
  const list = found[0] ? numberedAs(found[0].column, columns) : undefined
  const parties = list ? found.slice(0, 1) : found
  if (parties.length === 0)
    throw new EntenteError(
      'BAD_DATA',
      `no column of '${path}' holds known nations or organizations; import a list of countries first, or give --data`,
    )
  const isParty = (column: Column) =>
    parties.some((party) => party.column === column) || (list && numberOf(column, list.pattern) <= list.to)
  const dates = datesOf(
    columns.filter((column) => !isParty(column)),
    isNamed,
  )
  const at = (heading: RegExp) => dates.find(({ name }) => heading.test(name))
  const [signed, ratified, inForce, until] = (['signed', 'ratified', 'inForce', 'until'] as const).map((key) =>
    at(headings[key]),
  )
  const began = at(headings.since) ?? signed ?? inForce ?? dates.find((date) => date !== until)
  const inDates = new Set(dates.flatMap((date) => date.columns))
  const flags = columns.flatMap((column) => flagOf(column) ?? [])
  const texts = columns.filter(
    (column) =>
      !isParty(column) &&
      !again.includes(column) &&
      !inDates.has(column) &&
      !flags.some((flag) => flag.column === column),
  )
  const pact = pactOf(texts, parties, path)
  const time = {
    ...(began ? { since: began.moment } : {}),
    ...(until ? { until: until.moment } : {}),
  }
  const ofEach = (rest: object) =>
    parties.map((_, index) => ({ subject: partyName(index), ...rest, object: 'agreement' }))
  const stage = (value: string, date: typeof began) =>
    date ? [{ subject: 'agreement', predicate: 'stage', value, time: date.moment }] : []
  const used = new Set([
    ...[began, signed, ratified, inForce, until].flatMap((date) => date?.columns ?? []),
    ...parties.map(({ column }) => column),
    ...flags.map(({ column }) => column),
    ...pact.columns,
  ])
  const unused = columns.filter((column) => !used.has(column) && !isParty(column)).map(({ name }) => name)
  const mapping = {
    about: `The agreements in ${name}.`,
    ...(marks.length > 0 ? { read: { missing: marks } } : {}),
    ...readingOf(dates),
    ...(flags.length > 0
      ? { cells: Object.fromEntries(flags.map(({ column, values }) => [column.name, { values }])) }
      : {}),
    document: { id: 'my-list', title: name, publisher: 'unknown', published: 'unknown', read: today(), language: 'en' },
    ...(list ? { each: { columns: { code: list.pattern }, from: 1, to: list.to } } : {}),
    entities: {
      agreement: {
        kind: 'pact',
        id: pact.id,
        name: pact.name,
        pactKind: flags.length > 0 ? flags.map(({ column }) => ({ column: column.name })) : 'other',
      },
      ...Object.fromEntries(
        parties.map(({ column, schemes }, index) => [
          partyName(index),
          { kind: 'party', code: list ? '{code}' : cell(column), schemes, ...(began ? { on: began.moment } : {}) },
        ]),
      ),
    },
    claims: [
      ...ofEach({ predicate: 'party-to', ...(Object.keys(time).length > 0 ? { time } : {}) }),
      ...(ratified ? ofEach({ predicate: 'ratified', time: ratified.moment }) : []),
      ...stage('signed', signed),
      ...stage('in-force', inForce),
    ],
  }
  return [
    '# A guess by headings and values. Correct the document, the kind of pact and all that is wrong; then try it with',
    '# entente import FILE --mapping THIS --dry-run.',
    ...(unused.length > 0 ? [`# Columns that it does not use: ${unused.join(', ')}.`] : []),
    stringify(mapping, { lineWidth: 110, aliasDuplicateObjects: false }),
  ].join('\n')
}

/** The number of one of the columns of a list; Infinity for another column. */
const numberOf = ({ name }: Column, pattern: string) =>
  name.startsWith(pattern.slice(0, -1)) ? Number(name.slice(pattern.length - 1) || Infinity) : Infinity
const today = () => new Date().toISOString().slice(0, 10)
const partyName = (index: number) => (index === 0 ? 'party' : `party${index + 1}`)

/** The id and the name of the agreement of a row, and the columns that they are made of. */
function pactOf(texts: readonly Column[], parties: readonly PartyColumn[], path: string) {
  const numbered = texts.find(({ name }) => headings.id.test(name))
  const written = texts.filter((column) => column !== numbered && column.values.some((value) => /\p{L}/u.test(value)))
  const title = written.find(({ name }) => headings.name.test(name)) ?? written[0]
  const id = numbered ?? title
  if (id) {
    const name = title ? cell(title) : `Agreement ${cell(id)}`
    return { id: `my-list-${cell(id)}`, name, columns: title ? [id, title] : [id] }
  }
  const [one, other] = parties.map(({ column }) => column)
  if (!one || !other)
    throw new EntenteError('BAD_DATA', `no column of '${path}' names the agreements; write the mapping by hand`)
  return { id: `my-list-${cell(one)}-${cell(other)}`, name: `${cell(one)} and ${cell(other)}`, columns: [] }
}

/** A column that says yes or no, with a kind of pact as its heading. */
function flagOf(column: Column): { column: Column; values: Record<string, string> } | undefined {
  const kind = keysOf(pactKinds).find((kind) => fold(kind) === fold(column.name).replace(/[ _]/g, '-'))
  const distinct = [...new Set(column.values.map((value) => value.toLowerCase()))]
  if (!kind || distinct.length === 0 || !distinct.every((value) => yes.has(value) || no.has(value))) return undefined
  const said = [...new Set(column.values)]
  return { column, values: Object.fromEntries(said.map((value) => [value, yes.has(value.toLowerCase()) ? kind : ''])) }
}
const yes = new Set(['1', 'yes', 'y', 'true', 't', 'x'])
const no = new Set(['0', 'no', 'n', 'false', 'f'])

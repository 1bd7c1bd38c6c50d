import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Registry } from '../../src/exchange/import/codes.ts'
import { registryOf } from '../../src/exchange/import/import.ts'
import { type Mapping, readMapping } from '../../src/exchange/import/mapping.ts'
import type { Scheme } from '../../src/exchange/import/mapping-parts.ts'
import { rowsOf } from '../../src/exchange/import/rows.ts'
import { fieldOf, RowFault } from '../../src/exchange/import/template.ts'
import type { Entity } from '../../src/facts/facts.ts'

/** A column of nations and organizations in a real data set. */
interface NameColumn {
  readonly file: string
  /** A column, or a function that gives the names of a row. */
  readonly column: string | ((data: Row) => string[])
  readonly as: readonly Scheme[]
  /** The column of the date on which a name is meant. */
  readonly on?: string
  /** The included mapping, whose `sameAs` names what no list has. */
  readonly mapping?: string
  /** Codes that stand for no nation and no organization. */
  readonly others?: ReadonlySet<string>
}
type Row = Readonly<Record<string, unknown>>

/** Sectors and regions in CAMEO, which stand in the place of nations. */
const others = new Set(['IGO', 'NGO', 'NGM', 'IMG', 'INT', 'MNC', 'UIS', 'ISM', 'JEW', 'CHR', '***', 'XXX'])
const texts = (value: unknown): string[] => [value].flat().flatMap((text) => (typeof text === 'string' ? text : []))
const ofFtm = (data: Row) =>
  ['country', 'nationality', 'jurisdiction', 'citizenship', 'birthCountry'].flatMap((name) =>
    texts(fieldOf(data, `properties.${name}`)),
  )
const ofPlover = (data: Row) =>
  ['source', 'target'].flatMap((side) =>
    [data[side] ?? []].flat().flatMap((actor) => texts(Reflect.get(Object(actor), 'code'))),
  )
const ofDesta = (data: Row) => Array.from({ length: 91 }, (_, at) => texts(data[`c${at + 1}`])).flat()

const columns: readonly NameColumn[] = [
  { file: 'countries/countries.json', column: 'name.official', as: ['name'] },
  { file: 'cow-states/states2016.csv', column: 'statenme', as: ['name'], on: 'styear' },
  { file: 'cow-states/cow_states_peacesciencer.csv', column: 'statenme', as: ['name'], on: 'styear' },
  { file: 'gw-states/gw_states.csv', column: 'statename', as: ['name'], on: 'startdate' },
  { file: 'cow-alliances/alliance_v4.1_by_member.csv', column: 'state_name', as: ['name'], on: 'mem_st_year' },
  { file: 'cow-alliances/alliance_v4.1_by_member.csv', column: 'ccode', as: ['cow'], on: 'mem_st_year' },
  { file: 'cow-alliances/alliance_v4.1_by_dyad.csv', column: 'state_name2', as: ['name'], on: 'dyad_st_year' },
  { file: 'cow-alliances/alliance_v4.1_by_directed.csv', column: 'ccode2', as: ['cow'], on: 'dyad_st_year' },
  { file: 'manytreaties/desta_parties.csv', column: 'StateName', as: ['name'], on: 'Signature' },
  { file: 'manytreaties/desta_parties.csv', column: 'stateID', as: ['alpha3'], on: 'Signature' },
  { file: 'manytreaties/DESTA.csv', column: ofDesta, as: ['numeric'], on: 'year', mapping: 'desta' },
  {
    file: 'manytreaties/ggo_parties.csv',
    column: 'stateID',
    as: ['alpha3', 'name'],
    on: 'StateSignature',
    mapping: 'ggo-parties',
  },
  {
    file: 'manytreaties/ggo_agreements.csv',
    column: (data) => texts(data.Depository).flatMap((text) => text.split(' | ')),
    as: ['name'],
    on: 'Signature',
    mapping: 'ggo-agreements',
  },
  { file: 'ftm-sample/parteispenden.ftm.ndjson', column: ofFtm, as: ['alpha2'] },
  { file: 'ftm-sample/zala.ftm.ndjson', column: ofFtm, as: ['alpha2'] },
  { file: 'ftm-sample/t1.ftm.ndjson', column: ofFtm, as: ['alpha2'] },
  { file: 'plover/PLOVER_GSR_CAMEO.txt', column: ofPlover, as: ['alpha3'], others },
]
const LEAST = 0.95

/** Prints how many names in each data set are found, and checks that nearly all are. */
export async function namesIn(data: string, entities: Iterable<Entity>): Promise<void> {
  const known = [...entities]
  console.log('| file | names | different names | found | rows | found |\n| --- | --- | --- | --- | --- | --- |')
  for (const one of columns) {
    const { declared = [], sameAs = {} } = one.mapping === undefined ? {} : await ofMapping(one.mapping)
    const registry = await registryOf(new Map(), known, declared)
    const { distinct, rows, unknown } = await counted(data, one, registry, sameAs)
    const column =
      typeof one.column === 'string' ? one.column : one.mapping === 'ggo-agreements' ? 'Depository' : 'codes'
    const shares = [distinct, rows].map(([found, all]) => {
      assert.ok(found >= LEAST * all, `${one.file}, ${column}: ${found} of ${all}: ${unknown.join('; ')}`)
      return `${all.toLocaleString('en')} | ${((100 * found) / all).toFixed(1)} %`
    })
    console.log(`| \`${one.file.split('/').at(-1)}\` | ${column}, ${one.as.join(' or ')} | ${shares.join(' | ')} |`)
    if (unknown.length > 0) console.log(`  not found: ${unknown.join('; ')}`)
  }
}

async function ofMapping(name: string) {
  const { mapping } = await readMapping(`src/exchange/mappings/${name}.yaml`)
  const sameAs = Object.assign({}, ...Object.values(mapping.entities).map((entity) => entity.sameAs))
  return { declared: mapping.declared, sameAs: sameAs as Readonly<Record<string, string>> }
}

/** The numbers of those found and of all, for different names with their dates and for rows; and those not found. */
async function counted(
  data: string,
  { file, column, as, on, others }: NameColumn,
  registry: Registry,
  sameAs: Readonly<Record<string, string>>,
) {
  const found = new Map<string, boolean>()
  const names = new Map<string, boolean>()
  let [rows, foundRows] = [0, 0]
  const read: Mapping['read'] = {
    sparse: true,
    lists: {},
    missing: [],
    ...(file.endsWith('.txt') ? { format: 'json' as const } : {}),
  }
  for await (const row of rowsOf(join(data, file), { read, columns: () => {}, note: () => {} })) {
    assert.ok('data' in row, `${file}: every row is read`)
    const all = typeof column === 'string' ? texts(fieldOf(row.data, column)) : column(row.data)
    const date = on === undefined ? '' : String(row.data[on] ?? '').replace(/\.0$/, '')
    for (const name of all.map((text) => text.trim())) {
      if (name === '' || name === 'NA' || others?.has(name)) continue
      const key = `${name} ${date}`
      const isFound = found.get(key) ?? (name in sameAs || isKnown(registry, name, as, date))
      found.set(key, isFound)
      names.set(name, (names.get(name) ?? true) && isFound)
      rows += 1
      if (isFound) foundRows += 1
    }
  }
  const unknown = [...names].flatMap(([name, isFound]) => (isFound ? [] : name))
  return { distinct: [names.size - unknown.length, names.size] as const, rows: [foundRows, rows] as const, unknown }
}

function isKnown(registry: Registry, name: string, as: readonly Scheme[], date: string): boolean {
  // Ranges, and 9999-12-31 for none, are no days.
  const on = /^\d{3,4}(?:-\d\d(?:-\d\d)?)?$/.test(date) && !date.startsWith('9999') ? date : undefined
  try {
    return registry.find(name, as, on) !== undefined
  } catch (error) {
    if (error instanceof RowFault) return false
    throw error
  }
}

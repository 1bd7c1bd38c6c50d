// Imports the real data sets and compares the results with the counts in their READMEs:
// `npx tsx test/exchange/real-data.ts ../shared/data`. No test needs them; CI runs this if the folder exists.
import assert from 'node:assert/strict'
import { createReadStream, existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { Registry } from '../../src/exchange/import/codes.ts'
import { type ImportReport, importFile, registryOf } from '../../src/exchange/import/import.ts'
import { readMapping } from '../../src/exchange/import/mapping.ts'
import { propose } from '../../src/exchange/match/match.ts'
import type { Facts } from '../../src/facts/facts.ts'
import type { PactKind } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { type View, viewThrough } from '../../src/graph/view.ts'
import { readData } from '../../src/store/folder.ts'
import { codesIn } from './real-codes.ts'
import { namesIn } from './real-names.ts'

const data = process.argv[2] ?? '../shared/data'
if (!existsSync(data)) {
  console.log(`no folder ${data} here, so no real data were imported`)
  process.exit(0)
}
const into = await mkdtemp(join(tmpdir(), 'entente-real-data-'))

async function imported(name: string, file: string): Promise<ImportReport> {
  const mapping = await readMapping(`src/exchange/mappings/${name}.yaml`)
  const { entities } = await readData(['graph-data'])
  const report = await importFile({ file: join(data, file), mapping, name, into, known: entities.values() })
  const { rows, added, merged, inPart, rejected } = report
  assert.equal(added + merged + inPart + rejected, rows, `${name}: every row is accounted for`)
  console.log(`${name}: ${rows} rows = ${added} added + ${merged} merged + ${inPart} in part + ${rejected} rejected`)
  return report
}

const sources = [
  ['countries', 'countries/countries.json', 250],
  ['cow-states', 'cow-states/states2016.csv', 243],
  ['gw-states', 'gw-states/gw_states.csv', 216],
  ['cow-alliances', 'cow-alliances/alliance_v4.1_by_member.csv', 1221],
  ['desta-agreements', 'manytreaties/desta_agreements.csv', 987],
  ['desta-parties', 'manytreaties/desta_parties.csv', 7466],
  ['desta', 'manytreaties/DESTA.csv', 1217],
  ['ggo-agreements', 'manytreaties/ggo_agreements.csv', 4532],
  ['ggo-parties', 'manytreaties/ggo_parties.csv', 98_320],
] as const

try {
  for (const [name, file, rows] of sources) {
    assert.equal((await imported(name, file)).rows, rows)
    // Before other imports, because this reads two hundred dates.
    if (name === 'cow-alliances') await pairs(into)
  }
  for (const [name, file] of sources)
    assert.equal((await imported(name, file)).claims.added, 0, `${name}: a second import adds nothing`)

  const { graph, asOf } = await viewsOf(into)
  await states(graph.facts)
  await namesIn(data, graph.facts.entities.values())
  alliances(asOf)
  trade(asOf)
  await pairsOfSources(graph.facts)
  // 4,301 agreements, and 339 more that only the list of parties names.
  assert.equal([...graph.facts.entities.keys()].filter((id) => id.startsWith('ggo-')).length, 4640)
  console.log('what came out is what the READMEs of the data say')
} finally {
  await rm(into, { recursive: true })
}

async function viewsOf(folder: string) {
  const graph = buildGraph(await readData(['graph-data', folder]))
  return { graph, asOf: (date: string): View => viewThrough(graph, toLens({ asOf: date }, 'public', graph.facts)) }
}

/** The numbers of states, which differ in part between the two lists. */
async function states({ entities }: Facts): Promise<void> {
  await codesIn(data, await registryOf(new Map(), [...entities.values()], []), [...entities.values()])
  const codes = [...entities.values()].flatMap((entity) =>
    entity.kind === 'nation' ? (entity.codes ?? []).map((code) => ({ id: entity.id, ...code })) : [],
  )
  const distinct = (scheme: string) =>
    new Set(codes.flatMap((code) => (code.scheme === scheme ? [code.code] : []))).size
  assert.deepEqual([distinct('cow'), distinct('gw')], [217, 202])
  const today = (id: string) =>
    codes
      .filter((code) => code.id === id && code.during?.endsWith('/..'))
      .map(({ scheme, code }) => `${scheme} ${code}`)
  assert.deepEqual([today('germany'), today('yemen')].flat().sort(), ['cow 255', 'cow 679', 'gw 260', 'gw 678'])
}

/**
 * Pairs that `entente match` proposes, against pairs that were labeled by titles, parties and dates. Those of the
 * sample `certain` were drawn among certain proposals, those of `random` by pacts drawn from the first source.
 */
async function pairsOfSources(facts: Facts): Promise<void> {
  const labels: { one: string; other: string; same: string; sample: string }[] = []
  const file = createReadStream('test/fixtures/tables/matches.csv').pipe(parse({ columns: true }))
  for await (const label of file) labels.push(label)
  for (const [source, prefix] of [
    ['cow-alliances-v4-1', 'cow-'],
    ['desta-manytreaties-2025', 'desta-'],
  ] as const) {
    const proposed = propose(facts, source, 'ggo-manytreaties-2025')
    console.log(`${source} and GGO: ${proposed.length} proposals`)
    const found = new Map(proposed.map((pair) => [`${pair.one} ${pair.other}`, pair]))
    const pairOf = ({ one, other }: (typeof labels)[number]) => found.get(`${one} ${other}`)
    for (const name of ['near', 'certain', 'random']) {
      const own = labels.filter(({ one, sample }) => one.startsWith(prefix) && sample === name)
      const same = own.filter((label) => label.same === 'yes')
      const certain = own.filter((label) => pairOf(label)?.certain)
      const [met, right] = [same.filter(pairOf), certain.filter((label) => label.same === 'yes')]
      assert.ok(met.length >= 0.9 * same.length, `${source}, ${name}: ${met.length} of ${same.length} are proposed`)
      assert.ok(right.length >= 0.98 * certain.length, `${source}, ${name}: ${right.length} of ${certain.length} right`)
      console.log(
        `  ${name}: of ${own.length} labeled, ${met.length} of ${same.length} that are the same are proposed, and ` +
          `${right.length} of ${certain.length} that are certain are right`,
      )
    }
  }
}

/** Correlates of War, Formal Alliances v4.1. */
function alliances(asOf: (date: string) => View): void {
  const end = asOf('2012-12-31')
  const pacts = end
    .widest()
    .entitiesOf('pact')
    .filter(({ id }) => id.startsWith('cow-alliance-'))
  assert.equal(pacts.length, 414)
  const count = (kind: PactKind) => pacts.filter(({ pactKinds }) => pactKinds.includes(kind)).length
  assert.deepEqual(
    [
      count('defense'),
      count('neutrality'),
      count('nonaggression'),
      count('entente'),
      count('neutrality-or-nonaggression'),
    ],
    [205, 83, 61, 64, 1],
  )

  const memberships = (pact: string) =>
    end.relationshipsOf(pact, { ended: true }).filter(({ kind }) => kind === 'party-to')
  const members = new Map(pacts.map(({ id }) => [id, memberships(id)]))
  assert.equal(new Set([...members.values()].flat().map(({ source }) => source)).size, 179)
  // 180 numbers, one of which is of Serbia and of Yugoslavia; Germany and Yemen have two each.
  // Pacts of two parties without a lapse; two more pacts lapsed and began again.
  assert.equal([...members.values()].filter(({ length }) => length === 2).length, 324)
  assert.equal(pacts.filter(({ id }) => end.stageOf(id)?.stage === 'in-force').length, 98)
  assert.equal(
    [...members.values()].map(returning).reduce((sum, pairs) => sum + pairs, 0),
    // Terms that touch are one episode, so three pairs of an older count of 94 did not lapse.
    91,
  )

  // New Zealand left ANZUS on 1986-08-12, and it went on for the others.
  const anzus = (date: string) =>
    asOf(date)
      .relationshipsOf('cow-alliance-232')
      .filter(({ kind }) => kind === 'party-to')
      .map(({ source }) => source)
      .sort()
  assert.deepEqual(anzus('1986-08-11'), ['australia', 'new-zealand', 'united-states'])
  assert.deepEqual(anzus('1986-08-13'), ['australia', 'united-states'])
}

/**
 * Compares the pairs that the rule of `signed-with` derives with the data's own file of pairs, which is not imported.
 * The dates are the last day but one of each year, because the data end on the last day of 2012.
 */
async function pairs(folder: string): Promise<void> {
  const { graph, asOf } = await viewsOf(folder)
  const registry = new Registry()
  for (const entity of graph.facts.entities.values()) registry.set(entity)
  const day = (row: Record<string, string>, name: string) =>
    row[`${name}_year`]
      ? [row[`${name}_year`], row[`${name}_month`]?.padStart(2, '0'), row[`${name}_day`]?.padStart(2, '0')].join('-')
      : undefined
  const spells: { pair: string; since: string; until: string }[] = []
  const file = createReadStream(join(data, 'cow-alliances/alliance_v4.1_by_dyad.csv')).pipe(parse({ columns: true }))
  for await (const row of file as AsyncIterable<Record<string, string>>) {
    const since = day(row, 'dyad_st') ?? ''
    const ends = [row.ccode1, row.ccode2].map((code) => registry.find(code ?? '', ['cow'], since).id).sort()
    spells.push({
      pair: [`cow-alliance-${row.version4id}`, ...ends].join(' '),
      since,
      until: day(row, 'dyad_end') ?? '9999',
    })
  }
  assert.equal(spells.length, 3222)
  let held = 0
  for (let year = 1816; year <= 2012; year += 1) {
    const date = `${year}-12-30`
    const theirs = new Set(spells.flatMap(({ pair, since, until }) => (since <= date && date <= until ? [pair] : [])))
    const ours = asOf(date)
      .relationships()
      .flatMap(({ kind, source, target, derivedFrom }) =>
        kind === 'signed-with' && derivedFrom?.pact.startsWith('cow-alliance-')
          ? [[derivedFrom.pact, ...[source, target].sort()].join(' ')]
          : [],
      )
    assert.deepEqual(ours.sort(), [...theirs].sort(), `the allied pairs of ${date}`)
    held += ours.length
  }
  console.log(`${held} allied pairs on 197 days are those of by_dyad`)
}

/** The number of pairs of members that are allied again after a lapse. */
function returning(memberships: readonly Relationship[]): number {
  const spells = new Map<string, [number, number][]>()
  for (const { source, since, until } of memberships)
    spells.set(source, [...(spells.get(source) ?? []), [since?.earliest ?? -Infinity, until?.latest ?? Infinity]])
  let pairs = 0
  for (const [one, ones] of spells)
    for (const [other, others] of spells) {
      if (one >= other) continue
      const joint = ones.flatMap(([a, b]) =>
        others.flatMap(([c, d]) => (Math.max(a, c) <= Math.min(b, d) ? [Math.max(a, c)] : [])),
      )
      if (joint.length > 1) pairs += 1
    }
  return pairs
}

/** DESTA. */
function trade(asOf: (date: string) => View): void {
  const now = asOf('2025-10-05')
  const parties = now
    .relationshipsOf('cptpp')
    .filter(({ kind, claims }) => kind === 'party-to' && claims.some(({ document }) => document.startsWith('desta')))
  assert.equal(new Set(parties.map(({ source }) => source)).size, 11)
  const negotiated = now
    .entitiesOf('pact')
    .filter(
      ({ id }) =>
        id.startsWith('desta-') &&
        now
          .claimsOf(id, 'stage')
          .some(
            ({ document, value }) => document === 'desta' && value?.type === 'stage' && value.stage === 'negotiating',
          ),
    )
  assert.equal(negotiated.length, 82)
  const pacts = new Set(
    now
      .relationships()
      .flatMap(({ kind, derivedFrom }) => (kind === 'negotiating-with' && derivedFrom ? [derivedFrom.pact] : [])),
  )
  // Central America and the EFTA negotiate by one row, with no date of its own; others have their pact in force.
  assert.deepEqual(
    negotiated.flatMap(({ id }) => (pacts.has(id) ? [] : [id])),
    ['desta-864'],
  )
  assert.equal(now.stageOf('desta-864')?.stage, 'in-force')
}

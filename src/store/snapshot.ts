import type { Claim, Entity, Facts, NamedRecords, Passage } from '../facts/facts.ts'
import { documentOf, plainDocument } from '../facts/plain.ts'
import { type Clearance, clearanceOrder } from '../facts/vocabulary.ts'
import type { ClaimGroup, Graph } from '../graph/graph.ts'
import { contestableIn, setContestable } from '../graph/relationships/contestable.ts'
import { ranksOf, setGroupsAt } from '../graph/relationships/groups-at.ts'
import { leastClearance, revisionsOf } from '../graph/visible/revision.ts'
import { type Sizes, setSizes, sizesOf } from '../graph/visible/sizes.ts'
import { ClaimColumns } from './claim-columns.ts'
import {
  itemsIn,
  lists,
  listsIn,
  longTexts,
  mapped,
  numbers,
  readColumns,
  readLongTexts,
  readNumbers,
  readTexts,
  type SectionOf,
  texts,
} from './columns.ts'
import { Held, Kept } from './held.ts'
import { KeptKeys, type Keys, KeysOfOther } from './keys.ts'
import { LazyLists, LazyMap } from './lazy-map.ts'
import { type Section, type SharedSections, sectionIn } from './sections.ts'
import { readClaims } from './stored-claims.ts'
import { daySections, keepDays } from './stored-days.ts'
import { readGroupsAt } from './stored-ends.ts'
import { groupSections, propertySections, readGroups, readProperties } from './stored-groups.ts'
import { keepPacts } from './stored-pacts.ts'

/**
 * Converts a graph to sections of bytes, and back. Claims are columns; other records are JSON, each parsed on first
 * use; the lists of the graph are positions in the tables of records. A start therefore costs no more than reading the
 * bytes.
 * @param graph as it was built, not changed since, so that the indexes of its groups are their positions
 */
export function* sectionsOf(graph: Graph): Generator<Section> {
  const columns = new ClaimColumns(graph.facts)
  for (const [id, claim] of graph.facts.claims) columns.set(id, claim)
  yield* columns.sections()
  yield* sectionsBeside(graph)
}

/**
 * The same without its claims.
 * @param order the places of the claims in the order of the graph, if they are written in another
 */
export function* sectionsBeside(graph: Graph, order: Uint32Array = new Uint32Array()): Generator<Section> {
  const { facts, claimGroups, claimGroupsAt, propertiesOf, claimsNaming, claimsIn, claimsCiting, sums } = graph
  yield texts(
    'sums',
    sums.map((sum) => sum.toString(16)),
  )
  yield texts(
    'sizes',
    // Counted once for all clearances that show the same.
    clearanceOrder.map((one) => JSON.stringify(sizesOf(graph, leastClearance(graph, one)))),
  )
  yield texts(
    'compartments',
    mapped(graph.compartments, (entry) => JSON.stringify(entry)),
  )
  yield* table('documents', facts.documents, plainDocument)
  yield* table('entities', facts.entities, (entity) => entity)
  yield* table('passages', facts.passages, (passage) => passage)
  const [document, entity, passage] = [facts.documents, facts.entities, facts.passages].map((records) =>
    placesOf(records.keys()),
  ) as [PlaceOf<string>, PlaceOf<string>, PlaceOf<string>]
  // By the claims themselves, because their ids would take several times the memory.
  const placeInOrder: PlaceOf<Claim> = placesOf(facts.claims.values())
  const claimPlace: PlaceOf<Claim> = (claim) => order[placeInOrder(claim)] ?? placeInOrder(claim)
  yield numbers('claims.order', order)
  const groups = [...claimGroups.values()]
  const groupPlace = ({ index }: ClaimGroup) => index
  yield* groupSections(groups, entity, claimPlace)
  yield* keyed('claimGroupsAt', claimGroupsAt, entity, groupPlace)
  yield numbers('entities.ranks', ranksOf([...mapped(facts.entities.values(), ({ name }) => name)]))
  const properties = [...propertiesOf.values()].flat()
  yield* propertySections(properties, claimPlace)
  yield* keyed('propertiesOf', propertiesOf, entity, placesOf(properties))
  yield* keyed('claimsNaming', claimsNaming, entity, claimPlace)
  yield* keyed('claimsIn', claimsIn, document, claimPlace)
  yield* keyed('claimsCiting', claimsCiting, passage, claimPlace)
  const contestable = contestableIn(graph)
  yield numbers('contestable.entities', contestable.entities.map(entity))
  yield numbers('contestable.groups', contestable.groups.map(groupPlace))
  yield* keyed('contestable.terms', contestable.terms, entity, groupPlace)
  yield* daySections(graph)
}

/** The claims of these sections, which name records by their places in the tables. */
export function claimsIn(sections: SharedSections, { documents, entities, passages }: NamedRecords): LazyMap<Claim> {
  const nameIn = (records: ReadonlyMap<string, unknown>) => {
    const ids = [...records.keys()]
    return (place: number) => ids[place] ?? ''
  }
  const names = { document: nameIn(documents), entity: nameIn(entities), passage: nameIn(passages) }
  return readClaims((name) => sectionIn(sections, name), names)
}

/** The graph in these sections. */
export function graphIn(sections: SharedSections): Graph {
  const section: SectionOf = (name) => sectionIn(sections, name)
  const documents = readTable(section, 'documents', documentOf)
  const entities = readTable(section, 'entities', (entity: Entity) => entity)
  const passages = readTable(section, 'passages', (passage: Passage) => passage)
  const entityAt = (place: number) => entities.keyAt(place)
  const claims = readClaims(section, {
    document: (place) => documents.keyAt(place),
    entity: entityAt,
    passage: (place) => passages.keyAt(place),
  }).inOrder(readNumbers(section('claims.order')))
  const facts: Facts = { documents, entities, passages, claims }
  const claimAt = (place: number) => claims.at(place)
  const groups = readGroups(section, entityAt, claimAt)
  const groupAt = (place: number) => groups.at(place)
  const claimGroupsAt = readKeyed(section, 'claimGroupsAt', entities, groupAt)
  const sums = readTexts(section('sums')).map((text) => BigInt(`0x${text}`))
  const graph: Graph = {
    facts,
    sums,
    revisions: revisionsOf(sums),
    compartments: new Map(readTexts(section('compartments')).map((text) => JSON.parse(text))),
    groupIndexes: groups.size,
    claimGroups: groups,
    claimGroupsAt,
    propertiesOf: readKeyed(section, 'propertiesOf', entities, readProperties(section, claimAt)),
    claimsNaming: readKeyed(section, 'claimsNaming', entities, claimAt),
    claimsIn: readKeyed(section, 'claimsIn', documents, claimAt),
    claimsCiting: readKeyed(section, 'claimsCiting', passages, claimAt),
  }
  keepPacts(graph, section)
  setGroupsAt(graph, readGroupsAt(section, { entities, groups, keys: claimGroupsAt }))
  keepDays(graph, section, entities)
  setSizes(
    graph,
    byClearance(readTexts(section('sizes')), (text): Sizes => JSON.parse(text)),
  )
  setContestable(graph, () => ({
    entities: Array.from(readNumbers(section('contestable.entities')), entityAt),
    groups: Array.from(readNumbers(section('contestable.groups')), groupAt),
    terms: readKeyed(section, 'contestable.terms', entities, groupAt),
  }))
  return graph
}

/** A cast, because TypeScript does not compute the keys. */
const byClearance = <T>(all: readonly string[], of: (text: string) => T) =>
  Object.fromEntries(clearanceOrder.map((one, at) => [one, of(all[at] ?? '')])) as Readonly<Record<Clearance, T>>

type PlaceOf<T> = (item: T) => number

function placesOf<T>(items: Iterable<T>): PlaceOf<T> {
  const places = new Map<T, number>()
  for (const item of items) places.set(item, places.size)
  return (item) => {
    const place = places.get(item)
    if (place === undefined) throw new RangeError(`no record '${item}'`)
    return place
  }
}

/** Writes records as JSON texts. */
function* table<T>(name: string, records: ReadonlyMap<string, T>, toPlain: (record: T) => unknown): Generator<Section> {
  yield texts(`${name}.ids`, records.keys())
  yield* longTexts(
    `${name}.records`,
    mapped(records.values(), (record) => JSON.stringify(toPlain(record))),
  )
}

function readTable<P, T extends object>(section: SectionOf, name: string, revive: (plain: P) => T): LazyMap<T> {
  const { count, at } = readLongTexts(section, `${name}.records`)
  const keys = new KeptKeys(count, section(`${name}.ids`))
  return new LazyMap(keys, new Kept((place) => revive(JSON.parse(at(place)))))
}

/** Writes lists by the ids of records. */
function* keyed<T>(
  name: string,
  map: ReadonlyMap<string, readonly T[]>,
  placeOfKey: PlaceOf<string>,
  placeOf: PlaceOf<T>,
): Generator<Section> {
  yield numbers(`${name}.keys`, mapped(map.keys(), placeOfKey))
  yield* lists(name, map.values(), placeOf)
}

function readKeyed<T>(section: SectionOf, name: string, of: Keys, itemAt: (place: number) => T): LazyLists<T> {
  const keys = new KeysOfOther(readNumbers(section(`${name}.keys`)), of)
  const columns = readColumns(section, name)
  const lists = new Held(listsIn(columns, itemAt), ({ length }) => 1 + length)
  return new LazyLists(keys, lists, (place) => itemsIn(columns, itemAt, place))
}

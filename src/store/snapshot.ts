import type { Claim, Entity, Facts, Passage } from '../facts/facts.ts'
import { documentOf, plainDocument } from '../facts/plain.ts'
import { type Clearance, clearanceOrder } from '../facts/vocabulary.ts'
import { contestableIn, setContestable } from '../graph/contestable.ts'
import type { ClaimGroup, Graph } from '../graph/graph.ts'
import { revisionsOf } from '../graph/revision.ts'
import { type Sizes, setSizes, sizesOf } from '../graph/sizes.ts'
import {
  lists,
  longTexts,
  numbers,
  readLists,
  readLongTexts,
  readNumbers,
  readTexts,
  type SectionOf,
  texts,
} from './columns.ts'
import { KeptKeys, type Keys, KeysOfOther } from './keys.ts'
import { LazyMap } from './lazy-map.ts'
import { type Section, type SharedSections, sectionIn } from './sections.ts'
import { claimSections, readClaims } from './stored-claims.ts'
import { groupSections, propertySections, readGroups, readProperties } from './stored-groups.ts'

/**
 * Converts a graph to sections of bytes, and back. Claims are columns; other records are JSON, each parsed on first
 * use; the lists of the graph are positions in the tables of records. A start therefore costs no more than reading the
 * bytes.
 */
export function* sectionsOf(graph: Graph): Generator<Section> {
  const { facts, claimGroups, claimGroupsAt, propertiesOf, claimsNaming, claimsIn, claimsCiting, sums } = graph
  yield texts(
    'sums',
    sums.map((sum) => sum.toString(16)),
  )
  yield texts(
    'sizes',
    clearanceOrder.map((one) => JSON.stringify(sizesOf(graph, one))),
  )
  yield* table('documents', facts.documents, plainDocument)
  yield* table('entities', facts.entities, (entity) => entity)
  yield* table('passages', facts.passages, (passage) => passage)
  const [document, entity, passage, claim] = [facts.documents, facts.entities, facts.passages, facts.claims].map(
    (records) => placesOf(records.keys()),
  ) as [PlaceOf, PlaceOf, PlaceOf, PlaceOf]
  const claimPlace = ({ id }: Claim) => claim(id)
  yield* claimSections([...facts.claims.values()], { document, entity, passage })
  const groups = [...claimGroups.values()]
  const groupPlaces = new Map(groups.map((group, place) => [group, place]))
  const groupPlace = (group: ClaimGroup) => groupPlaces.get(group) ?? 0
  yield* groupSections(groups, entity, claimPlace)
  yield* keyed('claimGroupsAt', claimGroupsAt, entity, groupPlace)
  const properties = [...propertiesOf.values()].flat()
  const propertyPlaces = new Map(properties.map((group, place) => [group, place]))
  yield* propertySections(properties, claimPlace)
  yield* keyed('propertiesOf', propertiesOf, entity, (group) => propertyPlaces.get(group) ?? 0)
  yield* keyed('claimsNaming', claimsNaming, entity, claimPlace)
  yield* keyed('claimsIn', claimsIn, document, claimPlace)
  yield* keyed('claimsCiting', claimsCiting, passage, claimPlace)
  const contestable = contestableIn(graph)
  yield numbers('contestable.entities', contestable.entities.map(entity))
  yield numbers('contestable.groups', contestable.groups.map(groupPlace))
  yield* keyed('contestable.terms', contestable.terms, entity, groupPlace)
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
  })
  const facts: Facts = { documents, entities, passages, claims }
  const claimAt = (place: number) => claims.at(place)
  const groups = readGroups(section, entityAt, claimAt)
  const groupAt = (place: number) => groups.at(place)
  const sums = readTexts(section('sums')).map((text) => BigInt(`0x${text}`))
  const graph: Graph = {
    facts,
    sums,
    revisions: revisionsOf(sums),
    groupIndexes: groups.size,
    claimGroups: groups,
    claimGroupsAt: readKeyed(section, 'claimGroupsAt', entities, groupAt),
    propertiesOf: readKeyed(section, 'propertiesOf', entities, readProperties(section, claimAt)),
    claimsNaming: readKeyed(section, 'claimsNaming', entities, claimAt),
    claimsIn: readKeyed(section, 'claimsIn', documents, claimAt),
    claimsCiting: readKeyed(section, 'claimsCiting', passages, claimAt),
  }
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

type PlaceOf = (id: string) => number

function placesOf(keys: Iterable<string>): PlaceOf {
  const places: ReadonlyMap<string, number> = new Map(Array.from(keys, (key, place) => [key, place]))
  return (id) => {
    const place = places.get(id)
    if (place === undefined) throw new RangeError(`no record '${id}'`)
    return place
  }
}

/** Writes records as JSON texts. */
function* table<T>(name: string, records: ReadonlyMap<string, T>, toPlain: (record: T) => unknown): Generator<Section> {
  yield texts(`${name}.ids`, records.keys())
  yield* longTexts(`${name}.records`, jsonOf(records.values(), toPlain))
}

function* jsonOf<T>(records: Iterable<T>, toPlain: (record: T) => unknown): Generator<string> {
  for (const record of records) yield JSON.stringify(toPlain(record))
}

function readTable<P, T extends object>(section: SectionOf, name: string, revive: (plain: P) => T): LazyMap<T> {
  const { count, at } = readLongTexts(section, `${name}.records`)
  const keys = new KeptKeys(count, () => readTexts(section(`${name}.ids`)))
  return new LazyMap(keys, (place) => revive(JSON.parse(at(place))))
}

/** Writes lists by the ids of records. */
function* keyed<T>(
  name: string,
  map: ReadonlyMap<string, readonly T[]>,
  placeOfKey: PlaceOf,
  placeOf: (item: T) => number,
): Generator<Section> {
  yield numbers(`${name}.keys`, Array.from(map.keys(), placeOfKey))
  yield* lists(name, [...map.values()], placeOf)
}

function readKeyed<T>(section: SectionOf, name: string, of: Keys, itemAt: (place: number) => T): LazyMap<readonly T[]> {
  const keys = new KeysOfOther(readNumbers(section(`${name}.keys`)), of)
  return new LazyMap(keys, readLists(section, name, itemAt))
}

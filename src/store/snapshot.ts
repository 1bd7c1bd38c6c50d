import type { Claim, Entity, Facts, Passage } from '../facts/facts.ts'
import { claimOf, documentOf, plainClaim, plainDocument } from '../facts/plain.ts'
import { clearanceOrder, isProperty, type RelationshipKind } from '../facts/vocabulary.ts'
import { type ClaimGroup, claimGroupId, type Graph, type PropertyClaims } from '../graph/graph.ts'
import type { Revisions } from '../graph/revision.ts'
import { LazyMap } from './lazy-map.ts'
import { type Section, type SharedSections, sectionIn } from './sections.ts'

/**
 * Converts a graph to sections of bytes, and back. Records are JSON, each parsed on first use; the lists of the graph
 * are positions in the tables of records. A start therefore costs no more than reading the bytes.
 */
export function* sectionsOf({
  facts,
  claimGroups,
  claimGroupsAt,
  propertiesOf,
  claimsNaming,
  claimsIn,
  claimsCiting,
  revisions,
}: Graph): Generator<Section> {
  yield texts(
    'revisions',
    clearanceOrder.map((one) => revisions[one]),
  )
  yield* table('documents', facts.documents, plainDocument)
  yield* table('entities', facts.entities, (entity) => entity)
  yield* table('passages', facts.passages, (passage) => passage)
  yield* table('claims', facts.claims, plainClaim)
  const [documents, entities, passages, claims] = [facts.documents, facts.entities, facts.passages, facts.claims].map(
    (records) => placesOf(records.keys()),
  )
  const claimPlace = ({ id }: Claim) => placeIn(claims, id)
  const entityPlace = (id: string) => placeIn(entities, id)
  const all = [...claimGroups.values()]
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  yield texts('claimGroups.ids', claimGroups.keys())
  yield texts('claimGroups.kindNames', kinds)
  yield numbers(
    'claimGroups.kinds',
    all.map(({ kind }) => kinds.indexOf(kind)),
  )
  yield numbers(
    'claimGroups.ends',
    all.flatMap(({ source, target }) => [entityPlace(source), entityPlace(target)]),
  )
  yield* lists(
    'claimGroups.claims',
    all.map(({ claims }) => claims),
    claimPlace,
  )
  yield* keyed('claimGroupsAt', claimGroupsAt, entityPlace, ({ index }) => index)
  const properties = [...propertiesOf.values()].flat()
  const propertyPlaces = new Map(properties.map((group, place) => [group, place]))
  yield* lists(
    'properties.claims',
    properties.map(({ claims }) => claims),
    claimPlace,
  )
  yield* keyed('propertiesOf', propertiesOf, entityPlace, (claimGroup) => propertyPlaces.get(claimGroup) ?? 0)
  yield* keyed('claimsNaming', claimsNaming, entityPlace, claimPlace)
  yield* keyed('claimsIn', claimsIn, (id) => placeIn(documents, id), claimPlace)
  yield* keyed('claimsCiting', claimsCiting, (id) => placeIn(passages, id), claimPlace)
}

/** The graph in these sections. */
export function graphIn(sections: SharedSections): Graph {
  const section = (name: string) => sectionIn(sections, name)
  const documents = readTable(section, 'documents', documentOf)
  const entities = readTable(section, 'entities', (entity: Entity) => entity)
  const passages = readTable(section, 'passages', (passage: Passage) => passage)
  const claims = readTable(section, 'claims', claimOf)
  const facts: Facts = { documents, entities, passages, claims }
  const claimAt = (place: number) => claims.at(place)
  const revisions = readTexts(section('revisions'))

  const [kindNames, kinds, ends] = [
    readTexts(section('claimGroups.kindNames')),
    numbersIn(section('claimGroups.kinds')),
    numbersIn(section('claimGroups.ends')),
  ]
  const claimsOf = readLists(section, 'claimGroups.claims', claimAt)
  const groups: LazyMap<ClaimGroup> = new LazyMap(
    kinds.length,
    () => readTexts(section('claimGroups.ids')),
    (index) => {
      let claims: readonly Claim[] | undefined
      return {
        index,
        id: groups.keyAt(index),
        kind: kindNames[kinds[index] ?? 0] as RelationshipKind,
        source: entities.keyAt(ends[2 * index] ?? 0),
        target: entities.keyAt(ends[2 * index + 1] ?? 0),
        get claims() {
          claims ??= claimsOf(index)
          return claims
        },
      }
    },
  )
  const claimsOfProperty = readLists(section, 'properties.claims', claimAt)
  const properties = new Map<number, PropertyClaims>()
  const propertyAt = (place: number): PropertyClaims => {
    const group = properties.get(place) ?? propertyClaims(claimsOfProperty(place))
    properties.set(place, group)
    return group
  }
  return {
    facts,
    revisions: Object.fromEntries(clearanceOrder.map((one, at) => [one, revisions[at] ?? ''])) as Revisions,
    claimGroups: groups,
    claimGroupsAt: readKeyed(section, 'claimGroupsAt', entities, (place) => groups.at(place)),
    propertiesOf: readKeyed(section, 'propertiesOf', entities, propertyAt),
    claimsNaming: readKeyed(section, 'claimsNaming', entities, claimAt),
    claimsIn: readKeyed(section, 'claimsIn', documents, claimAt),
    claimsCiting: readKeyed(section, 'claimsCiting', passages, claimAt),
  }
}

function propertyClaims(claims: readonly Claim[]): PropertyClaims {
  const [first] = claims
  if (!first || !isProperty(first.predicate)) throw new RangeError('a property without a claim')
  return { id: claimGroupId(first), subject: first.subject, property: first.predicate, claims }
}

const placesOf = (keys: Iterable<string>): ReadonlyMap<string, number> =>
  new Map(Array.from(keys, (key, place) => [key, place]))

function placeIn(places: ReadonlyMap<string, number> | undefined, id: string): number {
  const place = places?.get(id)
  if (place === undefined) throw new RangeError(`no record '${id}'`)
  return place
}

/** Writes records as JSON texts, with the offset of each. */
function* table<T>(name: string, records: ReadonlyMap<string, T>, toPlain: (record: T) => unknown): Generator<Section> {
  const lengths: number[] = []
  function* pieces() {
    for (const record of records.values()) {
      const bytes = Buffer.from(JSON.stringify(toPlain(record)))
      lengths.push(bytes.byteLength)
      yield bytes
    }
  }
  yield texts(`${name}.ids`, records.keys())
  yield { name: `${name}.records`, bytes: inChunks(pieces()) }
  // Written last, because the lengths are known only after the records are written.
  yield numbers(`${name}.starts`, startsOf(lengths))
}

function readTable<P, T extends object>(
  section: (name: string) => Buffer,
  name: string,
  revive: (plain: P) => T,
): LazyMap<T> {
  const [records, starts] = [section(`${name}.records`), numbersIn(section(`${name}.starts`))]
  const keys = () => readTexts(section(`${name}.ids`))
  return new LazyMap(starts.length - 1, keys, (place) =>
    revive(JSON.parse(records.toString('utf8', starts[place], starts[place + 1]))),
  )
}

/** Writes lists one after another, with the offset of each. */
function* lists<T>(name: string, all: readonly (readonly T[])[], placeOf: (item: T) => number): Generator<Section> {
  yield numbers(`${name}.starts`, startsOf(all.map(({ length }) => length)))
  yield numbers(
    `${name}.items`,
    all.flatMap((list) => list.map(placeOf)),
  )
}

function readLists<T>(
  section: (name: string) => Buffer,
  name: string,
  itemAt: (place: number) => T,
): (place: number) => T[] {
  const [starts, items] = [numbersIn(section(`${name}.starts`)), numbersIn(section(`${name}.items`))]
  return (place) => Array.from(items.subarray(starts[place], starts[place + 1]), itemAt)
}

/** Writes lists by the ids of records. */
function* keyed<T>(
  name: string,
  map: ReadonlyMap<string, readonly T[]>,
  placeOfKey: (id: string) => number,
  placeOf: (item: T) => number,
): Generator<Section> {
  yield numbers(`${name}.keys`, Array.from(map.keys(), placeOfKey))
  yield* lists(name, [...map.values()], placeOf)
}

function readKeyed<T>(
  section: (name: string) => Buffer,
  name: string,
  of: LazyMap<object>,
  itemAt: (place: number) => T,
): LazyMap<T[]> {
  const keys = numbersIn(section(`${name}.keys`))
  return new LazyMap(keys.length, () => Array.from(keys, (place) => of.keyAt(place)), readLists(section, name, itemAt))
}

/** The offset of each, and the end of the last. */
function startsOf(lengths: readonly number[]): number[] {
  const starts = [0]
  let at = 0
  for (const length of lengths) {
    at += length
    starts.push(at)
  }
  if (at >= 2 ** 32) throw new RangeError('the graph is too large for a snapshot')
  return starts
}

const numbers = (name: string, all: readonly number[]): Section => ({
  name,
  bytes: [new Uint8Array(Uint32Array.from(all).buffer)],
})

/** A view of the bytes as numbers; copied if their offset is not aligned. */
function numbersIn(bytes: Buffer): Uint32Array {
  const { buffer, byteOffset, byteLength } = byteOffsetFits(bytes) ? bytes : Buffer.from(bytes)
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT)
}
const byteOffsetFits = ({ byteOffset }: Buffer) => byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0

/** Texts separated by line feeds; a text that has one itself is refused. */
function texts(name: string, all: Iterable<string>): Section {
  const list = [...all]
  if (list.some((text) => text.includes('\n'))) throw new RangeError(`${name}: an id has a line feed in it`)
  return { name, bytes: inChunks(list.map((text) => Buffer.from(`${text}\n`))) }
}

const readTexts = (bytes: Buffer): string[] => bytes.toString('utf8').split('\n').slice(0, -1)

/** Joins small pieces into chunks large enough for a write. */
function* inChunks(pieces: Iterable<Buffer>): Generator<Buffer> {
  let [waiting, size]: [Buffer[], number] = [[], 0]
  for (const piece of pieces) {
    waiting.push(piece)
    size += piece.byteLength
    if (size < CHUNK) continue
    yield Buffer.concat(waiting)
    ;[waiting, size] = [[], 0]
  }
  yield Buffer.concat(waiting)
}
const CHUNK = 1_000_000

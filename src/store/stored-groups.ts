import type { Claim } from '../facts/facts.ts'
import { isProperty, type RelationshipKind } from '../facts/vocabulary.ts'
import { type ClaimGroup, claimGroupId, type PropertyClaims } from '../graph/graph.ts'
import { lists, mapped, numbers, readLists, readNumbers, readTexts, type SectionOf, texts } from './columns.ts'
import { Held, HeldRecords, type Page } from './held.ts'
import { StoredKeys } from './keys.ts'
import { LazyMap } from './lazy-map.ts'
import type { Section } from './sections.ts'

type PlaceOf<T> = (item: T) => number
type At<T> = (place: number) => T

export function* groupSections(
  groups: readonly ClaimGroup[],
  entityPlace: PlaceOf<string>,
  claimPlace: PlaceOf<Claim>,
): Generator<Section> {
  const kinds = [...new Set(mapped(groups, ({ kind }) => kind))]
  const ends = function* () {
    for (const { source, target } of groups) yield* [entityPlace(source), entityPlace(target)]
  }
  yield texts(
    'claimGroups.ids',
    mapped(groups, ({ id }) => id),
  )
  yield texts('claimGroups.kindNames', kinds)
  yield numbers(
    'claimGroups.kinds',
    mapped(groups, ({ kind }) => kinds.indexOf(kind)),
  )
  yield numbers('claimGroups.ends', ends())
  yield* lists(
    'claimGroups.claims',
    mapped(groups, ({ claims }) => claims),
    claimPlace,
  )
}

export function readGroups(section: SectionOf, entityAt: At<string>, claimAt: At<Claim>): LazyMap<ClaimGroup> {
  const kinds = readNumbers(section('claimGroups.kinds'))
  const columns: GroupColumns = {
    id: (place) => groups.keyAt(place),
    kinds,
    kindNames: readTexts(section('claimGroups.kindNames')) as RelationshipKind[],
    ends: readNumbers(section('claimGroups.ends')),
    entity: entityAt,
    claims: readLists(section, 'claimGroups.claims', claimAt),
  }
  const groups: LazyMap<ClaimGroup> = new LazyMap(
    new StoredKeys(kinds.length, section('claimGroups.ids')),
    new HeldRecords(columns, (page, place) => new StoredGroup(page, place)),
  )
  return groups
}

interface GroupColumns {
  readonly id: At<string>
  readonly kinds: Uint32Array
  readonly kindNames: readonly RelationshipKind[]
  readonly ends: Uint32Array
  readonly entity: At<string>
  readonly claims: At<readonly Claim[]>
}

/** Reads its fields from the columns when they are asked for. */
class StoredGroup implements ClaimGroup {
  readonly index: number
  readonly #page: Page<GroupColumns, ClaimGroup>
  #claims: readonly Claim[] | undefined

  constructor(page: Page<GroupColumns, ClaimGroup>, place: number) {
    this.#page = page
    this.index = place
  }

  get id() {
    return this.#page.columns.id(this.index)
  }
  get kind() {
    return this.#page.columns.kindNames[this.#page.columns.kinds[this.index] ?? 0] as RelationshipKind
  }
  get source() {
    return this.#page.columns.entity(this.#page.columns.ends[2 * this.index] ?? 0)
  }
  get target() {
    return this.#page.columns.entity(this.#page.columns.ends[2 * this.index + 1] ?? 0)
  }
  get claims() {
    this.#claims ??= this.#page.columns.claims(this.index)
    return this.#claims
  }
}

export function propertySections(groups: readonly PropertyClaims[], claimPlace: PlaceOf<Claim>): Generator<Section> {
  return lists(
    'properties.claims',
    mapped(groups, ({ claims }) => claims),
    claimPlace,
  )
}

export function readProperties(section: SectionOf, claimAt: At<Claim>): At<PropertyClaims> {
  const claimsOf = readLists(section, 'properties.claims', claimAt)
  const groups = new Held<PropertyClaims>(
    (place) => new StoredProperty(claimsOf(place)),
    ({ claims }) => 1 + claims.length,
  )
  return (place) => groups.at(place)
}

/** Its id and subject are those of its first claim. */
class StoredProperty implements PropertyClaims {
  readonly claims: readonly Claim[]
  readonly property: PropertyClaims['property']
  readonly #first: Claim

  constructor(claims: readonly Claim[]) {
    const [first] = claims
    if (!first || !isProperty(first.predicate)) throw new RangeError('a property without a claim')
    this.claims = claims
    this.property = first.predicate
    this.#first = first
  }

  get id() {
    return claimGroupId(this.#first)
  }
  get subject() {
    return this.#first.subject
  }
}

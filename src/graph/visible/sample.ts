import { type Claim, type Document, mentions } from '../../facts/facts.ts'
import type { Clearance, EntityKind } from '../../facts/vocabulary.ts'
import { budgetOf, Cache, Size } from '../caches/budget.ts'
import { getOrInsert, memoize } from '../caches/get-or-insert.ts'
import { type ClaimGroup, claimGroupId, type Graph } from '../graph.ts'
import { type Cleared, clearedOf } from './cleared.ts'
import { dayOf, few } from './sizes.ts'

/**
 * Estimates how long lists are, by a few records that stand for many. They are always the same: at equal distances in
 * lists of what the viewer may see. So they tell nothing hidden.
 */

interface RecordOf {
  readonly entity: string
  readonly passage: string
  readonly claim: Claim
  readonly document: Document
  readonly relationship: ClaimGroup
}
export type SampledKind = keyof RecordOf
export type Sample = {
  readonly [K in SampledKind]: { readonly of: K; readonly records: readonly RecordOf[K][]; readonly path: string }
}[SampledKind]

/** Lists that begin at some records: how long they are, and a few of their items. */
export interface Expected {
  readonly lengths: readonly number[]
  readonly sample: Sample
}

/** A list: its estimated length, and a few of its items. */
interface Estimate<T> {
  readonly length: number
  readonly some: readonly T[]
}
const none: Estimate<never> = { length: 0, some: [] }

/** The records of a list that are looked at. */
const LOOK = 32

/** A sample is the same each time, so it is kept with what led to it. */
const kept = memoize(
  (graph: Graph) => new Cache<string, Expected>(budgetOf(graph), 'filters', (expected, path) => sizeOf(expected, path)),
)
const sizeOf = ({ lengths, sample: { records } }: Expected, path: string) =>
  new Size(ENTRY + 4 * path.length + 8 * (lengths.length + records.length))
const ENTRY = 300

export class Sampler {
  readonly #cleared: Cleared
  readonly #graph: Graph
  readonly #day: number
  readonly #kept: Cache<string, Expected>
  /** The beginning of paths. */
  readonly #start: string

  /** @param day on which the lens looks at the graph */
  constructor(graph: Graph, clearance: Clearance, day = Infinity) {
    this.#graph = graph
    this.#cleared = clearedOf(graph, clearance)
    this.#day = day
    this.#kept = kept(graph)
    this.#start = `${clearance} ${day}`
  }

  /** Some of all records, or of all entities of one kind. */
  whole(of: SampledKind, kind?: EntityKind): Sample {
    const path = `${this.#start} ${kind ?? of}`
    const make = () => ({ lengths: [], sample: { of, records: this.#whole(of, kind), path } as Sample })
    return getOrInsert(this.#kept, path, make).sample
  }

  /** An entity. One that is hidden is as unknown as one that does not exist. */
  named(id: string): Sample | undefined {
    const shown = this.#claims(this.#graph.claimsNaming.get(id)).length > 0
    return shown ? { of: 'entity', records: [id], path: `${this.#start} ${id} itself` } : undefined
  }

  #whole(of: SampledKind, kind: EntityKind | undefined): Sample['records'] {
    const { facts, claimGroups, claimsNaming, claimsCiting } = this.#graph
    const shown = this.#cleared
    const isIn = (claims: ReadonlyMap<string, readonly Claim[]>) => (id: string) =>
      shown.claims(claims.get(id)).length > 0
    const records = <T>(ids: readonly string[], all: ReadonlyMap<string, T>, shows: (one: T) => boolean) =>
      few(ids.flatMap((id) => all.get(id) ?? []).filter(shows))
    switch (of) {
      case 'entity': {
        const named = () =>
          [...claimsNaming.keys()].filter((id) => kind === undefined || facts.entities.get(id)?.kind === kind)
        const ids = shown.ids(`${kind}`, named, isIn(claimsNaming))
        return few(ids.filter((id) => this.#claims(claimsNaming.get(id)).length > 0))
      }
      case 'claim':
        return records(
          shown.ids(of, () => facts.claims.keys(), shown.allowsId),
          facts.claims,
          this.#hasBegun,
        )
      case 'relationship':
        return records(
          shown.ids(of, () => claimGroups.keys(), shown.allowsGroup),
          claimGroups,
          this.#shows,
        )
      case 'document': {
        const { documents } = facts
        // One without claims may be hidden where no claim is.
        const all = () => [...documents.keys()].filter(shown.allowsDocument)
        return records(shown.ids(of, all, shown.allowsDocument), documents, () => true)
      }
      case 'passage':
        return few(shown.ids(of, () => claimsCiting.keys(), isIn(claimsCiting)))
    }
  }

  /** The lists of a field at some records; undefined if nothing here knows the field. */
  next(from: Sample, field: string, to: SampledKind): Expected | undefined {
    const path = `${from.path} ${field} ${to}`
    const existing = this.#kept.get(path)
    if (existing) return existing
    const lists: Estimate<unknown>[] = []
    for (const record of from.records) {
      const list = this.#list({ of: from.of, record } as One, field, to)
      if (!list) return undefined
      lists.push(list)
    }
    const lengths = lists.map(({ length }) => length)
    const expected = { lengths, sample: { of: to, records: fewOf(lists, lengths), path } as Sample }
    this.#kept.set(path, expected)
    return expected
  }

  /** The number of values of a field that leads to no record; undefined if most records have one. */
  values(from: Sample, field: string): number | undefined {
    const { facts, propertiesOf } = this.#graph
    if (from.of === 'entity' && field === 'names')
      return mean(from.records.map((id) => facts.entities.get(id)?.names.length ?? 0))
    if (from.of === 'entity' && field === 'properties')
      return mean(from.records.map((id) => this.#cleared.groups(propertiesOf.get(id)).length))
    if (from.of === 'claim' && (field === 'value' || field === 'time'))
      return mean(from.records.map((claim) => Number(claim[field] !== undefined)))
    if (from.of === 'claim' && field === 'qualifiers')
      return mean(from.records.map(({ qualifiers }) => Object.keys(qualifiers).length))
    if (from.of === 'document' && (field === 'read' || field === 'published'))
      return mean(from.records.map((document) => Number(document[field] !== undefined)))
    return undefined
  }

  #list(from: One, field: string, to: SampledKind): Estimate<unknown> | undefined {
    const { claimGroups, claimGroupsAt, claimsNaming, claimsIn, claimsCiting } = this.#graph
    switch (from.of) {
      case 'entity': {
        const id = from.record
        if (to === 'relationship') return this.#relationships(claimGroupsAt.get(id))
        if (to === 'entity') return this.#ends(id)
        if (to === 'passage') return undefined
        const naming = this.#claims(claimsNaming.get(id))
        if (to === 'document') return this.#documents(naming)
        return field === 'statements' ? part(naming, ({ speakers }) => speakers.includes(id)) : naming
      }
      case 'document': {
        const claims = this.#claims(claimsIn.get(from.record.id))
        if (to === 'claim') return claims
        if (to === 'entity') return distinct(claims, mentions)
        return to === 'passage' ? distinct(claims, ({ passages }) => passages) : undefined
      }
      case 'passage': {
        const claims = this.#claims(claimsCiting.get(from.record))
        if (to === 'claim') return claims
        return to === 'document' ? this.#documents({ length: 1, some: claims.some.slice(0, 1) }) : undefined
      }
      case 'claim': {
        const claim = from.record
        if (to === 'document') return this.#documents({ length: 1, some: [claim] })
        if (to === 'passage') return all(claim.passages)
        if (to === 'relationship') return all([claimGroups.get(claimGroupId(claim)) ?? []].flat())
        if (
          to !== 'entity' ||
          !(field === 'subject' || field === 'object' || field === 'speakers' || field === 'about')
        )
          return undefined
        return all([claim[field] ?? []].flat())
      }
      case 'relationship': {
        const { source, target, claims } = from.record
        if (to === 'entity')
          return all(field === 'pact' ? this.#pacts(source, target) : [field === 'target' ? target : source])
        if (to === 'claim') return this.#claims(claims)
        return to === 'document' ? this.#documents(this.#claims(claims)) : undefined
      }
    }
  }

  readonly #hasBegun = (claim: Claim) => dayOf(claim, this.#graph.facts.documents.get(claim.document)) <= this.#day
  readonly #shows = ({ claims }: ClaimGroup) => this.#claims(claims).length > 0

  #claims(claims: readonly Claim[] | undefined): Estimate<Claim> {
    return part(all(this.#cleared.claims(claims)), this.#hasBegun)
  }

  /** Rules derive about as many relationships as there are claim groups. */
  #relationships(groups: readonly ClaimGroup[] | undefined): Estimate<ClaimGroup> {
    const { length, some } = part(all(this.#cleared.groups(groups)), this.#shows)
    return { length: 2 * length, some }
  }

  #ends(id: string): Estimate<string> {
    const groups = part(all(this.#cleared.groups(this.#graph.claimGroupsAt.get(id))), this.#shows)
    return distinct(groups, ({ source, target }) => (source === id ? target : source))
  }

  #pacts(...ends: string[]): string[] {
    return ends.filter((id) => this.#graph.facts.entities.get(id)?.kind === 'pact').slice(0, 1)
  }

  #documents(claims: Estimate<Claim>): Estimate<Document> {
    const { documents } = this.#graph.facts
    return distinct(claims, ({ document }) => documents.get(document) ?? [])
  }
}
type One = { readonly [K in SampledKind]: { readonly of: K; readonly record: RecordOf[K] } }[SampledKind]

export const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)

const all = <T>(items: readonly T[]): Estimate<T> => ({ length: items.length, some: few(items, LOOK) })

function part<T>({ length, some }: Estimate<T>, fits: (item: T) => boolean): Estimate<T> {
  if (some.length === 0) return none
  const fitting = some.filter(fits)
  return { length: (length * fitting.length) / some.length, some: fitting }
}

/** All that some items lead to, each once; the more of them there are, the more often they lead to the same. */
function distinct<T, R>({ length, some }: Estimate<T>, lead: (item: T) => R | readonly R[]): Estimate<R> {
  if (some.length === 0) return none
  const found = [...new Set(some.flatMap(lead as (item: T) => R[]))]
  return { length: found.length * Math.sqrt(Math.max(1, length / some.length)), some: found }
}

/** A few items of all lists, as many of each as its share of them; pages of any size are taken to be alike. */
function fewOf(lists: readonly Estimate<unknown>[], lengths: readonly number[]): unknown[] {
  const ends: number[] = []
  let sum = 0
  for (const length of lengths) {
    sum += Math.min(PAGE, length)
    ends.push(sum)
  }
  if (sum === 0) return []
  const chosen: unknown[] = []
  let at = 0
  for (let turn = 0; turn < FEW; turn += 1) {
    const place = ((turn + 0.5) * sum) / FEW
    while (place >= (ends[at] ?? Infinity)) at += 1
    const { some = [] } = lists[at] ?? {}
    const [start, end] = [ends[at - 1] ?? 0, ends[at] ?? 0]
    const share = (place - start) / (end - start)
    if (some.length > 0) chosen.push(some[Math.min(some.length - 1, Math.floor(share * some.length))])
  }
  return chosen
}
const FEW = 32
/** The items of a large page. */
const PAGE = 200

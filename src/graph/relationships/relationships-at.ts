import type { EpisodesByDay } from '../caches/episodes-by-day.ts'
import { getOrInsert } from '../caches/get-or-insert.ts'
import { listedUpTo } from '../caches/listed-in.ts'
import { type Valid, ValidityInterval } from '../caches/validity.ts'
import type { Graph } from '../graph.ts'
import { holds } from './episodes.ts'
import type { Relationship } from './relationship.ts'

type Relationships = readonly Relationship[]

/** The relationships of an entity on some days, and what they consist of: a part for each claim group, then pact. */
interface OfEntity extends Valid<Relationships> {
  readonly parts: readonly Valid<Relationships>[]
  /** The parts of the pacts. */
  readonly ofPacts: ReadonlyMap<string, Valid<Relationships>> | undefined
}

const lasts = new WeakMap<EpisodesByDay, Map<string, OfEntity>>()
const lastOf = (episodes: EpisodesByDay) => getOrInsert(lasts, episodes, () => new Map<string, OfEntity>())

/** After a change, takes over those of the entities that it does not touch. */
export function takeOverRelationships(before: EpisodesByDay, after: EpisodesByDay, touched: Iterable<string>): void {
  const ofEntity = lastOf(before)
  lasts.delete(before)
  lasts.set(after, ofEntity)
  for (const entity of touched) ofEntity.delete(entity)
}

/**
 * The relationships at either end of an entity on a day, derived ones included. Shared between lenses that differ only
 * in date: a new date makes only the parts that changed. In loops, not chains of arrays, because a new date calls this
 * for every entity that a query visits.
 */
export function relationshipsAt(
  entity: string,
  graph: Graph,
  episodes: EpisodesByDay,
  day: number,
): Valid<Relationships> {
  const ofEntity = lastOf(episodes)
  const last = ofEntity.get(entity)
  if (last && isValid(last, day)) return last
  const validity = new ValidityInterval(day)
  const parts: Valid<Relationships>[] = []
  const all: Relationship[] = []
  let pacts: Set<string> | undefined
  for (const group of graph.claimGroupsAt.get(entity) ?? []) {
    const before = last?.parts[parts.length]
    const part = before && isValid(before, day) ? before : episodes.of(group, day)
    validity.narrowTo(part)
    parts.push(part)
    for (const relationship of part.value) {
      if (!episodes.isListed(relationship)) continue
      all.push(relationship)
      if (relationship.kind === 'party-to' && relationship.source === entity && holds(relationship)) {
        pacts ??= new Set()
        pacts.add(relationship.target)
      }
    }
  }
  const ofPacts = pacts && new Map<string, Valid<Relationships>>()
  for (const pact of pacts ?? []) {
    const before = last?.ofPacts?.get(pact)
    const part = before && isValid(before, day) ? before : episodes.derivedBy(pact, day, entity)
    ofPacts?.set(pact, part)
    validity.narrowTo(part)
    parts.push(part)
    for (const relationship of part.value) all.push(relationship)
  }
  const isLast = (part: Valid<Relationships>, at: number) =>
    part === last?.parts[at] || part.value === last?.parts[at]?.value
  const isSame = last?.parts.length === parts.length && parts.every(isLast)
  const value = isSame ? last.value : all
  const made = { value, parts, ofPacts, from: validity.from, before: validity.before }
  ofEntity.set(entity, made)
  return made
}

/** The same with past relationships. */
export function relationshipsUpTo(entity: string, { graph, episodes, day }: At): Relationships {
  const all: Relationship[] = []
  const pacts = new Set<string>()
  for (const group of graph.claimGroupsAt.get(entity) ?? [])
    for (const relationship of listedUpTo(episodes, group, day)) {
      all.push(relationship)
      if (relationship.kind === 'party-to' && relationship.source === entity && holds(relationship))
        pacts.add(relationship.target)
    }
  for (const pact of pacts) {
    for (const relationship of episodes.derivedBy(pact, day, entity).value) all.push(relationship)
    for (const relationship of episodes.derivedUpTo(pact, day).past)
      if (relationship.source === entity || relationship.target === entity) all.push(relationship)
  }
  return all
}

/** A graph, its episodes through a lens, and a day: a view. */
interface At {
  readonly graph: Graph
  readonly episodes: EpisodesByDay
  readonly day: number
}

/** The claim groups and pacts of which two views list other relationships, or others in form: the lists of both. */
export function* changesBetween(
  before: At,
  after: At,
): Generator<readonly [before: Relationships, after: Relationships]> {
  const listed = ({ episodes }: At, part: Valid<Relationships> | undefined) =>
    part?.value.filter((one) => episodes.isListed(one)) ?? []
  const was = partsAt(before)
  const is = partsAt(after, before.episodes === after.episodes ? was : [])
  if (before.graph === after.graph) {
    for (const [at, part] of was.entries()) {
      const now = is[at]
      if (now && now !== part) yield [listed(before, part), listed(after, now)]
    }
    return
  }
  // Of two revisions, so a part may be at another place, or in one of them only.
  const [partsBefore, partsAfter] = [partsById(before.graph, was), partsById(after.graph, is)]
  for (const id of new Set([...partsBefore.keys(), ...partsAfter.keys()]))
    yield [listed(before, partsBefore.get(id)), listed(after, partsAfter.get(id))]
}

const pactsIn = ({ facts }: Graph) => [...facts.entities.values()].filter(({ kind }) => kind === 'pact')
function partsById(graph: Graph, parts: readonly Valid<Relationships>[]) {
  const ids = [...graph.claimGroups.keys(), ...pactsIn(graph).map(({ id }) => id)]
  return new Map(ids.map((id, at) => [id, parts[at]]))
}

/**
 * The relationships of each claim group on a day, past ones too, then those derived from each pact.
 * @param before those of another day, which are taken over if they are the same
 */
function partsAt(
  { graph, episodes, day }: At,
  before: readonly Valid<Relationships>[] = [],
): readonly Valid<Relationships>[] {
  const parts: Valid<Relationships>[] = []
  const add = (make: () => Valid<Relationships>) => {
    const existing = before[parts.length]
    parts.push(existing && isValid(existing, day) ? existing : make())
  }
  for (const group of graph.claimGroups.values()) add(() => episodes.of(group, day))
  for (const { id } of pactsIn(graph)) add(() => episodes.derivedBy(id, day))
  return parts
}

const isValid = ({ from, before }: Valid<unknown>, day: number) => from <= day && day < before

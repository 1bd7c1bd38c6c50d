import { EntenteError } from '../errors.ts'
import type { EdtfTime } from '../facts/date.ts'
import type { Entity } from '../facts/facts.ts'
import { type PactKind, type RelationshipKind, type Stage, stageOrder } from '../facts/vocabulary.ts'
import type { ClaimGroup } from '../graph/graph.ts'
import { isStanding } from '../graph/pacts/derive.ts'
import { derivedOf } from '../graph/pacts/derived-of.ts'
import { isOfKind } from '../graph/pacts/pact-kinds.ts'
import type { StageStep } from '../graph/pacts/stage.ts'
import { laterOf } from '../graph/relationships/dates.ts'
import { holds } from '../graph/relationships/episodes.ts'
import type { Relationship, Standing } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { requireEntities } from './require-entities.ts'

/** The pact of one kind between a nation and a partner, if there is one. */
export interface CoverageCell {
  readonly nation: string
  readonly partner: string
  readonly pactKind: PactKind
  /** The best pact of the kind between the two; null if the lens shows none. */
  readonly pact: string | null
  /** The stage that both have reached, and since when; null where there is none, or no document says. */
  readonly stage: Stage | null
  readonly since: EdtfTime | null
  /** The stage at which the pact stands as a whole, with its evidence. */
  readonly step: StageStep | null
  /** The relationship that the pact derives between the two; null where it derives none. */
  readonly derived: Relationship | null
  /** The relationships by which the nation and the partner are parties to it. */
  readonly relationships: readonly Relationship[]
  /** The other pacts of the kind between them, the better first. */
  readonly others: readonly string[]
  /** The stage that both have reached in each of these pacts, the best first. */
  readonly all: readonly PactOfTwo[]
  /** The pacts of the partner that the nation has only applied to join, which leave the cell blank. */
  readonly applied: readonly PactOfTwo[]
}

export interface CoverageRow {
  readonly nation: string
  /** Ordered by partner, then by kind; the nation itself has none. */
  readonly cells: readonly CoverageCell[]
}

export interface Coverage {
  readonly nations: readonly string[]
  readonly partners: readonly string[]
  readonly pactKinds: readonly PactKind[]
  readonly rows: readonly CoverageRow[]
}

export interface CoverageParameters {
  /** Nations or organizations, one per row. Give either these or `membersOf`, an organization. */
  readonly nations?: readonly string[] | null | undefined
  readonly membersOf?: string | null | undefined
  /** Nations or organizations, one per column. Give either these or `partnersOf`, an organization. */
  readonly partners?: readonly string[] | null | undefined
  readonly partnersOf?: string | null | undefined
  readonly pactKinds: readonly PactKind[]
}

const bounds = { cells: 2_000 } as const

function coverage(view: View, { nations, membersOf, partners, partnersOf, pactKinds }: CoverageParameters): Coverage {
  const rows = sideOf(view, { nations, membersOf })
  const columns = sideOf(view, { partners, partnersOf })
  const kinds = atLeastOne('pactKinds', [...new Set(pactKinds)])
  const cells = rows.length * columns.length * kinds.length
  if (cells > bounds.cells)
    throw new EntenteError(
      'TOO_COSTLY',
      `the matrix would have ${cells} cells; the limit is ${bounds.cells}, so name fewer nations, ` +
        'partners or kinds of pact',
    )
  // Most pacts connect no row with a column, and are not read.
  const [ofRows, ofColumns] = [rows, columns].map((ids) => new Set(ids.flatMap((id) => pactsNamedBy(view, id))))
  const wanted = new Set(
    [...(ofRows ?? [])].filter((pact) => ofColumns?.has(pact) && kinds.some((kind) => isOfKind(view, pact, kind))),
  )
  const isWanted = (pact: string) => wanted.has(pact)
  const pactsOf = new Map([...rows, ...columns].map((id) => [id, pactsAt(view, id, isWanted)]))
  const derivedOf = new Map(rows.map((id) => [id, derivedAt(view, id, isWanted)]))
  const appliedOf = new Map(rows.map((id) => [id, appliedAt(view, id, isWanted)]))
  const sides = { pactsOf, derivedOf, appliedOf }
  return {
    nations: rows,
    partners: columns,
    pactKinds: kinds,
    rows: rows.map((nation) => ({
      nation,
      cells: columns
        .filter((partner) => partner !== nation)
        .flatMap((partner) => kinds.map((pactKind) => cellOf(view, sides, nation, partner, pactKind))),
    })),
  }
}

/** The rows or the columns: entities by name, or the members of an organization. */
function sideOf(view: View, side: Readonly<Record<string, readonly string[] | string | null | undefined>>) {
  const names = Object.keys(side).join(' and ')
  const [given, other] = Object.entries(side).flatMap(([name, value]) => (value == null ? [] : [{ name, value }]))
  if (given && other)
    throw new EntenteError('BAD_FILTER', `${names} are both given, and only one of them can be; leave one out`)
  if (!given)
    throw new EntenteError(
      'BAD_FILTER',
      `neither ${names.replace(' and ', ' nor ')} is given; name nations, or an organization whose members they are`,
    )
  const { name, value } = given
  return typeof value === 'string'
    ? membersAt(view, value)
    : atLeastOne(name, requireEntities(view, value, ['nation', 'organization']).map(idOf))
}

function membersAt(view: View, id: string): readonly string[] {
  const [organization] = requireEntities(view, [id], ['organization']).map(idOf)
  const members = view
    .relationshipsOf(id)
    .filter(
      (relationship) =>
        relationship.kind === 'member-of' && relationship.target === organization && holds(relationship),
    )
  return [...new Set(members.map(({ source }) => source))].sort()
}

const idOf = ({ id }: Entity) => id

function atLeastOne<T>(name: string, values: readonly T[]): readonly T[] {
  if (values.length === 0)
    throw new EntenteError('BAD_FILTER', `${name} is empty, so the matrix would have no cell; name at least one`)
  return values
}

type IsWanted = (pact: string) => boolean

/** The wanted pacts that an entity is a party to, each with the relationship that says so. */
const pactsAt = (view: View, id: string, isWanted: IsWanted): ReadonlyMap<string, Relationship> =>
  new Map(
    groupsFrom(view, id, 'party-to')
      .filter(({ target }) => isWanted(target))
      .flatMap((group) => view.currentOf(group))
      .filter(holds)
      .map((relationship) => [relationship.target, relationship]),
  )

/** The pacts of which claims say that an entity is a party or applied to be one. */
const pactsNamedBy = (view: View, id: string): readonly string[] =>
  [...groupsFrom(view, id, 'party-to'), ...groupsFrom(view, id, 'applied-to-join')].map(({ target }) => target)

/** The claim groups by which an entity relates to others in one way. */
const groupsFrom = (view: View, id: string, kind: RelationshipKind): readonly ClaimGroup[] =>
  (view.graph.claimGroupsAt.get(id) ?? []).filter((group) => group.kind === kind && group.source === id)

/** The wanted pacts that an entity has only applied to join, each with the application. */
const appliedAt = (view: View, id: string, isWanted: IsWanted): ReadonlyMap<string, Relationship> =>
  new Map(
    groupsFrom(view, id, 'applied-to-join')
      .filter(({ target }) => isWanted(target))
      .flatMap((group) => view.episodesOf(group))
      .filter(({ standing }) => standing)
      .map((application) => [application.target, application]),
  )

/** The relationships that wanted pacts derive between an entity and others, by pact and partner. */
function derivedAt(view: View, id: string, isWanted: IsWanted): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>()
  for (const relationship of derivedOf(view, id, isWanted)) {
    const { derivedFrom, source, target } = relationship
    if (derivedFrom) found.set(derivedKey(derivedFrom.pact, source === id ? target : source), relationship)
  }
  return found
}
const derivedKey = (pact: string, partner: string) => `${pact} ${partner}`

type ById<T> = ReadonlyMap<string, ReadonlyMap<string, T>>

interface Sides {
  readonly pactsOf: ById<Relationship>
  readonly derivedOf: ById<Relationship>
  readonly appliedOf: ById<Relationship>
}

function cellOf(view: View, sides: Sides, nation: string, partner: string, pactKind: PactKind): CoverageCell {
  const [own, theirs] = [sides.pactsOf.get(nation), sides.pactsOf.get(partner)]
  const shared = (by: ReadonlyMap<string, Relationship> | undefined): PactOfTwo[] =>
    [...(by?.entries() ?? [])].flatMap(([id, membership]) => {
      const [pact, other] = [view.entity(id), theirs?.get(id)]
      if (!other || pact?.kind !== 'pact' || !isOfKind(view, id, pactKind)) return []
      const memberships = [membership, other]
      const derived = sides.derivedOf.get(nation)?.get(derivedKey(id, partner)) ?? null
      return { pact: id, memberships, step: view.stageOf(id) ?? null, derived, ...reachedByBoth(memberships, derived) }
    })
  return toCell({ nation, partner, pactKind }, shared(own).sort(byBest), shared(sides.appliedOf.get(nation)))
}

function toCell(
  of: Pick<CoverageCell, 'nation' | 'partner' | 'pactKind'>,
  all: readonly PactOfTwo[],
  applied: readonly PactOfTwo[] = [],
): CoverageCell {
  const [best, ...others] = all
  return {
    ...of,
    pact: best?.pact ?? null,
    stage: best?.stage ?? null,
    since: best?.since ?? null,
    step: best?.step ?? null,
    derived: best?.derived ?? null,
    relationships: best?.memberships ?? [],
    others: others.map(({ pact }) => pact),
    all,
    applied,
  }
}

interface Reached {
  readonly stage: Stage | null
  readonly since: EdtfTime | null
}
interface PactOfTwo extends Reached {
  readonly pact: string
  readonly memberships: readonly Relationship[]
  readonly step: StageStep | null
  readonly derived: Relationship | null
}

/** The stage that both have reached: a pact can be in force without being in force for both. */
function reachedByBoth(memberships: readonly Relationship[], derived: Relationship | null): Reached {
  if (derived) return { stage: derived.stage ?? null, since: derived.stageSince ?? null }
  const [one, other] = memberships
  if (!one?.stage || !other?.stage) return { stage: null, since: null }
  const [weaker, stronger] =
    stageOrder.indexOf(one.stage) <= stageOrder.indexOf(other.stage) ? [one, other] : [other, one]
  const since = weaker.stage === stronger.stage ? laterOf(weaker.stageSince, stronger.stageSince) : weaker.stageSince
  return { stage: weaker.stage ?? null, since: since ?? null }
}

const progress = ({ stage }: { readonly stage: Stage | null }) => (stage ? stageOrder.indexOf(stage) : -1)
const byBest = (a: PactOfTwo, b: PactOfTwo) =>
  Number(isStanding(b.stage ?? undefined)) - Number(isStanding(a.stage ?? undefined)) ||
  progress(b) - progress(a) ||
  (b.step?.corroboration ?? 0) - (a.step?.corroboration ?? 0) ||
  (a.pact < b.pact ? -1 : 1)

/** A cell for every pact to which the nation of the row has the requested status, leading or only applied for. */
export const standingAs = ({ rows }: Coverage, isAsked: (standing: Standing | undefined) => boolean): CoverageCell[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      [...cell.all, ...cell.applied]
        .filter(({ memberships: [own] }) => isAsked(own?.standing))
        .map((pact) => toCell({ nation: cell.nation, partner: cell.partner, pactKind: cell.pactKind }, [pact])),
    ),
  )

/** True if the best pact of the cell is suspended or over. */
export const hasEnded = ({ pact, stage }: CoverageCell): boolean => pact !== null && !isStanding(stage ?? undefined)

/**
 * The cells without a standing pact; with a stage, also those whose two parties are not both known to have
 * reached it.
 * @throws EntenteError BAD_FILTER for a stage at which a pact does not stand
 */
export function lacking({ rows }: Coverage, atLeast?: Stage | null): CoverageCell[] {
  if (atLeast != null && !isStanding(atLeast))
    throw new EntenteError(
      'BAD_FILTER',
      `atLeast is '${atLeast}', a stage of pacts that have ended; give a stage up to in force`,
    )
  const needed = atLeast == null ? -1 : stageOrder.indexOf(atLeast)
  return rows
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.pact === null || hasEnded(cell) || progress(cell) < needed)
}

export default analysis({
  id: 'coverage',
  description: 'Which nations have which kinds of pact with which partners, and which pacts are missing?',
  parameters: {
    nations: 'The rows: nations or organizations. Give either `nations` or `membersOf`.',
    membersOf:
      'The rows: the members of this organization at the date of the lens. Give either `nations` or `membersOf`.',
    partners: 'The columns: nations or organizations. Give either `partners` or `partnersOf`.',
    partnersOf:
      'The columns: the members of this organization at the date of the lens. Give either `partners` or `partnersOf`.',
    pactKinds: 'Kinds of pact.',
  },
  result:
    'A cell for every nation, partner and kind: the leading pact between the two, the stage that both have ' +
    'reached, since when, and the evidence. Pacts that have not ended lead, then those at a later stage. ' +
    'A cell is blank if the documents show no pact.',
  bounds,
  fn: coverage,
})

import { EntenteError } from '../errors.ts'
import type { Entity } from '../facts/facts.ts'
import { type PactKind, type Stage, stageOrder } from '../facts/vocabulary.ts'
import { isStanding } from '../graph/derive.ts'
import { holds } from '../graph/episodes.ts'
import { isOfKind } from '../graph/pact-kinds.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { StageStep } from '../graph/stage.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { knownEntities } from './known.ts'

/** The pact of one kind between a nation and a partner, if there is one. */
export interface CoverageCell {
  readonly nation: string
  readonly partner: string
  readonly pactKind: PactKind
  /** The best pact of the kind between the two; null if the lens shows none. */
  readonly pact: string | null
  /** Its stage, with the evidence; null if there is no pact, or no document states its stage. */
  readonly step: StageStep | null
  /** The relationships by which the nation and the partner are parties to it. */
  readonly relationships: readonly Relationship[]
  /** The other pacts of the kind between them, the better first. */
  readonly others: readonly string[]
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
  readonly partners: readonly string[]
  readonly pactKinds: readonly PactKind[]
}

const bounds = { cells: 2_000 } as const

function coverage(view: View, { nations, membersOf, partners, pactKinds }: CoverageParameters): Coverage {
  const rows = rowsOf(view, nations, membersOf)
  const columns = atLeastOne('partners', knownEntities(view, partners, ['nation', 'organization']).map(idOf))
  const kinds = atLeastOne('pactKinds', [...new Set(pactKinds)])
  const cells = rows.length * columns.length * kinds.length
  if (cells > bounds.cells)
    throw new EntenteError(
      'TOO_COSTLY',
      `the matrix would have ${cells} cells; the limit is ${bounds.cells}, so name fewer nations, ` +
        'partners or kinds of pact',
    )
  const pactsOf = new Map([...rows, ...columns].map((id) => [id, pactsAt(view, id)]))
  return {
    nations: rows,
    partners: columns,
    pactKinds: kinds,
    rows: rows.map((nation) => ({
      nation,
      cells: columns
        .filter((partner) => partner !== nation)
        .flatMap((partner) => kinds.map((pactKind) => cellOf(view, pactsOf, nation, partner, pactKind))),
    })),
  }
}

function rowsOf(
  view: View,
  nations: CoverageParameters['nations'],
  membersOf: CoverageParameters['membersOf'],
): readonly string[] {
  if (nations != null && membersOf != null)
    throw new EntenteError(
      'BAD_FILTER',
      'nations and membersOf are both given; the rows are the one or the other, so leave one out',
    )
  if (nations != null) return atLeastOne('nations', knownEntities(view, nations, ['nation', 'organization']).map(idOf))
  if (membersOf == null)
    throw new EntenteError(
      'BAD_FILTER',
      'neither nations nor membersOf is given; name the nations of the rows, or an organization whose members they are',
    )
  const [organization] = knownEntities(view, [membersOf], ['organization']).map(idOf)
  const members = view
    .relationshipsOf(membersOf)
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

/** The pacts that an entity is a party to, each with the relationship that says so. */
const pactsAt = (view: View, id: string): ReadonlyMap<string, Relationship> =>
  new Map(
    view
      .relationshipsOf(id)
      .filter((relationship) => relationship.kind === 'party-to' && relationship.source === id && holds(relationship))
      .map((relationship) => [relationship.target, relationship]),
  )

function cellOf(
  view: View,
  pactsOf: ReadonlyMap<string, ReadonlyMap<string, Relationship>>,
  nation: string,
  partner: string,
  pactKind: PactKind,
): CoverageCell {
  const [own, theirs] = [pactsOf.get(nation), pactsOf.get(partner)]
  const shared = [...(own?.keys() ?? [])].filter((id) => {
    const pact = view.entity(id)
    return theirs?.has(id) && pact?.kind === 'pact' && isOfKind(view, id, pactKind)
  })
  const [best, ...others] = shared.map((pact) => ({ pact, step: view.stageOf(pact) ?? null })).sort(byBest)
  return {
    nation,
    partner,
    pactKind,
    pact: best?.pact ?? null,
    step: best?.step ?? null,
    relationships: best
      ? [own?.get(best.pact), theirs?.get(best.pact)].filter((relationship) => relationship !== undefined)
      : [],
    others: others.map(({ pact }) => pact),
  }
}

interface Standing {
  readonly pact: string
  readonly step: StageStep | null
}
const progress = ({ step }: Standing) => (step ? stageOrder.indexOf(step.stage) : -1)
const byBest = (a: Standing, b: Standing) =>
  Number(isStanding(b.step?.stage)) - Number(isStanding(a.step?.stage)) ||
  progress(b) - progress(a) ||
  (b.step?.corroboration ?? 0) - (a.step?.corroboration ?? 0) ||
  (a.pact < b.pact ? -1 : 1)

/** True if the best pact of the cell is suspended or over. */
export const hasEnded = ({ pact, step }: CoverageCell): boolean => pact !== null && !isStanding(step?.stage)

/**
 * The cells without a standing pact; with a stage, also those whose pact is not known to have reached it.
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
    .filter((cell) => cell.pact === null || hasEnded(cell) || progress({ pact: cell.pact, step: cell.step }) < needed)
}

export default analysis({
  id: 'coverage',
  description: 'Which nations have which kinds of pact with which partners, and which pacts are missing?',
  parameters: {
    nations: 'The rows: nations or organizations. Give either `nations` or `membersOf`.',
    membersOf:
      'The rows: the members of this organization at the date of the lens. Give either `nations` or `membersOf`.',
    partners: 'The columns: nations or organizations.',
    pactKinds: 'Kinds of pact.',
  },
  result:
    'A cell for every nation, partner and kind: the leading pact between the two, its stage, the date it ' +
    'reached that stage, and the evidence. Pacts that have not ended lead, then those at a later stage. ' +
    'A cell is blank if the documents show no pact.',
  bounds,
  fn: coverage,
})

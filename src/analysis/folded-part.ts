import { EntenteError } from '../errors.ts'
import type { Entity } from '../facts/facts.ts'
import type { EntityKind } from '../facts/vocabulary.ts'
import { byText, sorted } from '../graph/check-point.ts'
import { holds } from '../graph/relationships/episodes.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import type { Fits } from './adjacency.ts'
import { type Fold, fold } from './fold.ts'
import type { FoldedEdge } from './folded-edge.ts'
import { heaviest } from './merged-edges.ts'
import { requireEntities } from './require-entities.ts'

/** The way to fold: only nations and organizations stay nodes, or entities of the kinds named. */
export interface FoldParameters {
  readonly keep?: readonly EntityKind[] | null | undefined
  /**
   * The parts to unfold: a folded entity; of one that stays, or of an edge, by its id, all that is folded into it.
   */
  readonly open?: readonly string[] | null | undefined
}
interface PartOfFold extends FoldParameters {
  /** The entities in the center; undefined for the whole fold. */
  readonly around: readonly string[] | undefined
  readonly steps: number
  readonly limit: number
  readonly edgeLimit: number
  readonly ended: boolean
  readonly entity?: ((entity: Entity) => boolean) | undefined
  readonly relationship?: Fits | undefined
}

/** A part of a fold within its limits, with the relationships of what is unfolded. */
interface FoldedPart {
  /** The nodes, by their importance. */
  readonly ids: readonly string[]
  readonly importanceOf: (id: string) => number
  readonly edges: readonly FoldedEdge[]
  readonly relationships: readonly Relationship[]
  readonly totalNodes: number
  /** The number of edges without the limits, and of those between the nodes. */
  readonly totalEdges: number
  readonly betweenNodes: number
  readonly totalRelationships: number
}

export const foldBounds = { open: 50 } as const
const kept: readonly EntityKind[] = ['nation', 'organization']

/** @throws EntenteError BAD_FILTER if no kind stays, TOO_COSTLY, NOT_FOUND for an unknown id */
export function partOfFold(view: View, asked: PartOfFold): FoldedPart {
  const keep = new Set(asked.keep ?? kept)
  if (keep.size === 0) throw new EntenteError('BAD_FILTER', 'keep is empty; name the kinds that stay nodes')
  const open = asked.open ?? []
  if (open.length > foldBounds.open)
    throw new EntenteError('TOO_COSTLY', `open names ${open.length}; give at most ${foldBounds.open}`)
  requireEntities(
    view,
    open.flatMap((id) => id.split('.')),
  )
  const { ended, relationship, entity: fits } = asked
  const seeds = (asked.around ?? []).filter((id) => view.entity(id))
  const entity = fits && seeds.length > 0 ? (one: Entity) => seeds.includes(one.id) || fits(one) : fits
  const whole = fold(view, { keep, ended, entity, relationship })

  // Claim groups, because derived relationships are folded.
  const at = (id: string) =>
    (view.graph.claimGroupsAt.get(id) ?? [])
      .flatMap((group) => (ended ? view.everOf(group) : view.currentOf(group)))
      .filter((one) => holds(one) && (relationship?.(one) ?? true))
  const reached = asked.around ? around(whole, seeds, asked.steps, at) : new Set(whole.nodes.keys())
  const isFolded = (id: string) => {
    const found = whole.nodes.has(id) ? undefined : view.entity(id)
    return found !== undefined && !keep.has(found.kind) && (entity?.(found) ?? true)
  }
  const named = [...new Set([...seeds, ...open])].filter(isFolded)
  const degrees = new Map<string, number>()
  for (const id of [...unfolded(whole, open, at, isFolded), ...named])
    degrees.set(id, new Set(at(id).flatMap(({ source, target }) => [source, target])).size - 1)
  const importanceOf = (id: string) => whole.strengthOf(id) + (degrees.get(id) ?? 0)
  const byImportance = (a: string, b: string) => importanceOf(b) - importanceOf(a) || byText(a, b)

  const first = [...new Set([...seeds.filter((id) => whole.nodes.has(id)), ...named])].slice(0, asked.limit)
  const others = sorted(
    [...degrees.keys()].filter((id) => !named.includes(id)),
    byImportance,
  )
  // Unfolded entities show beside the rest, so they may take half of the room that is left.
  const room = asked.limit - first.length
  const rest = sorted(
    [...reached].filter((id) => !first.includes(id)),
    byImportance,
  )
  const half = Math.min(others.length, Math.max(Math.floor(room / 2), room - rest.length))
  const ids = [...first, ...rest.slice(0, room - half), ...others.slice(0, half)]

  const shown = new Set(ids)
  const between = whole.edges.filter(({ source, target }) => shown.has(source) && shown.has(target))
  const edges = strongest(between, asked.edgeLimit)
  const inside = asked.around
    ? whole.edges.filter(({ source, target }) => reached.has(source) && reached.has(target)).length
    : whole.edges.length
  const relationships = relationshipsOf([...degrees.keys()], shown, at)
  return {
    ids,
    importanceOf,
    edges,
    relationships: heaviest(relationships, asked.edgeLimit, ({ corroboration }) => corroboration),
    totalNodes: reached.size + degrees.size,
    totalEdges: inside,
    betweenNodes: between.length,
    totalRelationships: relationships.length,
  }
}

/** The entities that stay, within some steps along the edges; a folded seed begins with what it is connected to. */
function around(whole: Fold, seeds: readonly string[], steps: number, at: (id: string) => readonly Relationship[]) {
  const reached = new Set<string>()
  let frontier = seeds.filter((id) => whole.nodes.has(id))
  for (const id of frontier) reached.add(id)
  for (let step = 0; step < steps; step++) {
    const next = frontier.flatMap((id) => whole.edgesOf(id).flatMap(({ source, target }) => [source, target]))
    const beside = seeds.filter((id) => !whole.nodes.has(id)).flatMap(at)
    if (step === 0) for (const { source, target } of beside) next.push(source, target)
    frontier = [...new Set(next)].filter((id) => whole.nodes.has(id) && !reached.has(id))
    for (const id of frontier) reached.add(id)
  }
  return reached
}

/** All that is folded into the entities and edges with these ids. */
function unfolded(
  whole: Fold,
  open: readonly string[],
  at: (id: string) => readonly Relationship[],
  isFolded: (id: string) => boolean,
): Set<string> {
  const found = new Set<string>()
  for (const id of open) {
    const [source = '', target] = id.split('.')
    const edge = target === undefined ? undefined : whole.edgesOf(source).find((one) => one.id === id)
    const ends = edge
      ? [
          ...edge.pacts.map(({ pact }) => pact.id),
          ...edge.events,
          ...edge.relationships.flatMap((one) => [one.source, one.target]),
        ]
      : whole.nodes.has(id)
        ? at(id).flatMap((one) => [one.source, one.target])
        : []
    for (const end of ends) if (isFolded(end)) found.add(end)
  }
  return found
}

/** The relationships of what is unfolded with each other and with the nodes, by id. */
function relationshipsOf(
  open: readonly string[],
  shown: ReadonlySet<string>,
  at: (id: string) => readonly Relationship[],
): Relationship[] {
  const found = new Set<Relationship>()
  for (const id of open)
    if (shown.has(id)) for (const one of at(id)) if (shown.has(one.source) && shown.has(one.target)) found.add(one)
  return sorted([...found], byId)
}

/** The strongest edge of each node first, so that none stands alone; then the strongest of all; ordered by id. */
function strongest(edges: readonly FoldedEdge[], most: number): readonly FoldedEdge[] {
  if (edges.length <= most) return edges
  const inOrder = sorted(edges, (a, b) => b.strength - a.strength || byId(a, b))
  const [seen, chosen] = [new Set<string>(), new Set<FoldedEdge>()]
  for (const edge of inOrder) {
    if (seen.has(edge.source) && seen.has(edge.target)) continue
    if (chosen.size < most) chosen.add(edge)
    seen.add(edge.source).add(edge.target)
  }
  for (const edge of inOrder) if (chosen.size < most) chosen.add(edge)
  return sorted([...chosen], byId)
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => byText(a.id, b.id)

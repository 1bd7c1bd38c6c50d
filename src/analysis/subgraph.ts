import { EntenteError } from '../errors.ts'
import type { Entity } from '../facts/facts.ts'
import { byText, sorted } from '../graph/check-point.ts'
import { type Laid, layOut, type Position, sizeOf } from '../graph/layout.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { View } from '../graph/view.ts'
import { type Adjacency, adjacencyOf, type Fits } from './adjacency.ts'
import { analysis } from './analysis.ts'
import type { FoldedEdge } from './fold.ts'
import { type FoldParameters, foldBounds, partOfFold } from './folded-part.ts'
import { countPairs, heaviest, type MergedEdge, mergeEdges } from './merged-edges.ts'
import { reach } from './reach.ts'
import { requireEntities } from './require-entities.ts'

/** An entity, its coordinates (without unit) and its size, about 1 to 10. */
export interface DrawnNode {
  readonly entity: Entity
  readonly x: number
  readonly y: number
  readonly size: number
}
export interface Subgraph {
  /** The ids of the seeds; empty for the whole network. */
  readonly around: readonly string[]
  readonly nodes: readonly DrawnNode[]
  /** The relationships between the nodes, within the limit of edges. */
  readonly edges: readonly Relationship[]
  /** The number of nodes without the limit. */
  readonly totalNodes: number
  readonly totalEdges: number
  /** True if the limit of nodes left out any. */
  readonly truncated: boolean
  /** True if the limit of edges left out any between the nodes. */
  readonly edgesTruncated: boolean
  /** The edges with parallel ones merged, within the same limit; computed when first asked for. */
  readonly merged: MergedEdges
  /** Of a fold, the edges between the entities that stay nodes. */
  readonly folded: FoldedEdges
}
export interface FoldedEdges {
  readonly edges: readonly FoldedEdge[]
  readonly total: number
  readonly truncated: boolean
}
export interface MergedEdges {
  readonly edges: readonly MergedEdge[]
  readonly total: number
  readonly truncated: boolean
}

export interface SubgraphParameters {
  readonly around?: readonly string[] | null | undefined
  readonly steps?: number | null | undefined
  readonly limit?: number | null | undefined
  readonly edgeLimit?: number | null | undefined
  readonly entity?: ((entity: Entity) => boolean) | undefined
  readonly relationship?: Fits | undefined
  /** With relationships that ended before the date of the lens, too. */
  readonly ended?: boolean | null | undefined
  /** Folds pacts, leaders and events into edges between those that stay nodes. */
  readonly fold?: FoldParameters | null | undefined
}

export const subgraphBounds = { around: 50, steps: 6, limit: 2_000, edgeLimit: 10_000, ...foldBounds } as const
export const subgraphDefaults = { steps: 1, limit: 200, edgeLimit: subgraphBounds.edgeLimit } as const

/**
 * The neighborhood of some entities, or the whole network, laid out. Beyond the limits, nodes with the fewest
 * relationships and edges with the fewest independent documents are left out.
 */
function subgraph(view: View, parameters: SubgraphParameters): Subgraph {
  if (parameters.fold) return foldedSubgraph(view, parameters, parameters.fold)
  const { around, steps, limit, edgeLimit, entity = anything, relationship = anything, ...asked } = parameters
  const most = within('limit', limit)
  const mostEdges = within('edgeLimit', edgeLimit)
  const seeds = around == null ? [] : requireEntities(view, within('around', around)).map(({ id }) => id)
  const ended = asked.ended === true
  const adjacency = adjacencyOf(view, relationship, { ended })
  const reached =
    around == null
      ? everyone(view, entity)
      : reach(view, seeds, within('steps', steps), entity, relationship, { ended })
  const { edges, degreeOf } = edgesBetween(reached, adjacency)
  const chosen = reached.size <= most ? reached : mostConnected(reached, degreeOf, new Set(seeds), most)
  const isWhole = chosen.size === reached.size
  const between = isWhole ? edges : edges.filter(({ source, target }) => chosen.has(source) && chosen.has(target))
  const ids = sorted([...chosen], byText)
  const drawn = heaviest(between, mostEdges, ({ corroboration }) => corroboration)
  let merged: MergedEdges | undefined
  return {
    around: seeds,
    nodes: nodesOf(view, ids, drawn, (id) => sizeOf(degreeOf(id))),
    edges: drawn,
    totalNodes: reached.size,
    totalEdges: edges.length,
    truncated: chosen.size < reached.size,
    edgesTruncated: drawn.length < between.length,
    get merged() {
      merged ??= mergedWithin(edges, between, mostEdges)
      return merged
    },
    folded: { edges: [], total: 0, truncated: false },
  }
}

function foldedSubgraph(
  view: View,
  { around, steps, limit, edgeLimit, entity, relationship, ended }: SubgraphParameters,
  asked: FoldParameters,
): Subgraph {
  const seeds = around == null ? undefined : requireEntities(view, within('around', around)).map(({ id }) => id)
  const part = partOfFold(view, {
    ...asked,
    around: seeds,
    steps: within('steps', steps),
    limit: within('limit', limit),
    edgeLimit: within('edgeLimit', edgeLimit),
    ended: ended === true,
    entity,
    relationship,
  })
  const { edges, relationships, totalNodes, totalEdges, importanceOf } = part
  const ids = sorted(part.ids, byText)
  const largest = Math.max(1, ...ids.map(importanceOf))
  const merged = mergeEdges(relationships)
  return {
    around: seeds ?? [],
    nodes: nodesOf(view, ids, [...edges, ...merged], (id) => rounded(1 + 9 * Math.sqrt(importanceOf(id) / largest))),
    edges: relationships,
    totalNodes,
    totalEdges: part.totalRelationships,
    truncated: ids.length < totalNodes,
    edgesTruncated: relationships.length < part.totalRelationships,
    merged: { edges: merged, total: merged.length, truncated: false },
    folded: { edges, total: totalEdges, truncated: edges.length < part.betweenNodes },
  }
}

/** The nodes, laid out when a position is first asked for, because nothing else takes as long. */
function nodesOf(view: View, ids: readonly string[], edges: readonly Laid[], size: (id: string) => number) {
  let places: ReadonlyMap<string, Position> | undefined
  const placeOf = (id: string): Position => {
    places ??= layOut(ids, edges)
    return places.get(id) ?? { x: 0, y: 0 }
  }
  return ids.flatMap((id): DrawnNode[] => {
    const entity = view.entity(id)
    return entity ? [new Drawn(entity, size(id), placeOf)] : []
  })
}

/** The relationships between some entities, and the number of those of each. Counted in an array, for speed. */
function edgesBetween(ids: ReadonlySet<string>, adjacency: Adjacency) {
  const places = new Map<string, number>()
  for (const id of ids) places.set(id, places.size)
  const degrees = new Int32Array(places.size)
  const edges: Relationship[] = []
  for (const [id, source] of places)
    for (const one of adjacency.edgesOf(id)) {
      if (one.source !== id) continue
      const target = places.get(one.target)
      if (target === undefined) continue
      edges.push(one)
      degrees[source] = (degrees[source] ?? 0) + 1
      degrees[target] = (degrees[target] ?? 0) + 1
    }
  return { edges, degreeOf: (id: string) => degrees[places.get(id) ?? -1] ?? 0 }
}

function mergedWithin(all: readonly Relationship[], between: readonly Relationship[], most: number): MergedEdges {
  const edges = mergeEdges(between, most)
  return {
    edges,
    get total() {
      return edges.length < most && all.length === between.length ? edges.length : countPairs(all)
    },
    get truncated() {
      return edges.length === most && countPairs(between) > most
    },
  }
}

class Drawn implements DrawnNode {
  readonly entity: Entity
  readonly size: number
  readonly #placeOf: (id: string) => Position

  constructor(entity: Entity, size: number, placeOf: (id: string) => Position) {
    this.entity = entity
    this.size = size
    this.#placeOf = placeOf
  }

  get x(): number {
    return this.#placeOf(this.entity.id).x
  }

  get y(): number {
    return this.#placeOf(this.entity.id).y
  }
}

/** The seeds first, then the entities with the most relationships; equal ones are ordered by id. */
function mostConnected(
  ids: ReadonlySet<string>,
  degreeOf: (id: string) => number,
  middle: ReadonlySet<string>,
  most: number,
): Set<string> {
  const byDegree: string[][] = []
  for (const id of ids) {
    const rank = middle.has(id) ? 0 : degreeOf(id)
    const same = byDegree[rank]
    if (same) same.push(id)
    else byDegree[rank] = [id]
  }
  const chosen = new Set(
    [...middle]
      .filter((id) => ids.has(id))
      .sort()
      .slice(0, most),
  )
  for (let rank = byDegree.length - 1; rank >= 0 && chosen.size < most; rank--)
    for (const id of sorted(byDegree[rank] ?? [], byText)) if (chosen.size < most) chosen.add(id)
  return chosen
}

const anything = () => true
const rounded = (size: number) => Math.round(size * 1000) / 1000

function within(name: 'around', value: readonly string[]): readonly string[]
function within(name: keyof typeof subgraphDefaults, value: number | null | undefined): number
function within(
  name: 'around' | keyof typeof subgraphDefaults,
  value: readonly string[] | number | null | undefined,
): readonly string[] | number {
  const number = Array.isArray(value) ? value.length : Number(value ?? (name === 'around' ? 0 : subgraphDefaults[name]))
  if (number < 1 || number > subgraphBounds[name])
    throw new EntenteError(
      'TOO_COSTLY',
      `${name} ${Array.isArray(value) ? 'names' : 'is'} ${number}; give 1 to ${subgraphBounds[name]}`,
    )
  return Array.isArray(value) ? value : number
}

const everyone = (view: View, entity: (entity: Entity) => boolean) =>
  new Set(
    view
      .nodes()
      .filter(entity)
      .map(({ id }) => id),
  )

export default analysis({
  id: 'subgraph',
  description: 'What does the network around these entities look like?',
  parameters: {
    around: 'The entities in the center. Default: the whole network.',
    steps: 'Maximum distance from the center, in steps.',
    limit: 'Maximum number of entities. Those in the center stay; then those with the most relationships.',
    edgeLimit: 'Maximum number of relationships: those with the most independent documents.',
    entity: 'Filter on the entities.',
    relationship: 'Filter on the relationships.',
    ended: 'If true, includes relationships that ended before the lens date. Default: false.',
    fold: 'Folds pacts, leaders and events into edges between nations and organizations.',
  },
  result:
    'Entities with positions and sizes, the relationships between them, also merged by pair, and the number of ' +
    'each without the limits.',
  bounds: subgraphBounds,
  fn: subgraph,
})

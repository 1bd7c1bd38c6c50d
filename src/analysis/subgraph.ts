import { EntenteError } from '../errors.ts'
import type { Entity } from '../facts/facts.ts'
import { byText, sorted } from '../graph/check-point.ts'
import { type Laid, layOut, type Position, sizeOf } from '../graph/networks/layout.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { adjacencyOf, type Fits } from './adjacency.ts'
import { analysis } from './analysis.ts'
import { bounded } from './bounded.ts'
import type { FoldedEdge } from './folded-edge.ts'
import { type FoldParameters, foldBounds, partOfFold } from './folded-part.ts'
import { countPairs, heaviest, type MergedEdge, mergeEdges } from './merged-edges.ts'
import type { Numbered } from './numbered.ts'
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
interface FoldedEdges {
  readonly edges: readonly FoldedEdge[]
  readonly total: number
  readonly truncated: boolean
}
interface MergedEdges {
  readonly edges: readonly MergedEdge[]
  readonly total: number
  readonly truncated: boolean
}

interface SubgraphParameters {
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
  const mostSteps = within('steps', steps)
  const seeds = around == null ? [] : seedsOf(view, around)
  const network = adjacencyOf(view, relationship, { ended: asked.ended === true }).numbered
  const reached =
    around == null ? network.numbersOf(idsOf(view.nodes().filter(entity))) : network.reach(seeds, mostSteps, entity)
  const { edges, degrees } = network.between(reached)
  const isWhole = reached.length <= most
  const chosen = isWhole ? reached : mostConnected(network, reached, degrees, seeds, most)
  const between = isWhole ? edges : network.between(chosen).edges
  const drawn =
    between.length <= mostEdges
      ? network.relationshipsInOrder(between)
      : heaviest(network.relationshipsOf(between), mostEdges, ({ corroboration }) => corroboration)
  const sized: Sized[] = []
  for (const one of network.inOrder(chosen)) {
    const entity = network.entity(one)
    if (entity) sized.push({ entity, size: sizeOf(degrees[one] ?? 0) })
  }
  let merged: MergedEdges | undefined
  return {
    around: seeds,
    nodes: nodesOf(sized, drawn),
    edges: drawn,
    totalNodes: reached.length,
    totalEdges: edges.length,
    truncated: chosen.length < reached.length,
    edgesTruncated: drawn.length < between.length,
    get merged() {
      merged ??= mergedWithin(network.relationshipsOf(edges), network.relationshipsOf(between), mostEdges)
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
  const seeds = around == null ? undefined : seedsOf(view, around)
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
  const sized = ids.flatMap((id): Sized[] => {
    const entity = view.entity(id)
    return entity ? [{ entity, size: rounded(1 + 9 * Math.sqrt(importanceOf(id) / largest)) }] : []
  })
  const merged = mergeEdges(relationships)
  return {
    around: seeds ?? [],
    nodes: nodesOf(sized, [...edges, ...merged]),
    edges: relationships,
    totalNodes,
    totalEdges: part.totalRelationships,
    truncated: ids.length < totalNodes,
    edgesTruncated: relationships.length < part.totalRelationships,
    merged: { edges: merged, total: merged.length, truncated: false },
    folded: { edges, total: totalEdges, truncated: edges.length < part.betweenNodes },
  }
}

type Sized = Pick<DrawnNode, 'entity' | 'size'>

/** The nodes, laid out when a position is first asked for, because nothing else takes as long. */
function nodesOf(sized: readonly Sized[], edges: readonly Laid[]): DrawnNode[] {
  let places: ReadonlyMap<string, Position> | undefined
  const placeOf = (id: string): Position => {
    places ??= layOut(idsOf(sized.map(({ entity }) => entity)), edges)
    return places.get(id) ?? { x: 0, y: 0 }
  }
  return sized.map(({ entity, size }) => new Drawn(entity, size, placeOf))
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
  network: Numbered,
  reached: readonly number[],
  degrees: Int32Array,
  seeds: readonly string[],
  most: number,
): number[] {
  const middle = new Set(network.numbersOf(seeds))
  const chosen = firstById(network, [...middle], most)
  const byDegree: number[][] = []
  for (const one of reached) {
    if (middle.has(one)) continue
    const degree = degrees[one] ?? 0
    const same = byDegree[degree]
    if (same) same.push(one)
    else byDegree[degree] = [one]
  }
  for (let degree = byDegree.length - 1; degree >= 0 && chosen.length < most; degree--)
    for (const one of firstById(network, byDegree[degree] ?? [], most - chosen.length)) chosen.push(one)
  return chosen
}

const firstById = (network: Numbered, entities: readonly number[], most: number): number[] =>
  entities.length <= most ? [...entities] : Array.from(network.inOrder(entities)).slice(0, most)

const anything = () => true
const rounded = (size: number) => Math.round(size * 1000) / 1000

const within = (name: keyof typeof subgraphDefaults, value: number | null | undefined): number =>
  bounded(name, value ?? subgraphDefaults[name], subgraphBounds[name])

function seedsOf(view: View, around: readonly string[]): string[] {
  const { around: most } = subgraphBounds
  if (around.length === 0)
    throw new EntenteError('BAD_FILTER', 'around is empty; name an entity, or leave it out for the whole network')
  if (around.length > most) throw new EntenteError('TOO_COSTLY', `around names ${around.length}; give 1 to ${most}`)
  return requireEntities(view, around).map(({ id }) => id)
}

const idsOf = (entities: readonly Entity[]) => entities.map(({ id }) => id)

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

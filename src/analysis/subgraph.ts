import { EntenteError } from '../errors.ts'
import type { Entity } from '../facts/facts.ts'
import { degreesOf, layOut, type Place, sizeOf } from '../graph/layout.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { View } from '../graph/view.ts'
import { adjacencyOf, type Fits } from './adjacency.ts'
import { analysis } from './analysis.ts'
import { knownEntities } from './known.ts'
import { reach } from './reach.ts'

/** An entity, where to draw it and how large; about 1 to 10 for the size, the coordinates in no unit. */
export interface DrawnNode {
  readonly entity: Entity
  readonly x: number
  readonly y: number
  readonly size: number
}
export interface Subgraph {
  /** The ids of the entities in the middle; none where it is the whole network. */
  readonly around: readonly string[]
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly Relationship[]
  /** How many there would be without the limit. */
  readonly totalNodes: number
  readonly totalEdges: number
  readonly truncated: boolean
}

export interface SubgraphParameters {
  readonly around?: readonly string[] | null | undefined
  readonly steps?: number | null | undefined
  readonly limit?: number | null | undefined
  readonly entity?: ((entity: Entity) => boolean) | undefined
  readonly relationship?: Fits | undefined
}

export const subgraphBounds = { around: 50, steps: 6, limit: 2_000 } as const
export const subgraphDefaults = { steps: 1, limit: 200 } as const

/** What lies around some entities, or all that fits: pruned by importance, which is the number of relationships, and laid out. */
function subgraph(view: View, { around, steps, limit, entity = anything, relationship = anything }: SubgraphParameters): Subgraph {
  const most = within('limit', limit)
  const seeds = around == null ? [] : knownEntities(view, within('around', around)).map(({ id }) => id)
  const adjacency = adjacencyOf(view, relationship)
  const reached = around == null ? everyone(view, entity) : reach(view, seeds, within('steps', steps), entity, relationship)
  const edges = [...reached].flatMap((id) => adjacency.from(id).filter(({ target }) => reached.has(target)))
  const degree = degreesOf(edges)
  const importance = new Map<string, number>([...degree, ...seeds.map((id) => [id, Infinity] as const)])
  const byImportance = (a: string, b: string) => Math.sign((importance.get(b) ?? 0) - (importance.get(a) ?? 0)) || (a < b ? -1 : 1)
  const kept = reached.size <= most ? reached : new Set([...reached].sort(byImportance).slice(0, most))
  const drawn = edges.filter(({ source, target }) => kept.has(source) && kept.has(target)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const ids = [...kept].sort()
  // Laid out for those who ask where the nodes go: nothing else takes as long.
  let places: ReadonlyMap<string, Place> | undefined
  const placeOf = (id: string): Place => {
    places ??= layOut(ids, drawn)
    return places.get(id) ?? { x: 0, y: 0 }
  }
  return {
    around: seeds,
    nodes: ids.flatMap((id) => {
      const entity = view.entity(id)
      if (!entity) return []
      const size = sizeOf(degree.get(id) ?? 0)
      return {
        entity,
        size,
        get x() {
          return placeOf(id).x
        },
        get y() {
          return placeOf(id).y
        },
      }
    }),
    edges: drawn,
    totalNodes: reached.size,
    totalEdges: edges.length,
    truncated: kept.size < reached.size,
  }
}

const anything = () => true

function within(name: 'around', value: readonly string[]): readonly string[]
function within(name: 'steps' | 'limit', value: number | null | undefined): number
function within(name: keyof typeof subgraphBounds, value: readonly string[] | number | null | undefined): readonly string[] | number {
  const number = Array.isArray(value) ? value.length : Number(value ?? (name === 'around' ? 0 : subgraphDefaults[name]))
  if (number < 1 || number > subgraphBounds[name])
    throw new EntenteError('TOO_COSTLY', `${name} ${Array.isArray(value) ? 'names' : 'is'} ${number}; give 1 to ${subgraphBounds[name]}`)
  return Array.isArray(value) ? value : number
}

const everyone = (view: View, entity: (entity: Entity) => boolean) =>
  new Set(
    view
      .entities()
      .filter(entity)
      .map(({ id }) => id),
  )

export default analysis({
  id: 'subgraph',
  description: 'What does the network look like here?',
  parameters: {
    around: 'The entities in the middle; left out, the whole network.',
    steps: 'How many steps away from them.',
    limit: 'How many entities at the most; the more relationships one has, the sooner it stays, and those in the middle always do.',
    entity: 'Which entities.',
    relationship: 'Which relationships.',
  },
  result: 'Entities with places and sizes, the relationships between them, and how many of each there would be without the limit.',
  bounds: subgraphBounds,
  fn: subgraph,
})

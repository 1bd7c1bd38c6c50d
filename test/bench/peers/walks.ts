import type { Claim } from '../../../src/facts/facts.ts'
import type { RelationshipKind } from '../../../src/facts/vocabulary.ts'

export interface Edge {
  readonly id: string
  readonly kind: RelationshipKind
  readonly source: string
  readonly target: string
  readonly claims: PlainClaim[]
  readonly over: number
  /** The number of independent documents, if Entente says so. */
  readonly corroboration?: number
}
export interface PlainClaim {
  readonly claim: Claim
  /** The day from which it shows. */
  readonly from: number
  readonly holds: boolean
}

/** The edges of an entity, by its id. */
type EdgesOf = (id: string) => readonly Edge[]

/** The ids on the shortest path; of several, the one whose ids come first. */
export function shortestPath(edgesOf: EdgesOf, from: string, to: string, most = 6): string[] | undefined {
  const neighbors = (id: string) => edgesOf(id).map(({ source, target }) => (source === id ? target : source))
  const distance = new Map([[to, 0]])
  let frontier = [to]
  for (let far = 1; far <= most && !distance.has(from) && frontier.length > 0; far++) {
    frontier = [...new Set(frontier.flatMap(neighbors))].filter((id) => !distance.has(id))
    for (const id of frontier) distance.set(id, far)
  }
  const length = distance.get(from)
  if (length === undefined) return undefined
  const ids = [from]
  for (let left = length - 1; left >= 0; left--) {
    const next = neighbors(ids.at(-1) ?? from).filter((id) => distance.get(id) === left)
    ids.push(next.sort()[0] ?? to)
  }
  return ids
}

/** The edges of a drawing, like Entente's default. */
const EDGES = 10_000

/** The entities around one; if there are too many, those with the most edges. */
export function surroundings(
  edgesOf: EdgesOf,
  around: string,
  steps: number,
  limit: number,
): { total: number; nodes: string[]; edges: Edge[] } {
  const reached = new Set([around])
  const edges = new Map<string, Edge>()
  let frontier = [around]
  // One step further than requested, for the edges between the entities that were reached last.
  for (let step = 0; step <= steps; step++) {
    const next = new Set<string>()
    for (const id of frontier) {
      for (const edge of edgesOf(id)) {
        edges.set(edge.id, edge)
        const other = edge.source === id ? edge.target : edge.source
        if (!reached.has(other)) next.add(other)
      }
    }
    if (step < steps) for (const id of next) reached.add(id)
    frontier = [...next]
  }
  const within = [...edges.values()].filter(({ source, target }) => reached.has(source) && reached.has(target))
  const degree = new Map<string, number>([[around, Infinity]])
  for (const { source, target } of within) for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1)
  const byDegree = (a: string, b: string) => Math.sign((degree.get(b) ?? 0) - (degree.get(a) ?? 0)) || (a < b ? -1 : 1)
  const kept = new Set([...reached].sort(byDegree).slice(0, limit))
  const byId = (a: Edge, b: Edge) => (a.id < b.id ? -1 : 1)
  const drawn = within
    .filter(({ source, target }) => kept.has(source) && kept.has(target))
    .sort((a, b) => (b.corroboration ?? 1) - (a.corroboration ?? 1) || byId(a, b))
    .slice(0, EDGES)
    .sort(byId)
  return { total: reached.size, nodes: [...kept].sort(), edges: drawn }
}

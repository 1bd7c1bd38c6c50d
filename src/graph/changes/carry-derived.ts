import { type Derivations, derivationsIn } from '../caches/derivations.ts'
import type { EpisodesByDay } from '../caches/episodes-by-day.ts'
import { episodesIn } from '../caches/episodes-through.ts'
import { putOff } from '../caches/waiting.ts'
import type { Graph } from '../graph.ts'
import { takeOverRelationships } from '../relationships/relationships-at.ts'
import { type Visibility, visibilitiesOf } from '../visible/visibility.ts'
import { changeable, editsBetween } from './next-graph.ts'
import { touchedBetween } from './touched.ts'

/** All that was derived of a graph, and how often it was carried over. */
interface Derived {
  readonly graph: Graph
  readonly derivations: Derivations
  /** By the keys of their lenses. */
  readonly visibilities: readonly (readonly [string, Visibility])[]
  readonly episodes: readonly (readonly [string, EpisodesByDay])[]
  readonly times: number
}

/** So often; then all is derived anew, because a few results keep the graph in memory that they are of. */
const MOST = 64
const timesOf = new WeakMap<Graph, number>()
/** Of graphs of which nothing was read yet. */
const carried = new WeakMap<Graph, Derived>()

/**
 * Gives a graph what is derived of the one before, for each lens in use, but for all that the change touches. So the
 * first answers after a change take little longer than others. It takes place when somebody asks for one. The graph
 * before has to work it out again.
 */
export function carryDerived(before: Graph, next: Graph): void {
  const derived = carried.get(before) ?? taken(before)
  carried.delete(before)
  if (!derived || derived.times > MOST) return
  carried.set(next, derived)
  putOff(next, () => {
    if (carried.delete(next)) give(next, derived)
  })
}

/** Takes what is derived of a graph out of its caches. */
function taken(graph: Graph): Derived | undefined {
  const derivations = derivationsIn(graph).get(graph)
  if (!derivations) return undefined
  const [visibilities, episodes] = [[...visibilitiesOf(graph).entries()], [...episodesIn(graph).entries()]]
  // With it, everything that refers to it.
  derivationsIn(graph).delete(graph)
  return { graph, derivations, visibilities, episodes, times: 1 + (timesOf.get(graph) ?? 0) }
}

function give(graph: Graph, { graph: before, derivations, visibilities, episodes, times }: Derived): void {
  const touched = touchedBetween(before, graph)
  const edits = touched && editsBetween(before.facts, changeable(graph.facts))
  // A document that is altered may alter what follows from any of its claims.
  if (!edits || [...edits.documents.keys()].some((id) => before.facts.documents.has(id))) return
  timesOf.set(graph, times)
  const groups = [before, graph].flatMap((one) => [...touched.groups].flatMap((id) => one.claimGroups.get(id) ?? []))
  const entities = new Set([...touched.entities, ...groups.flatMap(({ source, target }) => [source, target])])
  const known = derivations.known({ groups, pacts: [...touched.pacts] })
  const derived = derivations.after(graph, groups, known)
  derivationsIn(graph).set(graph, derived)
  const after = new Map<Visibility, Visibility>()
  for (const [key, one] of visibilities) {
    const made = one.after(graph, groups, known)
    after.set(one, made)
    visibilitiesOf(graph).set(key, made)
  }
  for (const [key, one] of episodes) {
    const visibility = after.get(one.visibility)
    if (!visibility) continue
    const made = one.after(graph, visibility, derived, groups, known)
    takeOverRelationships(one, made, entities)
    episodesIn(graph).set(key, made)
  }
}

import type { Clearance } from '../../facts/vocabulary.ts'
import type { Graph } from '../graph.ts'
import { type Lens, toLens, visibilityKey } from '../lens.ts'
import type { Dates } from './dates-by-place.ts'

/** The days on which simple claim groups (simple-groups.ts) are certain, by their indexes. */
export interface SimpleColumns {
  readonly kinds: Uint8Array
  /** The first and the last day on which it is certain. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The place of its start among the dates. */
  readonly since: Uint32Array
  /** After a change, the dates of the graph before go on. */
  dates: Dates
}

/**
 * Numbers of all claim groups and entities of a graph that a snapshot keeps, because to read all claims takes seconds.
 * They are of the graph as it was built; a changed graph works out its own.
 */
export interface KeptDays {
  readonly simple: SimpleColumns
  /** Through a lens without conditions, the first days on which any claim of each group shows, and all do. */
  readonly spans: Float32Array
  /** The same of each entity: the first day on which a claim that shows names it. */
  readonly named: Float64Array
  /** The place of an entity among them. */
  readonly placeOf: (entity: string) => number | undefined
}

const kept = new WeakMap<Graph, KeptDays>()
export const setKeptDays = (graph: Graph, days: KeptDays): unknown => kept.set(graph, days)
export const keptDays = (graph: Graph): KeptDays | undefined => kept.get(graph)

/** The days through a lens, whatever the compartments, which do not matter here; undefined if none are kept for it. */
export const keptThrough = (graph: Graph, lens: LensAtAnyDate): Omit<KeptDays, 'simple'> | undefined =>
  kept.has(graph) && isWithoutConditions(graph, { ...lens, compartments: undefined }) ? kept.get(graph) : undefined

/** A lens without its date and `minCorroboration`. */
export type LensAtAnyDate = Omit<Lens, 'asOf' | 'minCorroboration'>

/** True if the lens leaves nothing out but what its date does, and nothing that its viewer may not see. */
export function isWithoutConditions(graph: Graph, lens: LensAtAnyDate): boolean {
  const plain = toLens({}, 'public', graph.facts)
  const clearance: Clearance = graph.sums.slice(1).every((sum) => sum === 0n) ? plain.clearance : lens.clearance
  return visibilityKey({ ...plain, ...lens, clearance }) === visibilityKey(plain)
}

import { EntenteError } from '../errors.ts'
import { soFrom } from '../facts/date.ts'
import { checkPoint } from '../graph/check-point.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { type Adjacency, adjacencyOf, type Fits, type Neighbor } from './adjacency.ts'
import { analysis } from './analysis.ts'
import { bounded, notNegative } from './bounded.ts'
import { Distances } from './distances.ts'
import { requireEntities } from './require-entities.ts'

export const pathOutcomes = {
  found: 'Paths exist; the answer lists the shortest.',
  'none-exists': 'No path exists over the relationships that fit, of any length, even through hubs.',
  'bound-reached': 'No path was found within the bounds; one exists beyond them.',
} as const
export type PathOutcome = keyof typeof pathOutcomes

/** A step from one entity to the next, with every relationship that makes it. */
export interface PathStep {
  readonly from: string
  readonly to: string
  readonly relationships: readonly Relationship[]
}
export interface Paths {
  readonly outcome: PathOutcome
  /** The shortest first; paths of equal length are ordered by the ids on the way. */
  readonly paths: readonly (readonly PathStep[])[]
  /** The ids of the hubs on these paths. */
  readonly hubs: readonly string[]
  /** The number of entities visited. */
  readonly explored: number
  /** True if the search stopped at its bound, so that further paths of these lengths may exist. */
  readonly truncated: boolean
}

export interface PathParameters {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly count?: number | null | undefined
  readonly maxLength?: number | null | undefined
  readonly relationship?: Fits | undefined
  readonly directed?: boolean | null | undefined
  readonly timeRespecting?: boolean | null | undefined
  readonly throughHubs?: boolean | null | undefined
  readonly hubDegree?: number | null | undefined
  /** Also follows past relationships. */
  readonly ended?: boolean | null | undefined
}

export const pathBounds = { count: 20, maxLength: 8, ends: 50, expansions: 200_000 } as const
export const pathDefaults = { count: 1, maxLength: 6, hubDegree: 25 } as const

/**
 * The shortest simple paths between two sets of entities, by number of steps. Hubs are avoided if another way exists.
 */
function paths(view: View, parameters: PathParameters): Paths {
  const bounds = withDefaults(parameters)
  const sources = ends(view, 'from', parameters.from)
  const targets = new Set(ends(view, 'to', parameters.to))
  if (sources.every((id) => targets.has(id)))
    throw new EntenteError('BAD_FILTER', 'from and to are the same; give different entities')
  const walk = new Walk(view, parameters, new Set([...sources, ...targets]))
  const starts = sources.filter((id) => !targets.has(id))
  let { found, truncated, distances } = shortest(walk, starts, targets, bounds)
  if (found.length === 0 && walk.openHubs()) {
    const again = shortest(walk, starts, targets, bounds)
    ;({ found, distances } = again)
    truncated ||= again.truncated
  }
  const exists =
    found.length > 0 ||
    (isReachable(walk, starts, distances) && (!bounds.timeRespecting || isReachableInTime(walk, starts, targets)))
  const passed = new Set(found.flatMap((path) => path.slice(1).map(({ from }) => from)))
  return {
    outcome: found.length > 0 ? 'found' : exists ? 'bound-reached' : 'none-exists',
    paths: found,
    hubs: [...passed].filter((id) => walk.isHub(id)).sort(),
    explored: walk.explored,
    truncated: truncated && exists,
  }
}

/**
 * Lists paths in the order of their length. A breadth-first search from the targets gives the distances. A depth-first
 * search from the sources then skips each step that leads too far. graphology's path functions know neither hubs nor
 * dates.
 */
function shortest(
  walk: Walk,
  starts: readonly string[],
  targets: ReadonlySet<string>,
  { count, maxLength, timeRespecting }: Bounds,
) {
  const distances = new Distances((id) => walk.before(id), targets)
  const found: PathStep[][] = []
  let expansions = 0
  const extend = (at: string, path: PathStep[], visited: Set<string>, since: number, length: number): void => {
    if (found.length >= count || expansions >= pathBounds.expansions) return
    if (path.length === length) {
      if (targets.has(at)) found.push(path)
      return
    }
    expansions++
    checkPoint()
    for (const { id: next, relationships: all } of walk.neighbors(at)) {
      // A path ends at the first target that it meets, and visits no entity twice.
      if (visited.has(next) || (targets.has(next) && path.length + 1 < length)) continue
      const far = distances.of(next)
      if (far === undefined || path.length + 1 + far > length) continue
      const relationships = timeRespecting ? inTime(all, since) : all
      if (relationships.length === 0) continue
      const step = { from: at, to: next, relationships }
      extend(next, [...path, step], new Set([...visited, next]), arrival(relationships, since), length)
    }
  }
  for (let length = 1; length <= maxLength && found.length < count && expansions < pathBounds.expansions; length++) {
    distances.measure(length)
    for (const start of starts)
      if (distances.of(start) !== undefined) extend(start, [], new Set([start]), -Infinity, length)
  }
  return { found, truncated: expansions >= pathBounds.expansions, distances }
}

/**
 * True if a path of any length exists. The search goes on from both sides, where fewer entities are next, until they
 * meet or one side comes to its end.
 */
function isReachable(walk: Walk, starts: readonly string[], distances: Distances): boolean {
  const ahead = new Distances((id) => walk.neighbors(id), starts)
  while (!ahead.meets(distances)) {
    const fewer = ahead.frontier.length < distances.frontier.length ? ahead : distances
    if (fewer.frontier.length === 0) return false
    fewer.advance()
  }
  return true
}

/** The same in chronological order. Only the earliest arrival at an entity counts: a later one leads nowhere else. */
function isReachableInTime(walk: Walk, starts: readonly string[], targets: ReadonlySet<string>): boolean {
  const arrivals = new Map(starts.map((id) => [id, -Infinity]))
  const queue = [...starts]
  // The queue grows during the loop, because an entity comes again when an earlier arrival is found.
  for (const at of queue) {
    if (targets.has(at)) return true
    const since = arrivals.get(at) ?? -Infinity
    for (const { id, relationships: all } of walk.neighbors(at)) {
      const relationships = inTime(all, since)
      if (relationships.length === 0) continue
      const day = arrival(relationships, since)
      const before = arrivals.get(id)
      if (before !== undefined && before <= day) continue
      arrivals.set(id, day)
      queue.push(id)
    }
  }
  return false
}

const inTime = (relationships: readonly Relationship[], since: number) =>
  relationships.filter((relationship) => dayOf(relationship, since) >= since)

/** The earliest day on which one of the relationships can be followed. */
const arrival = (relationships: readonly Relationship[], since: number) =>
  Math.min(...relationships.map((relationship) => dayOf(relationship, since)))

/** The day of a step: the first on which the relationship certainly holds, or the day of arrival if it has no date. */
const dayOf = ({ since }: Relationship, arrived: number) => (since ? soFrom(since) : arrived)

interface Bounds {
  readonly count: number
  readonly maxLength: number
  readonly timeRespecting: boolean
}

function withDefaults({ count, maxLength, timeRespecting }: PathParameters): Bounds {
  const within = (name: 'count' | 'maxLength', value: number | null | undefined): number =>
    value == null ? pathDefaults[name] : bounded(name, value, pathBounds[name])
  return {
    count: within('count', count),
    maxLength: within('maxLength', maxLength),
    timeRespecting: timeRespecting === true,
  }
}

function ends(view: View, name: 'from' | 'to', ids: readonly string[]): string[] {
  if (ids.length === 0)
    throw new EntenteError(
      'BAD_FILTER',
      `${name} is empty, so no path could ${name === 'from' ? 'begin' : 'end'}; name an entity`,
    )
  if (ids.length > pathBounds.ends)
    throw new EntenteError('TOO_COSTLY', `${name} names ${ids.length} entities; give at most ${pathBounds.ends}`)
  return requireEntities(view, ids)
    .map(({ id }) => id)
    .sort()
}

/** The possible steps of a search. They lead through hubs only if there is no other way, or if hubs are asked for. */
class Walk {
  readonly #adjacency: Adjacency
  readonly #ends: ReadonlySet<string>
  readonly #explored = new Set<string>()
  readonly #isDirected: boolean
  readonly #hubDegree: number
  #avoidsHubs: boolean
  #hasAvoidedHubs = false

  constructor(view: View, parameters: PathParameters, ends: ReadonlySet<string>) {
    this.#adjacency = adjacencyOf(view, parameters.relationship, { ended: parameters.ended === true })
    this.#ends = ends
    this.#isDirected = parameters.directed === true
    this.#hubDegree = notNegative('hubDegree', parameters.hubDegree ?? pathDefaults.hubDegree)
    this.#avoidsHubs = parameters.throughHubs !== true
  }

  get explored(): number {
    return this.#explored.size
  }

  /** The next entities, by id; none from a hub while hubs are avoided. */
  neighbors(id: string): readonly Neighbor[] {
    this.#explored.add(id)
    if (!this.#avoidsHubs || !this.isHub(id)) return this.#adjacency.neighbors(id, this.#isDirected)
    this.#hasAvoidedHubs = true
    return []
  }

  /** The entities from which a step leads to this one. */
  before(id: string): readonly Neighbor[] {
    if (!this.#isDirected) return this.neighbors(id)
    const around = this.#adjacency.neighbors(id)
    return around.filter((other) => this.neighbors(other.id).some((next) => next.id === id))
  }

  isHub(id: string): boolean {
    return !this.#ends.has(id) && this.#adjacency.neighbors(id, this.#isDirected).length > this.#hubDegree
  }

  /**
   * Stops avoiding hubs.
   * @returns true if that can open a way
   */
  openHubs(): boolean {
    this.#avoidsHubs = false
    return this.#hasAvoidedHubs
  }
}

export default analysis({
  id: 'paths',
  description: 'How are two entities, or two sets of entities, connected?',
  parameters: {
    from: 'Entities at which a path can start.',
    to: 'Entities at which a path can end.',
    count: 'Maximum number of paths, shortest first.',
    maxLength: 'Maximum number of steps in a path.',
    relationship: 'Filter on the relationships that a step can follow.',
    directed: 'If true, follows directed relationships only from source to target.',
    timeRespecting: 'If true, no step may predate the step before it.',
    throughHubs:
      'If true, hubs are passed like any other entity; else only if there is no other path within the bounds.',
    hubDegree: 'An entity with more neighbors than this is a hub. The ends of a path never count as hubs.',
    ended: 'If true, also follows relationships that ended before the lens date.',
  },
  result:
    'The paths, each step with its relationships, and the hubs on them; whether no path exists at all or none within ' +
    'the bounds; the number of entities explored.',
  bounds: pathBounds,
  fn: paths,
})

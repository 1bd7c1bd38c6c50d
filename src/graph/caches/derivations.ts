import type { Claim, Facts } from '../../facts/facts.ts'
import { relationshipKind } from '../../facts/vocabulary.ts'
import type { ClaimGroup, Graph } from '../graph.ts'
import { PactDerivations } from '../pacts/pact-derivations.ts'
import { Episode, extentsByEpisode } from '../relationships/episode.ts'
import { holds } from '../relationships/episodes.ts'
import { type Extent, extentsOf } from '../relationships/extent.ts'
import { SimpleGroups } from '../relationships/simple-groups.ts'
import { budgetOf, Cache, Size, sizeOf } from './budget.ts'
import { ByIndex } from './by-index.ts'
import { FewResults } from './few-results.ts'
import { getOrInsert, memoize } from './get-or-insert.ts'
import { daysNamedBy } from './validity.ts'
import { doWaiting } from './waiting.ts'

/** Approximate bytes of what is derived of a claim group, of some of its claims, and of each claim. */
const [GROUP, EPISODES, CLAIM] = [450, 1_000, 200]

/** All that a change touches: claim groups as they were before and are after it, and the ids of pacts. */
export interface Touches {
  readonly groups: readonly ClaimGroup[]
  readonly pacts: readonly string[]
}

/** All that was derived of it. */
export interface Known {
  readonly contested: readonly ContestedGroup[]
  readonly pacts: readonly PactDerivations[]
}

/**
 * Memoized results that the views of one graph share. Each depends only on which claims a lens shows, so a new date
 * mostly finds them here. Their keys have one digit for each claim.
 */
export class Derivations {
  readonly size: Size
  readonly simple: SimpleGroups
  readonly #graph: Graph
  #contested = new ByIndex<ContestedGroup>()
  #groupsRead = 0
  #pacts = new Map<string, PactDerivations>()
  /** By the entity that is held, then by the rest of the id: kind, target and role. */
  readonly #holders = new Map<string, ReadonlyMap<string, readonly ClaimGroup[]>>()

  /** @param other has the same numbers of simple groups */
  constructor(graph: Graph, other?: Derivations, size = new Size(1_000)) {
    this.#graph = graph
    this.size = size
    this.simple = new SimpleGroups(graph, this.size, (group) => this.#holdersOf(group).length < 2, other?.simple)
  }

  /** The same with records of its own, but with the numbers of simple groups. */
  fresh(): Derivations {
    return new Derivations(this.#graph, this)
  }

  /** Of all that a change touches, the part of which something is derived. */
  known({ groups, pacts }: Touches): Known {
    return {
      contested: groups.flatMap((group) => this.#contested.get(group) ?? []),
      pacts: pacts.flatMap((id) => this.#pacts.get(id) ?? []),
    }
  }

  /** Makes those of the graph after a change, which take over what it does not touch. These here begin anew. */
  after(graph: Graph, groups: readonly ClaimGroup[], known: Known): Derivations {
    const next = new Derivations(graph, undefined, this.size)
    next.simple.takeOver(this.simple, groups)
    next.#contested = this.#contested
    next.#groupsRead = this.#groupsRead
    next.#pacts = this.#pacts
    this.#contested = new ByIndex()
    this.#pacts = new Map()
    for (const { group } of known.contested) {
      this.size.add(-GROUP - CLAIM * group.claims.length)
      next.#contested.delete(group)
    }
    for (const { id, bytes } of known.pacts) {
      this.size.add(-bytes)
      next.#pacts.delete(id)
    }
    return next
  }

  get groupsRead(): number {
    return this.#groupsRead + this.simple.count
  }

  contested(group: ClaimGroup): ContestedGroup {
    const existing = this.#contested.get(group)
    if (existing) return existing
    const made = new ContestedGroup(this.#graph, group, this.#holdersOf(group), this.size)
    this.size.add(GROUP + CLAIM * group.claims.length)
    this.#contested.set(group, made)
    this.#groupsRead += 1
    return made
  }

  pact(id: string): PactDerivations {
    return getOrInsert(this.#pacts, id, () => new PactDerivations(this.#graph, id, this.size))
  }

  /**
   * The claim groups of all holders, one list for all of them, for a kind that only one can hold at a time. For a step
   * that comes once, the steps after which it comes again.
   */
  #holdersOf(group: ClaimGroup): readonly ClaimGroup[] {
    const { exclusive, againAfter = [] } = relationshipKind(group.kind)
    const after = againAfter.flatMap(
      (kind) => this.#graph.claimGroups.get(`${group.source}.${kind}.${group.target}`) ?? [],
    )
    if (!exclusive) return after.length > 0 ? [group, ...after] : none
    const { target } = group
    const holders = getOrInsert(this.#holders, target, () => {
      const held = new Map<string, ClaimGroup[]>()
      for (const one of this.#graph.claimGroupsAt.get(target) ?? [])
        if (one.target === target && relationshipKind(one.kind).exclusive)
          getOrInsert(held, whatIsHeld(one), (): ClaimGroup[] => []).push(one)
      return held
    })
    return holders.get(whatIsHeld(group)) ?? none
  }
}

const whatIsHeld = ({ id, source }: ClaimGroup) => id.slice(source.length)
const none: readonly ClaimGroup[] = []

/** A claim group with its rivals: the groups of other holders, for a kind that only one can hold at a time. */
export class ContestedGroup {
  readonly group: ClaimGroup
  /** The group and its rivals; at most one if the kind is not exclusive. */
  readonly holders: readonly ClaimGroup[]
  readonly #facts: Facts
  readonly #size: Size
  #episodes: FewResults<readonly Episode[]> | undefined
  #decidingClaims: readonly Claim[] | undefined
  #daysNamed: readonly number[] | undefined
  /** One without a list, as most are. */
  #allEpisodes: Episode | readonly Episode[] | undefined

  constructor({ facts }: Graph, group: ClaimGroup, holders: readonly ClaimGroup[], size: Size) {
    this.#facts = facts
    this.#size = size
    this.group = group
    this.holders = holders
  }

  /** The episodes if every claim counts, and those of the group have no later date than the lens. */
  get allEpisodes(): readonly Episode[] {
    if (!this.#allEpisodes) {
      const all = this.#divide(
        extentsOf(this.group.claims, this.#facts),
        noExtents,
        extentsOf(this.#rivalClaims(), this.#facts),
      )
      this.#allEpisodes = all[0] && all.length === 1 ? all[0] : all
    }
    return this.#allEpisodes instanceof Episode ? [this.#allEpisodes] : this.#allEpisodes
  }

  /** The claims that determine the episodes: those of the group, then those by which rivals hold it. */
  get decidingClaims(): readonly Claim[] {
    if (this.holders.length === 0) return this.group.claims
    if (!this.#decidingClaims) {
      const rivals = this.#rivalClaims()
      this.#decidingClaims = rivals.length > 0 ? [...this.group.claims, ...rivals] : this.group.claims
    }
    return this.#decidingClaims
  }

  /** The days that the claims of the group name. Of the rivals', only the first after an episode counts for it. */
  get daysNamed(): readonly number[] {
    const { claims } = this.group
    // Not kept of few claims, because the days of all groups would be as large as their episodes.
    if (claims.length <= FEW) return daysNamedBy(claims, this.#facts)
    this.#daysNamed ??= [...new Set(daysNamedBy(claims, this.#facts))]
    return this.#daysNamed
  }

  /**
   * The episodes that some claims make. For each claim `0` means that it does not count, `1` that its date is later
   * than the lens, `2` that it is visible.
   */
  episodesOf(shown: string): readonly Episode[] {
    this.#episodes ??= new FewResults()
    return getOrInsert(this.#episodes, shown, () => {
      const [known, later, others]: [Extent[], Set<Extent>, Extent[]] = [[], new Set(), []]
      for (const [at, extent] of extentsOf(this.decidingClaims, this.#facts).entries()) {
        if (shown[at] === '0') continue
        if (at >= this.group.claims.length) others.push(extent)
        else known.push(extent)
        if (shown[at] === '1') later.add(extent)
      }
      this.#size.add(EPISODES + CLAIM * known.length)
      return this.#divide(known, later, others)
    })
  }

  #divide(known: readonly Extent[], later: ReadonlySet<Extent>, others: readonly Extent[]): readonly Episode[] {
    const groups = extentsByEpisode(this.group, known, others)
    const [first] = groups
    // Most claim groups make one episode, and a list that is made with one item has no room for more.
    if (first && groups.length === 1 && later.size === 0) return [this.#episode(0, first, first, others)]
    return groups.flatMap((extents, index) => {
      const seen = later.size === 0 ? extents : extents.filter((extent) => !later.has(extent))
      return seen.length > 0 ? [this.#episode(index, extents, seen, others)] : []
    })
  }

  #episode(index: number, known: readonly Extent[], seen: readonly Extent[], others: readonly Extent[]): Episode {
    return new Episode(this.group, index, known, seen, others, this.#facts)
  }

  #rivalClaims(): readonly Claim[] {
    return this.holders.flatMap((other) => (other === this.group ? [] : other.claims.filter(holds)))
  }
}

const noExtents: ReadonlySet<Extent> = new Set()
/** So many claims name their days quickly. */
const FEW = 4

export const derivationsIn = memoize(
  (graph: Graph) => new Cache<Graph, Derivations>(budgetOf(graph), 'derived', sizeOf),
)
export function derivationsOf(graph: Graph): Derivations {
  doWaiting(graph)
  return getOrInsert(derivationsIn(graph), graph, () => new Derivations(graph))
}

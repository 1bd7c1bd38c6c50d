import type { EdtfTime } from '../facts/date.ts'
import type { Entity, Pact } from '../facts/facts.ts'
import { type Certainty, keysOf, type PactKind, pactKinds, type Stage, stageOrder } from '../facts/vocabulary.ts'
import { budgetOf, Cache, Size, sizeOf } from '../graph/budget.ts'
import { byText, checkPoint, sorted } from '../graph/check-point.ts'
import { laterOf } from '../graph/dates.ts'
import { isStanding } from '../graph/derive.ts'
import { getOrInsert, memoize } from '../graph/get-or-insert.ts'
import { MembershipOfParty } from '../graph/membership-of-party.ts'
import { certaintyOrder } from '../graph/party-of-pact.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { View } from '../graph/view.ts'
import { type Folded, type FoldRequest, foldedOf, type Membership } from './folded.ts'

/** A pact that two entities share. */
export interface SharedPact {
  readonly pact: Pact
  /** The stage that both have reached; undefined if no document tells. */
  readonly stage: Stage | undefined
  /** The date by which the pact connected the two. */
  readonly since: EdtfTime | undefined
  readonly certainty: Certainty
  /** The memberships of the two, in the order of the ends of the edge. */
  readonly relationships: readonly [Relationship, Relationship]
}

/** Everything that connects two entities which stay nodes, as one edge. The source is the first by id. */
export interface FoldedEdge extends FoldedDetails {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly pactCount: number
  /** Made at each reading, because few edges are opened. */
  readonly pacts: readonly SharedPact[]
  /** Relationships between the two, and between one of them and a leader who is folded into the other. */
  readonly relationships: readonly Relationship[]
  /** The ids of the events in which both took part. */
  readonly events: readonly string[]
  /** A relationship adds 1, and what n entities share adds 1 / (n - 1), as by Newman (2001). */
  readonly strength: number
}
interface FoldedDetails {
  /** The furthest stage of the pacts that stand; if none stands, of all. */
  readonly stage: Stage | undefined
  readonly stages: readonly { readonly value: Stage; readonly count: number }[]
  readonly pactKinds: readonly { readonly value: PactKind; readonly count: number }[]
  /** The dates of the first and the last pact. */
  readonly earliest: EdtfTime | undefined
  readonly latest: EdtfTime | undefined
  /** The best among its pacts and relationships. */
  readonly certainty: Certainty
}

/** A projection of a view on the entities of some kinds. */
export interface Fold {
  /** The entities that stay nodes, by id. */
  readonly nodes: ReadonlyMap<string, Entity>
  /** Ordered by id. */
  readonly edges: readonly FoldedEdge[]
  /** The number of pacts, relationships and events that connect an entity with others. */
  readonly strengthOf: (id: string) => number
  readonly edgesOf: (id: string) => readonly FoldedEdge[]
}

/**
 * Folds pacts, leaders and events into edges between the entities that stay. Unlike derived relationships, edges count
 * pacts of any number of parties. A fold without filters is cached with its view.
 */
export function fold(view: View, request: FoldRequest): Fold {
  if (request.entity || request.relationship) return new Projection(view, request)
  const key = `${[...request.keep].sort()} ${request.ended}`
  return getOrInsert(foldsOf(view), key, () => new Projection(view, request))
}
const foldsOf = memoize(
  (view: View) => new Cache<string, Projection>(budgetOf(view.graph), 'networks', sizeOf, () => view.size),
)

class Projection implements Fold {
  readonly size = new Size(1_000)
  readonly nodes: ReadonlyMap<string, Entity>
  readonly edges: readonly FoldedEdge[]
  readonly #strengths = new Map<string, number>()
  readonly #edgesOf = new Map<string, FoldedEdge[]>()

  constructor(view: View, request: FoldRequest) {
    const folded = foldedOf(view, request)
    this.nodes = folded.nodes
    const edges: Edge[] = []
    for (const row of rowsOf(folded, request.ended)) edges.push(...row.map((edge) => new Edge(view, folded, edge)))
    this.edges = sorted(edges, (a, b) => byText(a.id, b.id))
    for (const edge of edges)
      for (const id of [edge.source, edge.target]) {
        this.#strengths.set(id, (this.#strengths.get(id) ?? 0) + edge.strength)
        getOrInsert(this.#edgesOf, id, (): FoldedEdge[] => []).push(edge)
      }
    this.size.add(MEMBERSHIP * folded.memberships.length + EDGE * edges.length)
  }

  readonly strengthOf = (id: string): number => this.#strengths.get(id) ?? 0
  readonly edgesOf = (id: string): readonly FoldedEdge[] => this.#edgesOf.get(id) ?? []
}
/** Approximate bytes of a membership and of an edge. */
const [MEMBERSHIP, EDGE] = [40, 300]

/** An edge as its two places among the nodes, with what makes it strong. */
interface Counted {
  readonly at: readonly [number, number]
  readonly pactCount: number
  readonly strength: number
  readonly relationships: readonly Relationship[]
  readonly events: readonly string[]
}

/** The edges from each node to later ones. Counted in arrays, because a graph can have millions of shared pacts. */
function* rowsOf(folded: Folded, ended: boolean): Generator<Counted[]> {
  const { nodes, membershipsOf, partiesTo, directly, together } = folded
  const [counts, strengths] = [new Uint32Array(nodes.size), new Float64Array(nodes.size)]
  for (let node = 0; node < nodes.size; node++) {
    const touched: number[] = []
    for (const own of membershipsOf[node] ?? []) {
      const parties = partiesTo[own.pactAt]
      if (!parties) continue
      const { nodes: others, stages } = parties
      checkPoint(1 + others.length / 100)
      const share = 1 / (others.length - 1)
      for (let place = own.placeInPact + 1; place < others.length; place++) {
        if (!ended && !stands(Math.min(own.stageAt, stages[place] ?? -1))) continue
        const other = others[place] ?? 0
        if (counts[other] === 0) touched.push(other)
        counts[other] = (counts[other] ?? 0) + 1
        strengths[other] = (strengths[other] ?? 0) + share
      }
    }
    const [ties, meetings] = [directly.get(node), together.get(node)]
    yield [...new Set([...touched, ...(ties?.keys() ?? []), ...(meetings?.keys() ?? [])])].map((other): Counted => {
      const [relationships, shared] = [ties?.get(other) ?? [], meetings?.get(other) ?? []]
      const ofShared = shared.reduce((sum, { count }) => sum + 1 / (count - 1), 0)
      const edge = {
        at: [node, other] as const,
        pactCount: counts[other] ?? 0,
        strength: (strengths[other] ?? 0) + relationships.length + ofShared,
        relationships,
        events: shared.map(({ id }) => id),
      }
      counts[other] = strengths[other] = 0
      return edge
    })
  }
}

/** True if a pact connects two parties, the lesser of whose stages has this place. */
const stands = (stageAt: number) => standing[stageAt + 1]
const standing = [undefined, ...stageOrder].map(isStanding)

/** An edge whose details are made on first use, because few edges of a large graph are drawn. */
class Edge implements FoldedEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly pactCount: number
  readonly strength: number
  readonly relationships: readonly Relationship[]
  readonly events: readonly string[]
  readonly #view: View
  readonly #folded: Folded
  readonly #at: readonly [number, number]
  #details: FoldedDetails | undefined

  constructor(view: View, folded: Folded, { at, pactCount, strength, relationships, events }: Counted) {
    const [source = '', target = ''] = at.map((place) => folded.ids[place])
    this.id = `${source}.${target}`
    this.source = source
    this.target = target
    this.pactCount = pactCount
    // Rounded, because the order in which parts add up changes the last digits.
    this.strength = Math.round(strength * 1e6) / 1e6
    this.relationships = relationships
    this.events = events
    this.#view = view
    this.#folded = folded
    this.#at = at
  }

  get pacts(): readonly SharedPact[] {
    const shared: SharedPact[] = []
    forEachShared(this.#folded, this.#at, (one, other) => {
      const pact = this.#view.entity(one.pact)
      if (pact?.kind !== 'pact') throw new Error(`${one.pact} is no pact`)
      shared.push({
        pact,
        stage: stageOrder[Math.min(one.stageAt, other.stageAt)],
        since: sinceOf(one, other),
        certainty: certaintyOrder[worst(one, other)] ?? 'certain',
        relationships: [membershipOf(this.#view, one), membershipOf(this.#view, other)] as const,
      })
    })
    return shared
  }
  get stage() {
    return this.#detail.stage
  }
  get stages() {
    return this.#detail.stages
  }
  get pactKinds() {
    return this.#detail.pactKinds
  }
  get earliest() {
    return this.#detail.earliest
  }
  get latest() {
    return this.#detail.latest
  }
  get certainty() {
    return this.#detail.certainty
  }
  get #detail(): FoldedDetails {
    this.#details ??= detailsOf(this.#folded, this.#at, this.relationships)
    return this.#details
  }
}

/**
 * The memberships by which two nodes share pacts, in the order of pacts: a merge of two ordered lists. Not a generator,
 * because a drawing asks for hundreds of thousands.
 */
function forEachShared(
  { membershipsOf, ended }: Folded,
  [one, other]: readonly [number, number],
  tell: (one: Membership, other: Membership) => void,
): void {
  const [ones, others] = [membershipsOf[one] ?? [], membershipsOf[other] ?? []]
  checkPoint(1 + (ones.length + others.length) / 100)
  let at = 0
  for (const first of ones) {
    while (at < others.length && (others[at]?.pactAt ?? 0) < first.pactAt) at++
    const second = others[at]
    if (second?.pactAt === first.pactAt && (ended || stands(Math.min(first.stageAt, second.stageAt))))
      tell(first, second)
  }
}

const membershipOf = (view: View, { pact, party }: Membership): Relationship =>
  new MembershipOfParty(view, pact, party).whole

/** The date by which both had reached the first stage of the kind of relationship that the pact makes. */
function sinceOf(one: Membership, other: Membership): EdtfTime | undefined {
  const stageAt = Math.min(one.stageAt, other.stageAt)
  return laterOf(one.sinceAt(stageAt), other.sinceAt(stageAt))
}

function detailsOf(
  folded: Folded,
  at: readonly [number, number],
  relationships: readonly Relationship[],
): FoldedDetails {
  const [stages, kinds] = [new Uint32Array(stageOrder.length), new Map<PactKind, number>()]
  let [furthest, furthestOfAll, certainty] = [-1, -1, Infinity]
  let [earliest, latest]: (EdtfTime | undefined)[] = []
  let [first, last] = [Infinity, -Infinity]
  forEachShared(folded, at, (one, other) => {
    const stageAt = Math.min(one.stageAt, other.stageAt)
    const doubt = worst(one, other)
    if (stageAt >= 0) stages[stageAt] = (stages[stageAt] ?? 0) + 1
    for (const kind of folded.kindsOf[one.pactAt] ?? []) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    certainty = Math.min(certainty, doubt)
    furthestOfAll = Math.max(furthestOfAll, stageAt)
    if (doubt !== ENDED && stands(stageAt)) furthest = Math.max(furthest, stageAt)
    // The later of two dates is the one from the later day on.
    const day = Math.max(one.dayAt(stageAt), other.dayAt(stageAt))
    if (!Number.isFinite(day)) return
    if (day < first) [first, earliest] = [day, sinceOf(one, other)]
    if (day > last) [last, latest] = [day, sinceOf(one, other)]
  })
  for (const one of relationships) certainty = Math.min(certainty, certaintyOrder.indexOf(one.certainty))
  return {
    stage: stageOrder[furthest >= 0 ? furthest : furthestOfAll],
    stages: inOrder(stageOrder, (_, at) => stages[at]),
    pactKinds: inOrder(keysOf(pactKinds), (kind) => kinds.get(kind)),
    earliest,
    latest,
    // Events alone are certain: they took place.
    certainty: certaintyOrder[certainty] ?? 'certain',
  }
}

const ENDED = certaintyOrder.indexOf('ended')
/** The place of the lesser certainty of two memberships. */
const worst = (one: Membership, other: Membership) => Math.max(one.certaintyAt, other.certaintyAt)

/** The number of each word, in the order of the vocabulary. */
const inOrder = <T>(order: readonly T[], countOf: (value: T, at: number) => number | undefined) =>
  order.flatMap((value, at) => {
    const count = countOf(value, at)
    return count ? [{ value, count }] : []
  })

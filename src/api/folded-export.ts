import type { Fits } from '../analysis/adjacency.ts'
import type { FoldedEdge } from '../analysis/folded-edge.ts'
import { partOfFold } from '../analysis/folded-part.ts'
import { subgraphDefaults } from '../analysis/subgraph.ts'
import { Selection } from '../exchange/selection.ts'
import type { Claim, Entity } from '../facts/facts.ts'
import { derivedKind } from '../graph/pacts/derive.ts'
import { corroborationOf } from '../graph/relationships/preferred-value.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'

/** The most claims that an export lists behind a folded edge, because some pairs share hundreds of pacts. */
const MOST_CLAIMS = 100

interface FoldToExport {
  readonly around?: readonly string[] | undefined
  readonly steps?: number | undefined
  readonly ended: boolean
  /** Filters on what is folded, and on the edges that come of it. */
  readonly entity?: (entity: Entity) => boolean
  readonly relationship?: Fits
  readonly fits?: Fits
}

/** A whole fold, or the part around some entities, to export. */
export function foldedPart(
  view: View,
  { around, steps = subgraphDefaults.steps, ended, fits = () => true, ...filters }: FoldToExport,
): Selection {
  const part = partOfFold(view, { around, steps, ended, limit: Infinity, edgeLimit: Infinity, ...filters })
  const edges = foldedRelationships(view, part.edges).filter(fits)
  const relationships = part.relationships.filter(fits).map(({ id }) => id)
  return new Selection(view, { entities: part.ids, relationships, folded: edges, ended, focus: around })
}

/**
 * Folded edges in the form of relationships, for the formats of exports. Each is of the kind that its furthest stage
 * derives, or else of its first relationship. Pairs that share only events have none.
 */
export function foldedRelationships(view: View, edges: readonly FoldedEdge[]): Relationship[] {
  return edges.flatMap((edge): Relationship | [] => {
    const [first] = edge.relationships
    const kind =
      (edge.stage && derivedKind(edge.stage)) ?? first?.kind ?? (edge.pactCount > 0 ? 'signed-with' : undefined)
    return kind ? new Folded(view, edge, kind) : []
  })
}

class Folded implements Relationship {
  readonly id: string
  readonly kind: Relationship['kind']
  readonly source: string
  readonly target: string
  readonly stance = 'asserted'
  readonly until = undefined
  readonly qualifiers = {}
  readonly #view: View
  readonly #edge: FoldedEdge
  #claims: readonly Claim[] | undefined

  constructor(view: View, edge: FoldedEdge, kind: Relationship['kind']) {
    this.id = edge.id
    this.kind = kind
    this.source = edge.source
    this.target = edge.target
    this.#view = view
    this.#edge = edge
  }

  get certainty() {
    return this.#edge.certainty
  }
  get stage() {
    return this.#edge.stage
  }
  get since() {
    return this.#edge.earliest
  }
  get firstSeen() {
    return this.#edge.earliest
  }
  get lastSeen() {
    return this.#edge.latest
  }
  get corroboration() {
    return corroborationOf(this.#all, this.#view.graph.facts)
  }
  get claims() {
    return this.#all.slice(0, MOST_CLAIMS)
  }
  get folded() {
    return { weight: this.#edge.pactCount || this.#edge.relationships.length, claims: this.#all }
  }

  get #all(): readonly Claim[] {
    const { pacts, relationships } = this.#edge
    const behind = [...pacts.flatMap((pact) => pact.relationships), ...relationships]
    this.#claims ??= [...new Set(behind.flatMap(({ claims, standing }) => [...claims, ...(standing?.claims ?? [])]))]
    return this.#claims
  }
}

import { MultiDirectedGraph } from 'graphology'
import type { Claim, Entity, Facts } from '../facts/facts.ts'
import { mentions } from '../facts/facts.ts'
import { isProperty, type Property, property, type RelationshipKind, relationshipKind } from '../facts/vocabulary.ts'
import { kept } from './kept.ts'

/** All claims that relate the same two things in the same way; a lens tells the episodes in it. */
export interface Strand {
  /** `subject.kind.object`, with what distinguishes it at the end where its kind names such qualifiers. */
  readonly id: string
  readonly kind: RelationshipKind
  readonly source: string
  readonly target: string
  readonly claims: readonly Claim[]
}

/** All claims that give the same thing the same property. */
export interface PropertyStrand {
  readonly id: string
  readonly subject: string
  readonly property: Property
  readonly claims: readonly Claim[]
}

/**
 * The one graph of a revision: entities as nodes, strands as edges, and the indexes that views look things up in.
 * It holds everything, seen by nobody: the way to an answer is a view of it through a lens (view.ts).
 */
export interface Graph {
  readonly facts: Facts
  /** The version of the whole graph: the first 16 digits of the SHA-256 of its texts. */
  readonly revision: string
  readonly network: MultiDirectedGraph<{ entity: Entity }, { strand: Strand }>
  readonly strands: ReadonlyMap<string, Strand>
  readonly propertiesOf: ReadonlyMap<string, readonly PropertyStrand[]>
  /** Claims by what they name, by their document and by their passages. */
  readonly claimsNaming: ReadonlyMap<string, readonly Claim[]>
  readonly claimsIn: ReadonlyMap<string, readonly Claim[]>
  readonly claimsCiting: ReadonlyMap<string, readonly Claim[]>
  readonly strandIdOf: ReadonlyMap<Claim, string>
}

export function buildGraph(facts: Facts): Graph {
  const network: Graph['network'] = new MultiDirectedGraph()
  for (const entity of facts.entities.values()) network.addNode(entity.id, { entity })
  const strands = new Map<string, Strand & { claims: Claim[] }>()
  const properties = new Map<string, PropertyStrand & { claims: Claim[] }>()
  const claimsNaming = new Map<string, Claim[]>()
  const claimsIn = new Map<string, Claim[]>()
  const claimsCiting = new Map<string, Claim[]>()
  const strandIdOf = new Map<Claim, string>()

  for (const claim of facts.claims.values()) {
    for (const id of mentions(claim)) push(claimsNaming, id, claim)
    push(claimsIn, claim.document, claim)
    for (const passage of claim.passages) push(claimsCiting, passage, claim)
    const { predicate, subject, object } = claim
    if (isProperty(predicate)) {
      const id = [subject, predicate, ...distinctions(claim, property(predicate).distinguishedBy)].join('.')
      kept(properties, id, () => ({ id, subject, property: predicate, claims: [] })).claims.push(claim)
      strandIdOf.set(claim, id)
    } else if (object !== undefined) {
      const [source, target] = relationshipKind(predicate).symmetric && object < subject ? [object, subject] : [subject, object]
      const id = [source, predicate, target, ...distinctions(claim, relationshipKind(predicate).distinguishedBy)].join('.')
      kept(strands, id, () => ({ id, kind: predicate, source, target, claims: [] })).claims.push(claim)
      strandIdOf.set(claim, id)
    }
  }
  for (const strand of strands.values()) network.addDirectedEdgeWithKey(strand.id, strand.source, strand.target, { strand })
  const propertiesOf = new Map<string, PropertyStrand[]>()
  for (const strand of properties.values()) push(propertiesOf, strand.subject, strand)
  return { facts, revision: facts.digest.slice(0, 16), network, strands, propertiesOf, claimsNaming, claimsIn, claimsCiting, strandIdOf }
}

/** The qualifiers that set a strand apart, in the form of an id: "Prime Minister" becomes `prime-minister`. */
const distinctions = (claim: Claim, keys: readonly (keyof Claim['qualifiers'])[] = []) =>
  keys.map((key) => claim.qualifiers[key]?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')).filter((part) => part !== undefined)

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  kept(map, key, () => [] as V[]).push(value)
}

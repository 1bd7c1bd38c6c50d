import type { Claim, Facts } from '../facts/facts.ts'
import { mentions } from '../facts/facts.ts'
import { type Compartments, together } from '../facts/label.ts'
import {
  clearanceOrder,
  isProperty,
  joiningKinds,
  leavingKinds,
  type Property,
  property,
  type RelationshipKind,
  relationshipKind,
} from '../facts/vocabulary.ts'
import { holds } from './relationships/episodes.ts'
import { levelOf, type Revisions, revisionsOf, type Sums, sumsInSteps, sumsOf } from './visible/revision.ts'
import { atOnce, inSteps, type Steps } from './visible/steps.ts'

/** All claims of one kind of relationship between the same two entities. A lens divides them into episodes. */
export interface ClaimGroup {
  /** A number of its own, from 0: its position when the graph was built. */
  readonly index: number
  /** `subject.kind.object`, followed by the qualifiers that distinguish groups of this kind. */
  readonly id: string
  readonly kind: RelationshipKind
  readonly source: string
  readonly target: string
  readonly claims: readonly Claim[]
}

/** All claims on one property of one entity or relationship. */
export interface PropertyClaims {
  readonly id: string
  readonly subject: string
  readonly property: Property
  readonly claims: readonly Claim[]
}

/**
 * The graph of a revision: entities as nodes, claim groups as edges, and the indexes that views read. It holds
 * everything; answers come from a view of it through a lens (view.ts).
 *
 * Its adjacency is plain lists, because a graphology graph of a million edges takes many times as long to build. A view
 * can be read as a graphology graph (network.ts).
 */
export interface Graph {
  readonly facts: Facts
  /** The version of what each clearance shows; worked out when it is first read. */
  readonly revisions: Revisions
  /** From which the revisions follow. */
  readonly sums: Sums
  /** By the ids of documents and claims, the compartments that each is in; without those that are in none. */
  readonly compartments: ReadonlyMap<string, Compartments>
  /** One more than the highest index of a claim group. */
  readonly groupIndexes: number
  readonly claimGroups: ReadonlyMap<string, ClaimGroup>
  /** The claim groups at either end of an entity. */
  readonly claimGroupsAt: ReadonlyMap<string, readonly ClaimGroup[]>
  readonly propertiesOf: ReadonlyMap<string, readonly PropertyClaims[]>
  /** Claims by the entities that they name, by their document and by their passages. */
  readonly claimsNaming: ReadonlyMap<string, readonly Claim[]>
  readonly claimsIn: ReadonlyMap<string, readonly Claim[]>
  readonly claimsCiting: ReadonlyMap<string, readonly Claim[]>
}

export function buildGraph(facts: Facts): Graph {
  return atOnce(graphInSteps(facts))
}

/** @param isSummed true to work out the sums, too, which else takes place when they are first read */
export function* graphInSteps(facts: Facts, isSummed = false): Steps<Graph> {
  const groups = new Map<string, ClaimGroup & { claims: Claim[] }>()
  const groupsAt = new Map<string, ClaimGroup[]>()
  const propertiesOf = new Map<string, (PropertyClaims & { claims: Claim[] })[]>()
  const claimsNaming = new Map<string, Claim[]>()
  const claimsIn = new Map<string, Claim[]>()
  const claimsCiting = new Map<string, Claim[]>()

  const add = (claim: Claim, group: GroupOfClaim) => {
    const cached = groups.get(group.id)
    if (cached) cached.claims.push(claim)
    else {
      const claimGroup = { index: groups.size, ...group, claims: [claim] }
      groups.set(group.id, claimGroup)
      push(groupsAt, group.source, claimGroup)
      push(groupsAt, group.target, claimGroup)
    }
  }

  const compartments = new Map<string, Compartments>()
  for (const document of facts.documents.values())
    if (document.compartments) compartments.set(document.id, document.compartments)
  // Without any, no document is looked up, because there can be a million claims.
  const isOfDocuments = compartments.size > 0

  yield* inSteps(byClearance(facts), (claim) => {
    const needed = isOfDocuments ? compartmentsOf(claim, facts) : claim.compartments
    if (needed) compartments.set(claim.id, needed)
    for (const id of mentions(claim)) push(claimsNaming, id, claim)
    push(claimsIn, claim.document, claim)
    for (const passage of claim.passages) push(claimsCiting, passage, claim)
    const { predicate, subject } = claim
    if (isProperty(predicate)) {
      const id = claimGroupId(claim)
      const existing = propertiesOf.get(subject)?.find((group) => group.id === id)
      if (existing) existing.claims.push(claim)
      else push(propertiesOf, subject, { id, subject, property: predicate, claims: [claim] })
    } else for (const group of groupsOfClaim(claim, predicate)) add(claim, group)
  })
  let sums = isSummed ? yield* sumsInSteps({ facts, claimsNaming, claimsCiting }) : undefined
  let revisions: Revisions | undefined
  return {
    facts,
    get sums() {
      sums ??= sumsOf(this)
      return sums
    },
    get revisions() {
      revisions ??= revisionsOf(this.sums)
      return revisions
    },
    compartments,
    groupIndexes: groups.size,
    claimGroups: groups,
    claimGroupsAt: groupsAt,
    propertiesOf,
    claimsNaming,
    claimsIn,
    claimsCiting,
  }
}

/** The compartments that a claim is in: its own, and those of its document. */
export const compartmentsOf = (
  { document, compartments }: Claim,
  { documents }: Pick<Facts, 'documents'>,
): Compartments | undefined => together(compartments, documents.get(document)?.compartments)

/** A claim group without its claims. */
export type GroupOfClaim = Pick<ClaimGroup, 'id' | 'kind' | 'source' | 'target'>

/** The claim groups that a claim is in, its own first. */
export function groupsOfClaim(claim: Claim, kind: RelationshipKind): GroupOfClaim[] {
  const [source, target] = endsOf(claim, kind)
  const own: GroupOfClaim = { id: claimGroupId(claim), kind, source, target }
  // A step that makes it a party says that it is one, and a withdrawal that it was.
  const isOfParty = (joiningKinds.has(kind) || leavingKinds.has(kind)) && holds(claim)
  return isOfParty ? [own, { id: `${source}.party-to.${target}`, kind: 'party-to', source, target }] : [own]
}

/**
 * Public claims first. Claim groups are ordered by their first claims, so a hidden claim that came first would reveal
 * itself by the order of visible groups.
 */
function* byClearance(facts: Facts): Generator<Claim> {
  const hidden = new Map<number, Claim[]>()
  for (const claim of facts.claims.values()) {
    const level = levelOf(claim, facts)
    if (level === 0) yield claim
    else push(hidden, level, claim)
  }
  for (const level of clearanceOrder.keys()) yield* hidden.get(level) ?? []
}

/** The id of the claim group or group of property claims that a claim belongs to. */
export function claimGroupId(claim: Claim): string {
  const { predicate, subject, qualifiers } = claim
  if (isProperty(predicate))
    return `${subject}.${predicate}${distinctions(qualifiers, property(predicate).distinguishedBy)}`
  const [source, target] = endsOf(claim, predicate)
  return `${source}.${predicate}.${target}${distinctions(qualifiers, relationshipKind(predicate).distinguishedBy)}`
}

/** Subject and object; for a symmetric kind, in the order of their ids. */
function endsOf({ subject, object = '' }: Claim, kind: RelationshipKind): [source: string, target: string] {
  return relationshipKind(kind).symmetric && object < subject ? [object, subject] : [subject, object]
}

/** The distinguishing qualifiers in the form of an id: "Prime Minister" becomes `.prime-minister`. */
function distinctions(qualifiers: Claim['qualifiers'], keys: readonly (keyof Claim['qualifiers'])[] = []): string {
  let id = ''
  for (const key of keys) {
    const value = qualifiers[key]
    if (value !== undefined) id += `.${value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`
  }
  return id
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

import { type Claim, type Document, type Entity, type Facts, mentions, type Passage } from '../../facts/facts.ts'
import { type Compartments, isSameLabel } from '../../facts/label.ts'
import { orders } from '../../facts/order.ts'
import { isProperty } from '../../facts/vocabulary.ts'
import { memoize } from '../caches/get-or-insert.ts'
import {
  buildGraph,
  type ClaimGroup,
  claimGroupId,
  compartmentsOf,
  type Graph,
  type GroupOfClaim,
  groupsOfClaim,
  type PropertyClaims,
} from '../graph.ts'
import { carryKeptPacts } from '../pacts/kept-pacts.ts'
import { carryCleared } from '../visible/cleared.ts'
import {
  digestOf,
  digestOfClaim,
  digestOfDocument,
  levelOf,
  levelOfDocument,
  levelOfFirst,
  type Revisions,
  RunningSums,
  revisionsOf,
  type Sums,
} from '../visible/revision.ts'
import { carrySizes } from '../visible/sizes.ts'
import { atOnce, inSteps, type Steps } from '../visible/steps.ts'
import { ChangedLists } from './changed-lists.ts'
import { ChangedMap, type Compare, type Edits } from './changed-map.ts'

/** Facts that further changes leave as they are. */
export interface ChangedFacts extends Facts {
  readonly documents: ChangedMap<Document>
  readonly entities: ChangedMap<Entity>
  readonly passages: ChangedMap<Passage>
  readonly claims: ChangedMap<Claim>
}

/** The records that a change adds, replaces or removes. */
export interface FactsEdits {
  readonly documents: Edits<Document>
  readonly entities: Edits<Entity>
  readonly passages: Edits<Passage>
  readonly claims: Edits<Claim>
}

/** Facts in a form that can be changed: new records have their places in a folder. */
export const changeable = memoize(
  ({ documents, entities, passages, claims }: Facts): ChangedFacts => ({
    documents: ChangedMap.of(documents, orders.documents),
    entities: ChangedMap.of(entities, orders.entities),
    passages: ChangedMap.of(passages, orders.passages),
    claims: ChangedMap.of(claims, orders.claims),
  }),
)

export const editedFacts = (facts: ChangedFacts, edits: FactsEdits): ChangedFacts => ({
  documents: facts.documents.with(edits.documents),
  entities: facts.entities.with(edits.entities),
  passages: facts.passages.with(edits.passages),
  claims: facts.claims.with(edits.claims),
})

/** The edits that lead from facts to others; undefined unless both are changes to the same ones. */
export function editsBetween(before: Facts, after: ChangedFacts): FactsEdits | undefined {
  const documents = after.documents.editsSince(before.documents)
  const entities = after.entities.editsSince(before.entities)
  const passages = after.passages.editsSince(before.passages)
  const claims = after.claims.editsSince(before.claims)
  return documents && entities && passages && claims && { documents, entities, passages, claims }
}

/**
 * The graph of facts, equal to one built from nothing. If they are changes to the facts of another graph, it shares
 * with that one everything that they do not alter. The other graph stays as it is.
 */
export function nextGraph(before: Graph, facts: ChangedFacts): Graph {
  const edits = editsBetween(before.facts, facts)
  const graph = edits && graphBy(before, facts, edits)
  if (!edits || !graph) return buildGraph(facts)
  carrySizes(before, graph, edits.claims)
  carryCleared(before, graph)
  carryKeptPacts(before, graph, edits.documents)
  return graph
}

/** The same without anything that was counted in the other graph; undefined if it cannot share with that one. */
const graphBy = (before: Graph, facts: ChangedFacts, edits: FactsEdits): Graph | undefined =>
  atOnce(graphByInSteps(before, facts, edits))

export function* graphByInSteps(before: Graph, facts: ChangedFacts, edits: FactsEdits): Steps<Graph | undefined> {
  const isOtherLevel = ([id, document]: readonly [string, Document | undefined]) => {
    const known = before.facts.documents.get(id)
    return known && document && !isSameLabel(known, document)
  }
  // Rare, and all claims of the document would take other places.
  if ([...edits.documents].some(isOtherLevel)) return undefined
  const indexes = new Indexes(before, facts)
  yield* inSteps(edits.claims.keys(), (id) => {
    const claim = before.facts.claims.get(id)
    if (claim) indexes.remove(claim)
  })
  for (const claim of edits.claims.values()) if (claim) indexes.add(claim)
  const changed = yield* indexes.end()
  const sums = yield* nextSums(before, { ...changed, facts }, edits)
  let revisions: Revisions | undefined
  return {
    facts,
    sums,
    get revisions() {
      revisions ??= revisionsOf(sums)
      return revisions
    },
    compartments: nextCompartments(before, facts, edits),
    ...changed,
  }
}

function nextCompartments({ compartments }: Graph, facts: Facts, { documents, claims }: FactsEdits) {
  const changed = new Map<string, Compartments | undefined>()
  const note = (id: string, now: Compartments | undefined) => {
    if (now !== compartments.get(id)) changed.set(id, now)
  }
  for (const [id, document] of documents) note(id, document?.compartments)
  for (const [id, claim] of claims) note(id, claim && compartmentsOf(claim, facts))
  return changed.size > 0 ? ChangedMap.of(compartments).with(changed) : compartments
}

/** The indexes of a graph, in which claims are replaced. */
class Indexes {
  readonly #graph: Graph
  readonly #order: Compare<Claim>
  readonly #claimsNaming: ChangedLists<Claim>
  readonly #claimsIn: ChangedLists<Claim>
  readonly #claimsCiting: ChangedLists<Claim>
  readonly #ofGroups: ChangedLists<Claim>
  readonly #ofProperties: ChangedLists<Claim>
  readonly #groups = new Map<string, GroupOfClaim>()
  readonly #properties = new Map<string, Pick<PropertyClaims, 'id' | 'subject' | 'property'>>()

  constructor(graph: Graph, facts: ChangedFacts) {
    this.#graph = graph
    this.#order = orderOf(facts)
    this.#claimsNaming = new ChangedLists((id) => graph.claimsNaming.get(id), this.#order)
    this.#claimsIn = new ChangedLists((id) => graph.claimsIn.get(id), this.#order)
    this.#claimsCiting = new ChangedLists((id) => graph.claimsCiting.get(id), this.#order)
    this.#ofGroups = new ChangedLists((id) => graph.claimGroups.get(id)?.claims, this.#order)
    this.#ofProperties = new ChangedLists((id) => this.#property(id)?.claims, this.#order)
  }

  remove(claim: Claim): void {
    this.#forEachList(claim, (lists, key) => lists.remove(key, claim))
  }

  add(claim: Claim): void {
    this.#forEachList(claim, (lists, key) => lists.add(key, claim))
  }

  *end() {
    const { claimGroups, claimGroupsAt, propertiesOf, claimsNaming, claimsIn, claimsCiting } = this.#graph
    const byClaim = <T extends { readonly claims: readonly Claim[] }>(a: T, b: T) =>
      this.#order(a.claims[0] as Claim, b.claims[0] as Claim)
    const groupOrder: Compare<ClaimGroup> = (a, b) => byClaim(a, b) || Number(isImplied(a)) - Number(isImplied(b))
    const groupsAt = new ChangedLists((id) => claimGroupsAt.get(id), groupOrder)
    const groups = new Map<string, ClaimGroup | undefined>()
    let { groupIndexes } = this.#graph
    yield* inSteps(this.#groups, ([id, group]) => {
      const before = claimGroups.get(id)
      const claims = this.#ofGroups.list(id)
      const after = claims && { index: before?.index ?? groupIndexes++, ...group, claims }
      groups.set(id, after)
      // A group whose ends are one entity is twice in its list.
      for (const end of [group.source, group.target]) groupsAt.replace(end, before, after)
    })
    const properties = new ChangedLists((id) => propertiesOf.get(id), byClaim<PropertyClaims>)
    yield* inSteps(this.#properties, ([id, property]) => {
      const claims = this.#ofProperties.list(id)
      properties.replace(property.subject, this.#property(id), claims && { ...property, claims })
    })
    return {
      claimGroups: ChangedMap.of(claimGroups, groupOrder).with(groups),
      groupIndexes,
      claimGroupsAt: yield* groupsAt.over(claimGroupsAt),
      propertiesOf: yield* properties.over(propertiesOf),
      claimsNaming: yield* this.#claimsNaming.over(claimsNaming),
      claimsIn: yield* this.#claimsIn.over(claimsIn),
      claimsCiting: yield* this.#claimsCiting.over(claimsCiting),
    }
  }

  #forEachList(claim: Claim, change: (lists: ChangedLists<Claim>, key: string) => void): void {
    for (const id of mentions(claim)) change(this.#claimsNaming, id)
    change(this.#claimsIn, claim.document)
    for (const passage of claim.passages) change(this.#claimsCiting, passage)
    const { predicate, subject } = claim
    if (isProperty(predicate)) {
      const id = claimGroupId(claim)
      this.#properties.set(id, { id, subject, property: predicate })
      change(this.#ofProperties, id)
    } else
      for (const group of groupsOfClaim(claim, predicate)) {
        this.#groups.set(group.id, group)
        change(this.#ofGroups, group.id)
      }
  }

  /** The claims on a property before the change. */
  #property(id: string): PropertyClaims | undefined {
    const { subject = '' } = this.#properties.get(id) ?? {}
    return this.#graph.propertiesOf.get(subject)?.find((group) => group.id === id)
  }
}

/** Public claims first, then as the facts have them: the order in which a graph is built. */
const orderOf = (facts: ChangedFacts): Compare<Claim> => {
  const { compare } = facts.claims
  return (a, b) => levelOf(a, facts) - levelOf(b, facts) || (compare?.(a, b) ?? 0)
}

/** True if a step is its first claim, which comes after the group of the step itself. */
const isImplied = ({ id, claims: [first] }: ClaimGroup) => first !== undefined && claimGroupId(first) !== id

type Content = Pick<Graph, 'facts' | 'claimsNaming' | 'claimsCiting'>

/** The sums of what a change leaves: records that it alters, and those that other claims name or cite. */
function* nextSums(before: Content & { readonly sums: Sums }, after: Content, edits: FactsEdits): Steps<Sums> {
  const sums = new RunningSums(before.sums)
  const claims = [...edits.claims].flatMap(([id, claim]) => [before.facts.claims.get(id) ?? [], claim ?? []].flat())
  const entities = new Set([...edits.entities.keys(), ...claims.flatMap(mentions)])
  const passages = new Set([...edits.passages.keys(), ...claims.flatMap((claim) => claim.passages)])
  function* add({ facts, claimsNaming, claimsCiting }: Content, sign: -1n | 1n): Steps<void> {
    const each = <T>(
      ids: Iterable<string>,
      map: ReadonlyMap<string, T>,
      levelOf: (record: T, id: string) => number,
      digest: (record: T) => bigint,
    ) =>
      inSteps(ids, (id) => {
        const record = map.get(id)
        if (record !== undefined) sums.add(levelOf(record, id), sign * digest(record))
      })
    yield* each(edits.documents.keys(), facts.documents, levelOfDocument, digestOfDocument)
    yield* each(entities, facts.entities, (_, id) => levelOfFirst(claimsNaming.get(id), facts), digestOf)
    yield* each(passages, facts.passages, (_, id) => levelOfFirst(claimsCiting.get(id), facts), digestOf)
    yield* each(edits.claims.keys(), facts.claims, (claim) => levelOf(claim, facts), digestOfClaim)
  }
  yield* add(before, -1n)
  yield* add(after, 1n)
  return sums.end()
}

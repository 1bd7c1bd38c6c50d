import { Ids } from '../../facts/check.ts'
import type { EdtfTime } from '../../facts/date.ts'
import type { Claim, Document, Entity, Facts, Passage } from '../../facts/facts.ts'

/** A claim that was proposed, and what became of it. */
export interface Proposal {
  readonly claim: Claim
  readonly author: string
  /** The number of other people who must accept it. */
  readonly needed: number
  readonly acceptedBy: readonly string[]
  readonly status: 'proposed' | 'accepted' | 'rejected' | 'change-asked'
}

export type Verdict = 'same' | 'different' | 'undecided'

/** The tables that changes make beside the facts that the record starts from. Each change replaces entries of them. */
export class Tables {
  readonly base: Facts
  readonly documents = new Map<string, Document>()
  /** Passages of added documents and of proposals. */
  readonly passages = new Map<string, Passage>()
  /** Entities that were added or amended. */
  readonly entities = new Map<string, Entity>()
  readonly proposals = new Map<string, Proposal>()
  /** Retractions; null for a claim that was restored. */
  readonly retractions = new Map<string, { readonly on: EdtfTime; readonly reason: string } | null>()
  /** Entities that are merged, with the entity that each is merged into. */
  readonly merged = new Map<string, string>()
  /** Verdicts by the two ids in their order, joined by a space. */
  readonly judged = new Map<string, Verdict>()
  readonly documentIds: Ids
  /** Without those that are merged into another. */
  readonly entityIds: Ids

  constructor(
    base: Facts,
    documentIds: Iterable<string> = base.documents.keys(),
    entityIds: Iterable<string> = base.entities.keys(),
  ) {
    this.base = base
    this.documentIds = new Ids(documentIds)
    this.entityIds = new Ids(entityIds)
  }

  /** The same tables, which can be changed while these stay as they are. */
  copy(): Tables {
    // A set is copied faster than its items are added.
    const copy = new Tables(this.base, this.documentIds.known, this.entityIds.known)
    for (const table of maps)
      for (const [key, entry] of this[table]) (copy[table] as Map<string, unknown>).set(key, entry)
    return copy
  }

  document(id: string): Document | undefined {
    return this.documents.get(id) ?? this.base.documents.get(id)
  }

  /** The entity as it is by itself; undefined if it is merged into another. */
  entity(id: string): Entity | undefined {
    return this.merged.has(id) ? undefined : this.ownEntity(id)
  }

  ownEntity(id: string): Entity | undefined {
    return this.entities.get(id) ?? this.base.entities.get(id)
  }

  /** A claim that holds: one of the base, or one that was accepted. */
  claim(id: string): Claim | undefined {
    const proposal = this.proposals.get(id)
    return proposal?.status === 'accepted' ? proposal.claim : this.base.claims.get(id)
  }

  retraction(id: string): Claim['retracted'] {
    const retraction = this.retractions.get(id)
    return retraction === undefined ? this.claim(id)?.retracted : (retraction ?? undefined)
  }

  passage(id: string): Passage | undefined {
    return this.passages.get(id) ?? this.base.passages.get(id)
  }

  /** The entity that an id stands for now, over all merges. */
  resolve(id: string): string {
    let found = id
    for (let next = this.merged.get(found); next !== undefined; next = this.merged.get(found)) found = next
    return found
  }

  *claims(): Generator<Claim> {
    yield* this.base.claims.values()
    for (const { claim, status } of this.proposals.values())
      if (status === 'accepted' && !this.base.claims.has(claim.id)) yield claim
  }
}

const maps = ['documents', 'passages', 'entities', 'proposals', 'retractions', 'merged', 'judged'] as const

export const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

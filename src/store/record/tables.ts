import { Ids } from '../../facts/check.ts'
import type { EdtfTime } from '../../facts/date.ts'
import { type Claim, type Document, type Entity, type Facts, mentions, type Passage } from '../../facts/facts.ts'
import { type Compartments, type Label, together } from '../../facts/label.ts'
import type { Clearance } from '../../facts/vocabulary.ts'
import { getOrInsert } from '../../graph/caches/get-or-insert.ts'

/** A claim that was proposed, and what became of it. */
export interface Proposal {
  readonly claim: Claim
  readonly author: string
  /** The number of other people who must accept it. */
  readonly needed: number
  readonly acceptedBy: readonly string[]
  readonly status: 'proposed' | 'accepted' | 'rejected' | 'change-asked'
  /** The claims that are retracted, with the reason, as soon as it holds. */
  readonly corrects?: { readonly claims: readonly string[]; readonly reason: string }
}

export type Verdict = 'same' | 'different' | 'undecided'

/** Null for a claim that was restored. */
export type Retraction = { readonly on: EdtfTime; readonly reason: string } | null

export interface TableEntries {
  readonly documents: Document
  /** Passages of added documents and of proposals. */
  readonly passages: Passage
  /** Entities that were added or amended. */
  readonly entities: Entity
  readonly proposals: Proposal
  readonly retractions: Retraction
  /** Clearances that claims were given since they were made. */
  readonly clearances: Clearance
  /** The same of compartments. */
  readonly compartments: Compartments
  /** Entities that are merged, with the entity that each is merged into. */
  readonly merged: string
  /** Verdicts by the two ids in their order, joined by a space. */
  readonly judged: Verdict
}
export type TableName = keyof TableEntries
export const tableNames = [
  'documents',
  'passages',
  'entities',
  'proposals',
  'retractions',
  'clearances',
  'compartments',
  'merged',
  'judged',
] as const satisfies readonly TableName[]
type Table<N extends TableName> = ReadonlyMap<string, TableEntries[N]>

/** An entry as it was before an edit; once that is taken back, as it was after it. Undefined if there was none. */
export interface Edit {
  readonly table: TableName
  readonly key: string
  value: unknown
  /** The keys that came after one that was removed, so that it gets its place back. */
  readonly later?: readonly string[]
}

/**
 * The tables that changes make beside the facts that the record starts from. Each change replaces entries of them, and
 * its edits can be taken back in their order, the last one first.
 */
export class Tables {
  readonly base: Facts
  readonly #tables: { readonly [N in TableName]: Map<string, TableEntries[N]> } = {
    documents: new Map(),
    passages: new Map(),
    entities: new Map(),
    proposals: new Map(),
    retractions: new Map(),
    clearances: new Map(),
    compartments: new Map(),
    merged: new Map(),
    judged: new Map(),
  }
  #edits: Edit[] = []
  /** Claims that once were proposed, by the passages that they cite and the entities that they name. */
  readonly #citing = new Map<string, Set<string>>()
  readonly #naming = new Map<string, Set<string>>()
  /** Offices that once were added, by what they were an office of. */
  readonly #offices = new Map<string, Set<string>>()
  readonly documentIds: Ids = new IdsOf(
    (id) => this.document(id) !== undefined,
    () => [this.base.documents, this.documents],
  )
  /** Without those that are merged into another. */
  readonly entityIds: Ids = new IdsOf(
    (id) => this.entity(id) !== undefined,
    () => [this.base.entities, this.entities],
  )

  constructor(base: Facts) {
    this.base = base
  }

  /** The facts that the record starts from, whatever of them shows: what is asked often has an index of these. */
  get origin(): Facts {
    return this.base
  }

  protected table<N extends TableName>(name: N): Table<N> {
    return this.#tables[name]
  }

  get documents(): Table<'documents'> {
    return this.table('documents')
  }
  get passages(): Table<'passages'> {
    return this.table('passages')
  }
  get entities(): Table<'entities'> {
    return this.table('entities')
  }
  get proposals(): Table<'proposals'> {
    return this.table('proposals')
  }
  get retractions(): Table<'retractions'> {
    return this.table('retractions')
  }
  get clearances(): Table<'clearances'> {
    return this.table('clearances')
  }
  get compartments(): Table<'compartments'> {
    return this.table('compartments')
  }
  get merged(): Table<'merged'> {
    return this.table('merged')
  }
  get judged(): Table<'judged'> {
    return this.table('judged')
  }

  /** Replaces an entry; undefined removes it. */
  set<N extends TableName>(table: N, key: string, value: TableEntries[N] | undefined): void {
    const map: Map<string, unknown> = this.#tables[table]
    const before = map.get(key)
    if (value === undefined) {
      const keys = [...map.keys()]
      this.#edits.push({ table, key, value: before, later: keys.slice(keys.indexOf(key) + 1) })
      map.delete(key)
      return
    }
    this.#edits.push({ table, key, value: before })
    map.set(key, value)
    if (table === 'proposals') this.#index(value as Proposal)
    if (table === 'entities') this.#indexOffice(value as Entity)
  }

  /** Fills a table with entries that were in it once. */
  load<N extends TableName>(table: N, entries: Iterable<[string, TableEntries[N]]>): void {
    for (const [key, value] of entries) this.set(table, key, value)
    this.#edits = []
  }

  #index({ claim }: Proposal): void {
    for (const passage of claim.passages) getOrInsert(this.#citing, passage, () => new Set<string>()).add(claim.id)
    for (const id of mentions(claim)) getOrInsert(this.#naming, id, () => new Set<string>()).add(claim.id)
  }

  #indexOffice(entity: Entity): void {
    if (entity.kind === 'office') getOrInsert(this.#offices, entity.of, () => new Set<string>()).add(entity.id)
  }

  /** The edits since this was asked before. */
  takeEdits(): readonly Edit[] {
    const edits = this.#edits
    this.#edits = []
    return edits
  }

  /** Takes edits back, the last one first. */
  back(edits: readonly Edit[]): void {
    for (const edit of edits.toReversed()) this.#swap(edit)
  }

  /** Makes edits again that were taken back. */
  forth(edits: readonly Edit[]): void {
    for (const edit of edits) this.#swap(edit)
  }

  #swap(edit: Edit): void {
    const { table, key, value, later = [] } = edit
    const map: Map<string, unknown> = this.#tables[table]
    edit.value = map.get(key)
    if (value === undefined) map.delete(key)
    else map.set(key, value)
    for (const next of value === undefined ? [] : later) {
      const moved = map.get(next)
      map.delete(next)
      map.set(next, moved)
    }
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

  /** The label of a claim, which holds or is one that was proposed: as it was made, or as a change gave it since. */
  label(id: string): Label | undefined {
    const claim = this.claim(id) ?? this.proposals.get(id)?.claim
    return claim && this.labelled(claim)
  }

  labelled({ id, clearance, compartments }: Claim): Label {
    return {
      clearance: this.clearances.get(id) ?? clearance,
      compartments: together(this.compartments.get(id) ?? compartments),
    }
  }

  passage(id: string): Passage | undefined {
    return this.passages.get(id) ?? this.base.passages.get(id)
  }

  /** The proposals that cite a passage. */
  citing(passage: string): Proposal[] {
    const ids = [...(this.#citing.get(passage) ?? [])]
    return ids.flatMap((id) => this.proposals.get(id) ?? []).filter(({ claim }) => claim.passages.includes(passage))
  }

  /** The claims that once were proposed and name an entity. */
  onceNaming(entity: string): Iterable<string> {
    return this.#naming.get(entity) ?? []
  }

  /** The offices that once were added to an entity. */
  onceOfficesOf(entity: string): Iterable<string> {
    return this.#offices.get(entity) ?? []
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

/** The ids that tables have now. They are listed only for a suggestion. */
class IdsOf extends Ids {
  readonly #has: (id: string) => boolean
  readonly #tables: () => readonly ReadonlyMap<string, unknown>[]

  constructor(has: (id: string) => boolean, tables: () => readonly ReadonlyMap<string, unknown>[]) {
    super()
    this.#has = has
    this.#tables = tables
  }

  override has(id: string): boolean {
    return this.#has(id)
  }

  override get known(): Set<string> {
    return new Set(this.#tables().flatMap((table) => [...table.keys()].filter((id) => this.#has(id))))
  }
}

export const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

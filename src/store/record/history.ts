import { LRUCache } from 'lru-cache'
import { mentions, passageId } from '../../facts/facts.ts'
import { isSameLabel, joined, type Label, PUBLIC, sees, together } from '../../facts/label.ts'
import { clearanceOrder } from '../../facts/vocabulary.ts'
import { getOrInsert } from '../../graph/caches/get-or-insert.ts'
import type { Graph } from '../../graph/graph.ts'
import { levelOf } from '../../graph/visible/revision.ts'
import { aboutOf, type ClaimAbout, entryPartOf, namesIn } from './about.ts'
import type { Change } from './change.ts'
import type { ContentKind, ContentOf } from './content.ts'
import type { Entry, Made } from './entry.ts'
import { type ChangeKind, reviews } from './kinds.ts'
import { highestOf, inUse, labelGiven, labelIn } from './labels.ts'
import { ShownChanges } from './shown-changes.ts'

interface KnownClaim extends ClaimAbout {
  readonly label: Label
}
/** The label that a change gives a claim; a change may leave its compartments as they are. */
interface Given extends Partial<Label> {
  readonly seq: number
  readonly isOfCompartments: boolean
}

/** So many labels of viewers have their changes kept; those of others are found again when they ask. */
const MOST_LABELS = 100

/** Looks changes of a record up by the things that they are about. */
export class History {
  readonly #base: Graph
  readonly #entries: Entry[] = []
  readonly #documents = new Map<string, Label>()
  readonly #claims = new Map<string, KnownClaim>()
  readonly #given = new Map<string, Given[]>()
  /** The part of them that each viewer may see, by the label. */
  readonly #shown = new LRUCache<string, ShownChanges>({ max: MOST_LABELS })
  readonly #about = new Map<string, Entry[]>()
  /** The claims that have needed several clearances, and how often one was changed. */
  readonly relabelled = new Set<string>()
  relabels = 0
  /** The number of the last change that gave a claim another label. */
  lastRelabel = 0
  #highest: Label | undefined
  /** The passages that were added with their documents. */
  readonly #brought = new Set<string>()
  /** The claims for which changes were undone by themselves. */
  readonly #parted = new Set<string>()
  #undone: { readonly seq: number; readonly numbers: Map<string, ReadonlySet<number>> } = {
    seq: -1,
    numbers: new Map(),
  }

  constructor(base: Graph) {
    this.#base = base
  }

  /** Takes the changes that it does not have yet. */
  take(changes: readonly Change[]): void {
    for (const change of changes.slice(this.#entries.length)) this.#take(change)
  }

  /** The lowest label that sees everything in the data and the record. */
  get highest(): Label {
    this.#highest ??= highestOf(this.#base)
    return this.#highest
  }

  at(seq: number): Entry | undefined {
    return this.#entries[seq - 1]
  }

  /** The changes up to one, or those among them about an entity, a claim or a document. */
  upTo(seq: number, about?: string): readonly Entry[] {
    const entries = about === undefined ? this.#entries : (this.#about.get(about) ?? [])
    const last = entries.at(-1)
    return last && last.change.seq > seq ? entries.filter(({ change }) => change.seq <= seq) : entries
  }

  /** The changes that a viewer may see, with numbers of their own. */
  shownTo(label: Label): ShownChanges {
    const viewer = inUse(label, this.highest)
    const key = `${viewer.clearance} ${viewer.compartments ?? ''}`
    return getOrInsert(this.#shown, key, () => new ShownChanges(this, viewer)).take()
  }

  /** The viewer's number of the last change, up to one, that the viewer may see. */
  lastShown(viewer: Label, seq: number): number {
    return this.shownTo(viewer).numberAt(seq)
  }

  /** The change since which the record holds a claim, as of a revision; undefined for a claim of the data. */
  recorded(claim: string, seq: number): Entry | undefined {
    const undone = this.#undoneAt(seq, claim)
    let holds: Entry | undefined
    let needed = 0
    for (const entry of this.upTo(seq, claim)) {
      const { change, kind, corrected } = entry
      if (undone.has(change.seq) || corrected.includes(claim)) continue
      if (kind === 'reject' || kind === 'ask-for-change') holds = undefined
      if (kind === 'propose') {
        needed = reviews[contentOf<'propose'>(change).review]
        holds = needed === 0 ? entry : undefined
      } else if (kind === 'accept' && --needed === 0) holds = entry
    }
    return holds
  }

  /** The last change that proposed a claim. */
  proposedIn(claim: string): Entry | undefined {
    return this.#about.get(claim)?.findLast(({ kind, corrected }) => kind === 'propose' && !corrected.includes(claim))
  }

  /** The label that one needs to see a claim. */
  labelOf(claim: string): Label {
    return this.#claim(claim).label
  }

  /** True for an entity of the data that no claim of the data names. */
  isUnnamed(entity: string): boolean {
    return this.#base.facts.entities.has(entity) && !this.#base.claimsNaming.has(entity)
  }

  /** True for a passage that came with its document, or that a claim of the data cites which a viewer may see. */
  showsPassage(passage: string, viewer: Label): boolean {
    const citing = this.#base.claimsCiting.get(passage) ?? []
    return this.#brought.has(passage) || citing.some(({ id }) => sees(viewer, this.labelOf(id)))
  }

  /** True if a claim of the data names an entity that someone with a label sees. */
  isNamedInData(entity: string, viewer: Label): boolean {
    const { claimsNaming, facts } = this.#base
    const highest = clearanceOrder.indexOf(viewer.clearance)
    for (const claim of claimsNaming.get(entity) ?? []) {
      // The least hidden come first.
      if (levelOf(claim, facts) > highest) return false
      if (sees(viewer, labelIn(claim, facts))) return true
    }
    return false
  }

  /** The changes up to a number that are undone for a claim. */
  #undoneAt(seq: number, claim: string): ReadonlySet<number> {
    const parted = this.#parted.has(claim) ? claim : ''
    if (this.#undone.seq !== seq) this.#undone = { seq, numbers: new Map() }
    return getOrInsert(this.#undone.numbers, parted, () => this.#undoneBefore(seq + 1, parted))
  }

  /** The changes that others before a number undo for a claim, or that the change with this number undoes. */
  #undoneBefore(seq: number, claim: string, ...undone: readonly number[]): ReadonlySet<number> {
    const numbers = new Set(undone)
    for (let place = seq - 1; place > 0; place -= 1) {
      const { undoes, parts } = (numbers.has(place) ? undefined : this.at(place)) ?? {}
      if (undoes !== undefined && (!parts || parts.includes(claim))) numbers.add(undoes)
    }
    return numbers
  }

  /** The entry of a change as it would be if the change were the next one. */
  entryOf(change: Made): Entry {
    const kind = change.content.kind as ChangeKind
    const undone = kind === 'undo' ? this.at(contentOf<'undo'>(change).change) : undefined
    const parts = undone && contentOf<'undo'>(change).claims
    const about = undone
      ? entryPartOf(undone, parts)
      : this.#aboutOf(change.content as unknown as ContentOf<ContentKind>)
    const { claims, corrected, entities, documents, label } = about
    const named = about.named ?? claims.map((id) => this.#claim(id).names)
    const given = this.#givenBy(change, undone)
    const known = claims.map((id) => this.labelOf(id))
    const after = claims.map((id, place) => given.get(id) ?? known[place] ?? PUBLIC)
    // A claim that is new has no label before.
    const before = claims.map((id, place) => (this.#isKnown(id) ? known[place] : after[place]) ?? PUBLIC)
    const highest = [...after, label ?? PUBLIC].reduce(
      (all, one) => (sees(all, one) ? all : joined(all, one)),
      this.highest,
    )
    const undoes = undone?.change.seq
    const { as: author } = contentOf<ChangeKind>(change)
    const as = author && inUse(labelGiven(author), highest)
    const labels = { as, before, after, label, highest }
    return { change, kind, claims, corrected, named, entities, documents, undoes, parts, ...labels }
  }

  #take(change: Change): void {
    const entry = this.entryOf(change)
    const { claims, corrected, named, before, after, entities, documents, kind, label: ofDocument } = entry
    this.#highest = entry.highest
    this.#entries.push(entry)
    for (const id of entry.parts ?? []) this.#parted.add(id)
    if (kind === 'add-document') {
      const { document, passages } = contentOf<'add-document'>(change)
      this.#documents.set(document.id, ofDocument ?? PUBLIC)
      for (const paragraph of Object.keys(passages ?? {})) this.#brought.add(passageId(document.id, paragraph))
    }
    if (kind === 'propose')
      for (const [id, known] of this.#proposed(contentOf<'propose'>(change))) this.#claims.set(id, known)
    for (const [place, id] of claims.entries()) {
      const label = after[place] ?? PUBLIC
      const isOther = !isSameLabel(label, before[place] ?? PUBLIC)
      if (isOther) this.#claims.set(id, { ...this.#claim(id), label })
      if (isOther) this.relabelled.add(id)
      if (isOther) this.relabels += 1
      if (isOther) this.lastRelabel = change.seq
      if (kind === 'set-clearance' || (kind === 'propose' && !corrected.includes(id)))
        getOrInsert(this.#given, id, () => []).push({ seq: change.seq, ...label, isOfCompartments: isOfAll(change) })
    }
    for (const id of new Set([...claims, ...entities, ...documents, ...named.flat()]))
      getOrInsert(this.#about, id, () => []).push(entry)
  }

  #proposed({ document, claims, corrects = {} }: ContentOf<'propose'>): (readonly [string, KnownClaim])[] {
    // A key can be a name of Object.prototype, such as constructor.
    const corrected = new Map(Object.entries(corrects))
    return Object.entries(claims).map(([key, claim]) => {
      const { clearance = 'public', compartments } = claim
      const label = joined({ clearance, compartments }, this.labelOfDocument(document))
      return [`${document}#${key}`, { label, names: namesIn(claim), corrects: corrected.get(key) ?? [] }]
    })
  }

  #aboutOf(content: ContentOf<ContentKind>) {
    return aboutOf(content, {
      proposed: (proposal) => this.#proposed(proposal),
      claim: (id) => this.#claim(id),
      mergeOf: (entity) =>
        this.#about.get(entity)?.findLast(({ kind, entities: [one] }) => kind === 'merge' && one === entity),
    })
  }

  #isKnown(claim: string): boolean {
    return this.#claims.has(claim) || this.#base.facts.claims.has(claim)
  }

  /** The labels that a change gives claims. That of an undo is what others gave last before, if they count. */
  #givenBy({ seq, content }: Made, undone: Entry | undefined): ReadonlyMap<string, Label> {
    const given = content as unknown as ContentOf<ContentKind>
    if (given.kind === 'propose') return new Map(this.#proposed(given).map(([id, { label }]) => [id, label]))
    if (given.kind === 'set-clearance') {
      const { clearance, compartments } = given
      const ofAll = compartments && { compartments: together(compartments) }
      return new Map(given.claims.map((id) => [id, { ...this.labelOf(id), clearance, ...ofAll }]))
    }
    const { claims } = this.#base.facts
    const parts = undone && contentOf<'undo'>({ content } as Made).claims
    const several =
      undone?.claims.filter(
        (id) => (!parts || parts.includes(id)) && (this.#given.get(id)?.length ?? 0) > (claims.has(id) ? 0 : 1),
      ) ?? []
    if (!undone || several.length === 0) return new Map()
    return new Map(several.map((id) => [id, this.#lastGiven(id, this.#undoneBefore(seq, id, undone.change.seq))]))
  }

  #lastGiven(id: string, without: ReadonlySet<number>): Label {
    const { facts } = this.#base
    const claim = facts.claims.get(id)
    const before = claim ? labelIn(claim, facts) : this.labelOf(id)
    const counted = this.#given.get(id)?.filter((one) => !without.has(one.seq)) ?? []
    const last = counted.at(-1)
    if (!last) return before
    const ofAll = counted.findLast((one) => one.isOfCompartments) ?? before
    return { clearance: last.clearance ?? before.clearance, compartments: ofAll.compartments }
  }

  /** The label that one needs to see a document. */
  labelOfDocument(id: string): Label {
    return this.#documents.get(id) ?? this.#base.facts.documents.get(id) ?? PUBLIC
  }

  #claim(id: string): KnownClaim {
    const { facts } = this.#base
    const claim = facts.claims.get(id)
    return (
      this.#claims.get(id) ??
      (claim
        ? { label: labelIn(claim, facts), names: mentions(claim), corrects: [] }
        : { label: PUBLIC, names: [], corrects: [] })
    )
  }
}

/** A cast, because the record checked the content when it took the change. */
const contentOf = <K extends ChangeKind>({ content }: Made) => content as unknown as ContentOf<K>

/** True if a change gives claims compartments, too. */
const isOfAll = ({ content }: Made): boolean => content.kind === 'propose' || content.compartments !== undefined

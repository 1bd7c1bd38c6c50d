import { mentions, passageId } from '../../facts/facts.ts'
import { clearanceOrder } from '../../facts/vocabulary.ts'
import { getOrInsert } from '../../graph/get-or-insert.ts'
import type { Graph } from '../../graph/graph.ts'
import { levelOf, levelOfFirst } from '../../graph/revision.ts'
import { type About, entryPartOf, highestOf, namesIn } from './about.ts'
import type { Change } from './change.ts'
import type { ContentKind, ContentOf } from './content.ts'
import type { Entry, Made } from './entry.ts'
import { type ChangeKind, reviews } from './kinds.ts'
import { ShownChanges } from './shown-changes.ts'

interface KnownClaim {
  readonly level: number
  readonly corrects: readonly string[]
  readonly names: readonly string[]
}
/** A clearance that a change gives a claim, by its place. */
interface Given {
  readonly seq: number
  readonly level: number
}

/** The level of changes that no list of changes shows. */
const NOBODY = Infinity

/** Looks changes of a record up by the things that they are about. */
export class History {
  readonly #base: Graph
  readonly #entries: Entry[] = []
  readonly #documents = new Map<string, number>()
  readonly #claims = new Map<string, KnownClaim>()
  readonly #given = new Map<string, Given[]>()
  /** The part of them that each viewer may see, by the place of the clearance. */
  readonly #shown = new Map<number, ShownChanges>()
  readonly #about = new Map<string, Entry[]>()
  /** The claims that have needed several clearances, and how often one was changed. */
  readonly relabelled = new Set<string>()
  relabels = 0
  /** The number of the last change that gave a claim another clearance. */
  lastRelabel = 0
  #highest: number | undefined
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

  /** The place of the highest clearance that anything in the data or the record needs. */
  get highest(): number {
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
  shownTo(viewer: number): ShownChanges {
    return getOrInsert(this.#shown, viewer, () => new ShownChanges(this, viewer)).take()
  }

  /** The viewer's number of the last change, up to one, that the viewer may see. */
  lastShown(viewer: number, seq: number): number {
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

  /** The place of the clearance that a claim needs. */
  levelOf(claim: string): number {
    return this.#claim(claim).level
  }

  /** True for an entity of the data that no claim of the data names. */
  isUnnamed(entity: string): boolean {
    return this.#base.facts.entities.has(entity) && !this.#base.claimsNaming.has(entity)
  }

  /** True for a passage that came with its document, or that a claim of the data cites which a viewer may see. */
  showsPassage(passage: string, viewer: number): boolean {
    const citing = this.#base.claimsCiting.get(passage) ?? []
    return this.#brought.has(passage) || citing.some(({ id }) => this.levelOf(id) <= viewer)
  }

  /** The place of the clearance of the least hidden claim of the data that names an entity. */
  levelInData(entity: string): number {
    return levelOfFirst(this.#base.claimsNaming.get(entity), this.#base.facts)
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
    const about = undone ? entryPartOf(undone, parts) : this.#aboutOf(change)
    const { claims, corrected, entities, documents, level } = about
    const named = about.named ?? claims.map((id) => this.#claim(id).names)
    const levelsGiven = this.#givenBy(change, undone)
    const after = claims.map((id) => levelsGiven.get(id) ?? this.levelOf(id))
    // A claim that is new has no clearance before.
    const before = claims.map((id, place) => (this.#isKnown(id) ? this.levelOf(id) : (after[place] ?? 0)))
    const highest = Math.max(this.highest, ...after, Number.isFinite(level) ? level : 0)
    const levels = { before, after, level, highest }
    const undoes = undone?.change.seq
    const given = contentOf<ChangeKind>(change).as
    const as = given && clearanceOrder.indexOf(given)
    return { change, kind, claims, corrected, named, entities, documents, undoes, parts, as, ...levels }
  }

  #take(change: Change): void {
    const entry = this.entryOf(change)
    const { claims, corrected, named, before, after, entities, documents, kind, level } = entry
    this.#highest = entry.highest
    this.#entries.push(entry)
    for (const id of entry.parts ?? []) this.#parted.add(id)
    if (kind === 'add-document') {
      const { document, passages } = contentOf<'add-document'>(change)
      this.#documents.set(document.id, level)
      for (const paragraph of Object.keys(passages ?? {})) this.#brought.add(passageId(document.id, paragraph))
    }
    if (kind === 'propose')
      for (const [id, known] of this.#proposed(contentOf<'propose'>(change))) this.#claims.set(id, known)
    for (const [place, id] of claims.entries()) {
      const level = after[place] ?? 0
      const isOther = level !== before[place]
      if (isOther) this.#claims.set(id, { ...this.#claim(id), level })
      if (isOther) this.relabelled.add(id)
      if (isOther) this.relabels += 1
      if (isOther) this.lastRelabel = change.seq
      if (kind === 'set-clearance' || (kind === 'propose' && !corrected.includes(id)))
        getOrInsert(this.#given, id, () => []).push({ seq: change.seq, level })
    }
    for (const id of new Set([...claims, ...entities, ...documents, ...named.flat()]))
      getOrInsert(this.#about, id, () => []).push(entry)
  }

  #proposed({ document, claims, corrects = {} }: ContentOf<'propose'>): (readonly [string, KnownClaim])[] {
    return Object.entries(claims).map(([key, claim]) => {
      const own = clearanceOrder.indexOf(claim.clearance ?? 'public')
      const level = Math.max(own, this.levelOfDocument(document))
      return [`${document}#${key}`, { level, names: namesIn(claim), corrects: corrects[key] ?? [] }]
    })
  }

  #aboutOf(change: Made): Pick<Entry, About> & Partial<Pick<Entry, 'named'>> {
    const content = change.content as unknown as ContentOf<ContentKind>
    const none = { claims: [], corrected: [], entities: [], documents: [], level: 0 }
    switch (content.kind) {
      case 'add-document': {
        const { id, clearance = 'public' } = content.document
        return { ...none, documents: [id], level: clearanceOrder.indexOf(clearance) }
      }
      case 'propose': {
        const proposed = this.#proposed(content)
        const corrected = proposed.flatMap(([, { corrects }]) => corrects)
        const named = [...proposed.map(([, { names }]) => names), ...corrected.map((id) => this.#claim(id).names)]
        const claims = [...proposed.map(([id]) => id), ...corrected]
        return { ...none, claims, corrected, named, documents: [content.document] }
      }
      case 'accept': {
        const corrected = [...new Set(content.claims.flatMap((id) => this.#claim(id).corrects))]
        return { ...none, claims: [...content.claims, ...corrected], corrected }
      }
      case 'reject':
      case 'ask-for-change':
      case 'retract':
      case 'restore':
      case 'set-clearance':
        return { ...none, claims: content.claims }
      case 'add-entity':
        return { ...none, entities: [content.entity.id] }
      case 'amend-entity':
        return { ...none, entities: [content.entity] }
      case 'take-apart': {
        const { entity } = content
        const merge = this.#about
          .get(entity)
          ?.findLast(({ kind, entities: [one] }) => kind === 'merge' && one === entity)
        return { ...none, entities: merge?.entities ?? [entity] }
      }
      case 'merge':
        return { ...none, entities: [content.entity, content.into] }
      case 'judge':
        return { ...none, entities: content.entities }
      case 'undo':
        return none
      case 'create-token':
      case 'revoke-token':
        return { ...none, level: NOBODY }
    }
  }

  #isKnown(claim: string): boolean {
    return this.#claims.has(claim) || this.#base.facts.claims.has(claim)
  }

  /** The clearances that a change gives claims. That of an undo is the last one given before, if it counts. */
  #givenBy({ seq, content }: Made, undone: Entry | undefined): ReadonlyMap<string, number> {
    const given = content as unknown as ContentOf<ContentKind>
    if (given.kind === 'propose') return new Map(this.#proposed(given).map(([id, { level }]) => [id, level]))
    if (given.kind === 'set-clearance') {
      const level = clearanceOrder.indexOf(given.clearance)
      return new Map(given.claims.map((id) => [id, level]))
    }
    const { claims } = this.#base.facts
    const parts = undone && contentOf<'undo'>({ content } as Made).claims
    const several =
      undone?.claims.filter(
        (id) => (!parts || parts.includes(id)) && (this.#given.get(id)?.length ?? 0) > (claims.has(id) ? 0 : 1),
      ) ?? []
    if (!undone || several.length === 0) return new Map()
    return new Map(
      several.map((id) => {
        const without = this.#undoneBefore(seq, id, undone.change.seq)
        const last = this.#given.get(id)?.findLast((one) => !without.has(one.seq))
        const claim = claims.get(id)
        return [id, last?.level ?? (claim ? levelOf(claim, this.#base.facts) : this.levelOf(id))]
      }),
    )
  }

  /** The place of the clearance that a document needs. */
  levelOfDocument(id: string): number {
    const inData = this.#base.facts.documents.get(id)?.clearance
    return this.#documents.get(id) ?? (inData ? clearanceOrder.indexOf(inData) : 0)
  }

  #claim(id: string): KnownClaim {
    const { facts } = this.#base
    const claim = facts.claims.get(id)
    return (
      this.#claims.get(id) ??
      (claim
        ? { level: levelOf(claim, facts), names: mentions(claim), corrects: [] }
        : { level: 0, names: [], corrects: [] })
    )
  }
}

/** A cast, because the record checked the content when it took the change. */
const contentOf = <K extends ChangeKind>({ content }: Made) => content as unknown as ContentOf<K>

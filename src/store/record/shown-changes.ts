import { type Label, PUBLIC, sees } from '../../facts/label.ts'
import { getOrInsert } from '../../graph/caches/get-or-insert.ts'
import type { Entry, Made } from './entry.ts'
import type { Sight } from './sight.ts'

/** The changes of a record, and the labels that one needs to see their claims. */
interface History {
  at(seq: number): Entry | undefined
  upTo(seq: number, about?: string): readonly Entry[]
  isNamedInData(entity: string, viewer: Label): boolean
  labelOf(claim: string): Label
  labelOfDocument(document: string): Label
  isUnnamed(entity: string): boolean
  showsPassage(passage: string, viewer: Label): boolean
  entryOf(change: Made): Entry
}

/** A change that a viewer may see, and the number of the change of the record with which it began to show. */
interface Shown {
  readonly entry: Entry
  readonly since: Entry
}

/**
 * The changes that a viewer may see. They have numbers of their own, from 1 without gaps, so that no number tells of a
 * hidden change. A change that begins to show with a later one gets its number and its time then, and keeps them.
 */
export class ShownChanges {
  readonly #history: History
  readonly #viewer: Label
  /** In the order of their numbers. */
  readonly #shown: Shown[] = []
  /** The viewer's numbers by those of the record. */
  readonly #numbers = new Map<number, number>()
  /** The entities that changes have made visible. */
  readonly #entities = new Set<string>()
  /** The labels of claims. */
  readonly #labels = new Map<string, Label>()
  /** Changes as the viewer sees them, until a claim gets another label. */
  readonly #seen = new Map<Entry, Entry>()
  #taken = 0

  constructor(history: History, viewer: Label) {
    this.#history = history
    this.#viewer = viewer
  }

  /** Takes the changes that it does not have yet. */
  take(): this {
    for (;;) {
      const entry = this.#history.at(this.#taken + 1)
      if (!entry) return this
      this.#taken += 1
      this.#take(entry)
    }
  }

  /** The things that the viewer may see and name now. */
  get sight(): Sight {
    const history = this.#history
    return {
      claim: (id) => this.#allows(history.labelOf(id)),
      document: (id) => this.#allows(history.labelOfDocument(id)),
      entity: (id) => this.#knows(id) || history.isUnnamed(id),
      passage: (id) => history.showsPassage(id, this.#viewer),
    }
  }

  /** True if a change would hide a claim from the viewer. */
  wouldHide(change: Made): boolean {
    return this.#history.entryOf(change).after.some((label) => !this.#allows(label))
  }

  #knows(entity: string): boolean {
    return this.#entities.has(entity) || this.#history.isNamedInData(entity, this.#viewer)
  }

  /** The viewer's number of the last change as of one of the record; 0 before the first. */
  numberAt(seq: number): number {
    let [from, to] = [0, this.#shown.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((this.#shown[middle]?.since.change.seq ?? Infinity) <= seq) from = middle + 1
      else to = middle
    }
    return from
  }

  /** The number in the record of a change after which the graph shows the viewer what it did at a number. */
  seqAt(number: number): number {
    const since = this.#shown[number - 1]?.since.change.seq ?? 0
    // Of changes that began to show together, the last one lets them.
    return this.#shown[number]?.since.change.seq === since ? since - 1 : since
  }

  /** The number in the record of the change with a number of the viewer. */
  seqOf(number: number): number | undefined {
    return this.#shown[number - 1]?.entry.change.seq
  }

  /** The viewer's number of a change of the record; undefined for one that does not show. */
  numberOf(seq: number): number | undefined {
    return this.#numbers.get(seq)
  }

  /** The change with a number, as the viewer sees it. */
  at(number: number): Entry | undefined {
    const shown = this.#shown[number - 1]
    return shown && this.see(shown.entry)
  }

  /** The changes up to a number, or those among them about an entity, a claim or a document. */
  upTo(number: number, about?: string): readonly Entry[] {
    const entries =
      about === undefined
        ? this.#shown.slice(0, number).map(({ entry }) => entry)
        : this.#history
            .upTo(this.#taken, about)
            .filter(({ change }) => (this.#numbers.get(change.seq) ?? Infinity) <= number)
            .sort((a, b) => (this.#numbers.get(a.change.seq) ?? 0) - (this.#numbers.get(b.change.seq) ?? 0))
    return entries.flatMap((entry) => {
      const seen = this.see(entry)
      return seen && (about === undefined || this.#isAbout(entry, about)) ? seen : []
    })
  }

  /** True unless only hidden claims of a change name a thing. */
  #isAbout(entry: Entry, about: string): boolean {
    const { claims, documents } = entry
    return (
      claims.length === 0 ||
      [documents, this.#namedIn(entry)].some((ids) => ids.includes(about)) ||
      claims.some((id, place) => id === about && this.#allows(this.#labelIn(entry, id, place)))
    )
  }

  /** A change as the viewer sees it: with the viewer's numbers, and without hidden claims. */
  see(entry: Entry): Entry | undefined {
    const number = this.#numbers.get(entry.change.seq)
    const since = number === undefined ? undefined : this.#shown[number - 1]?.since
    if (number === undefined || !since) return undefined
    const seen = getOrInsert(this.#seen, entry, () => this.#asSeen(entry, number, since.change.recordedAt))
    return seen.claims.length === 0 && entry.claims.length > 0 ? undefined : seen
  }

  /**
   * A change that is not recorded, as the viewer would see it as the next one.
   * @param label the viewer's, also with compartments that nothing is in before
   */
  preview(entry: Entry, label: Label): Entry {
    const number = this.#shown.length + 1
    return this.#asSeen(entry, number, entry.change.recordedAt, (needed) => needed !== undefined && sees(label, needed))
  }

  #asSeen(entry: Entry, number: number, recordedAt: string, allows = this.#allows): Entry {
    const visible = entry.claims.filter((id, place) => allows(this.#labelIn(entry, id, place)))
    const claims = visible.some((id) => !entry.corrected.includes(id)) ? visible : []
    const undoes = entry.undoes === undefined ? undefined : this.#numbers.get(entry.undoes)
    const { change } = entry
    const isSame = change.seq === number && change.recordedAt === recordedAt && undoes === entry.undoes
    if (isSame && claims.length === entry.claims.length) return entry
    return { ...entry, claims, undoes, change: { ...change, seq: number, recordedAt } }
  }

  #take(entry: Entry): void {
    const { claims, before, after } = entry
    for (const [place, id] of claims.entries()) this.#labels.set(id, after[place] ?? PUBLIC)
    const begin = claims.filter((_, place) => !this.#allows(before[place]) && this.#allows(after[place]))
    // Equal ones are the same object unless a change gives labels, which is rare.
    if (claims.some((_, place) => before[place] !== after[place])) this.#seen.clear()
    if (!this.#shows(entry)) return
    const group = new Set<Entry>([entry])
    // The set grows while it is gone through: a change shows entities, and these the changes about them.
    for (const shown of group)
      for (const id of [...this.#namedIn(shown), ...(shown === entry ? begin : [])]) {
        if (this.#entities.has(id)) continue
        if (!begin.includes(id)) this.#entities.add(id)
        for (const earlier of this.#history.upTo(entry.change.seq, id)) if (this.#shows(earlier)) group.add(earlier)
      }
    for (const one of [...group].sort((a, b) => a.change.seq - b.change.seq))
      if (!this.#numbers.has(one.change.seq)) {
        this.#shown.push({ entry: one, since: entry })
        this.#numbers.set(one.change.seq, this.#shown.length)
      }
  }

  /** The entities that a change shows. */
  #namedIn(entry: Entry): readonly string[] {
    const { entities, claims, named } = entry
    return [
      ...entities,
      ...claims.flatMap((id, place) => (this.#showsClaim(entry, id, place) ? (named[place] ?? []) : [])),
    ]
  }

  readonly #allows = (label: Label | undefined) => label !== undefined && sees(this.#viewer, label)

  /** The label of a claim of a change now. */
  #labelIn({ after }: Entry, id: string, place: number): Label | undefined {
    return this.#labels.get(id) ?? after[place]
  }

  /** True if a claim of a change shows now, or did just before the change or after it. */
  #showsClaim(entry: Entry, id: string, place: number): boolean {
    return [entry.before[place], entry.after[place], this.#labels.get(id)].some(this.#allows)
  }

  /**
   * An entity that no claim names shows only to viewers from whom nothing was hidden when the change was made. It also
   * shows to those who see all that its author did. What is merged with an entity that shows gives it its names, so it
   * shows, too.
   */
  #shows(entry: Entry): boolean {
    const { kind, label, highest, claims, corrected, entities, undoes, as } = entry
    if (undoes !== undefined && claims.length === 0 && this.#numbers.has(undoes)) return true
    if (claims.length > 0)
      return claims.some((id, place) => !corrected.includes(id) && this.#showsClaim(entry, id, place))
    if (!this.#allows(label)) return false
    if (entities.length === 0 || this.#allows(highest) || this.#allows(as)) return true
    const shows = (id: string) => this.#knows(id)
    return kind === 'merge' ? entities.some(shows) : entities.every(shows)
  }
}

import type { Claim, Entity, Passage } from '../../facts/facts.ts'
import type { Lens } from '../lens.ts'
import { View } from '../view.ts'
import type { Visibility } from '../visible/visibility.ts'

/** Thrown where a reader needs the date of a view that has none. */
export class NeedsDate extends Error {}
// One for all, because a stack trace takes longer than what a reader does.
export const needsDate = new NeedsDate('the view has no date')

/**
 * A view as of no date. It answers only what is the same at every date from some day on, and notes that day. All else
 * throws.
 */
export class DatelessView extends View {
  /** The view with a date that it was made of. */
  readonly base: View
  readonly #visibility: Visibility
  readonly #isCertain: boolean
  #from = -Infinity

  constructor(base: View) {
    super(base.graph, base.lens, base.episodes)
    this.base = base
    this.#visibility = base.episodes.visibility
    this.#isCertain = base.lens.minCorroboration <= 1
  }

  /** The first day on which all that was read so far is the same. */
  get from(): number {
    return this.#from
  }

  /** The first day after the days on which it is the same. */
  get before(): number {
    return Infinity
  }

  /** @throws NeedsDate */
  override get lens(): Lens {
    throw needsDate
  }

  override get day(): number {
    throw needsDate
  }

  override widest(): View {
    return this.base.widest()
  }

  /** True if what is right from a day on can be read; all that is read then holds from it on. */
  override isWithin(from: number, before = Infinity): boolean {
    if (before < Infinity) throw needsDate
    return this.reaches(from)
  }

  /** True if dates reach this day at all; what is read then holds from it on. */
  protected reaches(day: number): boolean {
    if (day === Infinity) return false
    if (day > this.#from) this.#from = day
    return true
  }

  override shows(claim: Claim): boolean {
    return this.#showsFrom(() => this.#visibility.visibleFrom(claim))
  }

  override passage(id: string): Passage | undefined {
    const citing = this.graph.claimsCiting.get(id) ?? []
    const isShown = this.#showsFrom(() => this.#visibility.firstShown(citing))
    return isShown ? this.graph.facts.passages.get(id) : undefined
  }

  override entity(id: string): Entity | undefined {
    return this.#showsFrom(() => this.#visibility.namedFrom(id)) ? this.graph.facts.entities.get(id) : undefined
  }

  #showsFrom(first: () => number): boolean {
    // With more documents needed, other claims decide that, too.
    if (!this.#isCertain) throw needsDate
    return this.reaches(first())
  }
}

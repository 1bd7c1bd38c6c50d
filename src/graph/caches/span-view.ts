import type { ClaimGroup } from '../graph.ts'
import type { StageStep } from '../pacts/stage.ts'
import type { Relationship } from '../relationships/relationship.ts'
import { relationshipsAt } from '../relationships/relationships-at.ts'
import type { View } from '../view.ts'
import { DatelessView, needsDate } from './dateless-view.ts'
import { listedIn } from './listed-in.ts'
import { type Valid, ValidityInterval } from './validity.ts'

/**
 * A view at a date that notes on which days all that was read is the same. Views at these dates can take it over. A
 * read throws if its days are not known.
 */
export class SpanView extends DatelessView {
  readonly #days: ValidityInterval

  constructor(base: View) {
    super(base)
    this.#days = new ValidityInterval(base.day)
  }

  override get from(): number {
    return this.#days.from
  }

  override get before(): number {
    return this.#days.before
  }

  override isWithin(from: number, before = Infinity): boolean {
    if (!this.base.isWithin(from, before)) return false
    this.narrowTo({ from, before })
    return true
  }

  /** Something on which a read depends is the same on these days. */
  narrowTo(days: Pick<Valid<unknown>, 'from' | 'before'>): void {
    this.#days.narrowTo(days)
  }

  override relationshipsOf(entity: string, { ended = false } = {}): readonly Relationship[] {
    if (ended) throw needsDate
    return this.#read(relationshipsAt(entity, this.graph, this.episodes, this.#days.day))
  }

  override currentOf(group: ClaimGroup): readonly Relationship[] {
    return listedIn(this.episodes, this.#read(this.episodes.of(group, this.#days.day)))
  }

  override stagesOf(pact: string): readonly StageStep[] {
    return this.#read(this.episodes.history(pact, this.#days.day)).steps
  }

  override stageOf(pact: string): StageStep | undefined {
    return this.#read(this.episodes.history(pact, this.#days.day)).present
  }

  protected override reaches(day: number): boolean {
    this.#days.changesOn(day)
    return day <= this.#days.day
  }

  #read<T>(result: Valid<T>): T {
    return this.#days.read(result)
  }
}

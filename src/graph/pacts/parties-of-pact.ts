import type { Size } from '../caches/budget.ts'
import type { EpisodesByDay } from '../caches/episodes-by-day.ts'
import { memoize } from '../caches/get-or-insert.ts'
import { ResultsByDay, type Valid, type ValidityInterval } from '../caches/validity.ts'
import type { View } from '../view.ts'
import { type PartyOfPact, partyOf } from './party-of-pact.ts'

/** The parties to a pact at the date of a view, past ones too, in the order of its claim groups. */
export const partiesOfPact = (view: View, pact: string): Valid<readonly PartyOfPact[]> =>
  partiesOf(view.episodes).of(view, pact)

const partiesOf = memoize(({ size }: EpisodesByDay) => new PartiesByDay(size))

/** The pacts that are worked out before the records of all of them are freed. */
export const PACTS_AT_ONCE = 5

class PartiesByDay {
  readonly #results: ResultsByDay<string, readonly PartyOfPact[]>
  #scratch: View | undefined
  #worked = 0

  constructor(size: Size) {
    this.#results = new ResultsByDay(size)
  }

  of(view: View, pact: string): Valid<readonly PartyOfPact[]> {
    return this.#results.on(view.day, pact, (validity) => {
      const kept = view.episodes.kept.on(view.day, pact)
      if (kept) return validity.read(kept).parties
      if (this.#worked++ % PACTS_AT_ONCE === 0) this.#scratch = undefined
      this.#scratch ??= view.fresh()
      return workedOut(this.#scratch, pact, validity)
    })
  }
}

/** The same, worked out. */
export function workedOut({ episodes }: View, pact: string, validity: ValidityInterval): PartyOfPact[] {
  const { progress, parties } = episodes.partiesTo(pact, validity)
  const { minCorroboration } = episodes.ofLens
  const all: PartyOfPact[] = []
  for (const { memberships, own } of parties)
    for (const one of memberships)
      if (minCorroboration <= 1 || one.corroboration >= minCorroboration) all.push(partyOf(one, progress, own))
  return all
}

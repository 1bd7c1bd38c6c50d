import type { Size } from './budget.ts'
import { holds } from './episodes.ts'
import type { EpisodesByDay } from './episodes-by-day.ts'
import { memoize } from './get-or-insert.ts'
import { keptParties } from './kept-parties.ts'
import { type PartyOfPact, partyOf } from './party-of-pact.ts'
import { ResultsByDay, type Valid } from './validity.ts'
import type { View } from './view.ts'

/** The parties to a pact at the date of a view, past ones too, in the order of its claim groups. */
export const partiesOfPact = (view: View, pact: string): Valid<readonly PartyOfPact[]> =>
  partiesOf(view.episodes).of(view, pact)

const partiesOf = memoize(({ size }: EpisodesByDay) => new PartiesByDay(size))

/** The pacts that are worked out before the records of all of them are freed. */
const PACTS_AT_ONCE = 20

class PartiesByDay {
  readonly #results: ResultsByDay<string, readonly PartyOfPact[]>
  #scratch: View | undefined
  #worked = 0

  constructor(size: Size) {
    this.#results = new ResultsByDay(size)
  }

  of(view: View, pact: string): Valid<readonly PartyOfPact[]> {
    return this.#results.on(view.day, pact, (validity) => {
      const kept = keptParties(view, pact)
      if (kept) return validity.read(kept)
      if (this.#worked++ % PACTS_AT_ONCE === 0) this.#scratch = undefined
      this.#scratch ??= view.fresh()
      const { episodes } = this.#scratch
      const parties: PartyOfPact[] = []
      for (const group of view.graph.claimGroupsAt.get(pact) ?? [])
        if (group.kind === 'party-to')
          for (const one of validity.read(episodes.of(group, view.day))) if (holds(one)) parties.push(partyOf(one))
      return parties
    })
  }
}

import { type History, HistoryOfParties } from '../pacts/history.ts'
import type { PactDerivations } from '../pacts/pact-derivations.ts'
import type { StepsOfParty } from '../pacts/stage-of-parties.ts'
import { ValidityInterval } from './validity.ts'

/** The part of the episodes that a history needs. */
interface Episodes {
  stepsOfParties(pact: PactDerivations, validity: ValidityInterval): readonly StepsOfParty[]
}

/**
 * The episodes through a lens, for what lenses share. That lives longer, so it must not keep the caches of one lens in
 * memory. As long as these are kept, they are used; later, others are made.
 */
export class EpisodesLater {
  readonly #kept: WeakRef<Episodes>
  readonly #again: () => Episodes

  constructor(kept: Episodes, again: () => Episodes) {
    this.#kept = new WeakRef(kept)
    this.#again = again
  }

  /** The history of a pact on a day, worked out when it is asked for. */
  history(pact: PactDerivations, stated: History, day: number): () => History {
    return () => {
      const episodes = this.#kept.deref() ?? this.#again()
      return new HistoryOfParties(stated, episodes.stepsOfParties(pact, new ValidityInterval(day)))
    }
  }
}

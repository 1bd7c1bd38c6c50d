import type { ClaimGroup } from '../graph.ts'
import type { DerivedHistory } from '../pacts/derived-history.ts'
import type { History } from '../pacts/history.ts'
import type { PactDerivations } from '../pacts/pact-derivations.ts'
import type { Relationship } from '../relationships/relationship.ts'
import type { Days } from '../visible/days-shown.ts'
import type { Size } from './budget.ts'
import { ByIndex } from './by-index.ts'
import type { Known } from './derivations.ts'
import { getOrInsert } from './get-or-insert.ts'
import { ResultsByDay } from './validity.ts'

type Relationships = readonly Relationship[]

/** A pact is read at more dates in turn than a claim group, and takes longer to compute. */
const DATES_OF_A_PACT = 4

/** Approximate bytes of a membership with the standing of its party. */
const MEMBERSHIP = 500

/** The cached results of `EpisodesByDay`. */
export class ResultsOfLens {
  readonly withoutStanding: ResultsByDay<ClaimGroup, Relationships>
  readonly memberships: ResultsByDay<ClaimGroup, Relationships>
  readonly days: ResultsByDay<ClaimGroup, ReadonlyMap<string, readonly Days[]>>
  readonly histories: ResultsByDay<PactDerivations, History>
  readonly parties: ResultsByDay<PactDerivations, Relationships>
  readonly derivedUpTo: ResultsByDay<PactDerivations, DerivedHistory>
  readonly #size: Size
  /** By pact, then by party; the empty text stands for all parties. */
  #derived = new Map<PactDerivations, ResultsByDay<string, Relationships>>()

  constructor(size: Size) {
    this.#size = size
    this.withoutStanding = new ResultsByDay(size, 1, () => new ByIndex())
    this.memberships = new ResultsByDay(size, 1, () => new ByIndex(), MEMBERSHIP)
    this.days = new ResultsByDay(size)
    this.histories = new ResultsByDay(size, DATES_OF_A_PACT)
    this.parties = new ResultsByDay(size, DATES_OF_A_PACT)
    this.derivedUpTo = new ResultsByDay(size)
  }

  derivedBy(pact: PactDerivations): ResultsByDay<string, Relationships> {
    return getOrInsert(this.#derived, pact, () => new ResultsByDay(this.#size, DATES_OF_A_PACT))
  }

  /** After a change, takes over those of what it does not touch, and has their size. The others begin anew. */
  takeOver(others: ResultsOfLens, groups: readonly ClaimGroup[], { pacts }: Known): void {
    this.withoutStanding.takeOver(others.withoutStanding, groups)
    this.memberships.takeOver(others.memberships, groups)
    this.days.takeOver(others.days, groups)
    this.histories.takeOver(others.histories, pacts)
    this.parties.takeOver(others.parties, pacts)
    this.derivedUpTo.takeOver(others.derivedUpTo, pacts)
    this.#derived = others.#derived
    others.#derived = new Map()
    for (const pact of pacts) this.#derived.delete(pact)
  }
}

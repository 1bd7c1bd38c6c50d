import type { Facts } from '../../facts/facts.ts'
import type { Reached, Relationship, Standing } from '../relationships/relationship.ts'
import { type History, isEqual } from './history.ts'
import { stageOfParty } from './party.ts'
import { Course } from './party-course.ts'
import { standingOf } from './party-status.ts'

/**
 * A membership of a pact with the standing of its party. The standing is worked out when it is first read, because it
 * takes the history of the pact, and most readers want none.
 */
export class Membership implements Relationship {
  readonly #membership: Relationship
  readonly #facts: Facts
  readonly history: History
  readonly own: readonly Relationship[]
  #standing: Standing | undefined
  #reached: Pick<Reached, 'stage' | 'since'> | null | undefined

  /** @param own the steps of the party */
  constructor(membership: Relationship, history: History, own: readonly Relationship[], facts: Facts) {
    this.#membership = membership
    this.history = history
    this.own = own
    this.#facts = facts
  }

  get id() {
    return this.#membership.id
  }

  get kind() {
    return this.#membership.kind
  }

  get source() {
    return this.#membership.source
  }

  get target() {
    return this.#membership.target
  }

  get stance() {
    return this.#membership.stance
  }

  get certainty() {
    return this.#membership.certainty
  }

  get since() {
    return this.#membership.since
  }

  get until() {
    return this.#membership.until
  }

  get firstSeen() {
    return this.#membership.firstSeen
  }

  get lastSeen() {
    return this.#membership.lastSeen
  }

  get corroboration() {
    return this.#membership.corroboration
  }

  get claims() {
    return this.#membership.claims
  }

  get qualifiers() {
    return this.#membership.qualifiers
  }

  get stage() {
    return this.#atStage?.stage
  }

  get stageSince() {
    return this.#atStage?.since
  }

  get standing(): Standing | undefined {
    const { progress } = this.history
    this.#standing ??= progress && standingOf(progress, this.#membership, this.own, this.#facts)
    return this.#standing
  }

  /** True if its stage or standing is known, and the same if the history or its own steps are others. */
  isSame(history: History, own: readonly Relationship[]): boolean {
    if (!isEqual(this.own, own, (one, other) => one === other)) return false
    if (this.history === history) return true
    return (this.#standing ?? this.#reached) !== undefined && this.history.progress === history.progress
  }

  /** Without its standing, which takes several times as long. */
  get #atStage(): Pick<Reached, 'stage' | 'since'> | null {
    if (this.#reached !== undefined) return this.#reached
    const { progress } = this.history
    const at = progress && stageOfParty(progress, new Course(progress, this.#membership, this.own).way)
    this.#reached = at ? { stage: at.stage, since: at.since } : null
    return this.#reached
  }
}

import type { Certainty } from '../../facts/vocabulary.ts'
import type { Relationship, Standing } from './relationship.ts'

/** A relationship that is another in all but its certainty, or its standing. */
export class AtCertainty implements Relationship {
  readonly certainty: Certainty
  readonly standing: Standing | undefined
  readonly #other: Relationship

  constructor(other: Relationship, certainty: Certainty, standing?: Standing) {
    this.#other = other
    this.certainty = certainty
    this.standing = standing
  }

  get of(): Relationship {
    return this.#other
  }

  get id() {
    return this.#other.id
  }

  get kind() {
    return this.#other.kind
  }

  get source() {
    return this.#other.source
  }

  get target() {
    return this.#other.target
  }

  get stance() {
    return this.#other.stance
  }

  get since() {
    return this.#other.since
  }

  get until() {
    return this.#other.until
  }

  get firstSeen() {
    return this.#other.firstSeen
  }

  get lastSeen() {
    return this.#other.lastSeen
  }

  get corroboration() {
    return this.#other.corroboration
  }

  get claims() {
    return this.#other.claims
  }

  get qualifiers() {
    return this.#other.qualifiers
  }
}

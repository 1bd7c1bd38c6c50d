import { stageOrder } from '../../facts/vocabulary.ts'
import { groupOf, type Relationship } from '../relationships/relationship.ts'
import type { View } from '../view.ts'
import { certaintyOf, type PartyOfPact } from './party-of-pact.ts'

/** A membership of a pact by what is known of its party. Everything else is worked out when it is read. */
export class MembershipOfParty implements Relationship {
  readonly id: string
  readonly kind = 'party-to'
  readonly source: string
  readonly target: string
  readonly #view: View
  readonly #party: PartyOfPact
  #stated: Relationship | undefined
  #whole: Relationship | undefined

  constructor(view: View, pact: string, party: PartyOfPact) {
    this.id = party.id
    this.source = party.party
    this.target = pact
    this.#view = view
    this.#party = party
  }

  get certainty() {
    return certaintyOf(this.#party)
  }

  get stage() {
    return stageOrder[this.#party.stageAt]
  }

  get stageSince() {
    return this.whole.stageSince
  }

  get standing() {
    return this.whole.standing
  }

  get stance() {
    return this.#asStated.stance
  }

  get since() {
    return this.#asStated.since
  }

  get until() {
    return this.#asStated.until
  }

  get firstSeen() {
    return this.#asStated.firstSeen
  }

  get lastSeen() {
    return this.#asStated.lastSeen
  }

  get corroboration() {
    return this.#asStated.corroboration
  }

  get claims() {
    return this.#asStated.claims
  }

  get qualifiers() {
    return this.#asStated.qualifiers
  }

  /** The membership with its standing, as lists of the view have it. */
  get whole(): Relationship {
    this.#whole ??= found(this.id, this.#view.relationship(this.id))
    return this.#whole
  }

  /** Without its standing, which takes the history of the pact. */
  get #asStated(): Relationship {
    const group = this.#view.graph.claimGroups.get(groupOf(this.id))
    this.#stated ??= found(this.id, group && this.#view.withoutStanding(group).find(({ id }) => id === this.id))
    return this.#stated
  }
}

function found(id: string, relationship: Relationship | undefined): Relationship {
  if (!relationship) throw new Error(`the membership ${id} is gone`)
  return relationship
}

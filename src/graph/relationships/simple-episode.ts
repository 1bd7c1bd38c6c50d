import type { EdtfTime } from '../../facts/date.ts'
import type { Claim, Facts } from '../../facts/facts.ts'
import type { Certainty, RelationshipKind, Stance } from '../../facts/vocabulary.ts'
import type { Size } from '../caches/budget.ts'
import type { ClaimGroup } from '../graph.ts'
import type { History } from '../pacts/history.ts'
import { Membership } from '../pacts/membership.ts'
import { AtCertainty } from './at-certainty.ts'
import { type Episode, onlyEpisode } from './episode.ts'
import { corroborationOf } from './preferred-value.ts'
import type { Relationship } from './relationship.ts'

/** Approximate bytes of an episode of which more was read. */
const WHOLE = 500

/**
 * The relationship of a claim group that is simple, where it is certain. A list can have a million of these, so all
 * that takes work is worked out when it is read.
 */
export class SimpleEpisode implements Relationship {
  // Read all the time, so they are here and not only in the group.
  readonly kind: RelationshipKind
  readonly source: string
  readonly target: string
  readonly stance: Stance
  readonly since: EdtfTime | undefined
  readonly #group: ClaimGroup
  readonly #facts: Facts
  readonly #size: Size
  #whole: Episode | undefined
  #variant: AtCertainty | undefined
  #last: Membership | undefined

  constructor(group: ClaimGroup, stance: Stance, since: EdtfTime | undefined, facts: Facts, size: Size) {
    this.kind = group.kind
    this.source = group.source
    this.target = group.target
    this.stance = stance
    this.since = since
    this.#group = group
    this.#facts = facts
    this.#size = size
  }

  get id(): string {
    return this.#whole?.id ?? this.#group.id
  }

  get certainty() {
    return 'certain' as const
  }

  get claims(): readonly Claim[] {
    return this.#only ? this.#group.claims : this.#read.claims
  }

  get until() {
    return this.#read.until
  }

  get firstSeen() {
    return this.#read.firstSeen
  }

  get lastSeen() {
    return this.#read.lastSeen
  }

  get corroboration() {
    return this.#only ? corroborationOf(this.#group.claims, this.#facts) : this.#read.corroboration
  }

  get qualifiers() {
    return this.#read.qualifiers
  }

  /** Its claim, if it has only one, as most do. */
  get #only(): Claim | undefined {
    const { claims } = this.#group
    return claims.length === 1 ? claims[0] : undefined
  }

  get #read(): Episode {
    if (this.#whole) return this.#whole
    const whole = onlyEpisode(this.#group, this.#facts)
    if (!whole) throw new RangeError(`${this.#group.id} is not simple`)
    this.#whole = whole
    this.#size.add(WHOLE)
    return whole
  }

  /** The relationship at a certainty. Keeps the last result only, because most are asked at dates of one certainty. */
  at(certainty: Certainty): Relationship {
    if (certainty === 'certain') return this
    if (this.#variant?.certainty !== certainty) this.#variant = new AtCertainty(this, certainty)
    return this.#variant
  }

  /** The same for a membership of a pact, with the standing of its party, as an `Episode` has it. */
  ofParty(certainty: Certainty, history: History, own: readonly Relationship[]): Relationship {
    if (this.#last?.certainty === certainty && this.#last.isSame(history, own)) return this.#last
    this.#last = new Membership(this.at(certainty), history, own, this.#facts)
    return this.#last
  }
}

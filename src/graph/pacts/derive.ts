import type { EdtfTime } from '../../facts/date.ts'
import {
  type Certainty,
  certaintyOrder,
  derivedKinds,
  type RelationshipKind,
  relationshipKind,
  type Stage,
  stageOrder,
} from '../../facts/vocabulary.ts'
import { bothBy } from '../relationships/dates.ts'
import type { Reached, Relationship } from '../relationships/relationship.ts'
import { firstAt, isBefore, reached } from './party.ts'

/** The kind of relationship that a pact at this stage makes between its parties, by the rules of the vocabulary. */
export const derivedKind = (stage: Stage): RelationshipKind | undefined => kindAt.get(stage)
const kindAt = new Map(
  stageOrder.map((stage) => [
    stage,
    derivedKinds.find((kind) => {
      const rule = relationshipKind(kind).derivedFrom
      return rule && !isBefore(stage, rule.atLeast) && !isBefore(rule.atMost, stage)
    }),
  ]),
)

/**
 * True if a pact at this stage connects its parties. It does if no stage is known, but not once it is suspended or
 * ended.
 */
export const isStanding = (stage: Stage | undefined): boolean => stage === undefined || derivedKind(stage) !== undefined

/**
 * The relationship derived between two parties of a pact, from the stage that both have reached. It begins when both
 * are at the first stage of its kind. Its corroboration and its certainty are the lowest among its
 * premises.
 * @param ended of one that is over, its id and its end
 */
export function derive(
  pact: string,
  one: Relationship,
  other: Relationship,
  ended?: { readonly id: string; readonly until: EdtfTime | undefined },
): Derived | undefined {
  if (one.source === other.source) return undefined
  const [first, second] = one.source < other.source ? [one, other] : [other, one]
  if (!first.stage || !second.stage) return undefined
  const stage = isBefore(first.stage, second.stage) ? first.stage : second.stage
  const kind = derivedKind(stage)
  return kind && new Derived(pact, first, second, kind, stage, ended)
}

/** Reads its premises when it is asked for more than its ends: a pact of a hundred parties makes thousands of these. */
export class Derived implements Relationship {
  readonly kind: RelationshipKind
  readonly source: string
  readonly target: string
  readonly stage: Stage
  readonly certainty: Certainty
  readonly until: EdtfTime | undefined
  readonly #pact: string
  /** Its premises, without a list of them, because it would be a third of the memory. */
  readonly first: Relationship
  readonly second: Relationship
  #id: string | undefined

  constructor(
    pact: string,
    first: Relationship,
    second: Relationship,
    kind: RelationshipKind,
    stage: Stage,
    ended: { readonly id: string; readonly until: EdtfTime | undefined } | undefined,
  ) {
    this.#id = ended?.id
    this.kind = kind
    this.source = first.source
    this.target = second.source
    this.stage = stage
    this.certainty = ended ? 'ended' : lesser(first.certainty, second.certainty)
    this.until = ended?.until
    this.#pact = pact
    this.first = first
    this.second = second
  }

  get id(): string {
    // Joined, because the text of a template keeps each of its parts: three times the memory.
    this.#id ??= [this.source, this.kind, this.target, this.#pact].join('.')
    return this.#id
  }

  get stance() {
    return 'asserted' as const
  }

  get since() {
    const [first, second] = this.#begun
    return bothBy(first?.since, second?.since, this.#joined)
  }

  get firstSeen() {
    return this.since
  }

  get lastSeen() {
    return undefined
  }

  get stageSince() {
    const [first, second] = this.#staged
    return bothBy(first?.since, second?.since, this.#joined)
  }

  get corroboration() {
    const { first, second } = this
    return Math.min(
      first.corroboration,
      second.corroboration,
      supportAt(first, this.stage),
      supportAt(second, this.stage),
    )
  }

  get claims() {
    return [...new Set([...this.#staged, ...this.#begun, ...this.#memberships].flatMap((one) => one?.claims ?? []))]
  }

  get qualifiers() {
    return {}
  }

  get derivedFrom() {
    return { pact: this.#pact, relationships: this.#memberships }
  }

  get #memberships(): readonly [Relationship, Relationship] {
    return [this.first, this.second]
  }

  get #joined() {
    return this.#memberships.map(({ since }) => since)
  }

  /** The parties at the stage that both have reached, and at the first stage of its kind. */
  get #staged() {
    return this.#memberships.map((membership) => reachedBy(membership, this.stage))
  }

  get #begun() {
    const { atLeast = this.stage } = relationshipKind(this.kind).derivedFrom ?? {}
    return this.#memberships.map((membership) => reachedBy(membership, atLeast))
  }
}

const supportAt = ({ standing }: Relationship, stage: Stage): number =>
  (standing && firstAt(standing.path, stage)?.corroboration) ?? 0
const reachedBy = ({ standing }: Relationship, stage: Stage): Reached | undefined =>
  standing && reached(standing, stage)

const lesser = (one: Certainty, other: Certainty): Certainty =>
  certaintyOrder.indexOf(one) < certaintyOrder.indexOf(other) ? other : one

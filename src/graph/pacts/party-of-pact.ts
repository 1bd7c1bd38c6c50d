import type { EdtfTime } from '../../facts/date.ts'
import { type Certainty, certaintyOrder, derivedKinds, relationshipKind, stageOrder } from '../../facts/vocabulary.ts'
import type { Relationship } from '../relationships/relationship.ts'
import { derivedKind } from './derive.ts'
import { isBefore, type Progress, reached, stageOfParty } from './party.ts'
import { Course } from './party-course.ts'

/**
 * A membership on a day, as far as a network of pacts reads it. It is kept without the records that it follows from: a
 * graph can have a hundred thousand, which take ten times the memory.
 */
export interface PartyOfPact {
  /** The id of the membership. */
  readonly id: string
  readonly party: string
  /** The place of its certainty in their order. */
  readonly certaintyAt: number
  /** The place of the stage in the order of stages; -1 if no document tells. */
  readonly stageAt: number
  /** At place 0 the date of its stage or start. From 1 on, that of the first stage of each derived kind it came to. */
  dateIn(place: number): EdtfTime | undefined
}
/** The number of these places. */
export const PARTY_DATES = 1 + derivedKinds.length

export const certaintyOf = ({ certaintyAt }: PartyOfPact): Certainty => certaintyOrder[certaintyAt] ?? 'certain'

/** The number of parties whose memberships are listed. */
export const numberOf = (
  all: readonly PartyOfPact[],
  isListed: (one: { readonly certainty: Certainty }) => boolean,
): number => new Set(all.filter((one) => isListed({ certainty: certaintyOf(one) })).map(({ party }) => party)).size

/** The date by which a party had come so far that the pact could connect it as one at this stage. */
export const dateAt = (party: PartyOfPact, stageAt: number): EdtfTime | undefined => party.dateIn(placeAt[stageAt] ?? 0)
const placeAt = stageOrder.map((stage) => {
  const kind = derivedKind(stage)
  return kind ? 1 + derivedKinds.indexOf(kind) : 0
})

export function partyOf(
  membership: Relationship,
  progress: Progress | undefined,
  own: readonly Relationship[],
): PartyOfPact {
  const { id, source, since, certainty } = membership
  const way = progress && new Course(progress, membership, own).way
  const at = way && stageOfParty(progress, way)
  const dates = [(at ? at.since : undefined) ?? since]
  for (const first of firstStages) {
    const isThere = at && way && !isBefore(at.stage, first)
    dates.push(isThere ? reached(way, first)?.since : undefined)
  }
  const stageAt = at === undefined ? -1 : stageOrder.indexOf(at.stage)
  return new WorkedOutParty(id, source, certaintyOrder.indexOf(certainty), stageAt, dates)
}

class WorkedOutParty implements PartyOfPact {
  readonly id: string
  readonly party: string
  readonly certaintyAt: number
  readonly stageAt: number
  readonly dates: readonly (EdtfTime | undefined)[]

  constructor(
    id: string,
    party: string,
    certaintyAt: number,
    stageAt: number,
    dates: readonly (EdtfTime | undefined)[],
  ) {
    this.id = id
    this.party = party
    this.certaintyAt = certaintyAt
    this.stageAt = stageAt
    this.dates = dates
  }

  dateIn(place: number): EdtfTime | undefined {
    return this.dates[place]
  }
}
/** Of each derived kind. */
const firstStages = derivedKinds.flatMap((kind) => relationshipKind(kind).derivedFrom?.atLeast ?? [])

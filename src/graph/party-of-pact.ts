import { type EdtfTime, parseTime } from '../facts/date.ts'
import { type Certainty, certainties, derivedKinds, keysOf, relationshipKind, stageOrder } from '../facts/vocabulary.ts'
import { derivedKind } from './derive.ts'
import { isBefore, type Progress, reached, stageOfParty } from './party.ts'
import { Course } from './party-course.ts'
import type { Relationship } from './relationship.ts'

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
  /** The date of its stage or start; then for each derived kind that it has come to, the date of its first stage. */
  readonly dates: readonly (string | null)[]
}

export const certaintyOrder: readonly Certainty[] = keysOf(certainties)
export const certaintyOf = ({ certaintyAt }: PartyOfPact): Certainty => certaintyOrder[certaintyAt] ?? 'certain'

/** The number of parties whose memberships are listed. */
export const numberOf = (
  all: readonly PartyOfPact[],
  isListed: (one: { readonly certainty: Certainty }) => boolean,
): number => new Set(all.filter((one) => isListed({ certainty: certaintyOf(one) })).map(({ party }) => party)).size

/** The date by which a party had come so far that the pact could connect it as one at this stage. */
export function dateAt({ dates }: PartyOfPact, stageAt: number): EdtfTime | undefined {
  const date = dates[placeAt[stageAt] ?? 0]
  return date == null ? undefined : parseTime(date)
}
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
  const dates: (string | null)[] = [((at ? at.since : undefined) ?? since)?.edtf ?? null]
  for (const first of firstStages) {
    const isThere = at && way && !isBefore(at.stage, first)
    dates.push((isThere && reached(way, first)?.since?.edtf) || null)
  }
  return {
    id,
    party: source,
    certaintyAt: certaintyOrder.indexOf(certainty),
    stageAt: at === undefined ? -1 : stageOrder.indexOf(at.stage),
    dates,
  }
}
/** Of each derived kind. */
const firstStages = derivedKinds.flatMap((kind) => relationshipKind(kind).derivedFrom?.atLeast ?? [])

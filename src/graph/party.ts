import type { EdtfTime } from '../facts/date.ts'
import type { Claim } from '../facts/facts.ts'
import { type Stage, stageOrder } from '../facts/vocabulary.ts'
import { laterOf } from './dates.ts'
import type { Relationship } from './relationship.ts'
import type { StageStep } from './stage.ts'

/** One party to a pact: its membership, and the steps that it took for itself. */
export interface Party {
  readonly membership: Relationship
  readonly ratified: Relationship | undefined
  readonly bound: Relationship | undefined
}

/** A stage that a party reached, its date, and the claims that say so. */
export interface Reached {
  readonly stage: Stage
  readonly since: EdtfTime | undefined
  readonly claims: readonly Claim[]
  readonly corroboration: number
}

/** The progress of a pact as a whole, as it applies to its parties. */
export interface Progress {
  readonly steps: readonly StageStep[]
  readonly standing: StageStep
  /** True if documents name the parties for which it is in force; it is then not in force for the others. */
  readonly isBoundByParty: boolean
}

/** The stage of a pact for one of its parties. Its own steps come before those of the pact as a whole. */
export function stageOfParty(progress: Progress, party: Party): Reached {
  const { standing, isBoundByParty } = progress
  const waits = standing.stage === 'in-force' && isBoundByParty && !party.bound
  const stage = party.bound && isBefore(standing.stage, 'suspended') ? 'in-force' : waits ? 'ratified' : standing.stage
  return (waits && !party.ratified ? reached(progress, party, 'signed') : reached(progress, party, stage)) ?? standing
}

/** The date on which a party reached a stage or a later one, by its own steps or by the pact's since it joined. */
export function reached(
  { steps, standing, isBoundByParty }: Progress,
  party: Party,
  stage: Stage,
): Reached | undefined {
  const { membership, ratified, bound } = party
  const own: Reached[] = [
    ...(ratified && !isBefore('ratified', stage) ? [ofRelationship('ratified', ratified)] : []),
    ...(bound && !isBefore('in-force', stage) ? [ofRelationship('in-force', bound)] : []),
  ]
  const isOwn = (step: StageStep) => step.stage === 'in-force' && isBoundByParty
  const shared = steps.filter(
    (step) => step.episode === standing.episode && !isBefore(step.stage, stage) && !isOwn(step),
  )
  const joined = joinedOn(membership)
  const candidates = [
    ...shared.map(({ stage, since, claims, corroboration }) => ({
      stage,
      since: laterOf(since, joined),
      claims,
      corroboration,
    })),
    ...own,
  ]
  const first = candidates.reduce<Reached | undefined>(
    (best, one) => (best && laterOf(one.since, best.since) === one.since ? best : one),
    undefined,
  )
  // The date may be that of a later step, and then only bounds this one.
  return first && { ...first, stage }
}

const ofRelationship = (stage: Stage, { since, claims, corroboration }: Relationship): Reached => ({
  stage,
  since,
  claims,
  corroboration,
})

const isBefore = (a: Stage, b: Stage) => stageOrder.indexOf(a) < stageOrder.indexOf(b)

/** The start that a source gives; a first sighting only bounds the start, and tells nothing of a stage. */
const joinedOn = ({ since }: Relationship) => (since && Number.isFinite(since.earliest) ? since : undefined)

import { type EdtfTime, soFrom } from '../../facts/date.ts'
import { type PartyStatus, relationshipKind, type Stage, stageOrder } from '../../facts/vocabulary.ts'
import { laterOf, upTo } from '../relationships/dates.ts'
import { holds } from '../relationships/episodes.ts'
import type { Reached, Relationship } from '../relationships/relationship.ts'
import { followsFromParties, type StageStep } from './stage.ts'

/** The progress of a pact as a whole, as it matters to its parties. */
export interface Progress {
  /** The present step; undefined if it follows neither from documents nor from the parties. */
  readonly present: StageStep | undefined
  /** The steps that documents name for the pact as a whole, and so for each party. */
  readonly shared: readonly StageStep[]
  /** The present episode, by documents. */
  readonly episode: number | undefined
  /** True if documents name the parties for which it is in force; for the others it is only signed. */
  readonly isBoundByParty: boolean
  /** The entry into force if it had two parties then; documents that name one of them mean both. */
  readonly entryOfTwo: EdtfTime | undefined
}

/**
 * The progress that the steps of a pact make for its parties. The steps of its present episode count, and the end of an
 * earlier one. A stage that follows from the steps of parties adds nothing for them. Exceptions are the end, and the
 * entry into force of a pact that then had two parties.
 * @param present the present step, by documents
 */
export function progressOf(
  steps: readonly StageStep[],
  present: StageStep | undefined,
  isBoundByParty = false,
  entryOfTwo?: EdtfTime,
): Progress {
  const episode = present?.episode ?? steps.at(-1)?.episode
  const first = steps.find((step) => step.episode === episode)
  const shared = steps.filter(
    (step) =>
      countsForParties(step) &&
      (step.episode === episode || (isEnd(step.stage) && (!first || dayOf(step.since) <= dayOf(first.since)))),
  )
  return { present, shared, episode, isBoundByParty, entryOfTwo }
}

/** True if a step of a pact is one for its parties, too: not if it follows from theirs, but for these exceptions. */
export const countsForParties = (step: StageStep): boolean =>
  !followsFromParties(step) || isEnd(step.stage) || step.forBoth === true

/**
 * True if documents name the parties for which the pact is in force. A party that joined after the entry into force is
 * no sign of that: the pact was in force for others before.
 * @param entry the entry into force
 */
export const namesBoundParties = (entry: EdtfTime | undefined, parties: readonly HasFirst[]): boolean =>
  parties.length > 2 &&
  parties.some(
    ({ first }) => first.isBinding && !(entry && (first.joined > entry.latest || first.unsigned > entry.latest)),
  )

interface HasFirst {
  readonly first: FirstSteps
}

/** True if it had two parties at the entry into force, which is then for both of them. */
export const wasOfTwo = (entry: EdtfTime | undefined, parties: readonly HasFirst[]): boolean =>
  entry !== undefined && parties.filter(({ first }) => first.joined <= entry.latest).length === 2

/** True if a party joined after a day, and took no step before. */
export const joinedAfter = (day: EdtfTime, own: readonly Relationship[]): boolean =>
  firstStepsOf(own).joined > day.latest

/** The days of the steps of a party that matter to all parties, because each of them asks for these of all others. */
export interface FirstSteps {
  /** True if by one of them the pact is in force for it. */
  readonly isBinding: boolean
  /** The day of its first step, before which it did not join; -Infinity if none of them makes it a party. */
  readonly joined: number
  /** The day of its last step by which it joined without having signed; -Infinity without one. */
  readonly unsigned: number
}

export function firstStepsOf(own: readonly Relationship[]): FirstSteps {
  let [isBinding, hasJoined] = [false, false]
  let [first, unsigned] = [Infinity, -Infinity]
  for (const step of own) {
    if (!counts(step)) continue
    const day = step.since?.earliest ?? -Infinity
    isBinding ||= relationshipKind(step.kind).step?.to === 'in-force'
    hasJoined ||= joins(step)
    first = Math.min(first, day)
    if (joinsUnsigned(step)) unsigned = Math.max(unsigned, day)
  }
  return { isBinding, joined: hasJoined ? first : -Infinity, unsigned }
}

/** True if it holds certainly. */
export const counts = (step: Relationship): boolean => holds(step) && step.certainty === 'certain'
/** True for a step of a party that did not sign with the others. */
export const joinsUnsigned = ({ kind }: Relationship): boolean => withoutSigning.has(relationshipKind(kind).step?.to)
/** True for a first step that makes a party; an application makes none. */
const joins = ({ kind }: Relationship) =>
  ['signed', 'acceded', 'succeeded'].includes(relationshipKind(kind).step?.to ?? '')
export const withoutSigning: ReadonlySet<PartyStatus | undefined> = new Set([
  'applied',
  'acceded',
  'succeeded',
] as const)

/** The stage at which a pact stands for one of its parties: its own steps come before those of the pact as a whole. */
export function stageOfParty<T extends Dated>(
  { present }: Progress,
  own: { readonly path: readonly T[]; readonly stage: Stage | undefined },
): T | StageStep | undefined {
  if (present && !isBefore(present.stage, 'suspended')) return present
  return own.stage === undefined ? undefined : reached(own, own.stage)
}
type Dated = Pick<Reached, 'stage' | 'since' | 'isFirst'>

/** The first day on which a party was at a stage or a later one. */
export function reached<T extends Dated>({ path }: { readonly path: readonly T[] }, stage: Stage): T | undefined {
  const first = firstAt(path, stage)
  if (!first || first.stage === stage || first.isFirst) return first && { ...first, stage }
  // The date of a later step only means that this stage was reached by then.
  return { ...first, stage, since: upTo(first.since) }
}

/** The first of the stages of a party that is at least so far. */
export function firstAt<T extends Dated>(path: readonly T[], stage: Stage): T | undefined {
  let first: T | undefined
  for (const one of path)
    if (!isBefore(one.stage, stage) && !(first && laterOf(one.since, first.since) === one.since)) first = one
  return first
}

const places = Object.fromEntries(stageOrder.map((stage, place) => [stage, place])) as Readonly<Record<Stage, number>>
export const isBefore = (a: Stage, b: Stage) => places[a] < places[b]
export const isEnd = (stage: Stage) => isBefore('suspended', stage)
/** The day from which a date is certain; undated steps come before everything. */
export const dayOf = (time: EdtfTime | undefined) => (time ? soFrom(time) : -Infinity)

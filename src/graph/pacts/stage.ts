import { compareTimes, type EdtfTime, soFrom } from '../../facts/date.ts'
import type { Claim, Facts } from '../../facts/facts.ts'
import { type Stage, stageEntry, stageOrder, stages, standsAt } from '../../facts/vocabulary.ts'
import { datesOf, momentOf, mostPrecise } from '../relationships/dates.ts'
import { type Candidate, corroborationOf, groupBy, preferredValue } from '../relationships/preferred-value.ts'

/** A step in the history of a pact. */
export interface StageStep {
  readonly stage: Stage
  /** The step that took back a notice of termination; after it the pact is at this stage again. */
  readonly after?: Stage | undefined
  /** The date on which the pact reached it. */
  readonly since: EdtfTime | undefined
  readonly claims: readonly Claim[]
  readonly corroboration: number
  /** From 1. A pact signed again after it lapsed has a second episode, and so has a second instrument. */
  readonly episode: number
  /** The instrument, if documents name several. */
  readonly instrument: string | undefined
  /** Every stage that documents give for the same time, this one first; and the reason why it is the best. */
  readonly named: readonly Candidate<Stage>[]
  readonly reason: string
  /** True if no criterion separates the given stages; the least advanced is then taken as reached. */
  readonly undecided: boolean
  /** Every date that documents give for a step of one day; more than one is a disagreement. */
  readonly dates: readonly Candidate<EdtfTime>[]
  /** An earlier step whose date contradicts that of this one: the pact was in force before it was signed. */
  readonly against?: StageStep | undefined
  /** The ids of the steps of parties that it follows from, if no document names it. */
  readonly derivedFrom?: readonly string[] | undefined
  /** True of an entry into force that follows from parties when the pact had two: for both of them or for neither. */
  readonly forBoth?: boolean | undefined
}

/** True if no document names a step. Without reading from what it follows, which may have to be worked out. */
export const followsFromParties = (step: StageStep): boolean => 'derivedFrom' in step

/** True if a pact at this stage has ended. */
export const isEnded = (stage: Stage): boolean => stageOrder.indexOf(stage) > stageOrder.indexOf('suspended')

/**
 * The stages of a pact in order, by the claims that count. Each instrument has a history of its own, so that signing a
 * new one does not take the old one out of force.
 */
export function stageHistory(claims: readonly Claim[], facts: Facts): StageStep[] {
  const histories = byInstrument(claims)
    .map(({ value, claims }) => ({ instrument: value, steps: withContradictions(historyOf(claims, facts)) }))
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => dayOf(a.steps[0]) - dayOf(b.steps[0]))
  let episodes = 0
  const counted = histories.flatMap(({ instrument, steps }) => {
    const before = episodes
    episodes += steps.at(-1)?.episode ?? 0
    return steps.map((step) => ({ ...step, instrument, episode: before + step.episode }))
  })
  return histories.length > 1 ? counted.sort((a, b) => dayOf(a) - dayOf(b)) : counted
}

/** The present step: that of the most advanced episode that has not ended, else that of the last episode. */
export function presentStep(steps: readonly StageStep[]): StageStep | undefined {
  const ends = new Map<number, StageStep>()
  for (const step of steps) ends.set(step.episode, presentAfter(ends.get(step.episode), step))
  const unended = [...ends.values()].filter(({ stage }) => !isEnded(stage))
  const present =
    unended.reduce<StageStep | undefined>((best, step) => (best && furtherThan(best, step) ? best : step), undefined) ??
    ends.get(steps.at(-1)?.episode ?? 0)
  return present && returned(present, steps)
}

type Dated = Pick<StageStep, 'stage' | 'since'>

/**
 * The one of two steps of an episode at which the pact stands after the second. Steps may come in another order than
 * the stages. A late one takes nothing back: a pact in force that is signed stays in force.
 */
export const presentAfter = <S extends Dated>(present: S | undefined, step: S): S =>
  !present || movesOn(present, step) ? step : present

function movesOn(present: Dated, step: Dated): boolean {
  const [from, to] = [stageOrder.indexOf(standsAt(present.stage)), stageOrder.indexOf(step.stage)]
  if (to > from || isEnded(present.stage)) return to > from
  // A lasting stage holds on the day on which it is seen; a suspended pact can be in force again.
  const isOpen = !isMoment(step.stage) || to >= stageOrder.indexOf('in-force')
  return isOpen && step.stage !== present.stage && !mayPrecede(step, present)
}

/**
 * True if a step may have been taken before another. Undated steps come before everything. The dates of lasting stages
 * are sightings, so of two of them the later report counts.
 */
const mayPrecede = ({ stage, since }: Dated, other: Dated) =>
  (isMoment(stage) || isMoment(other.stage)) &&
  (since === undefined || (other.since !== undefined && since.earliest <= other.since.latest))

/** True if every day on which a step can have been taken is later than those of another. */
const isAfter = (step: Dated, other: Dated) => other.since !== undefined && !mayPrecede(step, other)

/**
 * Names for each step the one before it that cannot have come first. A pact cannot be signed once it is in force, and a
 * new episode cannot begin further on than the last one came. But some parties may ratify a pact in force for others.
 */
function withContradictions(steps: readonly StageStep[]): StageStep[] {
  let present: StageStep | undefined
  let furthest = -1
  return steps.map((step) => {
    const before = present
    const at = stageOrder.indexOf(step.stage)
    const isAnew = before?.episode !== step.episode
    const isLate = before && (isAnew ? at > furthest : !movesOn(before, step) && step.stage !== 'ratified')
    present = isAnew ? step : presentAfter(before, step)
    furthest = isEnded(step.stage) ? furthest : isAnew ? at : Math.max(furthest, at)
    if (!isLate || !isMoment(step.stage) || !isAfter(step, before)) return step
    const earlier = `${stages[before.stage].label}, ${before.since?.edtf}`
    return { ...step, against: before, reason: `its date contradicts that of an earlier step: ${earlier}` }
  })
}

/** A pact whose notice of termination was taken back is in force, and has been since it entered into force. */
function returned(step: StageStep, steps: readonly StageStep[]): StageStep {
  const stage = standsAt(step.stage)
  if (stage === step.stage) return step
  const before = steps.find((one) => one.episode === step.episode && one.stage === stage)
  const named = together(step.named.map(({ value, claims }) => ({ value: standsAt(value), claims })))
  const claims = [...new Set([...step.claims, ...(before?.claims ?? [])])]
  return { ...step, stage, after: step.stage, since: before?.since, named, claims }
}

const furtherThan = (a: StageStep, b: StageStep) =>
  a.instrument !== b.instrument && stageOrder.indexOf(a.stage) > stageOrder.indexOf(b.stage)

/**
 * Groups claims by instrument. A claim that names none goes to the instrument that was current at its date, or to the
 * earliest.
 */
function byInstrument(claims: readonly Claim[]): Candidate<string | undefined>[] {
  const [unnamed, named] = [
    claims.filter(({ qualifiers }) => !qualifiers.instrument),
    claims.filter(({ qualifiers }) => qualifiers.instrument),
  ]
  if (named.length === 0) return [{ value: undefined, claims }]
  const instruments = groupBy(named, ({ qualifiers }) => qualifiers.instrument)
    .map((group) => ({ ...group, first: Math.min(...group.claims.map(firstDayOf)) }))
    // For two that begin on one day the name decides, because the order must not depend on hidden claims.
    .sort((a, b) => (a.first === b.first ? (`${a.value}` < `${b.value}` ? -1 : 1) : a.first - b.first))
  return instruments.map(({ value, claims, first }, index) => {
    const until = instruments[index + 1]?.first ?? Infinity
    return {
      value,
      claims: [
        ...claims,
        ...unnamed.filter((claim) => (index === 0 || firstDayOf(claim) >= first) && firstDayOf(claim) < until),
      ],
    }
  })
}

const firstDayOf = ({ time }: Claim) => (time ? soFrom(time) : -Infinity)
const dayOf = (step: StageStep | undefined) => (step?.since ? soFrom(step.since) : -Infinity)

/**
 * The stages of one instrument. Different stages for the same time are a disagreement, unless they can be taken on one
 * day. The best is the step, with all others listed. A repeated stage is no new step.
 */
function historyOf(claims: readonly Claim[], facts: Facts): StageStep[] {
  const steps: StageStep[] = []
  let present: StageStep | undefined
  for (const said of reportsByDay(claims).flatMap(taken)) {
    const before = present
    // A later report of an earlier stage that lasts disagrees with the stage at which the pact stands.
    const reports =
      before && said.every((report) => goesBack(report, before))
        ? [...said, { value: before.stage, claims: before.claims }]
        : said
    const preferred = preferredValue(reports, facts)
    if (!preferred) continue
    const { reason, undecided, left } = preferred
    const best = undecided ? leastAdvanced(left) : preferred.best
    const reported = { stage: best.value, since: mostPreciseOf(best.claims) }
    const isAnew = before && isEnded(before.stage) && !isEnded(best.value) && isAfter(reported, before)
    // An earlier stage that a worse report names repeats the present step.
    const isKept = before && best.claims === before.claims
    const again = isKept ? before : isAnew ? undefined : repeated(reported, steps, before)
    const supporting = [...new Set([...(again?.claims ?? []), ...best.claims])]
    const since = isMoment(best.value) ? momentOf(supporting, facts) : (again?.since ?? reported.since)
    const step = {
      stage: best.value,
      since,
      claims: supporting,
      corroboration: corroborationOf(supporting, facts),
      episode: again?.episode ?? (before?.episode ?? 1) + (isAnew ? 1 : 0),
      instrument: undefined,
      named: together([...(again?.named ?? []), best, ...reports.filter((report) => report !== best)]),
      reason: again && again.named.length > 1 ? again.reason : reason,
      undecided: again && again.named.length > 1 ? again.undecided : undecided,
      dates: isMoment(best.value) ? datesOf(supporting) : [],
    }
    if (again) steps[steps.indexOf(again)] = step
    else steps.push(step)
    if (again === before) present = step
    else if (!again) present = isAnew ? step : presentAfter(before, step)
  }
  return steps
}

/** The step that a report repeats: the last one, the present one, or an earlier one of the same stage. */
function repeated(reported: Dated, steps: readonly StageStep[], present: StageStep | undefined) {
  const { stage } = reported
  const last = steps.at(-1)
  if (!present || last?.stage === stage || isMoment(stage)) return last?.stage === stage ? last : undefined
  if (present.stage === stage) return present
  if (movesOn(present, reported)) return undefined
  return steps.findLast((step) => step.stage === stage && step.episode === present.episode)
}

const leastAdvanced = (named: readonly Candidate<Stage>[]) =>
  named.reduce((a, b) => (stageOrder.indexOf(b.value) < stageOrder.indexOf(a.value) ? b : a))

/** Several steps can be taken on one day, such as signed and in force; stages that last exclude each other. */
const taken = (reports: Candidate<Stage>[]) =>
  reports.every(({ value }) => isMoment(value)) ? reports.map((report) => [report]) : [reports]

export const isMoment = (stage: Stage): boolean => stageEntry(stage).moment === true
/** True if a report of a stage that lasts is later than an advance beyond it. */
const goesBack = ({ value: stage, claims }: Candidate<Stage>, present: StageStep) =>
  !isMoment(stage) &&
  !isEnded(present.stage) &&
  stageOrder.indexOf(stage) < stageOrder.indexOf(standsAt(present.stage)) &&
  !mayPrecede({ stage, since: mostPreciseOf(claims) }, present)
const mostPreciseOf = (claims: readonly Claim[]) =>
  mostPrecise(claims.map(({ time }) => time).filter((time) => time !== undefined))

/** A stage that documents announce, with one date for all of them. */
export interface PlannedStage {
  readonly stage: Stage
  readonly time: EdtfTime | undefined
  readonly claims: readonly Claim[]
}

/** The announced stages, ordered by stage, then by date. */
export function plannedStages(claims: readonly Claim[]): PlannedStage[] {
  return stageOrder.flatMap((stage) => {
    const announcing = claims.filter((claim) => stageOf(claim) === stage)
    const undated = announcing.filter(({ time }) => !time)
    const dated = datesOf(announcing).map(({ value, claims }): PlannedStage => ({ stage, time: value, claims }))
    return [
      ...dated.sort((a, b) => (a.time && b.time ? compareTimes(a.time, b.time) : 0)),
      ...(undated.length > 0 ? [{ stage, time: undefined, claims: undated }] : []),
    ]
  })
}

/** Merges reports of the same stage. */
function together(reports: readonly Candidate<Stage>[]): Candidate<Stage>[] {
  const named = new Set(reports.map(({ value }) => value))
  return [...named].map((value) => ({
    value,
    claims: reports.filter((report) => report.value === value).flatMap(({ claims }) => claims),
  }))
}

/**
 * Reports of stages by the day from which they are certain. Reports of one stage whose dates can mean the same day are
 * merged.
 */
function reportsByDay(claims: readonly Claim[]): Candidate<Stage>[][] {
  const days = new Map<number, Candidate<Stage>[]>()
  for (const { value: stage, claims: ofStage } of groupBy(claims, stageOf)) {
    if (stage === undefined) continue
    const dated = datesOf(ofStage).map(({ value, claims }) => ({ day: soFrom(value), claims }))
    const undated = ofStage.filter(({ time }) => time === undefined)
    for (const { day, claims } of undated.length > 0 ? [{ day: -Infinity, claims: undated }, ...dated] : dated) {
      days.set(day, [...(days.get(day) ?? []), { value: stage, claims }])
    }
  }
  const byStage = (a: Candidate<Stage>, b: Candidate<Stage>) =>
    stageOrder.indexOf(a.value) - stageOrder.indexOf(b.value)
  return [...days].sort(([a], [b]) => a - b).map(([, reports]) => reports.sort(byStage))
}

export const stageOf = ({ value }: Claim): Stage | undefined => (value?.type === 'stage' ? value.stage : undefined)

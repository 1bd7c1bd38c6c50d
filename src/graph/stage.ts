import { type EdtfTime, soFrom } from '../facts/date.ts'
import type { Claim, Facts } from '../facts/facts.ts'
import { type Stage, stageOrder } from '../facts/vocabulary.ts'
import { datesOf, groupBy, sharpest } from './relationship.ts'
import { corroborationOf, type Weighed, weigh } from './weigh.ts'

/** A step in the history of a pact. */
export interface StageStep {
  readonly stage: Stage
  /** When the pact reached it. */
  readonly since: EdtfTime | undefined
  readonly claims: readonly Claim[]
  readonly corroboration: number
  /** Signed, lapsed and signed again is two episodes: counted from 1. */
  readonly episode: number
  /** Every stage that the documents name for the same time, this one first, and why it is the best of them. */
  readonly named: readonly Weighed<Stage>[]
  readonly reason: string
}

const isEnded = (stage: Stage) => stageOrder.indexOf(stage) > stageOrder.indexOf('suspended')

/**
 * The stages a pact went through, in order, from the claims that count. Claims that name different stages for the same time
 * disagree: the best is the step, and all are kept with it. A stage that is said again later is no new step.
 */
export function stageHistory(claims: readonly Claim[], facts: Facts): StageStep[] {
  const steps: StageStep[] = []
  for (const reports of reportsByDay(claims)) {
    const weighed = weigh(reports, facts)
    if (!weighed) continue
    const { best, reason } = weighed
    const last = steps.at(-1)
    const again = last?.stage === best.value ? last : undefined
    const supporting = [...(again?.claims ?? []), ...best.claims]
    if (again) steps.pop()
    steps.push({
      stage: best.value,
      since: again?.since ?? sharpest(best.claims.map(({ time }) => time).filter((time) => time !== undefined)),
      claims: supporting,
      corroboration: corroborationOf(supporting, facts),
      episode: again?.episode ?? (last?.episode ?? 1) + (last && isEnded(last.stage) && !isEnded(best.value) ? 1 : 0),
      named: together([...(again?.named ?? []), best, ...reports.filter((report) => report !== best)]),
      reason: again && again.named.length > 1 ? again.reason : reason,
    })
  }
  return steps
}

/** Reports of the same stage made one. */
function together(reports: readonly Weighed<Stage>[]): Weighed<Stage>[] {
  const stages = new Set(reports.map(({ value }) => value))
  return [...stages].map((value) => ({ value, claims: reports.filter((report) => report.value === value).flatMap(({ claims }) => claims) }))
}

/** Reports of a stage, those of the same stage whose dates can be one taken together, by the day from which they are so. */
function reportsByDay(claims: readonly Claim[]): Weighed<Stage>[][] {
  const days = new Map<number, Weighed<Stage>[]>()
  for (const { value: stage, claims: ofStage } of groupBy(claims, stageOf)) {
    if (stage === undefined) continue
    const dated = datesOf(ofStage).map(({ value, claims }) => ({ day: soFrom(value), claims }))
    const undated = ofStage.filter(({ time }) => time === undefined)
    for (const { day, claims } of undated.length > 0 ? [{ day: -Infinity, claims: undated }, ...dated] : dated) {
      days.set(day, [...(days.get(day) ?? []), { value: stage, claims }])
    }
  }
  const byStage = (a: Weighed<Stage>, b: Weighed<Stage>) => stageOrder.indexOf(a.value) - stageOrder.indexOf(b.value)
  return [...days].sort(([a], [b]) => a - b).map(([, reports]) => reports.sort(byStage))
}

const stageOf = ({ value }: Claim) => (value?.type === 'stage' ? value.stage : undefined)

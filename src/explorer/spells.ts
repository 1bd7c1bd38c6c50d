import { dayOf, yearOf } from './days.ts'
import type { Stage } from './generated/graphql.ts'

/** A date as the API gives it; a bound that is null is open. */
export interface Moment {
  readonly edtf: string
  readonly earliest: string | null
  readonly latest: string | null
}
export type Phase = 'talks' | 'signed' | 'force' | 'held'
/** A time in which something held: since when, until when, and whether it is over. */
export interface Spell {
  readonly phase: Phase
  readonly from: Moment | null
  /** Null if it goes on, or if no document dates its end. */
  readonly to: Moment | null
  readonly isOver: boolean
  /** The last date on which it is certain, where it is presumed to go on. */
  readonly sureUntil?: Moment | null
}

/** A spell as it is drawn, in days since 1970. */
export interface Bar {
  readonly phase: Phase
  /** The first and the last day that it can cover. */
  readonly start: number
  readonly end: number
  /** The days that it certainly covers; undefined if there are none. */
  readonly sure: readonly [number, number] | undefined
  /** True if the sources leave open how much earlier it began, or how much later it ended. */
  readonly isOpenStart: boolean
  readonly isOpenEnd: boolean
  /** True if it goes on, as far as the lens shows. */
  readonly goesOn: boolean
}

/** The bar of a spell; undefined if no document dates it. */
export function barOf({ phase, from, to, isOver, sureUntil }: Spell, today: number): Bar | undefined {
  const [begins, ends] = [from ? rangeOf(from) : undefined, to ? rangeOf(to) : undefined]
  const first = begins ?? ends
  if (!first) return
  const last = ends ?? (isOver ? first : { low: today, high: today, isOpenLow: false, isOpenHigh: false })
  const start = Math.min(first.low, last.low)
  const end = Math.max(last.high, first.high)
  const sureEnd = sureUntil ? Math.min(last.low, rangeOf(sureUntil)?.low ?? first.high) : last.low
  const isSure = begins !== undefined && !begins.isOpenHigh && !(ends?.isOpenLow ?? isOver) && first.high <= sureEnd
  return {
    phase,
    start,
    end,
    sure: isSure ? [first.high, sureEnd] : undefined,
    isOpenStart: begins?.isOpenLow ?? true,
    isOpenEnd: ends ? ends.isOpenHigh : isOver,
    goesOn: !ends && !isOver,
  }
}

/** The first and the last day of a date; an open bound is the other one. */
function rangeOf({ earliest, latest }: Moment) {
  const [low, high] = [earliest ?? latest, latest ?? earliest]
  if (low === null || high === null) return
  return { low: dayOf(low), high: dayOf(high), isOpenLow: earliest === null, isOpenHigh: latest === null }
}

/** The phase that a stage of a pact belongs to; undefined once the pact is over. */
function phaseOf(stage: Stage): Phase | undefined {
  if (over.has(stage)) return
  if (bound.has(stage)) return 'force'
  return signed.has(stage) ? 'signed' : 'talks'
}
const over: ReadonlySet<string> = new Set<Stage>(['REPLACED', 'TERMINATED', 'EXPIRED'])
/** A pact is in force until a notice takes effect. */
const bound: ReadonlySet<string> = new Set<Stage>([
  'IN_FORCE',
  'TERMINATION_NOTIFIED',
  'NOTICE_SUSPENDED',
  'NOTICE_WITHDRAWN',
])
const signed: ReadonlySet<string> = new Set<Stage>(['SIGNED', 'RATIFIED', 'SUSPENDED'])

/** The spells of a pact: each phase until the next step that leads out of it. */
export function spellsOfPact(steps: readonly { readonly stage: Stage; readonly since: Moment | null }[]): Spell[] {
  const dated = steps.filter(({ since }) => since)
  const runs = dated.filter(({ stage }, index) => {
    const before = dated[index - 1]
    return !before || phaseOf(before.stage) !== phaseOf(stage)
  })
  return runs.flatMap(({ stage, since }, index) => {
    const phase = phaseOf(stage)
    const next = runs[index + 1]
    return phase ? [{ phase, from: since, to: next?.since ?? null, isOver: next !== undefined }] : []
  })
}

/** A membership or a term, as the API gives it. */
interface Held {
  readonly certainty: string
  readonly since: Moment | null
  readonly until: Moment | null
  readonly lastSeen: Moment | null
  readonly standing?: { readonly signed: Moment | null; readonly inForce: Moment | null } | null
}

/** The spells of a party to a pact, or of a term in an office. */
export function spellsOf({ certainty, since, until, lastSeen, standing }: Held): Spell[] {
  const isOver = certainty === 'ENDED'
  const rest = { to: until, isOver, ...(isOver || certainty === 'CERTAIN' ? {} : { sureUntil: lastSeen }) }
  if (!standing) return [{ phase: 'held', from: since, ...rest }]
  const { signed: signature, inForce } = standing
  if (!inForce) return [{ phase: 'signed', from: signature ?? since, ...rest }]
  return [
    ...(signature ? [{ phase: 'signed' as const, from: signature, to: inForce, isOver: true }] : []),
    { phase: 'force', from: inForce, ...rest },
  ]
}

/** The years at which an axis of days has marks: as many as fit, at round steps. */
export function yearsOf(first: number, last: number, most: number): number[] {
  const [from, to] = [first, last].map(yearOf)
  if (from === undefined || to === undefined) return []
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => (to - from) / one <= most) ?? 1000
  return Array.from({ length: Math.floor(to / step) - Math.ceil(from / step) + 1 }, (_, index) => {
    return (Math.ceil(from / step) + index) * step
  })
}

import type { EdtfTime } from '../facts/date.ts'
import type { Claim, Facts } from '../facts/facts.ts'
import {
  joiningKinds,
  type PartyStatus,
  partyStatus,
  partyStatusOrder,
  relationshipKind,
  type Stage,
  standsAt,
  statusRank,
} from '../facts/vocabulary.ts'
import { laterOf, upTo } from './dates.ts'
import { counts, dayOf, isBefore, isEnd, joinedAfter, joinsUnsigned, type Progress, withoutSigning } from './party.ts'
import { PartyStanding, type Position } from './party-standing.ts'
import { type Candidate, preferredValue } from './preferred-value.ts'
import type { PartyStep, Reached, Relationship, Standing } from './relationship.ts'
import { presentAfter, type StageStep } from './stage.ts'

type Entry = Omit<PartyStep, 'status'> & { readonly takesBack: boolean }

/**
 * The standing of a party: the furthest of its steps since it last left. A notice stands until it is suspended, is
 * withdrawn or takes effect. Planned, possible or denied steps are in the history, and change nothing.
 * @param membership its membership; without one, a nation that took steps is no party
 * @param own every step of it in documents
 */
export function standingOf(
  ofPact: Progress,
  membership: Relationship | undefined,
  own: readonly Relationship[],
  facts: Facts,
): Standing {
  const joined = membership && joinedOn(membership)
  const { entryOfTwo } = ofPact
  const isOfTwo = entryOfTwo !== undefined && !joinedAfter(entryOfTwo, own)
  const progress = isOfTwo ? { ...ofPact, isBoundByParty: false } : ofPact
  const shared = sharedSteps(progress, membership, own)
  const entries = [...shared.flatMap((step) => sharedEntry(step, progress, joined)), ...own.map(ownEntry)].sort(byDay)
  const left = membership?.certainty === 'ended' ? dayOf(membership.until) : Infinity
  const state = new State(dayOf(joined))
  let last = state.point
  for (const entry of entries) {
    state.take(entry)
    if (dayOf(entry.since) <= left) last = state.point
  }
  const present = positionAt(last, facts)
  const over = left < Infinity && !isOver(present.status)
  const end = over && membership ? { ...nothing, ...ofMembership(membership), status: 'ended' as const } : present
  // A party that withdrew, and is one again, stands where no document tells.
  const isBack = membership?.certainty === 'certain' && present.status === 'withdrew'
  return new PartyStanding(
    isBack ? nothing : end,
    pathOf(progress, shared, joined, last, present.status),
    historyIn(entries, dayOf(joined), facts),
  )
}

/** Separate, so that a standing keeps nothing else in memory. */
const historyIn = (entries: readonly Entry[], joined: number, facts: Facts) => () => historyOf(entries, joined, facts)

function historyOf(entries: readonly Entry[], joined: number, facts: Facts): PartyStep[] {
  const state = new State(joined)
  let status: PartyStatus | undefined
  return entries.flatMap((entry) => {
    const before = status
    state.take(entry)
    status = positionAt(state.point, facts).status
    const { takesBack, ...step } = entry
    // A step of the pact as a whole that changes nothing for the party is no step of its history.
    return step.relationship || status !== before ? [{ ...step, status }] : []
  })
}

/** The steps that count for a party: the one that leads furthest, a notice, and those since it last left. */
interface Point {
  readonly base: Entry | undefined
  readonly notice: Entry | undefined
  readonly sinceLeft: readonly Entry[]
}

const nothing: Position = {
  status: undefined,
  consents: [],
  since: undefined,
  claims: [],
  corroboration: 0,
  named: [],
  reason: 'no document tells a step',
  undecided: false,
}

/** The steps of a party taken one by one. */
class State {
  point: Point = { base: undefined, notice: undefined, sinceLeft: [] }
  /** The day on which it last withdrew, and the day on which it joined. */
  #left = -Infinity
  readonly #joined: number

  constructor(joined: number) {
    this.#joined = joined
  }

  take(entry: Entry): void {
    const { leadsTo, takesBack, relationship } = entry
    // Notices and steps of the pact as a whole do not count for a party that has withdrawn.
    if ((!relationship || leadsTo === 'notice-given') && this.#isAway(dayOf(entry.since))) return
    const { base } = this.point
    if (takesBack) this.point = { ...this.point, notice: undefined }
    else if (leadsTo === 'notice-given')
      this.point = { ...this.point, notice: isOver(base?.leadsTo) ? undefined : entry }
    else if (isOver(leadsTo)) this.#leave(entry)
    else if (leadsTo) this.#advance(entry)
  }

  /** True if on a day it has withdrawn and not joined again. */
  #isAway(day: number): boolean {
    const hasReturned = this.#joined > this.#left && day >= this.#joined
    return this.#left > -Infinity && !hasReturned
  }

  #leave(entry: Entry): void {
    // A pact that a party has left cannot end for it.
    if (isOver(this.point.base?.leadsTo) && entry.leadsTo === 'ended') return
    this.point = { base: entry, notice: undefined, sinceLeft: [] }
    this.#left = entry.leadsTo === 'withdrew' ? dayOf(entry.since) : this.#left
  }

  #advance(entry: Entry): void {
    const { base, notice, sinceLeft } = this.point
    if (entry.relationship && joiningKinds.has(entry.relationship.kind)) this.#left = -Infinity
    const rank = rankOf(entry)
    const last = base && !isOver(base.leadsTo) ? base : undefined
    // Its own step is more informative than a step of the pact as a whole to the same status.
    const isCloser = last && rank === rankOf(last) && !last.relationship && entry.relationship
    const isNext = !last || rank > rankOf(last) || isCloser
    this.point = { base: isNext ? entry : base, notice, sinceLeft: [...sinceLeft, entry] }
  }
}

function positionAt({ base, notice, sinceLeft }: Point, facts: Facts): Position {
  const at = notice ?? base
  if (!at?.leadsTo) return nothing
  const alone = { value: at.leadsTo, claims: at.claims }
  const consents = consentsIn(sinceLeft)
  const ways = notice || !partyStatus(at.leadsTo).isConsent ? [] : consents
  const preferred = preferredValue(ways.length > 1 ? ways : [alone], facts)
  const best = preferred?.best ?? alone
  const entry = sinceLeft.find(({ leadsTo, relationship }) => relationship && leadsTo === best.value) ?? at
  const { since, claims, corroboration } = ways.length > 1 ? entry : at
  return {
    status: best.value,
    consents,
    since,
    claims,
    corroboration,
    named: [best, ...ways.filter((way) => way !== best && ways.length > 1)],
    reason: preferred?.reason ?? nothing.reason,
    undecided: preferred?.undecided ?? false,
  }
}

/** The ways to consent that documents name for one party, of which it can have taken one. */
function consentsIn(sinceLeft: readonly Entry[]): Candidate<PartyStatus>[] {
  const ways = new Map<PartyStatus, Claim[]>()
  for (const { leadsTo, relationship, claims } of sinceLeft)
    if (relationship && leadsTo && partyStatus(leadsTo).isConsent)
      ways.set(leadsTo, [...(ways.get(leadsTo) ?? []), ...claims])
  return [...ways].map(([value, claims]) => ({ value, claims }))
}

function ownEntry(relationship: Relationship): Entry {
  const { kind, since, claims, corroboration } = relationship
  const step = counts(relationship) ? relationshipKind(kind).step : undefined
  return {
    relationship,
    stage: undefined,
    since,
    claims,
    corroboration,
    leadsTo: step?.to,
    takesBack: step?.takesBack !== undefined,
  }
}

/** The steps of the pact as a whole that count for a party: after its own step to join, only later ones. */
function sharedSteps({ shared }: Progress, membership: Relationship | undefined, own: readonly Relationship[]) {
  const counted = own.filter(counts)
  const steps = counted.filter(({ kind }) => joiningKinds.has(kind))
  // A party that applied or acceded did not sign, so steps before the first sighting of its membership do not count.
  const isLater = counted.some(joinsUnsigned)
  const joined = membership && (isLater ? membership.since : steps.length > 0 ? joinedOn(membership) : undefined)
  return joined ? shared.filter(({ since }) => dayOf(since) >= dayOf(joined)) : shared
}

/** A step of the pact as a whole, for a party that joined on a day; none if it leads to no status. */
function sharedEntry(step: StageStep, progress: Progress, joined: EdtfTime | undefined): Entry[] {
  const leadsTo = statusAt(stageFor(progress, step))
  if (!leadsTo) return []
  const { claims, corroboration } = step
  const since = laterOf(step.since, joined)
  return [{ relationship: undefined, stage: step, since, claims, corroboration, leadsTo, takesBack: false }]
}

/** The stage of a step of the pact, for a party for which no document says that it is in force. */
const stageFor = ({ isBoundByParty }: Progress, { stage }: StageStep): Stage =>
  isBoundByParty && isBefore('signed', stage) && isBefore(stage, 'suspended') ? 'signed' : stage

function statusAt(stage: Stage): PartyStatus | undefined {
  if (isEnd(stage)) return 'ended'
  if (stage === 'suspended' || isBefore(stage, 'signed')) return undefined
  return isBefore(stage, 'ratified') ? 'signed' : isBefore(stage, 'in-force') ? 'ratified' : 'in-force'
}

/** The stages that a party reached: those of the pact since it joined, and those of its own steps. */
function pathOf(
  progress: Progress,
  steps: readonly StageStep[],
  joined: EdtfTime | undefined,
  { base, sinceLeft }: Point,
  status: PartyStatus | undefined,
) {
  const shared = steps
    .filter(({ stage, episode }) => !isEnd(stage) && episode === progress.episode)
    .map((step): Reached => {
      const { claims, corroboration } = step
      const stage = stageFor(progress, step)
      const since = laterOf(step.since, joined)
      return { stage, since: stage === step.stage ? since : upTo(since), claims, corroboration }
    })
  const own = sinceLeft.flatMap((entry): Reached[] => {
    const { relationship, leadsTo, since, claims, corroboration } = entry
    const stage = relationship && leadsTo && partyStatus(leadsTo).stage
    return stage ? [{ stage, since, claims, corroboration, isFirst: withoutSigning.has(leadsTo) }] : []
  })
  const furthest = own.reduce<Stage | undefined>(
    (best, { stage }) => (best === undefined || isBefore(best, stage) ? stage : best),
    undefined,
  )
  const present = progress.shared.filter(({ episode }) => episode === progress.episode)
  const last = stageAfter(shared.length > 0 ? shared : present)
  const isFurther = base?.relationship && furthest && !isOver(status)
  return { path: [...shared, ...own], stage: isFurther ? furthest : last && standsAt(last) }
}

const stageAfter = (steps: readonly Reached[]) => steps.reduce(presentAfter<Reached>, undefined)?.stage

const isOver = (status: PartyStatus | undefined) => status === 'withdrew' || status === 'ended'
const rankOf = ({ leadsTo }: Entry) => (leadsTo ? statusRank(leadsTo) : -1)
const ofMembership = ({ until, claims, corroboration }: Relationship) => ({ since: until, claims, corroboration })
/** The start that a source gives; a first sighting only bounds it. */
const joinedOn = ({ since }: Relationship) => (since && Number.isFinite(since.earliest) ? since : undefined)

const byDay = (a: Entry, b: Entry) => {
  const [first, second] = [dayOf(a.since), dayOf(b.since)]
  return first === second ? orderOf(a) - orderOf(b) : first - second
}
/** Orders steps of one day: steps that lead further come later, and steps of the pact as a whole last. */
const orderOf = ({ leadsTo, takesBack, relationship }: Entry) =>
  (takesBack ? partyStatusOrder.indexOf('notice-given') + 0.5 : leadsTo ? partyStatusOrder.indexOf(leadsTo) : -1) * 2 +
  (relationship ? 0 : 1)

import type { EdtfTime } from '../../facts/date.ts'
import {
  joiningKinds,
  keysOf,
  type PartyStatus,
  partyStatus,
  partyStatuses,
  partyStatusOrder,
  relationshipKind,
  type Stage,
  standsAt,
  statusRank,
} from '../../facts/vocabulary.ts'
import { laterOf, upTo } from '../relationships/dates.ts'
import type { Reached, Relationship } from '../relationships/relationship.ts'
import { counts, dayOf, isBefore, isEnd, joinedAfter, joinsUnsigned, type Progress, withoutSigning } from './party.ts'
import { presentAfter, type StageStep } from './stage.ts'

/** A step that counts for a party: its own, or one of the pact as a whole. */
export interface Entry {
  readonly relationship: Relationship | undefined
  readonly stage: StageStep | undefined
  readonly since: EdtfTime | undefined
  /** The day from which its date is certain. */
  readonly day: number
  readonly leadsTo: PartyStatus | undefined
  readonly takesBack: boolean
}

/** A stage on the way of a party, and the record that tells of it. */
export interface OnWay extends Pick<Reached, 'stage' | 'since' | 'isFirst'> {
  readonly by: Relationship | StageStep
}
/** The stages that a party reached in order, and the one to which they have brought it. */
export interface Way {
  readonly path: readonly OnWay[]
  readonly stage: Stage | undefined
}

/** The part of a membership on which the course of its party depends. */
export type Joined = Pick<Relationship, 'since' | 'until' | 'certainty'>

/**
 * The way of a party to where it stands: its own steps in order, and those of the pact that count for it. It reads no
 * claims, because a network of pacts has a hundred thousand of these.
 */
export class Course {
  readonly entries: readonly Entry[]
  /** The start of its membership that a source gives. */
  readonly joined: EdtfTime | undefined
  /** The day from which it was certainly no party any more; Infinity if its membership has not ended. */
  readonly left: number
  /** The steps that count for it at the end. */
  readonly state: StepsTaken
  readonly #progress: Progress
  readonly #shared: readonly StageStep[]

  /**
   * @param membership its membership; without one, a nation that took steps is no party
   * @param own every step of it in documents
   */
  constructor(ofPact: Progress, membership: Joined | undefined, own: readonly Relationship[]) {
    this.joined = membership && joinedOn(membership)
    this.left = membership?.certainty === 'ended' ? dayOf(membership.until) : Infinity
    const { entryOfTwo } = ofPact
    const isOfTwo = entryOfTwo !== undefined && !joinedAfter(entryOfTwo, own)
    this.#progress = isOfTwo ? { ...ofPact, isBoundByParty: false } : ofPact
    this.#shared = sharedSteps(this.#progress, membership, own)
    const entries: Entry[] = []
    for (const step of this.#shared) {
      const leadsTo = statusAt(stageFor(this.#progress, step))
      if (!leadsTo) continue
      const since = laterOf(step.since, this.joined)
      entries.push({ relationship: undefined, stage: step, since, day: dayOf(since), leadsTo, takesBack: false })
    }
    for (const relationship of own) entries.push(ownEntry(relationship))
    this.entries = entries.sort(byDay)
    this.state = new StepsTaken(dayOf(this.joined))
    for (const entry of entries) {
      if (entry.day > this.left) break
      this.state.take(entry)
    }
  }

  /** The stages that it reached: those of the pact since it joined, and those of its own steps. */
  get way(): Way {
    const progress = this.#progress
    const { base, isOver, sinceLeft } = this.state
    const path: OnWay[] = []
    for (const step of this.#shared) {
      if (isEnd(step.stage) || step.episode !== progress.episode) continue
      const stage = stageFor(progress, step)
      const since = laterOf(step.since, this.joined)
      path.push({ stage, since: stage === step.stage ? since : upTo(since), by: step })
    }
    const present = path.length > 0 ? path : progress.shared.filter(({ episode }) => episode === progress.episode)
    const last = present.reduce<Stated | undefined>(presentAfter, undefined)?.stage
    let furthest: Stage | undefined
    for (const { relationship, leadsTo, since } of sinceLeft) {
      const stage = relationship && leadsTo && partyStatus(leadsTo).stage
      if (!stage) continue
      path.push({ stage, since, by: relationship, isFirst: withoutSigning.has(leadsTo) })
      if (furthest === undefined || isBefore(furthest, stage)) furthest = stage
    }
    const isFurther = base?.relationship && furthest && !isOver
    return { path, stage: isFurther ? furthest : last && standsAt(last) }
  }
}
type Stated = Pick<StageStep, 'stage' | 'since'>

/** The steps of a party taken one by one: the one that leads furthest, a notice, and those since it last left. */
export class StepsTaken {
  base: Entry | undefined
  notice: Entry | undefined
  sinceLeft: Entry[] = []
  /** The day on which it last withdrew, and the day on which it joined. */
  #left = -Infinity
  readonly #joined: number

  constructor(joined: number) {
    this.#joined = joined
  }

  /** True if the party has left, or the pact has ended. */
  get isOver(): boolean {
    return this.notice === undefined && isOver(this.base?.leadsTo)
  }

  take(entry: Entry): void {
    const { leadsTo, takesBack, relationship } = entry
    // Notices and steps of the pact as a whole do not count for a party that has withdrawn.
    if ((!relationship || leadsTo === 'notice-given') && this.#isAway(entry.day)) return
    if (takesBack) this.notice = undefined
    else if (leadsTo === 'notice-given') this.notice = isOver(this.base?.leadsTo) ? undefined : entry
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
    if (isOver(this.base?.leadsTo) && entry.leadsTo === 'ended') return
    this.base = entry
    this.notice = undefined
    this.sinceLeft = []
    if (entry.leadsTo === 'withdrew') this.#left = entry.day
  }

  #advance(entry: Entry): void {
    const { base } = this
    if (entry.relationship && joiningKinds.has(entry.relationship.kind)) this.#left = -Infinity
    const rank = rankOf(entry)
    const last = base && !isOver(base.leadsTo) ? base : undefined
    // Its own step is more informative than a step of the pact as a whole to the same status.
    const isCloser = last && rank === rankOf(last) && !last.relationship && entry.relationship
    if (!last || rank > rankOf(last) || isCloser) this.base = entry
    this.sinceLeft.push(entry)
  }
}

function ownEntry(relationship: Relationship): Entry {
  const { kind, since } = relationship
  const step = counts(relationship) ? relationshipKind(kind).step : undefined
  return {
    relationship,
    stage: undefined,
    since,
    day: dayOf(since),
    leadsTo: step?.to,
    takesBack: step?.takesBack !== undefined,
  }
}

/** The steps of the pact as a whole that count for a party: after its own step to join, only later ones. */
function sharedSteps({ shared }: Progress, membership: Joined | undefined, own: readonly Relationship[]) {
  if (!membership || shared.length === 0) return shared
  let [isLater, hasJoined] = [false, false]
  for (const one of own) {
    if (!counts(one)) continue
    isLater ||= joinsUnsigned(one)
    hasJoined ||= joiningKinds.has(one.kind)
  }
  // A party that applied or acceded did not sign, so steps before the first sighting of its membership do not count.
  const joined = isLater ? membership.since : hasJoined ? joinedOn(membership) : undefined
  return joined ? shared.filter(({ since }) => dayOf(since) >= dayOf(joined)) : shared
}

/** The stage of a step of the pact, for a party for which no document says that it is in force. */
const stageFor = ({ isBoundByParty }: Progress, { stage }: StageStep): Stage =>
  isBoundByParty && isBefore('signed', stage) && isBefore(stage, 'suspended') ? 'signed' : stage

function statusAt(stage: Stage): PartyStatus | undefined {
  if (isEnd(stage)) return 'ended'
  if (stage === 'suspended' || isBefore(stage, 'signed')) return undefined
  return isBefore(stage, 'ratified') ? 'signed' : isBefore(stage, 'in-force') ? 'ratified' : 'in-force'
}

export const isOver = (status: PartyStatus | undefined) => status === 'withdrew' || status === 'ended'
/** The start that a source gives; a first sighting only bounds it. */
const joinedOn = ({ since }: Joined) => (since && Number.isFinite(since.earliest) ? since : undefined)

const byDay = (a: Entry, b: Entry) => (a.day === b.day ? orderOf(a) - orderOf(b) : a.day - b.day)
/** Orders steps of one day: steps that lead further come later, and steps of the pact as a whole last. */
const orderOf = ({ leadsTo, takesBack, relationship }: Entry) =>
  (takesBack ? places['notice-given'] + 0.5 : leadsTo ? places[leadsTo] : -1) * 2 + (relationship ? 0 : 1)

const ofStatuses = (of: (status: PartyStatus) => number) =>
  Object.fromEntries(keysOf(partyStatuses).map((status) => [status, of(status)])) as Record<PartyStatus, number>
/** Looked up, because to search the order for each step takes longer than all else. */
const places = ofStatuses((status) => partyStatusOrder.indexOf(status))
const ranks = ofStatuses(statusRank)
const rankOf = ({ leadsTo }: Entry) => (leadsTo ? ranks[leadsTo] : -1)

import type { Claim, Facts } from '../../facts/facts.ts'
import { type PartyStatus, partyStatus } from '../../facts/vocabulary.ts'
import { type Candidate, preferredValue } from '../relationships/preferred-value.ts'
import type { PartyStep, Reached, Relationship, Standing } from '../relationships/relationship.ts'
import { dayOf, type Progress } from './party.ts'
import { Course, type Entry, isOver, type OnWay, StepsTaken, type Way } from './party-course.ts'
import { PartyStanding, type Position } from './party-standing.ts'
import type { StageStep } from './stage.ts'

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
  const { left, state, way } = new Course(ofPact, membership, own)
  const present = positionAt(state, facts)
  const over = left < Infinity && !isOver(present.status)
  const end = over && membership ? { ...nothing, ...ofMembership(membership), status: 'ended' as const } : present
  // A party that withdrew, and is one again, stands where no document tells.
  const isBack = membership?.certainty === 'certain' && present.status === 'withdrew'
  return new PartyStanding(isBack ? nothing : end, withEvidence(way), historyIn(ofPact, membership, own, facts))
}

/** Separate, so that a standing keeps nothing in memory but what its membership keeps, too. */
const historyIn =
  (ofPact: Progress, membership: Relationship | undefined, own: readonly Relationship[], facts: Facts) => () =>
    historyOf(new Course(ofPact, membership, own), facts)

function historyOf({ entries, joined }: Course, facts: Facts): PartyStep[] {
  const state = new StepsTaken(dayOf(joined))
  let status: PartyStatus | undefined
  return entries.flatMap((entry) => {
    const before = status
    state.take(entry)
    status = positionAt(state, facts).status
    const { relationship, stage, since, leadsTo } = entry
    const { claims, corroboration } = toldBy(entry)
    // A step of the pact as a whole that changes nothing for the party is no step of its history.
    return relationship || status !== before
      ? [{ relationship, stage, since, claims, corroboration, leadsTo, status }]
      : []
  })
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

function positionAt({ base, notice, sinceLeft }: StepsTaken, facts: Facts): Position {
  const at = notice ?? base
  if (!at?.leadsTo) return nothing
  const alone = { value: at.leadsTo, claims: toldBy(at).claims }
  const consents = consentsIn(sinceLeft)
  const ways = notice || !partyStatus(at.leadsTo).isConsent ? [] : consents
  const preferred = preferredValue(ways.length > 1 ? ways : [alone], facts)
  const best = preferred?.best ?? alone
  const entry = sinceLeft.find(({ leadsTo, relationship }) => relationship && leadsTo === best.value) ?? at
  const decisive = ways.length > 1 ? entry : at
  const { claims, corroboration } = toldBy(decisive)
  return {
    status: best.value,
    consents,
    since: decisive.since,
    claims,
    corroboration,
    named: ways.length > 1 ? [best, ...ways.filter((way) => way !== best)] : [best],
    reason: preferred?.reason ?? nothing.reason,
    undecided: preferred?.undecided ?? false,
  }
}

/** The ways to consent that documents name for one party, of which it can have taken one. */
function consentsIn(sinceLeft: readonly Entry[]): Candidate<PartyStatus>[] {
  const ways = new Map<PartyStatus, readonly Claim[]>()
  for (const { leadsTo, relationship } of sinceLeft)
    if (relationship && leadsTo && partyStatus(leadsTo).isConsent)
      // Not spread, because such a list has room for sixteen more.
      ways.set(leadsTo, ways.get(leadsTo)?.concat(relationship.claims) ?? relationship.claims)
  return [...ways].map(([value, claims]) => ({ value, claims }))
}

function withEvidence({ path, stage }: Way): Pick<Standing, 'path' | 'stage'> {
  return { stage, path: path.map(stepOnWay) }
}

/** Field by field: V8 gives each copy of an object that gets a further field a shape of its own, of 200 bytes. */
const stepOnWay = ({ stage, since, isFirst = false, by: { claims, corroboration } }: OnWay): Reached => ({
  stage,
  since,
  isFirst,
  claims,
  corroboration,
})

/** The record that tells of a step. */
function toldBy({ relationship, stage }: Entry): Relationship | StageStep {
  const by = relationship ?? stage
  if (!by) throw new RangeError('a step that nothing tells')
  return by
}

const ofMembership = ({ until, claims, corroboration }: Relationship) => ({ since: until, claims, corroboration })

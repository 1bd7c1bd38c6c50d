import type { EdtfTime } from '../../facts/date.ts'
import type { Claim } from '../../facts/facts.ts'
import { partyStatus, relationshipKind, type Stage } from '../../facts/vocabulary.ts'
import { laterOf } from '../relationships/dates.ts'
import { holds } from '../relationships/episodes.ts'
import type { Relationship } from '../relationships/relationship.ts'
import { dayOf, type FirstSteps, firstStepsOf, isBefore } from './party.ts'
import type { StageStep } from './stage.ts'

/** The rules for stages that no document names, in the words of the reason. */
const rules = {
  signed: 'no document names the stage: by then every party had signed or gone further',
  ratified: 'no document names the stage: by then every party had consented to be bound',
  'in-force':
    'no document names the stage: by then it was in force for at least two parties, or for one of only two parties',
  terminated: 'no document names the stage: by then so many parties had withdrawn that fewer than two were left',
} as const satisfies Partial<Record<Stage, string>>
export type RuledStage = keyof typeof rules
export const reasonOf = (stage: RuledStage): string => rules[stage]

/** The relationships of one party: its memberships, one for each episode, and its own steps. */
export class StepsOfParty {
  readonly memberships: readonly Relationship[]
  readonly own: readonly Relationship[]
  #changes: readonly Change[] | undefined
  #first: FirstSteps | undefined

  constructor(memberships: readonly Relationship[], own: readonly Relationship[]) {
    this.memberships = memberships
    this.own = own
  }

  get first(): FirstSteps {
    this.#first ??= firstStepsOf(this.own)
    return this.#first
  }

  /** Its changes among the parties, worked out once. */
  get changes(): readonly Change[] {
    this.#changes ??= changesOf(this)
    return this.#changes
  }
}

/** The changes of some parties in their order. */
export const inOrder = (parties: readonly StepsOfParty[]): Change[] =>
  parties.flatMap(({ changes }) => changes).sort(byOrder)
const byOrder = (a: Change, b: Change) => a.order - b.order

/** The same after some parties have gone and others have come: from day to day, most are as they were. */
export function changedBy(
  all: readonly Change[],
  gone: ReadonlySet<StepsOfParty>,
  come: readonly StepsOfParty[],
): readonly Change[] {
  const added = inOrder(come)
  const changed: Change[] = []
  let next = 0
  for (const one of all) {
    if (gone.has(one.party)) continue
    for (let other = added[next]; other && other.order < one.order; other = added[++next]) changed.push(other)
    changed.push(one)
  }
  for (const one of added.slice(next)) changed.push(one)
  return changed
}

/**
 * The history of a pact, with stages that follow from its parties if no document names them. A pact never goes back: a
 * party that ratifies a pact in force adds no stage.
 */
export function withStagesOfParties(
  stated: readonly StageStep[],
  parties: readonly StepsOfParty[],
  changes: readonly Change[] = inOrder(parties),
): StageStep[] {
  const steps = [...stated]
  for (const reached of stagesOf(parties, changes, stated)) {
    if (steps.some(({ stage }) => stage === reached.stage)) continue
    const since = reached.changes.reduce<EdtfTime | undefined>((latest, one) => laterOf(latest, one.since), undefined)
    const before = steps.filter((step) => dayOf(step.since) <= dayOf(since))
    if (before.some(({ stage }) => isBefore(reached.stage, stage))) continue
    const episode = before.at(-1)?.episode ?? steps[0]?.episode ?? 1
    steps.splice(before.length, 0, derivedStep(reached, since, episode))
  }
  return steps
}

export interface Change {
  readonly day: number
  /** Orders changes by day; those of one day by what they lead to. */
  readonly order: number
  readonly since: EdtfTime | undefined
  readonly party: StepsOfParty
  readonly to: 'joined' | 'left' | 'signed' | 'ratified' | 'in-force'
  readonly relationship: Relationship
}

/** A stage that parties reach together, and the changes of theirs that it follows from. */
interface ReachedStage {
  readonly stage: RuledStage
  readonly changes: readonly Change[]
  readonly forBoth: boolean
}

/**
 * The stages that the parties reach together, each on the day on which the last required party reaches it. If nobody
 * leaves, those after the entry into force may be left out, because they add nothing.
 */
function stagesOf(
  parties: readonly StepsOfParty[],
  changes: readonly Change[],
  stated: readonly StageStep[],
): ReachedStage[] {
  const isLeft = changes.some(({ to }) => to === 'left')
  const entry = isLeft ? undefined : stated.find(({ stage }) => stage === 'in-force')
  const last = entry ? dayOf(entry.since) : Infinity
  const present = new Set<StepsOfParty>()
  const reached: Reached = { signed: new Map(), ratified: new Map(), 'in-force': new Map() }
  const withdrawn: Change[] = []
  const derived = new Map<RuledStage, ReachedStage>()
  const reach = (stage: RuledStage, changes: Iterable<Change>, forBoth = false) => {
    if (!derived.has(stage)) derived.set(stage, { stage, changes: [...changes], forBoth })
  }
  for (const [index, change] of changes.entries()) {
    if (change.day > last) break
    take(change, present, reached, withdrawn)
    // All changes of one day count before any stage is decided.
    if (changes[index + 1]?.day === change.day) continue
    // Only present parties have reached it.
    for (const stage of ['signed', 'ratified'] as const)
      if (present.size > 1 && reached[stage].size === present.size && !derived.has(stage))
        reach(
          stage,
          [...present].map((party) => reached[stage].get(party)).filter((one) => one !== undefined),
        )
    // Two parties with a date each do not enter into force together.
    const isOfTwo = parties.length === 2 || (present.size === 2 && ![...present].every(isBound))
    if (reached['in-force'].size >= (isOfTwo ? 1 : 2)) reach('in-force', reached['in-force'].values(), isOfTwo)
    if (derived.size > 0 && present.size < 2 && withdrawn.length > 0) reach('terminated', withdrawn)
    if (!isLeft && !entry && derived.has('in-force')) break
  }
  return [...derived.values()]
}
/** By stage, the changes that brought each party to it. */
type Reached = Readonly<Record<'signed' | 'ratified' | 'in-force', Map<StepsOfParty, Change>>>

/** True if it comes to be in force for a party at some time. */
const isBound = ({ changes }: StepsOfParty) => changes.some(({ to }) => to === 'in-force')

function take(change: Change, present: Set<StepsOfParty>, reached: Reached, withdrawn: Change[]): void {
  const { party, to } = change
  if (to === 'left') {
    present.delete(party)
    for (const parties of [reached.signed, reached.ratified, reached['in-force']]) parties.delete(party)
    withdrawn.push(change)
    return
  }
  present.add(party)
  if (to === 'joined') return
  if (!reached.signed.has(party)) reached.signed.set(party, change)
  if (to !== 'signed' && !reached.ratified.has(party)) reached.ratified.set(party, change)
  if (to === 'in-force' && !reached['in-force'].has(party)) reached['in-force'].set(party, change)
}

function changesOf(party: StepsOfParty): Change[] {
  const changes = party.memberships.map((relationship) => {
    const day = relationship.since?.earliest ?? -Infinity
    return changeOn(day, 'joined', undefined, party, relationship)
  })
  for (const relationship of party.own) {
    const { step } = relationshipKind(relationship.kind)
    if (!step?.to || !holds(relationship) || relationship.certainty !== 'certain') continue
    const { since } = relationship
    const stage = step.to === 'withdrew' ? 'left' : partyStatus(step.to).stage
    if (stage === 'left' || stage === 'signed' || stage === 'ratified' || stage === 'in-force')
      changes.push(changeOn(dayOf(since), stage, since, party, relationship))
  }
  return changes
}

const orders = { joined: 0, signed: 1, ratified: 2, 'in-force': 3, left: 4 }
/** Before all other days, and a number that can be added to. */
const FIRST_DAY = -(2 ** 40)
const changeOn = (
  day: number,
  to: Change['to'],
  since: EdtfTime | undefined,
  party: StepsOfParty,
  relationship: Relationship,
): Change => ({ day, order: Math.max(FIRST_DAY, day) * 8 + orders[to], to, since, party, relationship })

function derivedStep(
  { stage, changes, forBoth }: ReachedStage,
  since: EdtfTime | undefined,
  episode: number,
): StageStep {
  const relationships = changes.map(({ relationship }) => relationship)
  let read: readonly Claim[] | undefined
  const claims = () => {
    read ??= [...new Set(relationships.flatMap((one) => one.claims))]
    return read
  }
  return {
    ...{ stage, since, episode, forBoth, reason: rules[stage] },
    ...{ instrument: undefined, undecided: false, dates: [] },
    // Worked out when they are read, because most readers want none.
    get claims() {
      return claims()
    },
    get corroboration() {
      return Math.min(...relationships.map((one) => one.corroboration))
    },
    get named() {
      return [{ value: stage, claims: claims() }]
    },
    get derivedFrom() {
      return relationships.map(({ id }) => id)
    },
  }
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTime } from '../../src/facts/date.ts'
import { partyStatus, relationshipKind, stageOrder } from '../../src/facts/vocabulary.ts'
import { dayOf, isBefore } from '../../src/graph/pacts/party.ts'
import type { StageStep } from '../../src/graph/pacts/stage.ts'
import { StepsOfParty, withStagesOfParties } from '../../src/graph/pacts/stage-of-parties.ts'
import { laterOf } from '../../src/graph/relationships/dates.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { runs } from '../fixtures/runs.ts'

type Tried = Pick<StageStep, 'stage' | 'since'>
type Rest = Omit<Relationship, 'id' | 'kind' | 'since'>

const rest = { stance: 'asserted', certainty: 'certain', claims: [], corroboration: 1 } as unknown as Rest
const times = ['2001', '2001-02-03', '2002-05', '2003', '2003-05-06', '2004-01-01', undefined]
const time = fc.constantFrom(...times).map((text) => (text ? parseTime(text) : undefined))
const party = fc
  .record({
    joined: time,
    own: fc.array(
      fc.record({
        kind: fc.constantFrom('signed', 'ratified', 'bound-by', 'acceded-to', 'withdrew-from'),
        since: time,
      }),
      { maxLength: 4 },
    ),
    stays: fc.boolean(),
  })
  .map(({ joined, own, stays }) => ({ joined, own: own.filter(({ kind }) => !stays || kind !== 'withdrew-from') }))
const stated = fc
  .array(fc.record({ stage: fc.constantFrom('in-force', 'in-force', 'signed', ...stageOrder), since: time }), {
    maxLength: 2,
  })
  .map((all) => all.sort((a, b) => dayOf(a.since) - dayOf(b.since)) as unknown as StageStep[])

const orders = ['joined', 'signed', 'ratified', 'in-force', 'left']

/** The stages that are added to those stated, with every change of every day looked at. */
function bySlowWay(stated: readonly Tried[], parties: readonly StepsOfParty[]): Tried[] {
  const changes = parties.flatMap(({ memberships, own }, party) => [
    ...memberships.map(({ since }) => ({ to: 'joined', day: since?.earliest ?? -Infinity, since: undefined, party })),
    ...own.map(({ kind, since }) => {
      const to = relationshipKind(kind).step?.to ?? 'signed'
      return { to: to === 'withdrew' ? 'left' : (partyStatus(to).stage ?? ''), day: dayOf(since), since, party }
    }),
  ])
  const found = new Map<string, Tried>()
  for (const day of [...new Set(changes.map((one) => one.day))].sort((a, b) => a - b)) {
    const present = new Map<number, Map<string, Tried['since']>>()
    const left: Tried['since'][] = []
    const upTo = changes.filter((one) => one.day <= day)
    upTo.sort((a, b) => (a.day === b.day ? orders.indexOf(a.to) - orders.indexOf(b.to) : a.day - b.day))
    for (const { to, since, party } of upTo) {
      if (to === 'left') {
        present.delete(party)
        left.push(since)
        continue
      }
      const reached = present.get(party) ?? new Map<string, Tried['since']>()
      present.set(party, reached)
      for (const stage of orders.slice(1, orders.indexOf(to) + 1)) if (!reached.has(stage)) reached.set(stage, since)
    }
    const reach = (stage: string, dates: Tried['since'][]) => {
      const since = dates.reduce((latest, one) => laterOf(latest, one), undefined)
      if (!found.has(stage)) found.set(stage, { stage: stage as Tried['stage'], since })
    }
    const all = [...present.values()]
    const at = (stage: string) => all.flatMap((one) => (one.has(stage) ? [one.get(stage)] : []))
    for (const stage of ['signed', 'ratified'])
      if (all.length > 1 && all.every((one) => one.has(stage))) reach(stage, at(stage))
    const isBound = (party: number) => changes.some((one) => one.party === party && one.to === 'in-force')
    const isOfTwo = parties.length === 2 || (present.size === 2 && ![...present.keys()].every(isBound))
    if (at('in-force').length >= (isOfTwo ? 1 : 2)) reach('in-force', at('in-force'))
    if (found.size > 0 && present.size < 2 && left.length > 0) reach('terminated', left)
  }
  const steps = [...stated]
  for (const one of found.values()) {
    const before = steps.filter((step) => dayOf(step.since) <= dayOf(one.since))
    if (steps.some(({ stage }) => stage === one.stage)) continue
    if (!before.some(({ stage }) => isBefore(one.stage, stage))) steps.splice(before.length, 0, one)
  }
  return steps
}

test('law: the stages that parties add are those of all their changes, also of a pact that is in force', () => {
  let added = 0
  fc.assert(
    fc.property(stated, fc.array(party, { minLength: 1, maxLength: 5 }), (said, all) => {
      const parties = all.map(({ joined, own }, at) => {
        const make = (kind: Relationship['kind'], since: Tried['since'], step: number): Relationship => ({
          ...{ ...rest, id: `${at} ${step}`, kind, since, source: `n${at}`, target: 'pact-p' },
        })
        return new StepsOfParty(
          [make('party-to', joined, 0)],
          own.map(({ kind, since }, step) => make(kind as 'signed', since, 1 + step)),
        )
      })
      const plain = (steps: readonly Tried[]) => steps.map(({ stage, since }) => [stage, since?.edtf])
      const steps = withStagesOfParties(said, parties)
      added += steps.length - said.length
      expect(plain(steps)).toEqual(plain(bySlowWay(said, parties)))
    }),
    { numRuns: runs(1_000) },
  )
  expect(added).toBeGreaterThan(runs(1_000) / 2)
})

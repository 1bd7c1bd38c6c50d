import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDay } from '../../src/facts/date.ts'
import { type Claim, knownFrom } from '../../src/facts/facts.ts'
import { relationshipKind, stageOrder } from '../../src/facts/vocabulary.ts'
import type { ClaimGroup } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import { View } from '../../src/graph/view.ts'
import { curated as graph } from '../fixtures/curated.ts'
import { runs } from '../fixtures/runs.ts'

/** The curated facts at random dates, read claim by claim, against what the views answer. */
const { facts } = graph
const at = (day: number, presumed = false) => new View(graph, toLens({ asOf: isoDay(day), presumed }, 'public', facts))
const dates = fc.integer({ min: 0, max: 20_800 })
const counts = ({ rank, retracted, stance }: Claim) =>
  rank !== 'deprecated' && !retracted && (stance === 'asserted' || stance === 'reported')

/** The days for which a claim itself speaks, and whether it gives an end. */
function daysOf(claim: Claim): { from: number; to: number; ends: boolean } {
  const document = facts.documents.get(claim.document)
  const known = (document && knownFrom(claim, document)?.latest) ?? Infinity
  const { time } = claim
  if (!time) return { from: known, to: known, ends: false }
  if (!time.interval) return { from: time.latest, to: time.latest, ends: false }
  const { since, until } = time.interval
  const from =
    since === 'open' ? -Infinity : (since?.latest ?? (until && until !== 'open' ? until.earliest : -Infinity))
  if (until === 'open' || until === null) return { from, to: until ? Math.max(from, known) : from, ends: false }
  return { from, to: until.earliest, ends: true }
}
const stageIn = ({ value }: Claim) => (value?.type === 'stage' ? stageOrder.indexOf(value.stage) : -1)
const groups = [...graph.claimGroups.values()].filter(({ kind }) =>
  ['holds-office', 'member-of', 'party-to'].includes(kind),
)
const speaking = ({ claims }: ClaimGroup) => claims.filter(counts).map(daysOf)

test('at 200 random dates, every relationship that holds has a claim for that day, and no later end', () => {
  fc.assert(
    fc.property(dates, (day) => {
      const view = at(day)
      const holding = new Set(
        view
          .relationships()
          .filter(holds)
          .map(({ id }) => id.replace(/~\d+$/, '')),
      )
      for (const group of groups) {
        const days = speaking(group)
        const lasts = relationshipKind(group.kind).lasts === 'until-ended'
        const begun = days.filter(({ from }) => from <= day)
        const isSeenAfter = days.some(({ to }) => to >= day)
        const isSupported = begun.some(({ to, ends }) => to >= day || (!ends && (lasts || isSeenAfter)))
        if (holding.has(group.id)) expect([group.id, isoDay(day), isSupported]).toEqual([group.id, isoDay(day), true])
        // If all claims hold on the day, the relationship must show.
        const saysSo = days.length > 0 && days.every(({ from, to }) => from <= day && day <= to)
        const isDenied = group.claims.some(({ stance }) => stance === 'denied')
        if (saysSo && !isDenied)
          expect([group.id, isoDay(day), holding.has(group.id)]).toEqual([group.id, isoDay(day), true])
      }
    }),
    { numRuns: runs(200) },
  )
})

test('at 200 random dates, a pact stands at a stage that a claim gives by then, and at no earlier one', () => {
  const pacts = [...facts.entities.values()].filter(({ kind }) => kind === 'pact')
  fc.assert(
    fc.property(dates, (day) => {
      const view = at(day)
      for (const { id } of pacts) {
        const said = (graph.propertiesOf.get(id) ?? [])
          .filter(({ property }) => property === 'stage')
          .flatMap(({ claims }) => claims.filter(counts))
        const reached = said.filter((claim) => daysOf({ ...claim, time: claim.time }).from <= day || !claim.time)
        const stages = new Set(reached.map(({ value }) => (value?.type === 'stage' ? value.stage : undefined)))
        const stage = view.stageOf(id)?.stage
        if (stages.size === 0) expect([id, stage]).toEqual([id, undefined])
        else expect([id, isoDay(day), stages.has(stage)]).toEqual([id, isoDay(day), true])
        if (stages.size === 1) expect([id, stage]).toEqual([id, [...stages][0]])
        // If each later claim names a later stage, the last one stands.
        const inOrder = reached
          .map((claim) => ({ from: daysOf(claim).from, stage: stageIn(claim) }))
          .toSorted((one, other) => one.from - other.from)
        const isSteady = inOrder.every(({ from, stage }, index) => {
          const before = inOrder[index - 1]
          return !before || (before.from < from && before.stage < stage)
        })
        const last = inOrder.at(-1)
        if (isSteady && last) expect([id, isoDay(day), stage]).toEqual([id, isoDay(day), stageOrder[last.stage]])
      }
    }),
    { numRuns: runs(200) },
  )
})

/** True if a claim allows that it holds on a day: the day is not before its start and not after its end. */
function allows({ time }: Claim, day: number, known: number): boolean {
  if (!time) return known <= day
  if (!time.interval) return time.earliest <= day
  const { since, until } = time.interval
  const isEnded = until !== null && until !== 'open' && until.latest < day
  return !isEnded && (since === null || since === 'open' || since.earliest <= day)
}

test('at 200 random dates, every presumed or possible relationship has begun, and has not ended by all claims', () => {
  fc.assert(
    fc.property(dates, (day) => {
      const shown = at(day, true).relationships().filter(holds)
      for (const { id, kind, claims } of shown.filter(({ kind }) => ['holds-office', 'member-of'].includes(kind))) {
        const known = (claim: Claim) => {
          const document = facts.documents.get(claim.document)
          return (document && knownFrom(claim, document)?.latest) ?? Infinity
        }
        const isAllowed = claims.filter(counts).some((claim) => allows(claim, day, known(claim)))
        expect([id, kind, isoDay(day), isAllowed]).toEqual([id, kind, isoDay(day), true])
      }
    }),
    { numRuns: runs(200) },
  )
})

test('at 200 random dates, nobody is presumed in an office that another certainly holds', () => {
  const office = ({ id }: { id: string }) => id.replace(/^[^.]+\.|~\d+$/g, '')
  fc.assert(
    fc.property(dates, (day) => {
      const held = at(day, true)
        .relationships()
        .filter((one) => holds(one) && one.kind === 'holds-office')
      const isHeld = new Set(held.filter(({ certainty }) => certainty === 'certain').map(office))
      const presumed = held.filter(({ certainty }) => certainty === 'presumed')
      expect([isoDay(day), presumed.filter((one) => isHeld.has(office(one))).map(({ id }) => id)]).toEqual([
        isoDay(day),
        [],
      ])
    }),
    { numRuns: runs(200) },
  )
})

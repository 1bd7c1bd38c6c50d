import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDay } from '../../src/facts/date.ts'
import { type Claim, knownFrom } from '../../src/facts/facts.ts'
import { relationshipKind } from '../../src/facts/vocabulary.ts'
import { holds } from '../../src/graph/episodes.ts'
import { buildGraph, type ClaimGroup } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { readData } from '../../src/store/folder.ts'

/** The curated facts at random dates, read claim by claim, against what the views answer. */
const facts = await readData(['graph-data'])
const graph = buildGraph(facts)
const at = (day: number) => new View(graph, toLens({ asOf: isoDay(day) }, 'public', facts))
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
const groups = [...graph.claimGroups.values()].filter(({ kind }) =>
  ['holds-office', 'member-of', 'party-to'].includes(kind),
)
const speaking = ({ claims }: ClaimGroup) => claims.filter(counts).map(daysOf)

test('at 200 random dates, whatever holds has a claim for that day, and no later end', () => {
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
    { numRuns: 200 },
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
      }
    }),
    { numRuns: 200 },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Stage, stageEntry, stageOrder, standsAt } from '../../src/facts/vocabulary.ts'
import { toLens } from '../../src/graph/lens.ts'
import { isEnded } from '../../src/graph/pacts/stage.ts'
import { disagreementsIn } from '../../src/graph/relationships/disagreements.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { graphOf } from '../fixtures/data.ts'
import { runs } from '../fixtures/runs.ts'

/** Stages of one pact in any order, each with a date, by one document. */
type Said = readonly (readonly [stage: Stage, time?: string])[]

function pactOf(said: Said) {
  const claims = said.map(([value, time], at) => [`c${at}`, { subject: 'accord', predicate: 'stage', value, time }])
  const graph = graphOf({
    documents: { table: { published: '2025' } },
    nations: { arden: {}, brisk: {} },
    pacts: { accord: {} },
    claims: { table: Object.fromEntries(claims) },
  })
  return (asOf: string) => {
    const view = viewThrough(graph, toLens({ asOf }, 'public', graph.facts))
    const step = view.stageOf('accord')
    return {
      stands: step && `${step.stage} ${step.since?.edtf}`,
      stage: step?.stage,
      steps: view.stagesOf('accord').map(({ stage, since, episode }) => `${episode} ${stage} ${since?.edtf}`),
      reasons: view.stagesOf('accord').map(({ reason }) => reason),
      differ: disagreementsIn(view, { of: 'accord' }).map(
        ({ topic, values, undecided }) => `${topic}: ${values.map(({ value }) => value).join(' / ')}, ${undecided}`,
      ),
    }
  }
}
const today = (...said: Said) => pactOf(said)('2026')

describe('a pact whose steps do not come in the order of the stages', () => {
  test('stays in force if it is signed later, and the two dates are a disagreement', () => {
    const at = pactOf([
      ['signed', '1980-03-03'],
      ['in-force', '1979-02-08'],
    ])
    expect(at('1979-12-31')).toMatchObject({ stands: 'in-force 1979-02-08', differ: [] })
    expect(at('1981')).toEqual({
      stands: 'in-force 1979-02-08',
      stage: 'in-force',
      steps: ['1 in-force 1979-02-08', '1 signed 1980-03-03'],
      reasons: ['the documents agree', 'its date contradicts that of an earlier step: in force, 1979-02-08'],
      differ: ['date: in force: 1979-02-08 / signed: 1980-03-03, true'],
    })
  })

  test('has ended and begun anew if its end is dated before its start, and the two dates are a disagreement', () => {
    const at = pactOf([
      ['signed', '1993-01-03'],
      ['terminated', '1992-01-01'],
    ])
    expect(at('1992-06')).toMatchObject({ stands: 'terminated 1992-01-01', differ: [] })
    expect(at('1994')).toMatchObject({
      stands: 'signed 1993-01-03',
      differ: ['date: terminated: 1992-01-01 / signed: 1993-01-03, true'],
    })
    // A pact that is signed anew had been signed before.
    expect(today(['signed', '1950'], ['expired', '1960'], ['signed', '1970']).differ).toEqual([])
    expect(today(['signed', '1990'], ['terminated', '1992'], ['in-force', '1994']).differ).toHaveLength(1)
  })

  test('stays in force if a new text is signed, without another entry into force', () => {
    const said: Said = [
      ['signed', '2010'],
      ['in-force', '2013'],
      ['signed', '2017'],
      ['in-force', '2019'],
    ]
    expect(pactOf(said)('2018-06').stands).toBe('in-force 2013')
    expect(today(...said)).toMatchObject({
      stands: 'in-force 2013',
      steps: ['1 signed 2010', '1 in-force 2013', '1 signed 2017', '1 in-force 2019'],
    })
    expect(today(...said).differ).toHaveLength(2)
  })

  test('may be ratified by some once it is in force for others', () => {
    expect(today(['in-force', '2013'], ['ratified', '2014'])).toMatchObject({ stands: 'in-force 2013', differ: [] })
  })

  test('is in force again after its suspension, but not by a date that may lie before it', () => {
    expect(today(['in-force', '2010'], ['suspended', '2015'], ['in-force', '2018']).stands).toBe('in-force 2018')
    expect(today(['suspended', '2018-03'], ['in-force', '2018']).stands).toBe('suspended 2018-03')
  })

  test('has no contradiction where vague dates allow the order of the stages', () => {
    expect(today(['in-force', '2020-03-05'], ['signed', '2020'])).toMatchObject({
      stands: 'in-force 2020-03-05',
      differ: [],
    })
    expect(today(['terminated', '2020-03-05'], ['signed', '2020'])).toMatchObject({
      stands: 'terminated 2020-03-05',
      differ: [],
    })
    expect(today(['signed', '2020-06-01'], ['negotiating', '2020'])).toMatchObject({
      stands: 'signed 2020-06-01',
      differ: [],
    })
  })

  test('is at no stage that it was past without a disagreement', () => {
    expect(today(['signed', '2018'], ['negotiating', '2019'])).toMatchObject({
      stands: 'negotiating 2019',
      differ: ['stage: negotiating / signed, true'],
    })
  })

  test('is in force if nobody dates its entry into force', () => {
    expect(today(['in-force'], ['signed', '1980-03-03'])).toMatchObject({ stage: 'in-force', differ: [] })
    expect(today(['expired'], ['signed', '1980-03-03'])).toMatchObject({ stage: 'expired', differ: [] })
  })
})

describe('the steps of one party', () => {
  type Steps = readonly (readonly [kind: string, time: string, instrument?: string])[]
  const arden = (...steps: Steps) => {
    const claims = steps.map(([predicate, time, instrument], at) => [
      `c${at}`,
      { subject: 'arden', predicate, object: 'accord', time, ...(instrument && { qualifiers: { instrument } }) },
    ])
    const graph = graphOf({
      documents: { table: { published: '2025' } },
      nations: { arden: {} },
      pacts: { accord: {} },
      claims: { table: Object.fromEntries(claims) },
    })
    const view = viewThrough(graph, toLens({ asOf: '2026' }, 'public', graph.facts))
    const membership = view.relationshipsOf('accord').find(({ kind }) => kind === 'party-to')
    return {
      status: membership?.standing?.status,
      differ: disagreementsIn(view, { of: 'arden' }).map(
        ({ topic, values }) => `${topic}: ${values.map(({ value }) => value).join(' / ')}`,
      ),
    }
  }

  test('disagree if their dates contradict the order of statuses, and the furthest is its status', () => {
    expect(arden(['signed', '1970-01-01'], ['ratified', '1960-01-01'])).toEqual({
      status: 'ratified',
      differ: ['date: signed: 1970-01-01 / ratified: 1960-01-01'],
    })
    expect(arden(['bound-by', '1990'], ['ratified', '1994'], ['signed', '1989'])).toEqual({
      status: 'in-force',
      differ: ['date: ratified: 1994 / became bound by: 1990'],
    })
  })

  test('do not disagree if vague, of two instruments, or before and after a withdrawal', () => {
    expect(arden(['signed', '1990-05'], ['ratified', '1990']).differ).toEqual([])
    expect(arden(['ratified', '2022', 'first'], ['signed', '2024', 'second']).differ).toEqual([])
    expect(arden(['ratified', '1990'], ['withdrew-from', '2000'], ['signed', '2010'])).toEqual({
      status: 'signed',
      differ: [],
    })
  })

  test('disagree if it withdrew before it signed, unless it was a party before, or its dates are vague', () => {
    const left = ['withdrew-from', '2019-05-01'] as const
    expect(arden(left, ['signed', '2021-03-03'])).toEqual({
      status: 'signed',
      differ: ['date: withdrew from: 2019-05-01 / signed: 2021-03-03'],
    })
    expect(arden(['party-to', '2010'], left, ['signed', '2021']).differ).toEqual([])
    expect(arden(left, ['acceded-to', '2021']).differ).toEqual([])
    expect(arden(left, ['signed', '2021', 'another']).differ).toEqual([])
    expect(arden(['withdrew-from', '2021-03-03'], ['signed', '2021']).differ).toEqual([])
    // A signature takes part in one disagreement only.
    expect(arden(left, ['ratified', '2020'], ['signed', '2021']).differ).toEqual([
      'date: signed: 2021 / ratified: 2020',
    ])
  })

  test('do not tell the status of a party that withdrew and is one again', () => {
    const again = arden(['ratified', '1990'], ['withdrew-from', '2000-01-01'], ['party-to', '2010'])
    expect(again).toEqual({ status: undefined, differ: [] })
  })
})

/**
 * The stage by brute force, for one document. Only steps since the last start after an end count. The pact stands at
 * the last stage that lasts or is past the entry into force, or at a later step that leads further.
 */
function stageByHand(said: Said, asOf: string): Stage | undefined {
  const past = said
    .flatMap(([stage, time = '']) => (time <= asOf ? [{ stage, time }] : []))
    .toSorted((a, b) => (a.time < b.time ? -1 : 1))
    .map(({ stage }) => stage)
  const start = past.findLastIndex((stage, at) => !isEnded(stage) && (at === 0 || isEnded(past[at - 1] as Stage)))
  const sinceStart = past.slice(Math.max(start, 0))
  const ends = sinceStart.filter(isEnded)
  if (ends.length > 0) return furthest(ends)
  const isOpen = (stage: Stage) => !stageEntry(stage).moment || place(stage) >= place('in-force')
  const last = sinceStart.findLastIndex(isOpen)
  return furthest(sinceStart.slice(Math.max(last, 0)).map(standsAt))
}
const place = (stage: Stage) => stageOrder.indexOf(stage)
const furthest = (stages: readonly Stage[]) =>
  stages.length > 0 ? stages.reduce((a, b) => (place(b) > place(a) ? b : a)) : undefined

test('the stage on any day equals a brute-force reading of the claims, in any order', () => {
  const dayOf2020 = fc.integer({ min: 1, max: 366 }).map((day) => new Date(Date.UTC(2020, 0, day)).toISOString())
  const days = fc.uniqueArray(
    dayOf2020.map((day) => day.slice(0, 10)),
    { maxLength: 10 },
  )
  const said = days.chain((days) =>
    fc.tuple(...days.map((day) => fc.tuple(fc.constantFrom(...stageOrder), fc.constant(day)))),
  )
  fc.assert(
    fc.property(said, dayOf2020, (said, day) => {
      const asOf = day.slice(0, 10)
      expect(pactOf(said)(asOf).stage).toBe(stageByHand(said, asOf))
    }),
    { numRuns: runs(300) },
  )
})

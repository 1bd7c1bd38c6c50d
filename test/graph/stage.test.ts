import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDate, parseTime } from '../../src/facts/date.ts'
import type { Claim, Document } from '../../src/facts/facts.ts'
import { type Stage, stageOrder } from '../../src/facts/vocabulary.ts'
import { derivedKind } from '../../src/graph/pacts/derive.ts'
import { plannedStages, presentStep, stageHistory } from '../../src/graph/pacts/stage.ts'
import { facts, factsOf } from '../fixtures/random.ts'

const document = (id: string, published: string, rest: Partial<Document> = {}): Document => ({
  id,
  title: id,
  authors: [],
  published: parseDate(published),
  language: 'en',
  primary: false,
  clearance: 'public',
  ...rest,
})
const documents = [
  document('newshub', '2024-06'),
  document('jiji', '2024-06-20'),
  document('ap', '2024-06-19'),
  document('statement', '2024-06-01', { primary: true }),
  document('old', '2022'),
]

let count = 0
const says = (in_: string, stage: Stage, time?: string, rest: Partial<Claim> = {}): Claim => ({
  id: `${in_}#${count++}`,
  document: in_,
  passages: [],
  summary: '',
  subject: 'pact',
  predicate: 'stage',
  value: { type: 'stage', stage },
  time: time === undefined ? undefined : parseTime(time),
  stance: 'asserted',
  speakers: [],
  about: [],
  qualifiers: {},
  rank: 'normal',
  clearance: 'public',
  ...rest,
})
const history = (...claims: Claim[]) => stageHistory(claims, factsOf(documents, claims))

describe('the history of a pact', () => {
  test('lists its stages in chronological order', () => {
    expect(
      history(says('ap', 'signed', '2024'), says('old', 'talks-agreed', '2022-04-21')).map(({ stage, since }) => [
        stage,
        since?.edtf,
      ]),
    ).toEqual([
      ['talks-agreed', '2022-04-21'],
      ['signed', '2024'],
    ])
  })

  test('combines reports of one stage, vague and precise', () => {
    expect(
      history(
        says('old', 'talks-agreed', '2022-04-21'),
        says('newshub', 'talks-agreed', '2022'),
        says('ap', 'talks-agreed', '[..2024-06-19]'),
      ),
    ).toMatchObject([{ since: { edtf: '2022-04-21' }, corroboration: 3 }])
  })

  test('does not repeat a stage that is reported again', () => {
    expect(history(says('old', 'negotiating', '2022'), says('ap', 'negotiating', '2024-06-19'))).toMatchObject([
      { stage: 'negotiating', since: { edtf: '2022' } },
    ])
  })

  test('keeps all stages named for one day, and prefers the one with more independent documents', () => {
    const [step, ...rest] = history(
      says('newshub', 'concluded', '2024-06-19'),
      says('jiji', 'agreed-in-principle', '2024-06-19'),
      says('ap', 'agreed-in-principle', '2024-06-19'),
    )
    expect(rest).toEqual([])
    expect(step).toMatchObject({
      stage: 'agreed-in-principle',
      corroboration: 2,
      reason: 'more independent documents say so',
    })
    expect(step?.named.map(({ value, claims }) => [value, claims.map((claim) => claim.document)])).toEqual([
      ['agreed-in-principle', ['jiji', 'ap']],
      ['concluded', ['newshub']],
    ])
  })

  test('prefers a claim of preferred rank, then a primary document, then a certainly later one', () => {
    const best = (...claims: Claim[]) => history(...claims).map(({ stage, reason }) => [stage, reason])
    const day = '2024-06-19'
    expect(best(says('jiji', 'exploratory', day), says('ap', 'negotiating', day))).toEqual([
      ['exploratory', 'the latest document says so'],
    ])
    expect(best(says('statement', 'signed', day), says('jiji', 'negotiating', day))).toEqual([
      ['signed', 'a primary document says so, and only secondary ones say otherwise'],
    ])
    expect(
      best(says('statement', 'signed', day), says('ap', 'negotiating', day, { rank: 'preferred', reason: 'r' })),
    ).toEqual([['negotiating', 'a claim of preferred rank says so']])
    // A document of some day in June is neither before nor after one of the 19th.
    expect(best(says('newshub', 'signed', day), says('ap', 'negotiating', day))).toEqual([
      ['negotiating', 'undecided: no criterion tells the values apart'],
    ])
  })

  test('counts signed, ended and signed again as two episodes', () => {
    expect(
      history(says('old', 'signed', '1950'), says('old', 'expired', '1960'), says('old', 'signed', '1970')).map(
        ({ stage, episode }) => [stage, episode],
      ),
    ).toEqual([
      ['signed', 1],
      ['expired', 1],
      ['signed', 2],
    ])
  })

  test('treats signing and entry into force on one day as two steps, not as a disagreement', () => {
    expect(
      history(says('old', 'signed', '2016-11-23'), says('ap', 'in-force', '2016-11-23')).map(({ stage, named }) => [
        stage,
        named.length,
      ]),
    ).toEqual([
      ['signed', 1],
      ['in-force', 1],
    ])
  })

  test('keeps all dates of one step, and uses the preferred one', () => {
    const [step, ...others] = history(
      says('old', 'signed', '2024-06-18'),
      says('ap', 'signed', '2024-06-19'),
      says('jiji', 'signed', '2024-06'),
    )
    expect(others).toEqual([])
    expect(step?.since?.edtf).toBe('2024-06-19')
    expect(step?.dates.map(({ value }) => value.edtf)).toEqual(['2024-06-18', '2024-06-19'])
    expect(history(says('old', 'negotiating', '2022'), says('ap', 'negotiating', '2024'))[0]?.dates).toEqual([])
  })

  test('gives each instrument an episode, and takes the stage of the furthest', () => {
    const old = { qualifiers: { instrument: 'of 2010' } }
    const new_ = { qualifiers: { instrument: 'of 2017' } }
    const claims = [
      says('old', 'signed', '2010', old),
      says('old', 'in-force', '2013', old),
      says('ap', 'signed', '2017-01', new_),
      says('ap', 'in-force', '2017-09-06', new_),
      says('ap', 'replaced', '2017-09-06', old),
    ]
    const steps = history(...claims)
    expect(steps.map(({ episode, instrument, stage }) => [episode, instrument, stage])).toEqual([
      [1, 'of 2010', 'signed'],
      [1, 'of 2010', 'in-force'],
      [2, 'of 2017', 'signed'],
      [1, 'of 2010', 'replaced'],
      [2, 'of 2017', 'in-force'],
    ])
    expect(presentStep(history(...claims.slice(0, 3)))).toMatchObject({ stage: 'in-force', episode: 1 })
    expect(presentStep(steps)).toMatchObject({ stage: 'in-force', episode: 2 })
  })

  test('assigns a claim without an instrument to the instrument of its time', () => {
    const steps = history(
      says('old', 'signed', '2010', { qualifiers: { instrument: 'a' } }),
      says('ap', 'signed', '2017', { qualifiers: { instrument: 'b' } }),
      says('jiji', 'in-force', '2013'),
      says('jiji', 'in-force', '2018'),
    )
    expect(steps.map(({ instrument, stage, since }) => [instrument, stage, since?.edtf])).toEqual([
      ['a', 'signed', '2010'],
      ['a', 'in-force', '2013'],
      ['b', 'signed', '2017'],
      ['b', 'in-force', '2018'],
    ])
  })

  test('lists announced stages by stage and day', () => {
    const claims = [
      says('ap', 'in-force', '2025'),
      says('old', 'in-force', '2024-07'),
      says('jiji', 'in-force', '2024-07-01'),
      says('old', 'signed'),
    ]
    expect(plannedStages(claims).map(({ stage, time, claims }) => [stage, time?.edtf, claims.length])).toEqual([
      ['signed', undefined, 1],
      ['in-force', '2024-07-01', 2],
      ['in-force', '2025', 1],
    ])
  })

  test('puts undated claims first', () => {
    expect(history(says('ap', 'signed', '2024'), says('old', 'negotiating')).map(({ stage }) => stage)).toEqual([
      'negotiating',
      'signed',
    ])
  })

  test('names a step once if a worse document goes back behind it after a vague report of the earlier stage', () => {
    const signed = { ...says('jiji', 'signed', '2020'), rank: 'preferred' as const }
    const steps = history(signed, says('ap', 'negotiating', '[..2022-06]'), says('ap', 'negotiating', '2023-01-01'))
    expect(steps.map(({ stage, named }) => [stage, named.map(({ value }) => value)])).toEqual([
      ['signed', ['signed', 'negotiating']],
      ['negotiating', ['negotiating']],
    ])
  })

  test('is in order, keeps every claim and never repeats a stage, for any claims', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const claims = [...all.claims.values()].filter(({ predicate }) => predicate === 'stage')
        const steps = stageHistory(claims, all)
        const kept = steps.flatMap(({ claims, named }) => [...claims, ...named.flatMap((one) => one.claims)])
        expect(new Set(kept)).toEqual(new Set(claims))
        steps.forEach((step, index) => {
          const next = steps.slice(index + 1).find(({ instrument }) => instrument === step.instrument)
          expect(step.named[0]?.value).toBe(step.stage)
          if (!next) return
          if (next.episode === step.episode) expect(next.stage).not.toBe(step.stage)
          expect(next.episode).toBeGreaterThanOrEqual(step.episode)
        })
      }),
    )
  })
})

describe('a notice of termination', () => {
  const notified = [says('old', 'in-force', '2016-11-23'), says('ap', 'termination-notified', '2019-08-23')]
  const suspended = [...notified, says('jiji', 'notice-suspended', '2019-11-22')]
  const standing = (...claims: Claim[]) => {
    const step = presentStep(history(...claims))
    return step && [step.stage, step.since?.edtf, step.claims.length, step.named.map(({ value }) => value)]
  }

  test('is a stage, until it is suspended or withdrawn: the pact has been in force since it entered into force', () => {
    expect(standing(...notified)).toEqual(['termination-notified', '2019-08-23', 1, ['termination-notified']])
    expect(standing(...suspended)).toEqual(['in-force', '2016-11-23', 2, ['in-force']])
    expect(standing(...suspended, says('statement', 'notice-withdrawn', '2023-03-21'))).toEqual([
      'in-force',
      '2016-11-23',
      2,
      ['in-force'],
    ])
    expect(standing(...suspended, says('statement', 'terminated', '2020'))?.[0]).toBe('terminated')
  })

  test('stays in the history, with its suspension and withdrawal as steps', () => {
    const steps = history(...suspended, says('statement', 'notice-withdrawn', '2023-03-21'))
    expect(steps.map(({ stage, since, episode }) => [stage, since?.edtf, episode])).toEqual([
      ['in-force', '2016-11-23', 1],
      ['termination-notified', '2019-08-23', 1],
      ['notice-suspended', '2019-11-22', 1],
      ['notice-withdrawn', '2023-03-21', 1],
    ])
  })

  test('that is given twice is two notices', () => {
    const again = [says('statement', 'notice-withdrawn', '2023'), says('statement', 'termination-notified', '2025')]
    expect(standing(...suspended, ...again)).toEqual(['termination-notified', '2025', 1, ['termination-notified']])
  })
})

test('every stage up to the end derives one kind of relationship between the parties', () => {
  expect(Object.fromEntries(stageOrder.map((stage) => [stage, derivedKind(stage)]))).toEqual({
    exploratory: 'exploring-with',
    'talks-agreed': 'talks-agreed-with',
    negotiating: 'negotiating-with',
    'agreed-in-principle': 'agreed-in-principle-with',
    concluded: 'agreed-in-principle-with',
    initialled: 'agreed-in-principle-with',
    signed: 'signed-with',
    ratified: 'signed-with',
    'in-force': 'signed-with',
    'termination-notified': 'signed-with',
    'notice-suspended': 'signed-with',
    'notice-withdrawn': 'signed-with',
    suspended: undefined,
    replaced: undefined,
    terminated: undefined,
    expired: undefined,
  })
})

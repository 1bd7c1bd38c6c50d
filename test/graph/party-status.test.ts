import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFacts } from '../../src/facts/parse.ts'
import { type PartyStatus, partyStatus, relationshipKind, statusRank, stepKinds } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { dataFolder, graphOf } from '../fixtures/data.ts'
import { runs } from '../fixtures/runs.ts'
import { haveSameShape } from '../fixtures/same-shape.ts'

type Say = readonly [subject: string, predicate: string, time?: string, more?: object]

/** One pact of three nations, with claims of a named document, or else of the first. */
function world(...said: readonly Say[]) {
  const claims: Record<string, Record<string, Record<string, unknown>>> = {}
  for (const [index, [subject, predicate, time, more = {}]] of said.entries()) {
    const { document = 'd1', ...rest } = more as { document?: string }
    const value = subject === 'accord' ? { value: predicate, predicate: 'stage' } : { predicate, object: 'accord' }
    claims[document] = { ...claims[document], [`c${index}`]: { subject, ...value, ...(time && { time }), ...rest } }
  }
  const graph = graphOf({
    documents: { d1: { published: '2024' }, d2: { published: '2024', primary: true }, d3: { published: '2024' } },
    nations: { arden: {}, brisk: {}, corvia: {} },
    pacts: { accord: {} },
    claims,
  })
  const at = (asOf = '2024', rest = {}) => {
    const view = viewThrough(graph, toLens({ asOf, ...rest }, 'public', graph.facts))
    const party = (id: string) =>
      view.relationshipsOf('accord').find(({ kind, source }) => kind === 'party-to' && source === id)
    const standing = (id: string) => party(id)?.standing
    return {
      view,
      party,
      standing,
      status: (id: string) => standing(id)?.status,
      stages: () => view.stagesOf('accord').map(({ stage, since }) => `${stage} ${since?.edtf}`),
      edges: () =>
        view.relationships().flatMap(({ id, derivedFrom, stage }) => (derivedFrom ? [`${id} ${stage}`] : [])),
    }
  }
  return { graph, at }
}

describe('the status of a party', () => {
  test('is at the furthest of its steps, from its date on', () => {
    const { at } = world(
      ['arden', 'signed', '2018-03-08'],
      ['arden', 'notified', '2018-06-01'],
      ['arden', 'accepted', '2018-07-06'],
      ['arden', 'bound-by', '2018-12-30'],
      ['brisk', 'signed', '2018-03-08'],
      ['corvia', 'signed', '2018-03-08'],
    )
    const days = ['2018-03-07', '2018-03-08', '2018-06-30', '2018-07-06', '2018-12-29', '2018-12-30']
    expect(days.map((day) => at(day).status('arden'))).toEqual([
      undefined,
      'signed',
      'notified',
      'accepted',
      'accepted',
      'in-force',
    ])
    expect(at().standing('arden')?.since?.edtf).toBe('2018-12-30')
    expect(at().status('brisk')).toBe('signed')
  })

  test('makes a party of everyone who took a step of a party, and of nobody else', () => {
    const { at } = world(
      ['arden', 'acceded-to', '2020-05-01'],
      ['brisk', 'applied-to-join', '2019-01-01'],
      ['corvia', 'objected-to-reservation', '2020-06-01', { qualifiers: { party: 'arden' } }],
    )
    const { view, party } = at()
    expect(view.relationshipsOf('accord').filter(({ kind }) => kind === 'party-to')).toHaveLength(1)
    expect(party('arden')).toMatchObject({ since: { edtf: '2020-05-01' }, certainty: 'certain', corroboration: 1 })
    expect(at('2020-04-30').party('arden')).toBeUndefined()
    expect(view.stepsOf('accord', 'brisk').map(({ kind }) => kind)).toEqual(['applied-to-join'])
  })

  test('changes nothing for what is planned, possible or denied, and keeps it in the history', () => {
    const { at } = world(
      ['arden', 'signed', '2018-03-08'],
      ['arden', 'ratified', '2018-09-01', { stance: 'planned', document: 'd2' }],
      ['arden', 'bound-by', '2019-01-01', { stance: 'denied' }],
    )
    const { standing } = at()
    expect(standing('arden')?.status).toBe('signed')
    expect(standing('arden')?.history.map(({ relationship, status }) => [relationship?.stance, status])).toEqual([
      ['asserted', 'signed'],
      ['planned', 'signed'],
      ['denied', 'signed'],
    ])
  })

  test('returns to where it stood when a notice is suspended or withdrawn', () => {
    const { at } = world(
      ['arden', 'bound-by', '2016-11-23'],
      ['arden', 'gave-notice', '2019-08-23'],
      ['arden', 'suspended-notice', '2019-11-22'],
      ['arden', 'gave-notice', '2021-01-01'],
      ['arden', 'withdrew-notice', '2023-03-21'],
    )
    const days = ['2019-08-22', '2019-08-23', '2019-12-01', '2021-06', '2023-03-21']
    expect(days.map((day) => at(day).status('arden'))).toEqual([
      'in-force',
      'notice-given',
      'in-force',
      'notice-given',
      'in-force',
    ])
    const history = at()
      .standing('arden')
      ?.history.map(({ relationship, status }) => [relationship?.id, status])
    expect(history).toEqual([
      ['arden.bound-by.accord', 'in-force'],
      ['arden.gave-notice.accord', 'notice-given'],
      ['arden.suspended-notice.accord', 'in-force'],
      ['arden.gave-notice.accord~2', 'notice-given'],
      ['arden.withdrew-notice.accord', 'in-force'],
    ])
    expect(at('2019-12-01').standing('arden')?.since?.edtf).toBe('2016-11-23')
  })

  test('ends its membership and what follows from it on the day of a withdrawal, until it joins again', () => {
    const { at } = world(
      ...(['arden', 'brisk', 'corvia'] as const).map((id): Say => [id, 'bound-by', '2000-01-01']),
      ['arden', 'withdrew-from', '2010-06-01'],
      ['arden', 'acceded-to', '2015-01-01'],
    )
    expect(at('2010-05-31').edges()).toHaveLength(3)
    expect(at('2010-06-01').edges()).toEqual(['brisk.signed-with.corvia.accord in-force'])
    expect(at('2010-06-01').party('arden')).toBeUndefined()
    const past = at('2012')
      .view.relationshipsOf('accord', { ended: true })
      .find(({ id }) => id === 'arden.party-to.accord')
    expect(past).toMatchObject({ certainty: 'ended', until: { edtf: '2010-06-01' }, standing: { status: 'withdrew' } })
    expect(at().party('arden')).toMatchObject({
      id: 'arden.party-to.accord~2',
      since: { edtf: '2015-01-01' },
      standing: { status: 'acceded' },
    })
  })

  test('ignores a notice from the time between a withdrawal and joining again', () => {
    const { at } = world(
      ['arden', 'party-to', '2019'],
      ['arden', 'withdrew-from', '2020-01-02'],
      ['arden', 'gave-notice', '2020-09-02'],
      ['arden', 'notified', '2020-09-27'],
    )
    expect(at().status('arden')).toBe('notified')
  })

  test('counts what is said of the pact as a whole, for each party from the day on which it joined', () => {
    const { at } = world(
      ['accord', 'signed', '2017-01-26'],
      ['accord', 'in-force', '2017-08-18'],
      ['arden', 'party-to', '2017-01-26'],
      ['brisk', 'party-to', '2019-01-01/..'],
    )
    expect(at('2017-02').standing('arden')).toMatchObject({ status: 'signed', since: { edtf: '2017-01-26' } })
    expect(at().standing('arden')).toMatchObject({ status: 'in-force', since: { edtf: '2017-08-18' } })
    expect(at().standing('brisk')).toMatchObject({ status: 'in-force', since: { edtf: '2019-01-01' } })
  })

  test('is signed, and no more, where documents say for whom else the pact is in force', () => {
    const { at } = world(
      ['accord', 'signed', '2018-03-08'],
      ['accord', 'in-force', '2018-12-30'],
      ['arden', 'bound-by', '2018-12-30'],
      ['brisk', 'ratified', '2021-07-01'],
      ['brisk', 'party-to', '2018-03-08'],
      ['corvia', 'party-to', '2018-03-08'],
    )
    expect(['arden', 'brisk', 'corvia'].map((id) => at().status(id))).toEqual(['in-force', 'ratified', 'signed'])
    expect(at().edges()).toEqual([
      'brisk.signed-with.corvia.accord signed',
      'arden.signed-with.brisk.accord ratified',
      'arden.signed-with.corvia.accord signed',
    ])
  })

  test('is over when the pact is, and when a membership ends in a way that nobody names', () => {
    const { at } = world(
      ['arden', 'bound-by', '2000'],
      ['brisk', 'party-to', '1990/2005-05-01'],
      ['accord', 'expired', '2010-01-01'],
    )
    expect(at('2009').status('arden')).toBe('in-force')
    expect(at().standing('arden')).toMatchObject({ status: 'ended', since: { edtf: '2010-01-01' } })
    const left = at('2006').view.relationshipsOf('accord', { ended: true })
    expect(left.find(({ source }) => source === 'brisk')?.standing).toMatchObject({
      status: 'ended',
      since: { edtf: '2005-05-01' },
    })
  })

  test('names each way to consent that documents give it, the best first, and says why', () => {
    const { at } = world(
      ['arden', 'ratified', '2018-07-06'],
      ['arden', 'accepted', '2018-07-06', { document: 'd2' }],
      ['brisk', 'ratified', '2018-07-06'],
      ['brisk', 'approved', '2018-07-06', { document: 'd3' }],
    )
    expect(at().standing('arden')).toMatchObject({
      status: 'accepted',
      named: [{ value: 'accepted' }, { value: 'ratified' }],
      reason: 'a primary document says so, and only secondary ones say otherwise',
      undecided: false,
    })
    expect(at().standing('brisk')).toMatchObject({ status: 'ratified', undecided: true })
  })

  test('rests on the claims that the lens shows', () => {
    const { at } = world(['arden', 'signed', '2018-03-08'], ['arden', 'ratified', '2018-07-06', { document: 'd2' }])
    expect(at('2024', { documents: { notIn: ['d2'] } }).status('arden')).toBe('signed')
    expect(at('2024', { documents: { in: ['d2'] } }).status('arden')).toBe('ratified')
    expect(at('2024', { knownAt: '2023' }).party('arden')).toBeUndefined()
  })

  test('does not take the start of a full membership to contradict a signature before it', () => {
    const { at } = world(['arden', 'party-to', '2018-12-30/..', { document: 'd2' }], ['arden', 'signed', '2018-03-08'])
    expect(at('2018-05').party('arden')).toMatchObject({ certainty: 'certain', since: { edtf: '2018-03-08' } })
  })
})

test('a pact of two is in force for both, whichever of them a document names', () => {
  const { at } = world(
    ['arden', 'bound-by', '2020-01-01'],
    ['arden', 'signed', '2019-01-01'],
    ['brisk', 'signed', '2019-01-01'],
  )
  expect(at().stages()).toEqual(['signed 2019-01-01', 'in-force 2020-01-01'])
  expect(at().standing('brisk')).toMatchObject({ status: 'in-force', since: { edtf: '2020-01-01' } })
  expect(at().edges()).toEqual(['arden.signed-with.brisk.accord in-force'])
})

describe('the stage of a pact that no document names', () => {
  const all = (predicate: string, ...times: readonly string[]) =>
    ['arden', 'brisk', 'corvia'].flatMap((id, at): Say[] => (times[at] ? [[id, predicate, times[at]]] : []))

  test('is what its parties have reached together', () => {
    const { at } = world(
      ...all('signed', '2018-03-08', '2018-03-08', '2018-04-01'),
      ...all('ratified', '2018-06-28', '2018-07-06', '2019-01-01'),
      ...all('bound-by', '2018-12-30', '2018-12-30', '2019-03-01'),
      ...all('withdrew-from', '2022-01-01', '2023-01-01'),
    )
    expect(at('2018-03-31').stages()).toEqual(['signed 2018-03-08'])
    expect(at().stages()).toEqual(['signed 2018-03-08', 'in-force 2018-12-30', 'terminated 2023-01-01'])
    expect(at().status('corvia')).toBe('ended')
    const [step] = at().view.stagesOf('accord')
    expect(step?.derivedFrom).toEqual(['arden.signed.accord', 'brisk.signed.accord'])
    expect(step?.reason).toContain('every party had signed')
  })

  test('waits for the last of the parties', () => {
    const { at } = world(
      ...all('party-to', '2018', '2018', '2018'),
      ...all('signed', '2019-01-01', '2019-02-01'),
      ['corvia', 'acceded-to', '2020-01-01'],
      ...all('ratified', '2021-01-01'),
    )
    expect(at('2019-12').stages()).toEqual([])
    expect(at('2019-12').edges()).toEqual(['arden.signed-with.brisk.accord signed'])
    expect(at().stages()).toEqual(['signed 2020-01-01'])
  })

  test('gives way to what documents say, and never goes back', () => {
    const { at } = world(
      ...all('signed', '2018-03-08', '2018-03-08', '2018-03-08'),
      ...all('ratified', '2018-06-28', '2018-07-06', '2023-07-12'),
      ['accord', 'signed', '2018-03-09'],
      ['accord', 'in-force', '2018-12-30'],
    )
    expect(at().stages()).toEqual(['signed 2018-03-09', 'in-force 2018-12-30'])
  })
})

const stepKindOf = (predicate: string) => stepKinds.find((kind) => kind === predicate)
const isPlan = (more: object = {}) => 'stance' in more && more.stance !== 'reported'

/**
 * A brute-force reading of the claims: the furthest step of the party or the pact since the last withdrawal. If claims
 * name the parties that are bound, a step of the pact says no more than signed.
 */
function statusByHand(said: readonly Say[], day: string) {
  const counted = said
    .filter(([, , time = '', more]) => !isPlan(more) && time <= day)
    .toSorted(([, , a = ''], [, , b = '']) => (a < b ? -1 : 1))
  const isBound = counted.some(([, predicate]) => predicate === 'bound-by')
  let [status, before]: (PartyStatus | undefined)[] = []
  let [isOwn, hasLeft] = [false, false]
  for (const [subject, predicate] of counted) {
    if (subject === 'brisk' || (subject === 'accord' && hasLeft)) continue
    const kind = stepKindOf(predicate)
    const ofPact = isBound ? 'signed' : (predicate as PartyStatus)
    const { to = undefined, takesBack = undefined } =
      subject === 'accord' ? { to: ofPact } : ((kind && relationshipKind(kind).step) ?? {})
    const isNoticed = status === 'notice-given'
    const stood = isNoticed ? before : status
    if (to === 'withdrew') [status, before, isOwn, hasLeft] = [to, undefined, true, true]
    else if (takesBack && isNoticed) [status, before] = [before, undefined]
    else if (to === 'notice-given' && !hasLeft && !isNoticed) [status, before] = [to, status]
    else if (to && to !== 'notice-given') {
      const further = !stood || stood === 'withdrew' ? 1 : statusRank(to) - statusRank(stood)
      if (further < 0 || (further === 0 && (isOwn || subject === 'accord'))) continue
      isOwn = subject === 'arden'
      // Steps of the pact as a whole, and applications, make nobody a party again.
      if (isOwn && partyStatus(to).isParty) hasLeft = false
      if (isNoticed) before = to
      else status = to
    }
  }
  return { status, hasLeft }
}

test('the status of a party on any day equals a brute-force reading of the claims', () => {
  // Steps on days of their own. Two dates for one kind of step between withdrawals would be a disagreement.
  const steps = fc
    .uniqueArray(fc.integer({ min: 1, max: 365 }), { maxLength: 12 })
    .chain((days) =>
      fc.tuple(
        ...days.map((day) =>
          fc.tuple(
            fc.constant(new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10)),
            fc.constantFrom(...stepKinds),
            fc.constantFrom({}, {}, {}, { stance: 'reported' }, { stance: 'planned' }, { stance: 'possible' }),
            fc.constantFrom('d1', 'd2', 'd3'),
            fc.constantFrom('arden', 'arden', 'arden', 'accord', 'brisk'),
            fc.constantFrom('signed', 'ratified', 'in-force'),
          ),
        ),
      ),
    )
    .map((all) =>
      all
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([time, kind, more, document, who, stage]): Say => {
          const predicate = who === 'accord' ? stage : who === 'brisk' ? 'bound-by' : kind
          return [who, predicate, time, { ...more, document }]
        }),
    )
    .map(withoutDisagreements)
  const day = fc.integer({ min: 0, max: 366 }).map((at) => new Date(Date.UTC(2020, 0, at)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(steps, day, (said, asOf) => {
      const { at } = world(...['arden', 'brisk', 'corvia'].map((id): Say => [id, 'party-to', '2019']), ...said)
      const { view } = at(asOf)
      const memberships = view
        .relationshipsOf('accord', { ended: true })
        .filter(({ kind, source }) => kind === 'party-to' && source === 'arden')
      const latest = memberships.at(-1)
      const { status, hasLeft } = statusByHand(said, asOf)
      expect(latest?.standing?.status).toBe(hasLeft ? 'withdrew' : status)
      expect(latest?.certainty).toBe(hasLeft ? 'ended' : 'certain')
    }),
    { numRuns: runs(300) },
  )
})

/** Leaves out steps that repeat a current status on another day, because documents would disagree on its date. */
function withoutDisagreements(said: readonly Say[]): Say[] {
  const kept: Say[] = []
  for (const one of said) {
    const [subject, predicate] = one
    const same = kept.filter(([other]) => other === subject)
    const kind = subject === 'accord' ? undefined : stepKindOf(predicate)
    const { againAfter = [], recurs, step } = kind ? relationshipKind(kind) : {}
    const last = same.findLastIndex(([, other]) => other === predicate)
    const isAgain = same.slice(last + 1).some(([, other, , more]) => againAfter.includes(other) && !isPlan(more))
    const stint = same.slice(same.findLastIndex(([, other, , more]) => other === 'withdrew-from' && !isPlan(more)) + 1)
    // One of the ways to consent, because documents would disagree on several.
    const isOther = isConsent(step?.to) && stint.some(([, other]) => isConsent(statusOf(other)))
    if ((recurs || last < 0 || isAgain) && !isOther) kept.push(one)
  }
  return kept
}
const isConsent = (status: PartyStatus | undefined) => status !== undefined && partyStatus(status).isConsent
const statusOf = (predicate: string) => {
  const kind = stepKindOf(predicate)
  return kind && relationshipKind(kind).step?.to
}

test('a party that acceded did not sign with the others, even if only a sighting bounds its membership', () => {
  const { at } = world(
    ['accord', 'signed', '2018-03-08'],
    ['arden', 'party-to', '2018-03-08/..'],
    ['brisk', 'party-to', '2023-07-16'],
    ['brisk', 'acceded-to', '[..2024-05-17]'],
    ['brisk', 'bound-by', '2024-12-15'],
  )
  const [edge] = at('2026')
    .view.relationships()
    .filter(({ derivedFrom }) => derivedFrom)
  expect([edge?.source, edge?.target, edge?.since?.edtf]).toEqual(['arden', 'brisk', '[2018-03-08..2024-05-17]'])
})

test('the last application of a nation has the status applied while it is no party', () => {
  const { at } = world(
    ['arden', 'party-to', '2010'],
    ['accord', 'in-force', '2011'],
    ['brisk', 'applied-to-join', '2015-02-01'],
    ['brisk', 'acceded-to', '2018-05-01'],
    ['brisk', 'withdrew-from', '2020-05-01'],
    ['brisk', 'applied-to-join', '2022-03-01'],
  )
  const applied = (asOf: string) =>
    at(asOf)
      .view.relationshipsOf('accord', { ended: true })
      .filter(({ kind }) => kind === 'applied-to-join')
      .map(({ source, standing }) => [source, standing?.status, standing?.since?.edtf])
      .sort()
  expect(applied('2015-01-31')).toEqual([])
  expect(applied('2016')).toEqual([['brisk', 'applied', '2015-02-01']])
  expect(applied('2019')).toEqual([['brisk', undefined, undefined]])
  expect(at('2019').status('brisk')).toBe('acceded')
  expect(applied('2021')).toEqual([['brisk', undefined, undefined]])
  expect(applied('2023')).toEqual([
    ['brisk', undefined, undefined],
    ['brisk', 'applied', '2022-03-01'],
  ])
})

test('a party that applied to join did not sign with the others, before it acceded either', () => {
  const { at } = world(
    ['accord', 'signed', '2018-03-08'],
    ['accord', 'in-force', '2018-12-30'],
    ['brisk', 'applied-to-join', '2021-02-01'],
    ['brisk', 'party-to', '2023-07-16'],
    ['brisk', 'acceded-to', '[..2024-05-17]'],
  )
  const known = at('2023')
  expect([known.status('brisk'), known.standing('brisk')?.since?.edtf]).toEqual(['applied', '2021-02-01'])
  expect(at('2024').status('brisk')).toBe('acceded')
})

test('a derived edge is at a stage from the day on which the later party reached it', () => {
  const { at } = world(
    ['arden', 'signed', '2018-03-08'],
    ['arden', 'bound-by', '2018-12-30'],
    ['brisk', 'signed', '2018-03-08'],
    ['brisk', 'bound-by', '2021-09-19'],
    ['corvia', 'signed', '2019-01-01'],
    ['corvia', 'bound-by', '2020-05-05'],
  )
  const since = Object.fromEntries(
    at()
      .view.relationships()
      .flatMap(({ source, target, derivedFrom, stageSince }) =>
        derivedFrom ? [[`${source} ${target}`, stageSince?.edtf]] : [],
      ),
  )
  expect(since).toEqual({
    'arden brisk': '2021-09-19',
    'arden corvia': '2020-05-05',
    'brisk corvia': '2021-09-19',
  })
})

test('the order in which documents stand in a folder changes nothing', () => {
  const said: readonly Say[] = [
    ['arden', 'signed', '2018-03-08'],
    ['arden', 'ratified', '2018-07-06', { document: 'd2' }],
    ['arden', 'withdrew-from', '2020-01-01', { document: 'd3' }],
  ]
  const folder = dataFolder({
    documents: { d1: {}, d2: {}, d3: {} },
    nations: { arden: {}, brisk: {}, corvia: {} },
    pacts: { accord: {} },
    claims: Object.fromEntries(
      said.map(([subject, predicate, time], at) => [
        `d${at + 1}`,
        { c: { subject, predicate, time, object: 'accord' } },
      ]),
    ),
  })
  const standings = [folder, folder.toReversed()].map((files) => {
    const graph = buildGraph(parseFacts(files))
    const view = viewThrough(graph, toLens({ asOf: '2024' }, 'public', graph.facts))
    return view.relationshipsOf('accord', { ended: true }).map(({ standing }) => standing?.status)
  })
  expect(standings[0]).toContain('withdrew')
  expect(standings[1]?.toSorted()).toEqual(standings[0]?.toSorted())
})

test('the steps on the ways of all parties have one shape, and each history is as it was', () => {
  const years = Array.from({ length: 40 }, (_, year) => `${1950 + year}`)
  const steps = years.flatMap((year) => {
    const { standing } = world(
      ['arden', 'party-to', year],
      ['arden', 'signed', year],
      ['brisk', 'acceded-to', year],
    ).at()
    expect(standing('arden')?.history.map(({ leadsTo }) => leadsTo)).toEqual(['signed'])
    return standing('arden')?.path ?? []
  })
  expect(steps.length).toBeGreaterThanOrEqual(40)
  for (const step of steps.slice(-20)) expect(haveSameShape(step, steps.at(-1) as object)).toBe(true)
})

import { describe, expect, test } from 'vitest'
import { chosenPart } from '../../src/api/export.ts'
import { maxConnectedParties } from '../../src/facts/vocabulary.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { document, says, world } from '../fixtures/world.ts'

const stage = (time: string, value: 'negotiating' | 'signed' | 'in-force' | 'terminated') =>
  says('one', 'pact-x', 'stage', time, { value: { type: 'stage', stage: value } })

const told = ({ id, since, until, certainty }: Relationship) => [id, since?.edtf, until?.edtf, certainty].join(' ')

describe('a relationship derived from a pact', () => {
  const look = world(
    [document('one', '2020')],
    [
      says('one', 'a', 'party-to', '2010-02-01/..', { object: 'pact-x' }),
      says('one', 'b', 'party-to', '2010-02-01/..', { object: 'pact-x' }),
      stage('2010-02-01', 'negotiating'),
      stage('2012', 'signed'),
      stage('2018-05', 'terminated'),
    ],
  )
  const ended = (asOf: string) =>
    look({ asOf })
      .relationshipsOf('a', { ended: true })
      .filter(({ derivedFrom }) => derivedFrom)
      .map(told)

  test('ends with its pact or with its stage, and says when', () => {
    expect(ended('2011')).toEqual(['a.negotiating-with.b.pact-x 2010-02-01  certain'])
    expect(ended('2013')).toEqual([
      'a.signed-with.b.pact-x 2012  certain',
      'a.negotiating-with.b.pact-x 2010-02-01 2012 ended',
    ])
    expect(ended('2019').toSorted()).toEqual([
      'a.negotiating-with.b.pact-x 2010-02-01 2012 ended',
      'a.signed-with.b.pact-x 2012 2018-05 ended',
    ])
  })

  test('that has ended is looked up by id, listed, walked and exported where ended ones are asked for', () => {
    const view = look({ asOf: '2019' })
    const id = 'a.signed-with.b.pact-x'
    expect(view.relationship(id)?.certainty).toBe('ended')
    expect(view.relationships().map((one) => one.id)).not.toContain(id)
    expect(view.relationships({ ended: true }).map((one) => one.id)).toContain(id)
    for (const choice of [{ ended: true }, { ended: true, around: ['a'] }])
      expect([...chosenPart(view, 'csv-edges', choice).relationships].map((one) => one.id)).toContain(id)
    expect([...chosenPart(view, 'csv-edges', {}).relationships].map((one) => one.id)).not.toContain(id)
  })

  test('that was interrupted has a number for each earlier time', () => {
    const back = world(
      [document('one', '2020')],
      [
        says('one', 'a', 'party-to', '2010-02-01/2013-01-01', { object: 'pact-x' }),
        says('one', 'a', 'party-to', '2016-01-01/..', { object: 'pact-x' }),
        says('one', 'b', 'party-to', '2010-02-01/..', { object: 'pact-x' }),
        stage('2010-02-01', 'in-force'),
      ],
    )
    const view = back({ asOf: '2019' })
    expect(view.derivedFrom('pact-x', { ended: true }).map(told)).toEqual([
      'a.signed-with.b.pact-x 2016-01-01  certain',
      'a.signed-with.b.pact-x~1 2010-02-01 2013-01-01 ended',
    ])
    expect(view.relationship('a.signed-with.b.pact-x~1')?.until?.edtf).toBe('2013-01-01')
  })

  test('does not end because its pact grew too large to connect its parties', () => {
    const parties = Array.from({ length: maxConnectedParties + 1 }, (_, at) =>
      says('one', `n-${at}`, 'party-to', at < 2 ? '2010/..' : '2015/..', { object: 'pact-x' }),
    )
    const large = world([document('one', '2020')], [...parties, stage('2010', 'signed')])
    expect(large({ asOf: '2012' }).derivedFrom('pact-x')).toHaveLength(1)
    expect(large({ asOf: '2019' }).derivedFrom('pact-x', { ended: true })).toEqual([])
  })
})

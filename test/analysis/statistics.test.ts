import { describe, expect, test } from 'vitest'
import statistics from '../../src/analysis/statistics.ts'
import { documents, look } from '../fixtures/triangles.ts'
import { says, world } from '../fixtures/world.ts'

describe('statistics', () => {
  test('count what the lens shows', () => {
    expect(statistics.fn(look(), {})).toMatchObject({
      entities: 9,
      relationships: 9,
      derived: 0,
      singleSource: 8,
      pairs: 8,
      density: 8 / 36,
      averageDegree: 16 / 9,
      components: 3,
      claims: 12,
      documents: 3,
      relationshipKinds: [
        { kind: 'diplomatic-relations-with', count: 8 },
        { kind: 'trades-with', count: 1 },
      ],
    })
    expect(statistics.fn(look(), {}).entityKinds[0]).toEqual({ kind: 'nation', count: 9 })
    expect(statistics.fn(look({ documents: { in: ['two'] } }), {})).toMatchObject({
      entities: 2,
      relationships: 1,
      claims: 1,
      documents: 1,
    })
  })
  test('distinguish derived and claimed relationships', () => {
    const lens = world(documents, [
      says('one', 'a', 'party-to', '2020', { object: 'pact-p' }),
      says('one', 'b', 'party-to', '2020', { object: 'pact-p' }),
      says('one', 'pact-p', 'stage', '2020', { value: { type: 'stage', stage: 'signed' } }),
    ])
    expect(statistics.fn(lens(), {})).toMatchObject({ relationships: 3, derived: 1, singleSource: 2, pairs: 3 })
    expect(statistics.fn(lens(), { kinds: ['signed-with'] })).toMatchObject({
      relationships: 1,
      derived: 1,
      singleSource: 0,
      pairs: 1,
      entities: 3,
    })
  })
  test('of an empty graph are zeros', () => {
    expect(statistics.fn(look({ documents: { in: [] } }), {})).toMatchObject({
      entities: 0,
      density: 0,
      averageDegree: 0,
      components: 0,
    })
  })
})

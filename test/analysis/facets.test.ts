import { describe, expect, test } from 'vitest'
import facets from '../../src/analysis/facets.ts'
import { documents } from '../fixtures/triangles.ts'
import { says, world } from '../fixtures/world.ts'

describe('facets', () => {
  const lens = world(documents, [
    says('one', 'a', 'party-to', '2020', { object: 'pact-p' }),
    says('two', 'a', 'party-to', '2020', { object: 'pact-p' }),
    says('one', 'b', 'party-to', undefined, { object: 'pact-p' }),
    says('one', 'pact-p', 'stage', '2020-05', { value: { type: 'stage', stage: 'signed' } }),
    says('wired', 'leader-l', 'visited', '2021-03-04', { object: 'a' }),
    says('one', 'b', 'supplied-arms-to', '[2019-12-31..2020-01-01]', { object: 'a' }),
  ])
  test('count relationships by kind, ends, pact, document and year', () => {
    const view = lens()
    expect(facets.fn(view, { relationships: view.relationships() })).toEqual({
      total: 5,
      relationshipKinds: [
        { value: 'party-to', count: 2 },
        { value: 'visited', count: 1 },
        { value: 'supplied-arms-to', count: 1 },
        { value: 'signed-with', count: 1 },
      ],
      entityKinds: [
        { value: 'nation', count: 5 },
        { value: 'leader', count: 1 },
        { value: 'pact', count: 2 },
      ],
      pactKinds: [{ value: 'information-security', count: 3 }],
      stages: [{ value: 'signed', count: 3 }],
      documents: [
        { value: 'one', count: 4 },
        { value: 'two', count: 2 },
        { value: 'wired', count: 1 },
      ],
      // The year in which a state began is unknown if it is only seen; the stage has its month.
      years: [
        { value: 2020, count: 1 },
        { value: 2021, count: 1 },
        { value: null, count: 3 },
      ],
    })
  })
  test('of no relationships are empty', () => {
    expect(facets.fn(lens(), { relationships: [] })).toEqual({
      total: 0,
      relationshipKinds: [],
      entityKinds: [],
      pactKinds: [],
      stages: [],
      documents: [],
      years: [],
    })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import communities from '../../src/analysis/communities.ts'
import components from '../../src/analysis/components.ts'
import type { Claim, Facts } from '../../src/facts/facts.ts'
import { facts, factsOf } from '../fixtures/random.ts'
import { documents, edges, look, viewOf } from '../fixtures/triangles.ts'
import { says, world } from '../fixtures/world.ts'

describe('communities', () => {
  test('are the densely connected groups', () => {
    const { communities: found, modularity } = communities.fn(look(), { weight: 'equal' })
    expect(found.map(({ number, members, center }) => [number, members.join(''), center])).toEqual([
      [1, 'abc', 'a'],
      [2, 'def', 'd'],
      [3, 'xy', 'x'],
      [4, 'loner', 'loner'],
    ])
    // Of 8 edges 3, 3, 1 and 0 lie within; their ends are 7, 7, 2 and 0 of 16 (Newman 2006, equation 1).
    expect(modularity).toBeCloseTo(7 / 8 - (49 + 49 + 4) / 256, 12)
  })
  test('use the requested weights, and are labeled by the member with the highest weighted degree within', () => {
    const lens = world(documents, [
      ...edges(['a', 'b'], ['b', 'c']),
      says('two', 'b', 'diplomatic-relations-with', '2020', { object: 'c' }),
    ])
    expect(communities.fn(lens(), {}).communities.map(({ members, center }) => [members.join(''), center])).toEqual([
      ['abc', 'b'],
    ])
  })
  test('have no modularity without edges', () => {
    expect(communities.fn(look(), { kinds: ['aided'] })).toMatchObject({ modularity: null, communities: { length: 9 } })
    expect(communities.fn(look({ documents: { in: [] } }), {})).toEqual({ modularity: null, communities: [] })
  })
  test('partition the entities within components, for any order of the facts', () => {
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat()), (all, salt) => {
        const found = communities.fn(viewOf(all), {})
        const view = viewOf(all)
        expect(found.communities.flatMap(({ members }) => members).sort()).toEqual(
          view
            .nodes()
            .map(({ id }) => id)
            .sort(),
        )
        for (const { members, nations, organizations } of found.communities)
          expect([...nations, ...organizations].sort()).toEqual(
            members.filter((id) => ['nation', 'organization'].includes(view.entity(id)?.kind ?? '')),
          )
        const parts = components.fn(view, {}).map(({ members }) => members)
        for (const { members } of found.communities)
          expect(parts.some((part) => members.every((id) => part.includes(id)))).toBe(true)
        expect(communities.fn(viewOf(shuffled(all, salt)), {})).toEqual(found)
      }),
    )
  })
})

/** The same facts, read in another order. */
function shuffled(all: Facts, salt: IterableIterator<number>): Facts {
  const keyed = [...all.claims.values()].map((claim): [number, Claim] => [salt.next().value, claim])
  return factsOf(
    all.documents.values(),
    keyed.sort(([a], [b]) => a - b).map(([, claim]) => claim),
  )
}

import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { allIn } from '../fixtures/relationships.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const lens = fc.record({
  asOf: fc.integer({ min: 1995, max: 2035 }).map(String),
  presumed: fc.boolean(),
  minCorroboration: fc.constantFrom(1, 1, 2),
})

test('law: at any date, after any others, all relationships are those of a graph that was never asked', () => {
  let listed = 0
  fc.assert(
    fc.property(facts, fc.array(lens, { minLength: 1, maxLength: 5 }), (all, lenses) => {
      const graph = buildGraph(all)
      for (const one of lenses) {
        const view = viewThrough(graph, toLens(one, 'secret', all))
        const fresh = viewThrough(buildGraph(all), toLens(one, 'secret', all))
        expect(allIn(view.relationships())).toEqual(allIn(fresh.relationships()))
        // The slow way.
        const { episodes, day } = view
        const ofGroups = [...graph.claimGroups.values()].flatMap((group) => episodes.of(group, day).value)
        const derived = view.entitiesOf('pact').flatMap(({ id }) => view.derivedFrom(id))
        const slow = [...ofGroups.filter((found) => episodes.isListed(found)), ...derived]
        expect(allIn(view.relationships())).toEqual(allIn(slow))
        listed += view.relationships().length
      }
    }),
    { numRuns: runs(100) },
  )
  expect(listed).toBeGreaterThan(runs(100))
})

test('a new date works out only what changed since the last', () => {
  const [all] = fc.sample(facts, { numRuns: 1, seed: 1 })
  if (!all) throw new Error('there are no facts')
  const graph = buildGraph(all)
  const at = (asOf: string) => viewThrough(graph, toLens({ asOf }, 'secret', all))
  const first = at('2100-01-01')
  const of = vi.spyOn(first.episodes, 'of')
  const derivedBy = vi.spyOn(first.episodes, 'derivedBy')
  first.relationships()
  const asked = of.mock.calls.length
  // The numbers of a simple group tell without.
  expect(asked).toBeGreaterThan(0)
  expect(asked).toBeLessThan(graph.claimGroups.size)
  expect(at('2101-01-01').relationships()).toEqual(first.relationships())
  expect(of).toHaveBeenCalledTimes(asked)
  expect(derivedBy).toHaveBeenCalledTimes(1)
})

test('a pact is worked out from the day on which a claim names it, and then as far as a date changes it', () => {
  const look = world([document('one', '2011')], [says('one', 'ayland', 'party-to', '2000', { object: 'pact-p' })])
  const derivedBy = vi.spyOn(look().episodes, 'derivedBy')
  const asked = ['1990', '1999', '2005', '2007', '1995'].map((asOf) => {
    look({ asOf }).relationships()
    return derivedBy.mock.calls.length
  })
  expect(asked).toEqual([0, 0, 1, 1, 1])
})

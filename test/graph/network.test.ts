import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { networkOf } from '../../src/graph/network.ts'
import { holds } from '../../src/graph/relationship.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { document, says, world } from '../fixtures/world.ts'

test('a network has entities as nodes and relationships as edges, with what is known of them', () => {
  const look = world(
    [document('one', '2022'), document('two', '2023')],
    [
      says('one', 'ayland', 'party-to', '2022', { object: 'pact-p' }),
      says('two', 'ayland', 'party-to', '2023', { object: 'pact-p' }),
      says('one', 'beland', 'party-to', '2022', { object: 'pact-p' }),
      says('one', 'pact-p', 'stage', '2022', { value: { type: 'stage', stage: 'signed' } }),
      says('one', 'celand', 'party-to', '2022', { object: 'pact-p', stance: 'denied' }),
    ],
  )
  const network = networkOf(look())
  expect(network.nodes().sort()).toEqual(['ayland', 'beland', 'celand', 'pact-p'])
  expect(
    network.mapEdges((id, { since, until, stage, corroboration }) => [id, since, until, stage, corroboration]),
  ).toEqual([
    ['ayland.party-to.pact-p', '[..2022-12-31]', null, 'signed', 2],
    ['beland.party-to.pact-p', '[..2022-12-31]', null, 'signed', 1],
    ['ayland.signed-with.beland.pact-p', '2022', null, 'signed', 1],
  ])
  expect(network.getEdgeAttribute('ayland.signed-with.beland.pact-p', 'claims')).toHaveLength(4)
})

test('a network is what its view shows, no more and no less', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const view = new View(buildGraph(all), toLens({ asOf: '2022-06-15' }, 'restricted', all))
      const network = networkOf(view)
      expect(network.nodes()).toEqual(view.entities().map(({ id }) => id))
      expect(network.edges()).toEqual(
        view
          .relationships()
          .filter(holds)
          .map(({ id }) => id),
      )
    }),
  )
})

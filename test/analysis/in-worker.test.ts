import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from '../../src/analysis/in-worker.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { project } from '../../src/graph/projection.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'

test('a network arrives in a worker as it was sent', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const network = project(new View(buildGraph(all), toLens({ asOf: '2022-06-15' }, 'secret', all)))
      const arrived = unpack(structuredClone(pack(network)))
      const edges = (of: typeof network) =>
        of.mapEdges((_, { weight }, source, target) => [source, target, weight]).sort()
      expect(arrived.nodes()).toEqual(network.nodes())
      expect(edges(arrived)).toEqual(edges(network))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjacencyOf, type Fits } from '../../src/analysis/adjacency.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'

const walks = fc.array(
  fc.record({ seeds: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }), steps: fc.nat({ max: 4 }), left: fc.nat(20) }),
  { minLength: 1, maxLength: 6 },
)

test('law: walks in numbers reach and join the same as walks by id, whatever came before', () => {
  fc.assert(
    fc.property(facts, walks, fc.boolean(), fc.boolean(), (all, asked, ended, isFew) => {
      const view = new View(buildGraph(all), toLens({ asOf: '2022-06-15' }, 'secret', all))
      const fits: Fits = ({ claims }) => !isFew || claims.length > 1
      const edgesOf = (id: string) => view.relationshipsOf(id, { ended }).filter((one) => holds(one) && fits(one))
      const network = adjacencyOf(view, fits, { ended }).numbered
      const known = [...all.entities.keys()]
      for (const { seeds, steps, left } of asked) {
        const isLeft = (id: string) => id !== known[left]
        const from = seeds.flatMap((seed) => known[seed % known.length] ?? [])
        const reached = new Set(from.filter((id) => view.entity(id)))
        for (let step = 0; step < steps; step++)
          for (const id of [...reached])
            for (const { source, target } of edgesOf(id))
              for (const other of [source, target]) if (view.entity(other) && isLeft(other)) reached.add(other)
        const found = network.reach(from, steps, ({ id }) => isLeft(id))
        expect(network.idsOf(found).sort()).toEqual([...reached].sort())

        const { edges, degrees } = network.between(found)
        const between = [...reached].flatMap((id) =>
          edgesOf(id).filter(({ source, target }) => source === id && reached.has(target)),
        )
        const inOrder = (ids: string[]) => ids.sort((a, b) => (a < b ? -1 : 1))
        expect(network.relationshipsInOrder(edges).map(({ id }) => id)).toEqual(inOrder(between.map(({ id }) => id)))
        const order = network.idsOf([...network.inOrder(found)])
        expect(order).toEqual([...reached].sort())
        for (const [place, one] of [...network.inOrder(found)].entries())
          expect(degrees[one]).toBe(
            between.filter(({ source, target }) => source === order[place] || target === order[place]).length,
          )
      }
    }),
  )
})

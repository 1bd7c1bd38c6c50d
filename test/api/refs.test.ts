import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edgesOf } from '../../src/api/refs.ts'
import { relationshipKind } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'

test('the edges of an entity are its relationships with a visible other end', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(1, 2, 3), fc.boolean(), (all, minCorroboration, ended) => {
      const view = new View(buildGraph(all), toLens({ asOf: '2030', minCorroboration }, 'secret', all))
      for (const record of view.entities()) {
        const seen = edgesOf({ view, record }, { ended }).items.map((edge) => [
          edge.record.id,
          edge.other,
          edge.direction,
        ])
        const expected = view.relationshipsOf(record.id, { ended }).flatMap(({ id, kind, source, target }) => {
          const other = view.entity(source === record.id ? target : source)
          const isSymmetric = relationshipKind(kind).symmetric === true
          return other ? [[id, other, isSymmetric ? 'both' : source === record.id ? 'out' : 'in']] : []
        })
        expect(seen).toEqual(expected)
      }
    }),
  )
})

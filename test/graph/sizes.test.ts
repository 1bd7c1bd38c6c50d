import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCleared } from '../../src/facts/label.ts'
import { clearanceOrder } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { sizesOf } from '../../src/graph/visible/sizes.ts'
import { facts, factsOf } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'

test('law: the sizes for a clearance are those of a graph without what it hides, so that no price tells of it', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...clearanceOrder), (all, clearance) => {
      const isShown = (record: { readonly clearance: (typeof clearanceOrder)[number] }) =>
        isCleared(record.clearance, clearance)
      const documents = [...all.documents.values()].filter(isShown)
      const claims = [...all.claims.values()].filter(
        (claim) => isShown(claim) && documents.some(({ id }) => id === claim.document),
      )
      expect(sizesOf(buildGraph(all), clearance)).toEqual(sizesOf(buildGraph(factsOf(documents, claims)), clearance))
    }),
    { numRuns: runs(100) },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from '../../src/facts/date.ts'
import { isCleared } from '../../src/facts/label.ts'
import { clearanceOrder } from '../../src/facts/vocabulary.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { type Expected, type Sample, type SampledKind, Sampler } from '../../src/graph/visible/sample.ts'
import { sizesOf, sizesOn } from '../../src/graph/visible/sizes.ts'
import { facts, factsOf } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'

const kinds = ['entity', 'relationship', 'claim', 'document', 'passage'] as const
const day = fc.integer({ min: -40_000, max: 30_000 })
const idsIn = ({ records }: Sample) => records.map((one) => (typeof one === 'string' ? one : one.id))

/** All that follows from each sample in two steps, by ids. */
function walked(sampler: Sampler, ids: readonly string[]): unknown {
  const told = (expected: Expected | undefined) => expected && [expected.lengths, idsIn(expected.sample)]
  const steps = (from: Sample, to: SampledKind) => {
    const next = sampler.next(from, 'subject', to)
    return [told(next), next && kinds.map((kind) => told(sampler.next(next.sample, 'object', kind)))]
  }
  const wholes = kinds.map((of) => [idsIn(sampler.whole(of)), kinds.map((to) => steps(sampler.whole(of), to))])
  // A hidden entity is as unknown as one that does not exist.
  const named = ids.map((id) => sampler.named(id)).map((from) => from && kinds.map((to) => steps(from, to)))
  return [wholes, named]
}

test('law: samples for a clearance are those of a graph without what it hides', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...clearanceOrder), day, (all, clearance, day) => {
      const documents = [...all.documents.values()].filter((one) => isCleared(one.clearance, clearance))
      const shown = new Set(documents.map(({ id }) => id))
      const claims = [...all.claims.values()].filter(
        (claim) => isCleared(claim.clearance, clearance) && shown.has(claim.document),
      )
      const without = buildGraph(factsOf(documents, claims))
      const ids = [...all.entities.keys(), 'nobody']
      const walk = (graph: Graph) => walked(new Sampler(graph, clearance, day), ids)
      expect(walk(buildGraph(all))).toEqual(walk(without))
    }),
    { numRuns: runs(25) },
  )
})

test('law: where lists are short, no list that a lens shows is longer than its estimate', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 1950, max: 2040 }), (all, year) => {
      const graph = buildGraph(all)
      const asOf = `${year}-12-31`
      const view = viewThrough(graph, toLens({ asOf }, 'secret', all))
      const sampler = new Sampler(graph, 'secret', parseDate(asOf).latest)
      const entities = sampler.whole('entity')
      const ids = idsIn(entities)
      expect(ids).toEqual(expect.arrayContaining(view.entities().map(({ id }) => id)))
      const { lengths = [] } = sampler.next(entities, 'claims', 'claim') ?? {}
      ids.forEach((id, at) => {
        expect(lengths[at]).toBeGreaterThanOrEqual(view.claimsNaming(id).length)
      })
    }),
    { numRuns: runs(25) },
  )
})

test('law: the sizes of a later day are no smaller, and in the end those of any day', () => {
  fc.assert(
    fc.property(facts, day, day, (all, one, other) => {
      const sizes = sizesOf(buildGraph(all), 'public')
      const [early, late] = [Math.min(one, other), Math.max(one, other)].map((day) => sizesOn(sizes, day))
      for (const of of ['claims', 'entities', 'claimGroups'] as const)
        expect(early?.[of]).toBeLessThanOrEqual(late?.[of] ?? 0)
      expect(sizesOn(sizes, 1e9)).toEqual(sizes)
    }),
    { numRuns: runs(50) },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countPairs, heaviest, mergeEdges } from '../../src/analysis/merged-edges.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'

const edges = fc
  .array(fc.tuple(fc.constantFrom('a', 'a-b', 'b', 'c', 'd'), fc.constantFrom('a', 'b', 'c', 'd-e')), { maxLength: 60 })
  .map((pairs) =>
    pairs.map(([source, target], index) => ({ id: `${source}.k${index}.${target}`, source, target }) as Relationship),
  )
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const pairOf = ({ source, target }: Relationship) => [source, target].sort().join('.')

test('merged edges hold each relationship once, and the heaviest pairs stay', () => {
  fc.assert(
    fc.property(edges, fc.integer({ min: 1, max: 20 }), (all, most) => {
      const merged = mergeEdges(all)
      expect(merged.map(({ id }) => id)).toEqual([...new Set(all.map(pairOf))].sort())
      expect(countPairs(all)).toBe(merged.length)
      for (const { id, relationships } of merged)
        expect(relationships).toEqual(all.filter((one) => pairOf(one) === id).sort(byId))
      expect(mergeEdges(all, most).map(({ id }) => id)).toEqual(
        [...merged]
          .sort((a, b) => b.relationships.length - a.relationships.length || byId(a, b))
          .slice(0, most)
          .map(({ id }) => id)
          .sort(),
      )
    }),
  )
})

test('the heaviest items are those that a sort finds', () => {
  const items = fc.uniqueArray(fc.record({ id: fc.string(), weight: fc.nat(4) }), { selector: ({ id }) => id })
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 8 }), (all, most) => {
      const wanted = all.toSorted((a, b) => b.weight - a.weight || byId(a, b)).slice(0, most)
      expect(heaviest(all, most, ({ weight }) => weight)).toEqual(wanted.sort(byId))
    }),
  )
})

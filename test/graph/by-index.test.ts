import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByIndex } from '../../src/graph/caches/by-index.ts'
import { runs } from '../fixtures/runs.ts'

test('law: a value is found by the index for which it was set last, and by no other', () => {
  const index = fc.oneof(fc.nat({ max: 5 }), fc.integer({ min: 1_020, max: 1_030 }), fc.nat({ max: 1_000_000 }))
  fc.assert(
    fc.property(fc.array(fc.tuple(index, fc.string())), fc.array(index), (set, asked) => {
      const [byIndex, map] = [new ByIndex<{ text: string }>(), new Map<number, { text: string }>()]
      for (const [index, text] of set) {
        const value = { text }
        byIndex.set({ index }, value)
        map.set(index, value)
      }
      for (const index of [...asked, ...map.keys()]) expect(byIndex.get({ index })).toBe(map.get(index))
    }),
    { numRuns: runs(200) },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ranks } from '../../src/analysis/ranks.ts'

const texts = fc.uniqueArray(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 50 })

test('law: numbers are in the order of their texts, also of those that are new', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 10 }), (all, asked) => {
      const ranks = new Ranks((number) => all[number] ?? '')
      let count = 1
      for (const [more, step] of asked) {
        count = Math.min(all.length, count + (more % 10))
        const numbers = Array.from({ length: count }, (_, number) => number).filter((one) => (one * step) % 3 < 2)
        const inOrder = numbers.toSorted((a, b) => ((all[a] ?? '') < (all[b] ?? '') ? -1 : 1))
        expect([...ranks.sorted(numbers, count)]).toEqual(inOrder)
      }
    }),
  )
})

test('texts that were compared as often as there are texts are compared no more', () => {
  let reads = 0
  const ranks = new Ranks((number) => {
    reads += 1
    return String(number)
  })
  const some = [9, 3, 7, 5]
  for (let times = 0; times < 3; times++) ranks.sorted(some, 10)
  const before = reads
  for (let times = 0; times < 5; times++) expect([...ranks.sorted(some, 10)]).toEqual([3, 5, 7, 9])
  expect(reads).toBe(before)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SharedTexts } from '../../../src/exchange/import/shared-texts.ts'

test('law: each text comes back by its number, and no other number has one', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('', 'a', 'é', '日', ' ') }), { maxLength: 300 })
  fc.assert(
    fc.property(texts, fc.integer({ min: -10, max: 1000 }), (all, number) => {
      const shared = new SharedTexts()
      for (const text of all) shared.add(text)
      expect(shared.size).toBe(all.length)
      expect(all.map((_, at) => shared.at(at))).toEqual(all)
      expect(shared.at(number)).toBe(all[number])
      expect([shared.at(0.5), shared.at(Number.NaN), shared.at(Infinity)]).toEqual([undefined, undefined, undefined])
    }),
  )
})

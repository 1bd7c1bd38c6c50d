import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Spell, united } from '../../src/exchange/spells.ts'

const spell = fc
  .tuple(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(-Infinity)), fc.oneof(fc.nat(10), fc.constant(Infinity)))
  .map(([from, length]): Spell => [from, from === -Infinity ? length : from + length])

test('merged spells cover the same days in order, with gaps between them', () => {
  fc.assert(
    fc.property(fc.array(spell, { maxLength: 8 }), (spells) => {
      const all = united(spells)
      for (let day = -5; day < 60; day++) {
        expect(all.some(([from, to]) => from <= day && day <= to)).toBe(
          spells.some(([from, to]) => from <= day && day <= to),
        )
      }
      for (const [index, [from]] of all.entries())
        if (index > 0) expect(from).toBeGreaterThan((all[index - 1]?.[1] ?? 0) + 1)
    }),
  )
})

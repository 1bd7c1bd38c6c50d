import { expect, test } from 'vitest'
import { isSmall } from '../../../src/api/execute/small.ts'

test('a value is small if it has few characters and items, at any depth', () => {
  const small = [null, 1, true, 'japan', ['a', 'b'], { id: 'japan', where: { kind: { in: ['PARTY_TO'] } } }]
  for (const value of small) expect(isSmall(value)).toBe(true)
  const [text, list] = ['x'.repeat(501), Array(501).fill(0)]
  for (const value of [text, list, [text], { a: { b: list } }, Array(300).fill('xx')])
    expect(isSmall(value)).toBe(false)
})

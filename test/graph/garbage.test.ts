import { expect, test } from 'vitest'
import { collectIfMuch } from '../../src/graph/garbage.ts'

test('garbage is collected once the heap has grown by much since the last time', () => {
  collectIfMuch(0, 0)
  expect(collectIfMuch(0, 20_000_000)).toBe(false)
  const much = Array.from({ length: 1_500_000 }, (_, i) => ({ i }))
  expect([much.length, collectIfMuch(0, 20_000_000)]).toEqual([1_500_000, true])
})

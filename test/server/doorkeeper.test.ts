import { expect, test } from 'vitest'
import { Doorkeeper } from '../../src/server/doorkeeper.ts'

test('the doorkeeper admits repeated keys, and forgets them after many thousands of others', () => {
  const doorkeeper = new Doorkeeper()
  const admitted = () =>
    Array.from({ length: 1000 }, (_, place) => doorkeeper.admits(`asked ${place}`)).filter(Boolean).length
  expect(admitted()).toBe(0)
  expect(admitted()).toBeGreaterThan(900)
  for (let place = 0; place < 100_000; place += 1) doorkeeper.admits(`other ${place}`)
  expect(admitted()).toBeLessThan(100)
})

import { expect, test } from 'vitest'
import { Doorkeeper, hashOf } from '../../src/server/fast/doorkeeper.ts'

test('the doorkeeper knows repeated requests, and forgets them after many thousands of others', () => {
  const doorkeeper = new Doorkeeper()
  const known = (request: string, context = 'public') => {
    const hash = hashOf(Buffer.from(request), hashOf(context))
    const isKnown = doorkeeper.knows(hash)
    doorkeeper.add(hash)
    return isKnown
  }
  const repeated = (context?: string) =>
    Array.from({ length: 1000 }, (_, place) => known(`asked ${place}`, context)).filter(Boolean).length
  expect(repeated()).toBe(0)
  expect(repeated()).toBeGreaterThan(900)
  expect(repeated('another revision')).toBeLessThan(10)
  for (let place = 0; place < 100_000; place += 1) known(`other ${place}`)
  expect(repeated()).toBeLessThan(100)
})

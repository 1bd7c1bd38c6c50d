import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anonymous, type Viewer } from '../../src/api/viewer.ts'
import { Allowances, networkOf } from '../../src/server/allowances.ts'
import { runs } from '../fixtures/runs.ts'

const client = (address: string) => ({ address, isSecure: false, host: undefined })
const known = (person: string): Viewer => ({
  ...anonymous({ clearance: 'public' }),
  person,
  name: person,
  isKnown: true,
})
const options = { points: 10, requests: 2, subscriptions: 1 }
const HOUR = 3_600_000

test('an allowance is that of a person, or of a network where nobody is known', () => {
  const all = new Allowances(options)
  expect(all.of(known('Ann'), client('192.0.2.1'))).toBe(all.of(known('Ann'), client('192.0.2.2')))
  expect(all.of(known('Ann'), client('192.0.2.1'))).not.toBe(all.of(known('Bo'), client('192.0.2.1')))
  expect(all.of(known('192.0.2.1'), client(''))).not.toBe(all.of(undefined, client('192.0.2.1')))
  expect(all.of(undefined, client('2001:db8::1'))).toBe(all.of(undefined, client('2001:db8:0:0:9::')))
  expect(all.of(undefined, client('192.0.2.1'))).not.toBe(all.of(undefined, client('192.0.2.2')))
  expect(networkOf('2001:db8:0:1::5')).toBe('2001:db8:0:1')
})

test('the viewers that are told apart are bounded, and many addresses make it forget no person', () => {
  const all = new Allowances(options, () => 0, 5)
  const ann = all.of(known('Ann'), client(''))
  for (let n = 0; n < 100; n += 1) all.of(undefined, client(`192.0.2.${n}`))
  expect(all.size).toBe(6)
  expect(all.of(known('Ann'), client(''))).toBe(ann)
})

test('no hour has more points than its limit, and what is refused takes none', () => {
  const step = fc.record({ after: fc.nat(HOUR / 2), cost: fc.integer({ min: 1, max: 12 }), before: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let now = 0
      const one = new Allowances(options, () => now).of(known('Ann'), client(''))
      let [used, resetAt] = [0, 0]
      for (const { after, cost, before } of steps) {
        now += after
        // An hour begins with the first look after the last one.
        if (now >= resetAt) [used, resetAt] = [0, now + HOUR]
        expect(one.left).toEqual({ limit: 10, remaining: 10 - used, resetAt })
        const taken = Math.min(before, cost)
        const fits = used + cost - taken <= 10
        try {
          one.use(cost, taken)
          expect(fits).toBe(true)
          used += cost - taken
        } catch (error) {
          const { extensions, message } = Object(error)
          expect(fits).toBe(false)
          if (cost > 10) expect(message).toMatch(/predicted cost is \d+.* 10 points in an hour/)
          else {
            const seconds = String(Math.max(1, Math.ceil((resetAt - now) / 1_000)))
            expect(extensions).toMatchObject({ code: 'RATE_LIMITED', http: { status: 429 } })
            expect(extensions.http.headers).toEqual({ 'retry-after': seconds })
          }
        }
      }
    }),
    { numRuns: runs(100) },
  )
})

test('no more requests run at one time than may, in their order, and others wait or are refused', async () => {
  const one = new Allowances(options).of(known('Ann'), client(''))
  expect([one.enter(), one.enter()]).toEqual([undefined, undefined])
  const begun: number[] = []
  const waiting = Array.from({ length: 32 }, (_, n) => one.enter()?.then(() => begun.push(n)))
  expect(() => one.enter()).toThrow('too many requests of yours wait already')
  for (let n = 0; n < 32; n += 1) {
    one.leave()
    await waiting[n]
    expect(begun).toHaveLength(n + 1)
  }
  expect(begun).toEqual(begun.toSorted((a, b) => a - b))
  one.leave()
  one.leave()
  expect([one.enter(), one.enter()]).toEqual([undefined, undefined])
})

test('no more subscriptions are open than may be', () => {
  const one = new Allowances(options).of(known('Ann'), client(''))
  one.subscribe()
  expect(() => one.subscribe()).toThrow('you have 1 subscriptions open')
  one.unsubscribe()
  one.subscribe()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Budget, Cache, Size, sizeOf } from '../../src/graph/caches/budget.ts'

interface Value {
  readonly size: Size
  readonly base?: Value
  /** The bytes that it was given so far. */
  bytes: number
}
const newValue = (bytes: number, base?: Value): Value => ({ size: new Size(bytes), bytes, ...(base && { base }) })

/** Two caches within one budget; a value of the second refers to one of the first. */
class Caches {
  readonly budget = new Budget(MOST)
  readonly bases = new Cache<number, Value>(this.budget, 'views', sizeOf)
  readonly users = new Cache<number, Value>(this.budget, 'texts', sizeOf, ({ base }) => (base as Value).size)
}
const MOST = 50_000
const key = fc.integer({ min: 0, max: 12 })
const bytes = fc.oneof(fc.integer({ min: 0, max: 9_000 }), fc.constant(60_000))
const step = fc.oneof(
  fc.record({ set: fc.constant('base' as const), key, bytes }),
  fc.record({ set: fc.constant('user' as const), key, of: key, bytes }),
  fc.record({ grow: fc.constantFrom('base' as const, 'user' as const), key, bytes }),
  fc.record({ get: fc.constantFrom('base' as const, 'user' as const), key }),
)

test('the sum of all values of all caches never passes the budget, and none outlives what it refers to', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const caches = new Caches()
      const made: Value[] = []
      for (const one of steps) {
        const { bases, users } = caches
        if ('set' in one) {
          const base = 'of' in one ? bases.get(one.of) : undefined
          if ('of' in one && !base) continue
          const value = newValue(one.bytes, base)
          made.push(value)
          if (base) users.set(one.key, value)
          else bases.set(one.key, value)
        } else if ('grow' in one) {
          const value = (one.grow === 'base' ? bases : users).get(one.key)
          value?.size.add(one.bytes)
          if (value) value.bytes += one.bytes
        } else (one.get === 'base' ? bases : users).get(one.key)

        const cached = made.filter(({ size }) => size.isCached)
        expect(cached.reduce((sum, value) => sum + value.bytes, 0)).toBeLessThanOrEqual(caches.budget.bytes)
        expect(caches.budget.bytes).toBeLessThanOrEqual(MOST)
        const byKind = caches.budget.bytesByKind()
        expect([byKind.get('views'), byKind.get('texts')]).toEqual([bases.bytes, users.bytes])
        expect([...byKind.values()].reduce((sum, one) => sum + one, 0)).toBe(caches.budget.bytes)
        for (const { base } of cached) expect(base?.size.isCached ?? true).toBe(true)
        // The caches hold what is counted, and nothing else.
        const held = [bases, users].flatMap((cache) =>
          Array.from({ length: 13 }, (_, at) => cache.get(at) ?? []).flat(),
        )
        expect(new Set(held)).toEqual(new Set(cached))
      }
    }),
  )
})

test('the least recently used value is evicted, of whichever cache, and what it refers to later', () => {
  const { bases, users } = new Caches()
  const [first, second] = [newValue(15_000), newValue(15_000)]
  bases.set(1, first)
  bases.set(2, second)
  users.set(1, newValue(15_000, first))
  // The second is the least recently used, because using the user of the first uses the first.
  users.set(3, newValue(15_000, first))
  expect([bases.get(1), bases.get(2)]).toEqual([first, undefined])
})

test('a value that grows beyond what is left beside its base goes with it, and nothing else is counted less', () => {
  const { budget, bases, users } = new Caches()
  const base = newValue(20_000)
  const user = newValue(20_000, base)
  bases.set(1, base)
  users.set(1, user)
  user.size.add(20_000)
  expect([budget.bytes, bases.get(1), users.get(1)]).toEqual([0, undefined, undefined])
  bases.set(2, newValue(1_000))
  expect(budget.bytes).toBe(1_000)
})

test('without what it refers to, a value is not cached', () => {
  const { budget, users } = new Caches()
  users.set(1, newValue(10, newValue(10)))
  expect([users.get(1), budget.bytes]).toEqual([undefined, 0])
})

test('a cache can be cleared, and a value replaced', () => {
  const { budget, bases } = new Caches()
  bases.set(1, newValue(1_000))
  bases.set(1, newValue(2_000))
  bases.set(2, newValue(3_000))
  expect(budget.bytes).toBe(5_000)
  bases.clear()
  expect([budget.bytes, bases.get(1)]).toEqual([0, undefined])
})

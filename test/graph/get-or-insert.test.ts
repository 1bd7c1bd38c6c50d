import { LRUCache } from 'lru-cache'
import { expect, test } from 'vitest'
import { getOrInsert, memoize, memos } from '../../src/graph/caches/get-or-insert.ts'

test.each([
  ['a map', new Map<object, object>()],
  ['a weak map', new WeakMap<object, object>()],
  ['an LRU cache', new LRUCache<object, object>({ max: 10 })],
])('a value of %s is made once for each key, from the key', (_, map) => {
  const [one, other] = [{}, {}]
  let made = 0
  const cached = (key: object) =>
    getOrInsert(map, key, (key) => {
      made += 1
      return { key }
    })
  expect(cached(one)).toEqual({ key: one })
  expect(cached(one)).toBe(cached(one))
  expect(cached(other)).not.toBe(cached(one))
  expect(made).toBe(2)
})

test('a value that could not be made is not cached', () => {
  const map = new Map<string, number>()
  const fail = () => {
    throw new Error('not now')
  }
  expect(() => getOrInsert(map, 'a', fail)).toThrow('not now')
  expect(getOrInsert(map, 'a', () => 1)).toBe(1)
})

test('a memoized function runs once for each object', () => {
  let runs = 0
  const sizeOf = memoize((list: readonly number[]) => {
    runs += 1
    return { size: list.length }
  })
  const list = [1, 2]
  expect([sizeOf(list), sizeOf(list), sizeOf([1])]).toEqual([{ size: 2 }, { size: 2 }, { size: 1 }])
  expect(runs).toBe(2)
})

test('an object with a place for memos keeps one for each function', () => {
  let runs = 0
  const making = (word: string) =>
    memoize(({ name }: { readonly name: string; readonly [memos]: unknown[] }) => {
      runs += 1
      return { said: `${word} ${name}` }
    })
  const [first, second] = [making('first'), making('second')]
  const [one, other] = [
    { name: 'one', [memos]: [] },
    { name: 'other', [memos]: [] },
  ]
  for (let turn = 0; turn < 2; turn += 1)
    for (const key of [one, other]) {
      expect(first(key)).toEqual({ said: `first ${key.name}` })
      expect(second(key)).toEqual({ said: `second ${key.name}` })
      expect(key[memos]).toEqual(expect.arrayContaining([first(key), second(key)]))
    }
  expect(runs).toBe(4)
})

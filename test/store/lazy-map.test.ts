import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { Kept } from '../../src/store/held.ts'
import { KeptKeys, KeysOfOther, StoredKeys } from '../../src/store/keys.ts'
import { LazyMap } from '../../src/store/lazy-map.ts'

const key = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\n'))
const entries = fc.uniqueArray(fc.tuple(key, fc.record({ value: fc.nat() })), { selector: ([key]) => key })

/** The same keys in each of their forms; the last are some of the records of another table. */
const forms = (keys: readonly string[]) => {
  const bytes = (all: readonly string[]) => Buffer.from(all.map((key) => `${key}\n`).join(''))
  const others = [`${keys.join('')}#`, ...keys.toReversed()]
  return [
    new KeptKeys(keys.length, bytes(keys)),
    new StoredKeys(keys.length, bytes(keys)),
    new KeysOfOther(
      Uint32Array.from(keys, (_, place) => keys.length - place),
      new StoredKeys(others.length, bytes(others)),
    ),
  ]
}

test('a lazy map reads like a map, and makes each value once', () => {
  fc.assert(
    fc.property(entries, key, (all, other) => {
      const map = new Map(all)
      for (const keys of forms([...map.keys()])) {
        const made: number[] = []
        const values = new Kept((place) => {
          made.push(place)
          return all[place]?.[1] ?? { value: -1 }
        })
        const lazy = new LazyMap(keys, values)
        for (const key of [...map.keys(), other]) {
          expect(lazy.has(key)).toBe(map.has(key))
          expect(lazy.get(key)).toBe(map.get(key))
        }
        const told: unknown[] = []
        lazy.forEach((value, key, of) => {
          told.push([key, value], of === lazy)
        })
        expect(told).toEqual(all.flatMap((entry) => [entry, true]))
        expect([...lazy.keys()]).toEqual([...map.keys()])
        expect([...lazy.values()]).toEqual([...map.values()])
        expect([...lazy.entries()]).toEqual([...map])
        expect([...lazy]).toEqual([...map])
        expect(lazy.size).toBe(map.size)
        expect(all.map((_, place) => [lazy.keyAt(place), lazy.at(place)])).toEqual(all)
        expect(made).toEqual(all.map((_, place) => place))
      }
    }),
  )
})

test('of keys that are kept, each is decoded when it is first read, and no other', () => {
  const bytes = Buffer.from('a\nb\nc\n')
  const keys = new KeptKeys(3, bytes)
  const decoded = vi.spyOn(bytes, 'toString')
  expect([keys.keyAt(1), keys.keyAt(1), keys.placeOf('b'), keys.placeOf('d')]).toEqual(['b', 'b', 1, undefined])
  expect(decoded).toHaveBeenCalledTimes(1)
  expect([keys.placeOf('c'), keys.keyAt(2), keys.placeOf('c')]).toEqual([2, 'c', 2])
  expect(decoded).toHaveBeenCalledTimes(2)
})

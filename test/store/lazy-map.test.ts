import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LazyMap } from '../../src/store/lazy-map.ts'

const entries = fc.uniqueArray(fc.tuple(fc.string(), fc.record({ value: fc.nat() })), { selector: ([key]) => key })

test('a lazy map reads like a map, and makes each value once', () => {
  fc.assert(
    fc.property(entries, fc.string(), (all, other) => {
      const made: number[] = []
      const lazy = new LazyMap(
        all.length,
        () => all.map(([key]) => key),
        (place) => {
          made.push(place)
          return all[place]?.[1] ?? { value: -1 }
        },
      )
      const map = new Map(all)
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
      const found = new LazyMap(
        all.length,
        () => [],
        (place) => all[place]?.[1] ?? { value: -1 },
        (key) => lazy.placeOf(key),
      )
      for (const key of [...map.keys(), other]) expect(found.get(key)).toBe(map.get(key))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdNumbers } from '../../../src/exchange/import/id-numbers.ts'
import { runs } from '../../fixtures/runs.ts'

const digits = fc.constantFrom(...'0123456789abcdef')
// Few differences, so that slots are contested.
const digest = fc.tuple(fc.constantFrom('00000000', 'ffffffff', '80000000'), fc.array(digits, { maxLength: 2 }))
const key = fc.oneof(
  { weight: 4, arbitrary: digest.map(([half, more]) => half + more.join('').padStart(8, '0')) },
  fc.constantFrom('a-key', 'ABCDEF0123456789', '', 'abc#0123456789abcdef', '0123456789abcdef0'),
)
const id = fc.tuple(fc.constantFrom('one', 'two-2026', ''), key).map(([document, key]) => `${document}#${key}`)

test('law: the numbers by id are those of a map', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(id, fc.nat(254)), { maxLength: 60 }), (sets) => {
      const [ids, map] = [new IdNumbers(), new Map<string, number>()]
      for (const [id, number] of sets) {
        expect(ids.get(id)).toBe(map.get(id))
        ids.set(id, number)
        map.set(id, number)
      }
      for (const [id, number] of map) expect(ids.get(id)).toBe(number)
    }),
    { numRuns: runs(200) },
  )
})

test('it grows', () => {
  const ids = new IdNumbers()
  const idOf = (place: number) => `d#${(place * 2_654_435_761).toString(16).padStart(16, '0')}`
  for (let place = 0; place < 5_000; place++) ids.set(idOf(place), place % 16)
  for (let place = 0; place < 5_000; place++) expect(ids.get(idOf(place))).toBe(place % 16)
  expect(ids.get(idOf(5_001))).toBeUndefined()
})

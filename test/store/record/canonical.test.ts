import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, type Json } from '../../../src/store/record/canonical.ts'
import { runs } from '../../fixtures/runs.ts'

/** Another implementation of RFC 8785, by one of its authors. */
const canonicalize: (value: unknown) => string = createRequire(import.meta.url)('canonicalize')

test('the example of RFC 8785, section 3.2', () => {
  const value = JSON.parse(
    '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],' +
      String.raw`"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`,
  )
  expect(canonical(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('the same text as another implementation, for any value of JSON', () =>
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const text = canonical(value as Json)
      expect(text).toBe(canonicalize(value))
      expect(canonical(JSON.parse(text))).toBe(text)
    }),
    { numRuns: runs(30) },
  ))

test('what JSON cannot hold is an error', () => {
  expect(() => canonical(Number.NaN)).toThrow('NaN is no number of JSON')
  expect(() => canonical({ a: ['\ud800'] })).toThrow('half of a surrogate pair')
  expect(canonical({ b: 1, a: undefined })).toBe('{"b":1}')
})

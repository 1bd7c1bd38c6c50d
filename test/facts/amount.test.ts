import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmount, wrongCurrency } from '../../src/facts/amount.ts'

const reads = (text: string) => {
  const { text: _, ...read } = readAmount(text) ?? { text }
  return JSON.parse(JSON.stringify(read))
}

test.each([
  ['2 billion JPY', { value: 2e9, currency: 'JPY' }],
  ['JPY 2,000,000,000', { value: 2e9, currency: 'JPY' }],
  ['1.1 million NZD', { value: 1_100_000, currency: 'NZD' }],
  ['about 20 DEM', { value: 20, currency: 'DEM', bound: 'about' }],
  ['at least 3 trillion KRW', { value: 3e12, currency: 'KRW', bound: 'at-least' }],
  ['up to $8 million', { value: 8e6, unit: '$', bound: 'at-most' }],
  ['US$ 3.5 million', { value: 3_500_000, unit: 'US$' }],
  ['400 million yen', { value: 4e8, unit: 'yen' }],
  ['80 percent', { value: 80, unit: 'percent' }],
  ['80%', { value: 80, unit: '%' }],
  ['7', { value: 7 }],
])('"%s" is a number with its unit', (text, amount) => {
  expect(reads(text)).toEqual(amount)
})

test.each(['some money', '9'.repeat(400), '1,23 JPY', '1.2.3 JPY', 'JPY', '', '2 to 3 billion JPY', '-5 JPY'])(
  '"%s" is no amount',
  (text) => {
    expect(readAmount(text)).toBeUndefined()
  },
)

test('three capitals that are not a currency are a mistake, and a longer unit is not', () => {
  expect(wrongCurrency('2 billion JPX')).toBe('JPX')
  expect(wrongCurrency('JPX 2 billion')).toBe('JPX')
  for (const text of ['2 billion JPY', '5 SAM batteries', '80 percent', 'a lot'])
    expect(wrongCurrency(text)).toBeUndefined()
})

describe('an amount that is written in different ways', () => {
  const currency = fc.constantFrom(...Intl.supportedValuesOf('currency'))
  const number = fc.integer({ min: 0, max: 999_999_999 })
  const scales = { '': 1, ' thousand': 1e3, ' million': 1e6, ' billion': 1e9 }

  test('has the same value', () => {
    fc.assert(
      fc.property(
        number,
        currency,
        fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[])),
        (n, code, scale) => {
          const value = n * scales[scale]
          for (const digits of [String(n), n.toLocaleString('en')])
            for (const text of [`${digits}${scale} ${code}`, `${code} ${digits}${scale}`])
              expect(readAmount(text)).toMatchObject({ text, value, currency: code, unit: undefined })
        },
      ),
    )
  })
})

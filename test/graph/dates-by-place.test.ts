import { expect, test } from 'vitest'
import { Size } from '../../src/graph/caches/budget.ts'
import { Dates } from '../../src/graph/visible/dates-by-place.ts'

test('dates that were not read yet are among their texts', () => {
  const dates = new Dates(new Size(), ['2021', '2022', '2023'])
  expect(dates.at(2)?.edtf).toBe('2022')
  expect(dates.texts()).toEqual(['2021', '2022', '2023'])
})

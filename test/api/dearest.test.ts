import { expect, test } from 'vitest'
import { Dearest, type Owner } from '../../src/api/prices/dearest.ts'

const list: Owner = { field: 'relationships', parent: 'Graph', first: 100, isList: true, level: 0 }
const advice = (points: number, whole: number) => {
  const dearest = new Dearest()
  dearest.add(list, points, whole)
  dearest.add({ ...list, field: 'claims' }, 10, 0)
  return dearest.advice
}

test('smaller pages are advised where these are what costs', () => {
  expect(advice(1_000, 400)).toBe("'relationships' of Graph costs most (1000), so ask for it in smaller pages than 100")
  expect(advice(1_000, 900)).toBe("'relationships' of Graph costs most (1000), so narrow it, or leave it out")
})

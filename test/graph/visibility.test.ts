import { expect, test } from 'vitest'
import { toLens } from '../../src/graph/lens.ts'
import { visibilityThrough } from '../../src/graph/visibility.ts'
import { expectBound } from '../fixtures/bound.ts'
import { graphOf, tiny } from '../fixtures/data.ts'

const graph = graphOf(tiny)
const visibility = (asOf: string, knownAt: string) =>
  visibilityThrough(graph, toLens({ asOf, knownAt }, 'public', graph.facts))

test('lenses that differ in their date alone share a visibility', () => {
  expect(visibility('2020', '2023')).toBe(visibility('2021-05', '2023'))
  expect(visibility('2020', '2023')).not.toBe(visibility('2020', '2022'))
})

test('four visibilities are cached of a graph', () => {
  expectBound((index) => visibility('2020', String(1900 + index)), { held: 3, gone: 4 })
})

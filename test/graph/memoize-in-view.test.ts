import { expect, test } from 'vitest'
import { toLens } from '../../src/graph/lens.ts'
import { memoizeInView } from '../../src/graph/memoize-in-view.ts'
import { type View, viewThrough } from '../../src/graph/view.ts'
import { graphOf, tiny } from '../fixtures/data.ts'

const graph = graphOf(tiny)
const at = (asOf: string) => viewThrough(graph, toLens({ asOf }, 'public', graph.facts))

test('a value is made once for each view and function', () => {
  let made = 0
  const making = (name: string) => (view: View) => {
    made += 1
    return [name, view.lens.asOf.edtf]
  }
  const [one, other] = [memoizeInView(making('one')), memoizeInView(making('other'))]
  for (let turn = 0; turn < 2; turn += 1)
    for (const day of ['2020-01-01', '2021-01-01']) {
      expect(one(at(day))).toEqual(['one', day])
      expect(other(at(day))).toEqual(['other', day])
    }
  expect(made).toBe(4)
})

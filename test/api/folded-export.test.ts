import { beforeAll, describe, expect, test } from 'vitest'
import subgraph from '../../src/analysis/subgraph.ts'
import { chosenPart } from '../../src/api/export.ts'
import { type FormatName, format, formatNames } from '../../src/exchange/formats.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { type View, viewThrough } from '../../src/graph/view.ts'
import { curated } from '../fixtures/curated.ts'

let view: View
beforeAll(async () => {
  const { facts } = curated
  view = viewThrough(buildGraph(facts), toLens({ asOf: '2024-06-30' }, 'public', facts))
})
const text = (name: FormatName, around: readonly string[] | undefined = ['japan']) =>
  [...format(name).write(chosenPart(view, name, { around, fold: true, ended: false }))].join('')

describe('a folded export', () => {
  test('has the edges of the drawing, with the number of pacts as weight', () => {
    const drawn = subgraph.fn(view, { around: ['japan'], fold: {}, limit: 2000 }).folded.edges
    const part = chosenPart(view, 'csv-edges', { around: ['japan'], fold: true, ended: false })
    const edges = [...part.relationships]
    const withKind = drawn.filter(({ pactCount, relationships }) => pactCount + relationships.length > 0)
    expect(edges.map(({ id }) => id).sort()).toEqual(withKind.map(({ id }) => id).sort())
    const one = edges.find(({ id }) => id === 'australia.japan')
    const same = drawn.find(({ id }) => id === 'australia.japan')
    expect(one).toMatchObject({ kind: 'signed-with', stage: same?.stage, folded: { weight: same?.pactCount } })
    expect(one?.since?.edtf).toBe(same?.earliest?.edtf)
    expect(one?.claims.length).toBeGreaterThan(5)
    expect(part.entities.map(({ kind }) => kind)).not.toContain('pact')
  })

  // Its rows are pacts, of which a fold has none.
  const withoutPacts = formatNames.filter((name) => name !== 'csv-status')
  test.each(withoutPacts.map((name) => [name]))('is written as %s', (name) => {
    const written = text(name)
    expect(written.length).toBeGreaterThan(100)
    expect(written).toContain('japan')
  })

  test('draws no paths', () => {
    expect(() => chosenPart(view, 'csv-edges', { from: ['japan'], to: ['spain'], fold: true })).toThrow(
      'fold draws no paths',
    )
  })
})

import { graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/api/changes/notes.ts'
import type { Context } from '../../src/api/context.ts'
import { schema } from '../../src/api/schema.ts'
import { type AskedLens, lensOf } from '../../src/api/types/lens.ts'
import { setBudget } from '../../src/graph/caches/budget.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewsOf, viewThrough } from '../../src/graph/view.ts'
import { collectAll } from '../fixtures/collect-all.ts'
import { curated as graph } from '../fixtures/curated.ts'
import { graphOf, tiny } from '../fixtures/data.ts'

async function look(lens: string) {
  const { data, errors } = await graphql({
    schema,
    source: `{ graph(lens: { asOf: "2024-06-30", ${lens} }) {
      lens { minCorroboration minRank leastCorroboration leastRank }
      relationships(first: 200) { totalCount edges { node { id } } }
      claims(first: 200) { totalCount }
    } }`,
    contextValue: { graph, clearance: 'public' },
  })
  return { graph: Object(data).graph, error: errors?.[0]?.originalError }
}

describe('the old names of fields of a lens', () => {
  test.each([
    ['leastCorroboration: 2', 'minCorroboration: 2'],
    ['leastRank: PREFERRED', 'minRank: PREFERRED'],
    ['leastRank: DEPRECATED', 'minRank: DEPRECATED'],
    ['leastCorroboration: 2, leastRank: DEPRECATED', 'minCorroboration: 2, minRank: DEPRECATED'],
    ['leastCorroboration: 2, minCorroboration: 2', 'minCorroboration: 2'],
    ['leastCorroboration: 2, minCorroboration: null', 'minCorroboration: 2'],
    ['leastRank: null, minRank: PREFERRED', 'minRank: PREFERRED'],
  ])('%s means %s', async (old, present) => {
    const [seen, expected] = await Promise.all([look(old), look(present)])
    expect(expected.error).toBeUndefined()
    expect(seen).toEqual(expected)
    const { lens } = seen.graph
    expect([lens.leastCorroboration, lens.leastRank]).toEqual([lens.minCorroboration, lens.minRank])
    expect(seen.graph).not.toEqual((await look('')).graph)
  })

  test.each([
    ['leastCorroboration: 1, minCorroboration: 2', 'minCorroboration'],
    ['leastRank: NORMAL, minRank: PREFERRED', 'minRank'],
  ])('contradict the present ones: %s', async (lens, name) => {
    const { error } = await look(lens)
    expect(error).toMatchObject({
      code: 'BAD_LENS',
      message: expect.stringContaining(`${name} is given twice, by its current and its former name`),
    })
  })
})

describe('a date that is asked for again', () => {
  const at = (graph: Graph, seen: Partial<Context> = {}, asked: AskedLens = { asOf: '2024-06-19' }) =>
    lensOf({ graph, clearance: 'public', ...seen }, asked)

  test('has the same view, and every other lens and viewer another', () => {
    const graph = graphOf(tiny)
    const view = at(graph)
    const others: readonly [Partial<Context>, AskedLens][] = [
      [{}, { asOf: '2024-06' }],
      [{}, {}],
      [{}, { asOf: '2024-06-19', presumed: true }],
      [{ clearance: 'secret' }, { asOf: '2024-06-19' }],
      [{ compartments: ['red'] }, { asOf: '2024-06-19' }],
      [{ graph: graphOf(tiny) }, { asOf: '2024-06-19' }],
    ]
    for (const [seen, asked] of others) {
      expect(at(graph, seen, asked)).not.toBe(view)
      expect(at(graph)).toBe(view)
      const { lens } = at(graph, seen, asked)
      expect(lens).toEqual(toLens(asked, { clearance: 'public', ...seen }, graph.facts))
    }
  })

  test('is made anew once its view is freed', () => {
    const graph = graphOf(tiny)
    const view = at(graph)
    viewsOf(graph).clear()
    expect(at(graph)).not.toBe(view)
  })

  test('is not kept in memory once its view is freed', async () => {
    const graph = graphOf(tiny)
    const view = new WeakRef(at(graph))
    viewsOf(graph).clear()
    await collectAll()
    expect(view.deref()).toBeUndefined()
  })

  test('counts as used, so that others are freed before it', () => {
    const graph = graphOf(tiny)
    setBudget(graph, 100_000)
    const view = at(graph)
    for (let year = 1900; year < 2200; year += 1) {
      viewThrough(graph, toLens({ asOf: String(year) }, 'public', graph.facts))
      expect(at(graph)).toBe(view)
    }
  })

  test('is noted each time', () => {
    const graph = graphOf(tiny)
    for (const notes of [new Notes(), new Notes()]) {
      at(graph, { notes })
      expect(notes.lenses).toMatchObject([{ asOf: '2024-06-19' }])
    }
  })
})

import { setImmediate as pause } from 'node:timers/promises'
import { beforeAll, expect, test, vi } from 'vitest'
import { EntityWhere } from '../../src/api/filters/filters.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { type View, viewThrough } from '../../src/graph/view.ts'
import { curated } from '../fixtures/curated.ts'

const steps = vi.hoisted(() => {
  // Else modules that another file loaded would call the functions themselves, and count nothing.
  vi.resetModules()
  return { names: 0, edges: 0 }
})
vi.mock('../../src/facts/fold.ts', async (original) => {
  const real = await original<typeof import('../../src/facts/fold.ts')>()
  return {
    ...real,
    fold: (text: string) => {
      steps.names++
      return real.fold(text)
    },
  }
})
vi.mock('../../src/graph/relationships/episodes.ts', async (original) => {
  const real = await original<typeof import('../../src/graph/relationships/episodes.ts')>()
  return {
    ...real,
    holds: (relationship: Parameters<typeof real.holds>[0]) => {
      steps.edges++
      return real.holds(relationship)
    },
  }
})

let view: View
beforeAll(async () => {
  const graph = buildGraph(curated.facts)
  view = viewThrough(graph, toLens({}, 'public', graph.facts))
})

type Asked = Parameters<typeof EntityWhere.test>[0]
const nested = (levels: number, how: 'all' | 'some', name: object): NonNullable<Asked> =>
  levels === 0 ? { name } : { relationships: { [how]: { other: nested(levels - 1, how, name) } } }

/** The entities that fit, and the steps that it took: names read and relationships looked at. */
function found(where: Asked) {
  const test = EntityWhere.test(where, { view, path: 'where' })
  for (const { id } of view.entities()) view.relationshipsOf(id)
  Object.assign(steps, { names: 0, edges: 0 })
  const ids = view.entities().flatMap((record) => (test({ view, record }) ? [record.id] : []))
  return { ids, ...steps }
}

test('a filter of many levels takes the steps of one level for each', async () => {
  const one = found(nested(1, 'all', { contains: '' }))
  expect([one.edges, one.names]).not.toContain(0)
  for (const levels of [2, 4, 8]) {
    await pause()
    const many = found(nested(levels, 'all', { contains: '' }))
    expect(many.ids).toHaveLength(view.entities().length)
    expect(many.edges).toBeLessThanOrEqual(levels * one.edges)
    expect(many.names).toBeLessThanOrEqual(one.names)
  }
  // Entities and relationships, each a few times.
  expect(4 * one.edges + one.names).toBeLessThan(20 * (view.entities().length + 2 * view.relationships().length))
})

test('a condition that is tested once is tested at the right level', () => {
  const near = (ids: ReadonlySet<string>) =>
    new Set(
      view.relationships().flatMap(({ source, target, stance }) => {
        if (stance !== 'asserted' && stance !== 'reported') return []
        return [...(ids.has(target) ? [source] : []), ...(ids.has(source) ? [target] : [])]
      }),
    )
  let wanted: ReadonlySet<string> = new Set(
    view
      .entities()
      .flatMap(({ id, name, aliases, names }) =>
        [name, ...aliases, ...names.map(({ text }) => text)].some((text) => text.toLowerCase().startsWith('new z'))
          ? [id]
          : [],
      ),
  )
  for (const levels of [0, 1, 2, 3]) {
    expect(new Set(found(nested(levels, 'some', { startsWith: 'New Z' })).ids)).toEqual(wanted)
    wanted = near(wanted)
  }
})

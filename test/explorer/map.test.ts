import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { EntityKind } from '../../src/explorer/generated/graphql.ts'
import { onMap, pointOf, type World } from '../../src/explorer/network/map.ts'
import type { Line, Part } from '../../src/explorer/network/network-data.ts'

const world: World = JSON.parse(await readFile('src/explorer/generated/world.json', 'utf8'))
const node = (id: string, kind: EntityKind = 'NATION') => ({
  ...{ id, kind, label: id, color: '#0072B2', size: 1 },
  ...{ x: 9, y: 9 },
})
const line = (source: string, target: string) => ({ id: `${source}.${target}`, source, target }) as Line
const codes = new Map([
  ['japan', '392'],
  ['russia', '643'],
  ['tuvalu', '798'],
  ['soviet-union', '810'],
])
const part: Part = {
  nodes: [
    ...['japan', 'russia', 'tuvalu', 'soviet-union', 'Kosovo'].map((id) => node(id)),
    node('nato', 'ORGANIZATION'),
    node('treaty', 'PACT'),
    node('loose', 'PACT'),
  ],
  lines: [line('japan', 'treaty'), line('nato', 'treaty')],
}

test('nations stand at their place on the map, small ones and those without a code too', () => {
  const at = (id: string) => pointOf(node(id), world, codes)
  const [japan, russia, tuvalu, kosovo] = [at('japan'), at('russia'), at('tuvalu'), at('Kosovo')]
  if (!japan || !russia || !tuvalu || !kosovo) throw new Error('a nation has no place')
  // Russia lies on both sides of the date line, which the map cuts.
  expect(russia.x).toBeGreaterThan(kosovo.x)
  expect(russia.x).toBeLessThan(japan.x)
  expect(russia.y).toBeGreaterThan(japan.y)
  expect(japan.y).toBeGreaterThan(tuvalu.y)
  expect(tuvalu.x).toBeGreaterThan(japan.x)
})

test('what has no place stands in rows below the map, and what is unfolded beside what it is connected to', () => {
  const { places, extent, rest } = onMap(part, part, world, codes)
  expect(rest.map(({ id }) => id)).toEqual(['loose', 'nato', 'soviet-union'])
  expect([...places.keys()].sort()).toEqual(part.nodes.map(({ id }) => id).sort())
  for (const { id } of rest) expect(places.get(id)?.y).toBeLessThan(-world.bottom)
  const [japan, treaty] = [places.get('japan'), places.get('treaty')]
  expect(treaty?.y).toBeGreaterThan(-world.bottom)
  expect(treaty).not.toEqual(japan)
  for (const { x, y } of places.values()) {
    expect(x >= extent.x[0] && x <= extent.x[1]).toBe(true)
    expect(y >= extent.y[0] && y <= extent.y[1]).toBe(true)
  }
})

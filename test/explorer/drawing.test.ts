import { expect, test } from 'vitest'
import type { Certainty } from '../../src/explorer/generated/graphql.ts'
import { draw, kindsIn, thickness, toward } from '../../src/explorer/network/drawing.ts'
import type { Line, Part } from '../../src/explorer/network/network-data.ts'

const node = (id: string) => ({ id, label: id, kind: 'NATION' as const, color: '#0072B2', size: 1, x: id.length, y: 1 })
const line = (source: string, target: string, more: Partial<Line> = {}): Line => ({
  id: `${source}.${target}`,
  source,
  target,
  color: '#332288',
  stage: null,
  certainty: 'CERTAIN',
  directed: false,
  pacts: 1,
  strength: 1,
  labels: [],
  ...more,
})
const part = (ids: string[], lines: readonly Line[]): Part => ({ nodes: ids.map(node), lines })
const all = part(['a', 'b', 'c'], [line('a', 'b'), line('b', 'c')])
const places = new Map(['a', 'b', 'c'].map((id, index) => [id, { x: index, y: 0 }]))
const standings = (drawing: ReturnType<typeof draw>) =>
  Object.fromEntries(drawing.mapNodes((id, { standing }) => [id, standing]))

test('entities hidden by the lens keep their positions, and new ones are added', () => {
  const drawing = draw(all, part(['b', 'c'], [line('b', 'c')]), part(['a', 'b'], [line('a', 'b')]), places)
  expect(standings(drawing)).toEqual({ a: 'hidden', b: 'shown', c: 'added' })
  expect(drawing.getEdgeAttribute('b.c', 'standing')).toBe('added')
  expect(drawing.getNodeAttributes('a')).toMatchObject({ x: 0, y: 0 })
})

test('a line with more pacts or another stage than before is marked as added', () => {
  const standingOf = (then: Partial<Line>, now: Partial<Line>) =>
    draw(
      all,
      part(['a', 'b'], [line('a', 'b', now)]),
      part(['a', 'b'], [line('a', 'b', then)]),
      places,
    ).getEdgeAttribute('a.b', 'standing')
  expect(standingOf({ pacts: 1 }, { pacts: 2 })).toBe('added')
  expect(standingOf({ stage: 'SIGNED' }, { stage: 'IN_FORCE' })).toBe('added')
  expect(standingOf({ pacts: 2, stage: 'SIGNED' }, { pacts: 2, stage: 'SIGNED' })).toBe('shown')
})

test('the legend has the kinds of all that is drawn, also of what the lens hides', () => {
  const past = { ...part([], []), nodes: [{ ...node('p'), kind: 'PACT' as const }] }
  const drawn = draw(all, past, undefined, places).mapNodes((_, { kind }) => kind)
  expect(kindsIn(all, past)).toEqual(new Set(drawn))
  expect([...kindsIn(all, past)]).toEqual(['NATION', 'PACT'])
})

test('more pacts have thicker lines', () => {
  const widths = [0, 1, 2, 10, 100, 600].map(thickness)
  expect(widths).toEqual(widths.toSorted((a, b) => a - b))
  expect(new Set(widths).size).toBe(widths.length)
})

test('what is possible, presumed or disputed, as the lens has it now, is dashed', () => {
  const dashed = (certainty: Certainty) => {
    const now = part(['a', 'b', 'c'], [line('a', 'b', { certainty }), line('b', 'c')])
    return draw(all, now, undefined, places).filterEdges((_, { type }) => type === 'dashed').length
  }
  const certainties = ['CERTAIN', 'POSSIBLE', 'PRESUMED', 'DISPUTED', 'ENDED'] as const
  expect(certainties.map(dashed)).toEqual([0, 1, 1, 1, 0])
})

test('keys go to the neighbor that lies most nearly in their direction, and stay where there is none', () => {
  const star = part(
    ['m', 'e', 'n', 'w', 'far'],
    ['e', 'n', 'w', 'far'].map((id) => line('m', id)),
  )
  const at = { m: [0, 0], e: [10, 1], n: [1, 8], w: [-9, 0], far: [30, 2] } as const
  const drawing = draw(star, star, undefined, new Map(Object.entries(at).map(([id, [x, y]]) => [id, { x, y }])))
  const ways = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ] as const
  expect(ways.map((way) => toward(drawing, 'm', way))).toEqual(['e', 'n', 'w', undefined])
})

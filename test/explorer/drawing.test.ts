import { expect, test } from 'vitest'
import { draw, kindsIn, type Network, start, thickness } from '../../src/explorer/drawing.ts'
import type { Certainty } from '../../src/explorer/generated/graphql.ts'

const node = (id: string) => ({ id, label: id, kind: 'NATION' as const, color: '#0072B2', size: 1, x: id.length, y: 1 })
const edge = (source: string, target: string, kind = 'talks', stage: 'SIGNED' | null = null) => ({
  id: `${source}.${kind}.${target}`,
  source,
  target,
  label: kind,
  color: '#332288',
  stage,
  certainty: 'CERTAIN' as Certainty,
  directed: false,
})
const network = (ids: string[], edges: Network['edges']): Network => ({
  truncated: false,
  totalNodes: ids.length,
  edgesTruncated: false,
  totalEdges: edges.length,
  nodes: ids.map(node),
  edges,
})
const all = network(['a', 'b', 'c'], [edge('a', 'b'), edge('b', 'a', 'trade'), edge('b', 'c')])
const places = new Map(['a', 'b', 'c'].map((id, index) => [id, { x: index, y: 0 }]))
const standings = (drawing: ReturnType<typeof draw>) =>
  Object.fromEntries(drawing.mapNodes((id, { standing }) => [id, standing]))

test('entities hidden by the lens keep their positions, and new ones are added', () => {
  const before = network(['a', 'b'], [edge('a', 'b')])
  const now = network(['b', 'c'], [edge('b', 'c')])
  const drawing = draw(all, now, before, places, {})
  expect(standings(drawing)).toEqual({ a: 'hidden', b: 'shown', c: 'added' })
  expect(drawing.getEdgeAttribute('b.talks.c', 'standing')).toBe('added')
  expect(drawing.getNodeAttributes('a')).toMatchObject({ x: 0, y: 0 })
})

test("entities missing from today's layout are placed next to their former neighbors", () => {
  const drawing = draw(all, network(['a', 'z'], [edge('a', 'z')]), undefined, places, {})
  const { x, y } = drawing.getNodeAttributes('z')
  expect(Math.hypot(x - 0, y - 0)).toBeCloseTo(40)
})

test('the legend has the kinds of all that is drawn, also of what the lens hides', () => {
  const pact = { ...node('p'), kind: 'PACT' as const }
  const past = { ...network([], []), nodes: [pact] }
  const drawn = draw(all, past, undefined, places, {}).mapNodes((_, { kind }) => kind)
  expect(kindsIn(all, past)).toEqual(new Set(drawn))
  expect([...kindsIn(all, past)]).toEqual(['NATION', 'PACT'])
})

test('parallel edges are drawn separately', () => {
  const drawing = draw(all, all, undefined, places, {})
  const curves = drawing.mapEdges(
    (_, { curvature, type }, source, target) => `${[source, target].sort().join('')} ${curvature} ${type}`,
  )
  expect(new Set(curves).size).toBe(3)
  expect(drawing.getEdgeAttribute('b.trade.a', 'type')).toBe('curved')
})

test('later stages have thicker lines', () => {
  expect([null, 'NEGOTIATING', 'AGREED_IN_PRINCIPLE', 'SIGNED'] as const).toSatisfy(
    (stages: Parameters<typeof thickness>[0][]) => {
      const widths = stages.map(thickness)
      return widths.every((width, index) => index === 0 || width > (widths[index - 1] ?? 0))
    },
  )
})

test('the layout depends on its seed only', () => {
  expect(start(all, 7)).toEqual(start(all, 7))
  expect(start(all, 7)).not.toEqual(start(all, 8))
})

test('what is possible, presumed or disputed, as the lens has it now, is in doubt', () => {
  const inDoubt = (certainty: Certainty) => {
    const now = network(['a', 'b', 'c'], [{ ...edge('a', 'b'), certainty }, edge('b', 'c')])
    const drawing = draw(all, now, undefined, places, {})
    return drawing.filterEdges((_, look) => look.isInDoubt).length
  }
  const certainties = ['CERTAIN', 'POSSIBLE', 'PRESUMED', 'DISPUTED', 'ENDED'] as const
  expect(certainties.map(inDoubt)).toEqual([0, 1, 1, 1, 0])
})

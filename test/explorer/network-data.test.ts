import { expect, test } from 'vitest'
import { isPair, type Network, networkVariables, partOf } from '../../src/explorer/network/network-data.ts'
import { initial } from '../../src/explorer/state/state.ts'

type Folded = Network['foldedEdges'][number]
type Edge = Network['edges'][number]
const node = (id: string, kind: Network['nodes'][number]['kind'] = 'NATION') => ({
  ...{ id, label: id, kind, color: '#0072B2' },
  ...{ size: 1, x: 0, y: 0 },
})
const pair = (source: string, target: string, more: Partial<Folded> = {}): Folded => ({
  ...{ id: `${source}.${target}`, source, target, pactCount: 3, relationshipCount: 0, eventCount: 0, strength: 2 },
  ...{ stage: 'IN_FORCE', color: '#00665C', certainty: 'CERTAIN', pactKinds: [], earliest: null, latest: null },
  stages: [
    { stage: 'NEGOTIATING', count: 1 },
    { stage: 'IN_FORCE', count: 2 },
  ],
  ...more,
})
const edge = (source: string, kind: Edge['kind'], label: string): Edge => ({
  ...{ id: `${source}.${kind}.pact`, source, target: 'pact', kind, label, color: '#332288' },
  ...{ stage: null, certainty: 'CERTAIN', directed: true },
})
const network = (foldedEdges: readonly Folded[], edges: readonly Edge[] = []) =>
  ({
    ...{ truncated: false, totalNodes: 4, foldedEdgesTruncated: false, totalFoldedEdges: foldedEdges.length },
    nodes: [node('a'), node('b'), node('c', 'ORGANIZATION'), node('pact', 'PACT')],
    ...{ edges, foldedEdges },
  }) as Network
const lines = (of: Network, filters: Partial<typeof initial>, colors?: ReadonlyMap<string, string>) =>
  partOf(of, { ...initial, ...filters }, colors).lines

test('a stage that is left out takes its pacts off the lines, with their color', () => {
  const of = network([pair('a', 'b')])
  const colors = new Map([['NEGOTIATING', '#F28E2B']])
  expect(lines(of, {})).toMatchObject([{ pacts: 3, stage: 'IN_FORCE', color: '#00665C' }])
  expect(lines(of, { withoutStages: ['NEGOTIATING'] })).toMatchObject([{ pacts: 2, stage: 'IN_FORCE' }])
  expect(lines(of, { withoutStages: ['IN_FORCE'] }, colors)).toMatchObject([
    { pacts: 1, stage: 'NEGOTIATING', color: '#F28E2B' },
  ])
  expect(lines(of, { withoutStages: ['IN_FORCE', 'NEGOTIATING'] })).toEqual([])
  const withEvents = network([pair('a', 'b', { eventCount: 1 })])
  expect(lines(withEvents, { withoutStages: ['IN_FORCE', 'NEGOTIATING'] })).toMatchObject([{ pacts: 0, stage: null }])
})

test('entities that are hidden or of a kind left out are not drawn, nor are their lines', () => {
  const of = network([pair('a', 'b'), pair('a', 'c'), pair('b', 'c', { certainty: 'PRESUMED' })])
  expect(lines(of, { hidden: ['a'] }).map(({ id }) => id)).toEqual(['b.c'])
  expect(lines(of, { withoutKinds: ['ORGANIZATION'] }).map(({ id }) => id)).toEqual(['a.b'])
  expect(lines(of, { withoutCertainties: ['PRESUMED'] }).map(({ id }) => id)).toEqual(['a.b', 'a.c'])
})

test('an unfolded pact has one line to each party, which is its membership', () => {
  const of = network([], [edge('a', 'RATIFIED', 'ratified'), edge('a', 'PARTY_TO', 'is a party to')])
  expect(lines(of, {})).toMatchObject([{ id: 'a.PARTY_TO.pact', labels: ['is a party to', 'ratified'] }])
})

test('the variables of the network follow from the state', () => {
  expect(networkVariables(initial)).toMatchObject({ around: null, edgeLimit: 1000, fold: {} })
  const state = { ...initial, expanded: ['japan'], opened: ['australia.japan'], unfolded: ['PACT'] }
  expect(networkVariables(state).fold).toEqual({
    keep: ['NATION', 'ORGANIZATION', 'PACT'],
    open: ['japan', 'australia.japan'],
  })
  const without = { ...initial, withoutPactKinds: ['TRADE'], withoutRelationships: ['AIDED'] }
  expect(networkVariables(without).relationships).toEqual({
    NOT: { OR: [{ kind: { in: ['AIDED'] } }, { pact: { pactKind: { in: ['TRADE'] } } }] },
  })
  expect(networkVariables({ ...without, withoutPublishers: ['Kyodo'] }).relationships).toMatchObject({
    claims: { some: { document: { NOT: { publisher: { in: ['Kyodo'] } } } } },
    NOT: { OR: [{}, {}] },
  })
  expect([isPair('australia.japan'), isPair('japan'), isPair('a.party-to.b')]).toEqual([true, false, false])
})

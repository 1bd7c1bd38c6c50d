import { graphql } from '../generated/gql.ts'
import type {
  Certainty,
  EntityKind,
  NetworkQuery,
  NetworkQueryVariables,
  PactKind,
  RelationshipKind,
  Stage,
} from '../generated/graphql.ts'
import { lensOf, type State } from '../state/state.ts'

export const networkDocument = graphql(`
  query Network(
    $lens: LensInput
    $around: [ID!]
    $steps: Int
    $limit: Int
    $edgeLimit: Int
    $fold: FoldInput
    $relationships: RelationshipWhere
  ) {
    graph(lens: $lens) {
      revision
      subgraph(
        around: $around
        steps: $steps
        limit: $limit
        edgeLimit: $edgeLimit
        fold: $fold
        relationships: $relationships
      ) {
        truncated
        totalNodes
        foldedEdgesTruncated
        totalFoldedEdges
        nodes { id: key label kind color size x y }
        edges { id: key source: sourceKey target: targetKey label kind color stage certainty directed }
        foldedEdges {
          id: key
          source: sourceKey
          target: targetKey
          pactCount
          relationshipCount
          eventCount
          strength
          stage
          color
          certainty
          stages { stage count }
          pactKinds { kind }
          earliest { edtf }
          latest { edtf }
        }
      }
    }
  }
`)

export type Network = NetworkQuery['graph']['subgraph']
type NetworkNode = Network['nodes'][number]
type Folded = Network['foldedEdges'][number]

/** One line for a pair: everything that connects the two, or a relationship of an entity that is unfolded. */
export interface Line {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly color: string
  readonly stage: Stage | null
  readonly certainty: Certainty
  readonly directed: boolean
  readonly pacts: number
  readonly strength: number
  /** The labels of the relationships, of an entity that is unfolded. */
  readonly labels: readonly string[]
  readonly folded?: Folded
}
/** The part of a network that is drawn. */
export interface Part {
  readonly nodes: readonly NetworkNode[]
  readonly lines: readonly Line[]
}

/** The most nodes that are asked for; beyond it the least important are left out. */
const NODES = 600
/** The most parts that the API unfolds at once. */
const OPEN = 50

/** The variables of the network that a state draws. */
export function networkVariables(state: State, lens = lensOf(state)): NetworkQueryVariables {
  const {
    around,
    steps,
    lines,
    expanded,
    opened,
    unfolded,
    withoutRelationships,
    withoutPactKinds,
    withoutPublishers,
  } = state
  const open = [...expanded, ...opened].slice(-OPEN)
  const fold = {
    ...(unfolded.length > 0 ? { keep: ['NATION', 'ORGANIZATION', ...unfolded] as EntityKind[] } : {}),
    ...(open.length > 0 ? { open } : {}),
  }
  const without = [
    ...(withoutRelationships.length > 0 ? [{ kind: { in: withoutRelationships as RelationshipKind[] } }] : []),
    ...(withoutPactKinds.length > 0 ? [{ pact: { pactKind: { in: withoutPactKinds as PactKind[] } } }] : []),
  ]
  const relationships = {
    ...(without.length > 0 ? { NOT: { OR: without } } : {}),
    // A relationship that another publisher reports too stays.
    ...(withoutPublishers.length > 0
      ? { claims: { some: { document: { NOT: { publisher: { in: [...withoutPublishers] } } } } } }
      : {}),
  }
  return {
    lens,
    around: around === null ? null : [around],
    steps,
    limit: NODES,
    edgeLimit: lines,
    fold,
    ...(Object.keys(relationships).length > 0 ? { relationships } : {}),
  }
}

/** The nodes and lines of two parts together; the second has the later word on each. */
export const everything = (one: Part, other: Part): Part => ({
  nodes: union(one.nodes, other.nodes),
  lines: union(one.lines, other.lines),
})
const union = <T extends { id: string }>(all: readonly T[], now: readonly T[]): T[] => [
  ...new Map([...all, ...now].map((one) => [one.id, one])).values(),
]

type Filters = Pick<State, 'withoutKinds' | 'withoutStages' | 'withoutCertainties' | 'hidden'>

/** The nodes and lines of a network that the filters of the legend leave. */
export function partOf(network: Network, filters: Filters, colors: ReadonlyMap<string, string> = new Map()): Part {
  const [kinds, stages, certainties, hidden] = (
    ['withoutKinds', 'withoutStages', 'withoutCertainties', 'hidden'] as const
  ).map((key) => new Set<string>(filters[key]))
  const nodes = network.nodes.filter(({ id, kind }) => !kinds?.has(kind) && !hidden?.has(id))
  const shown = new Set(nodes.map(({ id }) => id))
  const lines = [
    ...network.foldedEdges.flatMap((edge) => foldedLine(edge, stages ?? new Set(), colors)),
    ...unfoldedLines(network.edges, colors).filter(({ stage }) => !stage || !stages?.has(stage)),
  ].filter(({ source, target, certainty }) => shown.has(source) && shown.has(target) && !certainties?.has(certainty))
  return { nodes, lines }
}

/** The line of a pair, with the pacts at the stages that are shown only. */
function foldedLine(edge: Folded, without: ReadonlySet<string>, colors: ReadonlyMap<string, string>): Line[] {
  const { id, source, target, certainty, strength } = edge
  const left = edge.stages.filter(({ stage }) => !without.has(stage))
  const gone = edge.stages.reduce((sum, { stage, count }) => sum + (without.has(stage) ? count : 0), 0)
  const pacts = edge.pactCount - gone
  if (pacts + edge.relationshipCount + edge.eventCount === 0) return []
  const isWhole = gone === 0 || edge.stage === null || !without.has(edge.stage)
  const stage = isWhole ? edge.stage : (left.at(-1)?.stage ?? null)
  return [
    {
      ...{ id, source, target, certainty, strength, pacts, stage },
      color: (stage && colors.get(stage)) ?? edge.color,
      directed: false,
      labels: [],
      folded: edge,
    },
  ]
}

/** One line for each pair with a relationship of an entity that is unfolded: its membership, if it is a party. */
function unfoldedLines(edges: Network['edges'], colors: ReadonlyMap<string, string>): Line[] {
  const pairs = new Map<string, [Network['edges'][number], ...Network['edges']]>()
  for (const edge of edges) {
    const pair = [edge.source, edge.target].sort().join(' ')
    const parallel = pairs.get(pair)
    if (!parallel) pairs.set(pair, [edge])
    else if (edge.kind === 'PARTY_TO') parallel.unshift(edge)
    else parallel.push(edge)
  }
  return Array.from(pairs.values(), ([first, ...others]) => ({
    ...first,
    color: (first.stage && colors.get(first.stage)) ?? first.color,
    pacts: 0,
    strength: 1,
    labels: [...new Set([first, ...others].map(({ label }) => label))],
  }))
}

/** True for the id of a line between two entities: their keys, joined by one point. */
export const isPair = (id: string): boolean => id.split('.').length === 2

import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Viewer } from '../../src/api/viewer.ts'
import type { Claim } from '../../src/facts/facts.ts'
import { changeable, editedFacts, nextGraph } from '../../src/graph/changes/next-graph.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { Current } from '../../src/server/current.ts'
import { curated } from '../fixtures/curated.ts'
import { serve } from './serve.ts'

const viewer = (name: string, ...compartments: string[]): Viewer => ({
  ...{ name, person: name, role: 'reader', clearance: 'public', compartments, isKnown: true },
})
const [ann, ben] = [viewer('ann'), viewer('ben', 'air')]
/** The curated facts, with every second claim in a compartment. */
const half = [...curated.facts.claims.values()].map((claim, place) =>
  place % 2 === 0 ? claim : { ...claim, compartments: ['air'] },
)
const graphOf = (claims: readonly Claim[]) =>
  buildGraph({ ...curated.facts, claims: new Map(claims.map((claim) => [claim.id, claim])) })
const open = half.filter(({ compartments }) => !compartments).length

/** A graph that the test changes. */
class Changing extends Current {
  now: Graph

  constructor(graph: Graph) {
    super(graph)
    this.now = graph
  }

  override get graph(): Graph {
    return this.now
  }
}

const without = (graph: Graph, id: string, documents: Graph['facts']['documents'] = new Map()) =>
  nextGraph(
    graph,
    editedFacts(changeable(graph.facts), {
      documents,
      entities: new Map(),
      passages: new Map(),
      claims: new Map([[id, undefined]]),
    }),
  )

test('a viewer waits for a part of the graph only while it is made', async () => {
  const current = new Current(graphOf(half))
  expect(current.prepareFor(ben)).toBeUndefined()
  const made = current.prepareFor(ann)
  expect(made).toBeInstanceOf(Promise)
  expect(current.contextFor(ben).graph).toBe(current.graph)
  await made
  expect(current.prepareFor(ann)).toBeUndefined()
  expect(current.contextFor(ann).graph.facts.claims.size).toBe(open)
})

test.each([
  ['follows', new Map()],
  ['is made again after', new Map([...curated.facts.documents].slice(0, 1).map(([id, one]) => [id, { ...one }]))],
])('a part that is being made %s a change', async (_, documents) => {
  const current = new Changing(graphOf(half))
  const made = current.prepareFor(ann)
  await setImmediate()
  current.now = without(current.now, half[0]?.id ?? '', documents)
  await made
  expect(current.prepareFor(ann)).toBeUndefined()
  expect(current.contextFor(ann).graph.facts.claims.size).toBe(open - 1)
})

test('while the graph of one viewer is made, others are answered', async () => {
  const graph = graphOf(half)
  const current = new Current(graph)
  let finish = () => {}
  const last = new Promise<void>((resolve) => {
    finish = resolve
  })
  const server = await serve({
    context: { graph, clearance: 'public' },
    contextFor: (viewer) => current.contextFor(viewer),
    // It ends when the test says so.
    prepareFor: (viewer) => (viewer ? current.prepareFor(viewer)?.then(() => last) : undefined),
    authenticator: {
      find: async ({ headers }) => ({ viewer: headers.authorization === 'ben' ? ben : ann, by: 'bearer' }),
    },
  })
  try {
    const asked: string[] = []
    const ask = async (name: string) => {
      const query = encodeURIComponent('{ graph { claims(first: 0) { totalCount } } }')
      const answer = await fetch(`${server.url}/graphql?query=${query}`, { headers: { authorization: name } })
      asked.push(name)
      return (await answer.json()).data.graph.claims.totalCount
    }
    const waiting = ask('ann')
    const all = await ask('ben')
    finish()
    expect(await waiting).toBeLessThan(all)
    expect(asked).toEqual(['ben', 'ann'])
  } finally {
    await server.close()
  }
})

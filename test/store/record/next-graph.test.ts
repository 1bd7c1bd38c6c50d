import fc from 'fast-check'
import { type DocumentNode, execute, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../../src/api/schema.ts'
import { Problems } from '../../../src/errors.ts'
import { formatNames, formats } from '../../../src/exchange/formats.ts'
import { Selection } from '../../../src/exchange/selection.ts'
import { type Clearance, clearanceOrder } from '../../../src/facts/vocabulary.ts'
import { carryDerived } from '../../../src/graph/changes/carry-derived.ts'
import { nextGraph } from '../../../src/graph/changes/next-graph.ts'
import { buildGraph, type Graph } from '../../../src/graph/graph.ts'
import { toLens } from '../../../src/graph/lens.ts'
import { viewThrough } from '../../../src/graph/view.ts'
import type { Change } from '../../../src/store/record/change.ts'
import { RecordState } from '../../../src/store/record/state.ts'
import { randomOf } from '../../bench/random.ts'
import { contentOf, plainFacts } from '../../fixtures/graph-content.ts'
import { RandomOperations } from '../../fixtures/operations.ts'
import { runs } from '../../fixtures/runs.ts'
import { changeAt, content, smallFacts } from './random-changes.ts'

const document = parse(`{ graph(lens: { asOf: "2025" }) {
  revision
  entities(first: 20) { nodes { name properties { property } claims(first: 9) { totalCount nodes { id } } } }
  relationships(first: 50) { totalCount edges { cursor node { id stage corroboration } } }
  pacts(first: 9) { nodes { stage parties(first: 9) { edges { status node { id } } } } }
  disagreements { subject { id } topic reason }
  search(text: "a") { totalCount nodes { text reason found { id } } }
  dune: search(text: "new") { totalCount nodes { text reason found { id } } }
} }`)
const random = randomOf('next graph')
const operations = new RandomOperations(
  schema,
  {
    ids: ['arden', 'cove-treaty', 'd-one', 'd-one#one'],
    texts: ['arden', 'claim'],
    dates: ['2023', '2025'],
    cursors: [],
  },
  random,
)

/** Answers to operations, and all exports, as texts. */
async function answersOf(graph: Graph, clearance: Clearance, asked: readonly DocumentNode[]): Promise<string[]> {
  const texts: string[] = []
  for (const document of asked) {
    const answer = await execute({ schema, document, contextValue: { graph, clearance } })
    texts.push(JSON.stringify(answer))
  }
  const part = new Selection(viewThrough(graph, toLens({ asOf: '2030' }, clearance, graph.facts)), { ended: true })
  return [...texts, ...formatNames.map((name) => [...formats[name].write(part)].join(''))]
}

test('law: after any history of changes, the graph and its answers are those of one built from nothing', async () => {
  const step = fc.record({
    author: fc.constantFrom('mere', 'akira', 'tui'),
    content,
    undo: fc.option(fc.nat(), { freq: 5 }),
  })
  expect(validate(schema, document)).toEqual([])
  let changed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const base = smallFacts()
      const state = new RecordState(base)
      const changes: Change[] = []
      let graph = buildGraph(base)
      const seen = [{ graph, content: contentOf(graph) }]
      for (const { author, content, undo } of steps) {
        const what =
          undo === null || changes.length === 0 ? content : { kind: 'undo', change: 1 + (undo % changes.length) }
        const change = changeAt(changes.length + 1, author, what)
        try {
          state.apply(change)
        } catch (error) {
          if (error instanceof Problems) continue
          throw error
        }
        changes.push(change)
        const before = graph
        graph = nextGraph(before, state.facts)
        carryDerived(before, graph)
        const now = contentOf(graph)
        expect(now).toEqual(contentOf(buildGraph(plainFacts(RecordState.of(base, changes).facts))))
        // Asked after each change, so that there is something to carry to the next one.
        for (const clearance of clearanceOrder) await answersOf(graph, clearance, [document])
        seen.push({ graph, content: now })
        changed++
      }
      for (const { graph, content } of seen) expect(contentOf(graph)).toEqual(content)
      const built = buildGraph(plainFacts(RecordState.of(base, changes).facts))
      const asked = [document, ...Array.from({ length: 3 }, () => parse(operations.next()))]
      for (const clearance of clearanceOrder)
        expect(await answersOf(graph, clearance, asked)).toEqual(await answersOf(built, clearance, asked))
    }),
    { numRuns: runs(3) },
  )
  expect(changed).toBeGreaterThan(5)
}, 3_600_000)

import fc from 'fast-check'
import { type ExecutionResult, execute, parse, subscribe, validate } from 'graphql'
import { expect, test } from 'vitest'
import { changeBetween, isEmpty } from '../../src/analysis/revision-change.ts'
import type { Context } from '../../src/api/context.ts'
import { graphAt } from '../../src/api/graph-at.ts'
import { entriesIn } from '../../src/api/recorded.ts'
import { schema } from '../../src/api/schema.ts'
import { lensOf } from '../../src/api/types/lens.ts'
import { Problems } from '../../src/errors.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { type Clearance, clearanceOrder } from '../../src/facts/vocabulary.ts'
import { Budget } from '../../src/graph/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import type { JsonObject } from '../../src/store/record/canonical.ts'
import type { Change } from '../../src/store/record/change.ts'
import { FollowedRecord } from '../../src/store/record/followed-record.ts'
import { runs } from '../fixtures/runs.ts'
import { changeAt, contentButClearance as content, setClearance, smallFacts } from '../store/record/random-changes.ts'
import { factsSeenBy, recordSeenBy } from '../store/record/seen-by.ts'

/**
 * The law over the record: to a viewer it shows what one would show that never had the hidden rest. That is so for all
 * numbers, times, messages and events.
 */

function contextOf({ graph: recorded }: FollowedRecord, clearance: Clearance): Context {
  const { graph, seq, history } = recorded
  const shown = history.lastShown(clearanceOrder.indexOf(clearance), seq)
  return { graph, clearance, record: { seq, shown, recorded, writing: { author: 'mere', review: 'none' } } }
}

const ofChange = `revision kind author reason recordedAt claimKeys entityKeys
  claims { id } entities { id } documents { id } undoes { revision }`
const now = parse(`{
  record { revision merged { nodes { entityKey intoKey name revision } }
    proposed: proposals { nodes { claimKey revision author acceptedBy needed claim { id }
      altered { entitiesAdded { id } } } }
    rejected: proposals(status: REJECTED) { edges { cursor node { claimKey revision } } } }
  graph { revision changes(first: 100) { totalCount edges { cursor node { ${ofChange} } } } }
}`)
const atNumber = parse(`query ($revision: Int) { graph(lens: { asOf: "2025", revision: $revision }) { id revision
  changes(first: 100, orderBy: { field: REVISION, direction: DESC }) { totalCount nodes { ${ofChange} } }
  entities(first: 20) { totalCount nodes { id name aliases history { totalCount nodes { revision } } } }
  claims(first: 50) { nodes { id rank recordedAt recordedBy history { nodes { revision } } } }
  relationships(first: 50) { totalCount nodes { id corroboration recordedAt recordedBy } }
  documents { nodes { id history { totalCount } } }
  compare(to: { revision: 0 }) { entitiesAdded { id } entitiesGone { id } relationshipsChanged { after { id } } }
} }`)
const tooFar = parse(
  'query ($least: Int) { record(atLeastRevision: $least) { revision } graph(lens: { revision: 99 }) { id } }',
)
const events = parse(`subscription { changes(after: 0) { ${ofChange} } }`)
const graphEvents = parse(`subscription { graphChanged(after: 0) { revision changes { revision }
  difference { entitiesAdded { id } relationshipsAdded { id } } } }`)

/** Events from the beginning of the record, with their ids. */
async function eventsOf(document: typeof events, context: Context, most: number) {
  const ids: number[] = []
  const contextValue = { ...context, onEvent: (revision: number) => ids.push(revision) }
  const stream = (await subscribe({ schema, document, contextValue })) as AsyncGenerator<ExecutionResult>
  const results: unknown[] = []
  while (results.length < most) results.push((await stream.next()).value)
  await stream.return(undefined)
  return { ids, results }
}

async function seenOf(record: FollowedRecord, clearance: Clearance) {
  const contextValue = contextOf(record, clearance)
  const ask = (document: typeof now, variableValues = {}) => execute({ schema, document, contextValue, variableValues })
  const { shown = 0 } = contextValue.record ?? {}
  const answers: unknown[] = [await ask(now), await ask(tooFar, { least: shown + 1 })]
  // In a long search all of them.
  const some =
    process.env.TEST_RUNS === undefined ? [shown >> 1, shown] : Array.from({ length: shown + 1 }, (_, at) => at)
  for (const revision of some) answers.push(await ask(atNumber, { revision }))
  // A change of which all claims were raised since is in no list.
  const listed = entriesIn(lensOf(contextValue)).length
  answers.push(await eventsOf(events, contextValue, listed))
  const before = { ...contextValue, graph: graphAt(contextValue, { revision: 0 }) }
  const isAltered = !isEmpty(changeBetween(lensOf(before), lensOf(contextValue)))
  answers.push(await eventsOf(graphEvents, contextValue, isAltered ? 1 : 0))
  return JSON.stringify(answers, null, 1)
}

const clearance = fc.constantFrom<Clearance>('public', 'public', 'restricted', 'secret')
const viewer = fc.constantFrom<Clearance>('public', 'public', 'public', 'restricted')
/** A content with clearances at random. */
const marked = fc
  .tuple(content, fc.array(clearance, { minLength: 3, maxLength: 3 }))
  .map(([content, levels]): JsonObject => {
    const { kind, document, claims } = content as Record<string, JsonObject | string>
    if (kind === 'add-document')
      return { ...content, document: { ...(document as JsonObject), clearance: levels[0] ?? 'public' } }
    if (kind !== 'propose') return content
    const entries = Object.entries(claims as JsonObject).map(([key, claim], place) => [
      key,
      { ...(claim as JsonObject), clearance: levels[place] ?? 'public' },
    ])
    return { ...content, claims: Object.fromEntries(entries) }
  })
const step = fc.record({
  author: fc.constantFrom('mere', 'akira', 'tui'),
  content: fc.oneof({ weight: 4, arbitrary: marked }, { weight: 1, arbitrary: setClearance }),
  undo: fc.option(fc.nat(), { freq: 5 }),
})

/** Documents and entities that random changes are about, so that most of these fit. */
const begun = fc.tuple(clearance, clearance).map((levels): JsonObject[] => [
  ...['delta', 'elm'].map((id) => ({ kind: 'add-entity', entity: { id, kind: 'nation', name: id } })),
  ...['d-one', 'd-two'].map((id, at) => ({
    kind: 'add-document',
    document: { id, title: id, published: '2022', language: 'en', clearance: levels[at] ?? 'public' },
    passages: { 3: { summary: 'The third.', fingerprint: 'b'.repeat(64) } },
  })),
])
const history = fc
  .tuple(begun, fc.array(step, { minLength: 4, maxLength: 14 }))
  .map(([contents, steps]) => [...contents.map((content) => ({ author: 'mere', content, undo: null })), ...steps])

/** The changes among random ones that fit. */
function recordOf(base: Facts, steps: readonly { author: string; content: JsonObject; undo: number | null }[]) {
  const record = new FollowedRecord(buildGraph(base), [], new Budget(1e7))
  for (const { author, content, undo } of steps) {
    const { length } = record.changes
    const what: JsonObject = undo === null || length === 0 ? content : { kind: 'undo', change: 1 + (undo % length) }
    try {
      record.take([changeAt(length + 1, author, what)])
    } catch (error) {
      if (!(error instanceof Problems)) throw error
    }
  }
  return record
}

test('law: a viewer cannot tell a record with hidden changes from one that never had them', async () => {
  expect([now, atNumber, tooFar, events, graphEvents].flatMap((one) => validate(schema, one))).toEqual([])
  let hidden = 0
  await fc.assert(
    fc.asyncProperty(history, viewer, async (steps, held) => {
      const base = smallFacts()
      const record = recordOf(base, steps)
      const changes: readonly Change[] = record.changes
      const seen = recordSeenBy(held, base, changes)
      const never = new FollowedRecord(buildGraph(factsSeenBy(held, base)), seen, new Budget(1e7))
      if (seen.length < changes.length) hidden += 1
      expect(await seenOf(record, held)).toEqual(await seenOf(never, held))
    }),
    { numRuns: runs(40) },
  )
  expect(hidden).toBeGreaterThan(runs(40) / 2)
}, 3_600_000)

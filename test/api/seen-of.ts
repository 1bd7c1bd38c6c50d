import { type ExecutionResult, execute, parse, subscribe } from 'graphql'
import { changeBetween, isEmpty } from '../../src/analysis/revision-change.ts'
import { entriesIn } from '../../src/api/changes/recorded.ts'
import type { Context } from '../../src/api/context.ts'
import { graphAt } from '../../src/api/graph-at.ts'
import { schema } from '../../src/api/schema.ts'
import { lensOf } from '../../src/api/types/lens.ts'
import { seenBy } from '../../src/api/viewer.ts'
import type { Label } from '../../src/facts/label.ts'
import type { RecordedGraph } from '../../src/store/record/recorded-graph.ts'
import type { Writing } from '../../src/store/record/with-record.ts'

/** Everything that the API says of a record to a viewer. */

export function contextOf(
  recorded: RecordedGraph,
  held: Label,
  writing: Writing = { author: 'mere', review: 'none' },
): Context {
  const { graph, seq, history } = recorded
  return { ...seenBy(held, graph), record: { seq, shown: history.lastShown(held, seq), recorded, writing } }
}

export const ofChange = `revision kind author reason recordedAt claimKeys entityKeys
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
  claims(first: 50) { nodes { id rank compartments recordedAt recordedBy history { nodes { revision } } } }
  relationships(first: 50) { totalCount nodes { id corroboration recordedAt recordedBy } }
  documents { nodes { id compartments history { totalCount } } }
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

export async function seenOf(recorded: RecordedGraph, held: Label): Promise<string> {
  const contextValue = contextOf(recorded, held)
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

export const questions = [now, atNumber, tooFar, events, graphEvents]

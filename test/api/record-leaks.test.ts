import fc from 'fast-check'
import { validate } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import type { Change } from '../../src/store/record/change.ts'
import { FollowedRecord } from '../../src/store/record/followed-record.ts'
import { runs } from '../fixtures/runs.ts'
import { smallFacts } from '../store/record/random-changes.ts'
import { history, recordOf, viewer } from '../store/record/random-histories.ts'
import { factsSeenBy, fittingRecordSeenBy } from '../store/record/seen-by.ts'
import { questions, seenOf } from './seen-of.ts'

/**
 * The law over the record: to a viewer it shows what one would show that never had the hidden rest. That is so for all
 * numbers, times, messages and events.
 */

test('law: a viewer cannot tell a record with hidden changes from one that never had them', async () => {
  expect(questions.flatMap((one) => validate(schema, one))).toEqual([])
  let hidden = 0
  const base = smallFacts()
  await fc.assert(
    fc.asyncProperty(history, viewer, async (steps, held) => {
      const record = recordOf(base, steps)
      const changes: readonly Change[] = record.changes
      const seen = fittingRecordSeenBy(held, base, changes)
      fc.pre(seen !== undefined)
      const never = new FollowedRecord(buildGraph(factsSeenBy(held, base)), seen, new Budget(1e7))
      if (seen.length < changes.length) hidden += 1
      expect(await seenOf(record.graph, held)).toEqual(await seenOf(never.graph, held))
    }),
    { numRuns: runs(300) },
  )
  expect(hidden).toBeGreaterThan(runs(300) / 2)
}, 3_600_000)

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Budget } from '../../../src/graph/caches/budget.ts'
import { openGraph } from '../../../src/store/open.ts'
import { FollowedRecord } from '../../../src/store/record/followed-record.ts'
import { openRecorded } from '../../../src/store/record/with-record.ts'
import { small, writeFolder } from '../../fixtures/folder.ts'

const options = () => ({
  budget: new Budget(1e6),
  writing: { author: 'mere', review: 'none' } as const,
  report: (problem: unknown) => {
    throw problem
  },
})

test('the graph is the same, from texts, from a snapshot, and in another thread', async () => {
  const folder = await writeFolder(small)
  const snapshots = join(folder, '.snapshots')
  const path = join(folder, 'record.db')
  const fresh = await openGraph([folder], snapshots)
  const { recorded, close } = await openRecorded(fresh.graph, path, options())
  expect(recorded.graph).toBe(fresh.graph)
  const contents = [
    { kind: 'add-entity', entity: { id: 'delta', kind: 'nation', name: 'Delta' } },
    { kind: 'merge', entity: 'brisk', into: 'delta' },
    { kind: 'retract', claims: ['cove-report#in-force'] },
  ]
  await recorded.append(
    0,
    contents.map((content, index) => ({ key: `k${index}`, author: 'mere', reason: 'because', content })),
  )
  await close()
  const { graph } = recorded
  expect(graph.facts).toEqual(recorded.state.facts)
  expect(graph.facts.claims.get('cove-report#brisk-party')?.subject).toBe('delta')
  await fresh.saveSnapshot()
  const second = await openGraph([folder], snapshots)
  expect(second.fromSnapshot).toBe(true)
  const again = await openRecorded(second.graph, path, options())
  await again.close()
  expect(again.recorded.graph.revisions).toEqual(graph.revisions)
  const third = await openGraph([folder], snapshots)
  const followed = new FollowedRecord(third.graph, recorded.changes, new Budget(1e6))
  expect(followed.graph.graph.revisions).toEqual(graph.revisions)
  expect(graph.revisions).not.toEqual(fresh.graph.revisions)
})

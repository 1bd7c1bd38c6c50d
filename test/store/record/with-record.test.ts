import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openGraph } from '../../../src/store/open.ts'
import { openEmbedded } from '../../../src/store/record/embedded.ts'
import { OpenRecord } from '../../../src/store/record/open-record.ts'
import { withRecord } from '../../../src/store/record/with-record.ts'
import { graphIn } from '../../../src/store/snapshot.ts'
import { small, writeFolder } from '../../fixtures/folder.ts'

test('the graph is the same, from texts, from a snapshot, and in another thread', async () => {
  const folder = await writeFolder(small)
  const snapshots = join(folder, '.snapshots')
  const path = join(folder, 'record.db')
  const fresh = await openGraph([folder], snapshots)
  const store = await openEmbedded(path)
  const record = await OpenRecord.read(store, fresh.graph.facts)
  expect(await withRecord(fresh, path)).toBe(fresh)
  const contents = [
    { kind: 'add-entity', entity: { id: 'delta', kind: 'nation', name: 'Delta' } },
    { kind: 'merge', entity: 'brisk', into: 'delta' },
    { kind: 'retract', claims: ['cove-report#in-force'] },
  ]
  await record.append(
    0,
    contents.map((content, index) => ({ key: `k${index}`, author: 'mere', reason: 'because', content })),
  )
  await store.close()
  const { graph, shared } = await withRecord(fresh, path)
  expect(graph.facts).toEqual(record.state.facts)
  expect(graph.facts.claims.get('cove-report#brisk-party')?.subject).toBe('delta')
  await fresh.saveSnapshot()
  const second = await openGraph([folder], snapshots)
  expect(second.fromSnapshot).toBe(true)
  expect((await withRecord(second, path)).graph.revisions).toEqual(graph.revisions)
  expect(graphIn(await shared()).revisions).toEqual(graph.revisions)
  expect(graph.revisions).not.toEqual(fresh.graph.revisions)
})

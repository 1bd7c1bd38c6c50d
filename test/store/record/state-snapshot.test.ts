import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, expect, test, vi } from 'vitest'
import { buildGraph } from '../../../src/graph/graph.ts'
import type { JsonObject } from '../../../src/store/record/canonical.ts'
import { openEmbedded } from '../../../src/store/record/embedded.ts'
import { OpenRecord } from '../../../src/store/record/open-record.ts'
import { RecordState } from '../../../src/store/record/state.ts'
import { FEW_CHANGES, StateSnapshots } from '../../../src/store/record/state-snapshot.ts'
import { hashOf, smallFacts } from './random-changes.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-state-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const base = smallFacts()
const snapshots = new StateSnapshots(folder, buildGraph(base))
const path = join(folder, 'record.db')

const party = { summary: 'A party.', subject: 'delta', predicate: 'party-to', object: 'cove-treaty', time: '2022-05' }
const held = { summary: 'A date.', subject: 'the-summit', predicate: 'occurred-on', time: '2023', passages: [1] }
const some: JsonObject[] = [
  { kind: 'add-entity', entity: { id: 'delta', kind: 'nation', name: 'Delta', aliases: ['D'] } },
  { kind: 'add-entity', entity: { id: 'the-summit', kind: 'event', name: 'The Summit', eventKind: 'meeting' } },
  {
    kind: 'add-document',
    document: { id: 'd-one', title: 'A title', published: '2022', language: 'en' },
    passages: { 1: { summary: 'The first.', fingerprint: 'a'.repeat(64) } },
  },
  {
    kind: 'propose',
    document: 'd-one',
    review: 'none',
    passages: {},
    claims: { one: { ...party, passages: [1] }, two: held, three: { ...party, passages: [1] } },
  },
  { kind: 'propose', document: 'd-one', review: 'two', claims: { four: party } },
  { kind: 'retract', claims: ['d-one#three', 'cove-report#in-force'] },
  { kind: 'restore', claims: ['cove-report#in-force'] },
  { kind: 'judge', entities: ['arden', 'delta'], verdict: 'different' },
  { kind: 'merge', entity: 'brisk', into: 'arden' },
  { kind: 'undo', change: 8 },
]
const renamed = (index: number): JsonObject => ({ kind: 'amend-entity', entity: 'arden', set: { name: `N ${index}` } })
const contents = [...some, ...Array.from({ length: FEW_CHANGES }, (_, index) => renamed(index))]
const draft = (content: JsonObject, index: number) => ({ key: `k${index}`, author: 'mere', reason: 'because', content })

/** Opens the record, and tells whether all changes were applied or those after a snapshot. */
async function opened() {
  const all = vi.spyOn(RecordState, 'of')
  const store = await openEmbedded(path)
  const record = await OpenRecord.read(store, base, undefined, snapshots)
  const isFromSnapshot = all.mock.calls.length === 0
  all.mockRestore()
  await record.saveSnapshot()
  await store.close()
  return { record, isFromSnapshot }
}
const snapshotFile = () => join(folder, readdirSync(folder).find((name) => name.endsWith('.state')) ?? '')

test('a start from a snapshot has the same state, with the changes since; a damaged one is not used', async () => {
  const store = await openEmbedded(path)
  await store.append(0, contents.map(draft))
  await store.close()
  const fresh = await opened()
  expect(fresh.isFromSnapshot).toBe(false)
  const second = await opened()
  expect(second.isFromSnapshot).toBe(true)
  expect(hashOf(second.record.state.facts)).toBe(hashOf(fresh.record.state.facts))
  expect([...second.record.state.proposals]).toEqual([...fresh.record.state.proposals])
  expect([...second.record.state.merged]).toEqual([...fresh.record.state.merged])
  expect(second.record.changes).toEqual(fresh.record.changes)

  const later = await openEmbedded(path)
  await later.append(contents.length, [draft({ kind: 'undo', change: 10 + FEW_CHANGES }, contents.length)])
  await later.close()
  const third = await opened()
  expect(third.isFromSnapshot).toBe(true)
  expect(hashOf(third.record.state.facts)).toBe(hashOf(RecordState.of(base, third.record.changes).facts))

  const bytes = readFileSync(snapshotFile())
  bytes[100] = (bytes[100] ?? 0) ^ 1
  writeFileSync(snapshotFile(), bytes)
  const fourth = await opened()
  expect(fourth.isFromSnapshot).toBe(false)
  expect(hashOf(fourth.record.state.facts)).toBe(hashOf(third.record.state.facts))
})

test('a change that was altered behind a snapshot is found all the same', async () => {
  await opened()
  expect((await opened()).isFromSnapshot).toBe(true)
  const db = new Database(path)
  db.exec("UPDATE changes SET text = replace(text, 'mere', 'mora') WHERE seq = 2")
  db.close()
  await expect(opened()).rejects.toMatchObject({ code: 'BAD_RECORD', message: expect.stringContaining('change 2') })
})

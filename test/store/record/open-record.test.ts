import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/store/record/canonical.ts'
import { openEmbedded } from '../../../src/store/record/embedded.ts'
import { OpenRecord } from '../../../src/store/record/open-record.ts'
import { hashOf, smallFacts } from './random-changes.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-record-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let made = 0

const draft = (key: string, content: JsonObject) => ({ key, author: 'mere', reason: 'because', content })
const nation = (id: string): JsonObject => ({ kind: 'add-entity', entity: { id, kind: 'nation', name: id } })
const retract: JsonObject = { kind: 'retract', claims: ['cove-report#in-force'] }

test('changes are checked, written, and there after a new start', async () => {
  const path = join(folder, `${made++}.db`)
  const store = await openEmbedded(path)
  const record = await OpenRecord.read(store, smallFacts())
  const before = hashOf(record.state.facts)
  expect(await record.append(0, [draft('a', nation('delta')), draft('b', retract)])).toMatchObject({ seq: 2 })
  const after = hashOf(record.state.facts)
  expect(after).not.toBe(before)

  const wrong = [draft('c', nation('delta')), draft('d', nation('elm')), draft('e', { kind: 'undo', change: 9 })]
  await expect(record.append(2, wrong)).rejects.toMatchObject({
    message: '2 problems in the changes',
    problems: [{ message: "entity.id: the id 'delta' is taken; choose another" }, { message: 'change: no change 9' }],
  })
  expect(await record.append(1, [draft('c', nation('elm'))])).toEqual({ conflict: 2 })
  expect(await record.append(0, [draft('a', nation('delta')), draft('b', retract)])).toEqual({
    seq: 2,
    isRepeated: true,
  })
  await expect(record.append(2, [draft('a', nation('elm'))])).rejects.toMatchObject({ code: 'BAD_DATA' })
  expect([record.state.seq, hashOf(record.state.facts)]).toEqual([2, after])
  expect(hashOf(record.state.factsAt(0))).toBe(before)
  await store.close()

  const again = await openEmbedded(path)
  const reopened = await OpenRecord.read(again, smallFacts())
  expect(hashOf(reopened.state.facts)).toBe(after)
  expect(reopened.changes.map(({ key }) => key)).toEqual(['a', 'b'])
  await again.close()
})

test('a retraction holds from the day on which the record has it', async () => {
  const days = [new Date('2026-11-26T23:59:59Z'), new Date('2026-11-27T00:00:01Z')]
  const store = await openEmbedded(join(folder, `${made++}.db`), { now: () => days[1] ?? new Date() })
  const record = await OpenRecord.read(store, smallFacts(), () => days[0] ?? new Date())
  await record.append(0, [draft('a', retract)])
  const { retracted } = record.state.facts.claims.get('cove-report#in-force') ?? {}
  expect(retracted?.on.edtf).toBe('2026-11-27')
  await store.close()
})

test('a record that does not fit the facts is refused, with each change that does not', async () => {
  const store = await openEmbedded(join(folder, `${made++}.db`))
  const record = await OpenRecord.read(store, smallFacts())
  await record.append(0, [draft('a', retract), draft('b', nation('delta'))])
  const { claims: _, ...others } = smallFacts()
  const other = { ...others, claims: new Map() }
  await expect(OpenRecord.read(store, other)).rejects.toMatchObject({
    message:
      '1 problem in the record beside these data folders; name those it began with, or another record with --record',
    problems: [{ message: "claims.0: no claim 'cove-report#in-force'", location: { file: 'change 1' } }],
  })
  await store.close()
})

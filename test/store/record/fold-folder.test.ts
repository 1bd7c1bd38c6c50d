import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Problems } from '../../../src/errors.ts'
import type { JsonObject } from '../../../src/store/record/canonical.ts'
import { openEmbedded } from '../../../src/store/record/embedded.ts'
import { foldFolder } from '../../../src/store/record/fold-folder.ts'
import { OpenRecord } from '../../../src/store/record/open-record.ts'
import { curated } from '../../fixtures/curated.ts'
import { small, writeFolder } from '../../fixtures/folder.ts'
import { MemoryStore } from './memory-store.ts'
import { changeAt } from './random-changes.ts'

test('the curated folder takes a claim, and only its file changes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-fold-'))
  cpSync('graph-data', folder, { recursive: true })
  const store = await openEmbedded(join(folder, '.record.db'))
  const record = await OpenRecord.read(store, curated.facts)
  const claims = { more: { summary: 'More.', subject: 'japan', predicate: 'party-to', object: 'cptpp' } }
  const content = { kind: 'propose', review: 'none', document: 'asahi-gsomia', claims }
  await record.append(0, [{ key: 'a', author: 'mere', content }])
  expect(await foldFolder(store, [folder], folder)).toEqual({ written: ['claims/asahi-gsomia.yaml'], changes: 1 })
  const path = 'claims/asahi-gsomia.yaml'
  expect(readFileSync(join(folder, path), 'utf8')).toBe(
    `${readFileSync(join('graph-data', path), 'utf8')}
  more:
    summary: More.
    subject: japan
    predicate: party-to
    object: cptpp
`,
  )
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('while a hidden claim waits on merges, nothing is written, and each problem says what to take apart', async () => {
  const folder = await writeFolder(small)
  const of = (object: string) => ({ summary: 'W.', subject: 'arden', predicate: 'at-war-with', object, passages: [2] })
  const claims = { one: { ...of('brisk'), clearance: 'secret' }, two: { ...of('delta'), clearance: 'secret' } }
  const merge = (entity: string, into: string) => ({ kind: 'merge', entity, into, as: 'public' })
  const contents: JsonObject[] = [
    { kind: 'add-entity', entity: { id: 'delta', kind: 'nation', name: 'Delta' } },
    { kind: 'propose', review: 'none', document: 'cove-report', claims },
    { kind: 'retract', claims: ['cove-report#two'] },
    merge('delta', 'arden'),
    merge('arden', 'brisk'),
  ]
  const fold = (...more: JsonObject[]) => {
    const changes = [...contents, ...more].map((content, at) => changeAt(at + 1, 'mere', content))
    return foldFolder(new MemoryStore(changes, () => new Date()), [folder], folder)
  }
  const problems = async (...more: JsonObject[]) => {
    const error = await fold(...more).catch((error) => error)
    expect(error).toBeInstanceOf(Problems)
    expect(error.message).toMatch(/^\d problems? in the record; nothing was written$/)
    return error.problems.map(({ code, message }: Problems) => [code, message.replace(folder, 'DIR')])
  }
  const apart = (entity: string) => ({ kind: 'take-apart', entity })
  const sentence = (id: string, object: string, entity: string) => [
    'BAD_DATA',
    `the claim 'cove-report#${id}' relates 'arden' to '${object}', which are merged, so 'DIR' cannot hold it; ` +
      `take '${entity}' apart first`,
  ]
  expect(await problems()).toEqual([sentence('one', 'brisk', 'arden'), sentence('two', 'delta', 'delta')])
  expect(await problems(apart('arden'))).toEqual([sentence('two', 'delta', 'delta')])
  const written = () => readFileSync(join(folder, 'claims/cove-report.yaml'), 'utf8')
  expect(written()).toBe(small['claims/cove-report.yaml'])
  await fold(apart('arden'), apart('delta'))
  expect(written()).toMatch(/one:.*two:.*retractions:/s)
  rmSync(folder, { recursive: true, force: true })
})

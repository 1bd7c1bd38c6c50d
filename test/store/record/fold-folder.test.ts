import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmbedded } from '../../../src/store/record/embedded.ts'
import { foldFolder } from '../../../src/store/record/fold-folder.ts'
import { OpenRecord } from '../../../src/store/record/open-record.ts'
import { curated } from '../../fixtures/curated.ts'

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

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { small, writeFolder } from '../fixtures/folder.ts'
import { call, run } from './run.ts'

const mapping = (id: string) => `about: Pacts.
document: { id: ${id}, title: Pacts, published: 2020, language: en }
entities:
  pact: { kind: pact, id: "${id}-{No}", name: "{Title}", pactKind: trade }
  party: { kind: party, code: "{Party}", schemes: [name] }
claims:
  - { subject: pact, predicate: stage, value: signed, time: "{Signed}" }
  - { subject: party, predicate: party-to, object: pact }
`
const rows = 'No,Title,Party,Signed\n1,Cove Accord,Arden,1990-05-04\n1,Cove Accord,Brisk,1990-05-04\n'

describe('entente match', () => {
  let folder: string
  let nations: string
  let data: string[]
  let record: string[]
  const imported = async (id: string) => {
    const [file, map] = [join(folder, `${id}.csv`), join(folder, `${id}.yaml`)]
    await writeFile(file, rows)
    await writeFile(map, mapping(id))
    return call(['import', file, '--mapping', map, '--data', nations, '--into', join(folder, 'imported')])
  }
  beforeAll(async () => {
    nations = await writeFolder(small)
    folder = await mkdtemp(join(tmpdir(), 'entente-match-'))
    data = ['--data', nations, '--data', join(folder, 'imported')]
    for (const id of ['one', 'other']) expect((await imported(id)).code).toBe(0)
    record = ['--record', join(folder, 'record.db')]
  })
  afterAll(() => rm(folder, { recursive: true }))
  const match = async (...more: string[]) => (await call(['match', 'one', 'other', ...data, ...more])).out
  const append = async (changes: string) => {
    await writeFile(join(folder, 'changes.yaml'), changes)
    return call(['record', 'append', join(folder, 'changes.yaml'), '--author', 'mere', ...data, ...record])
  }

  test('proposes, and a judgement can be made, survives an import, and can be undone', async () => {
    const proposed = '1.00 certain one-1 “Cove Accord” = other-1 “Cove Accord”: 2 of 2 and 2 parties in common, '
    expect(await match('--no-record')).toContain(proposed)
    const changes = await match('--no-record', '--changes')
    expect(changes).toContain('verdict: same')
    expect((await append(changes.replace('verdict: same', 'verdict: different'))).code).toBe(0)
    const none = '0 pairs not judged yet, 0 of them certain; nothing is merged\n'
    expect(await match(...record)).toBe(none)
    await imported('other')
    expect(await match(...record)).toBe(none)
    const merge = await append('- { kind: merge, entity: one-1, into: other-1, reason: same }\n')
    expect(merge.err).toContain('were judged different')
    expect((await append('- { kind: undo, change: 1, reason: I was wrong }\n')).code).toBe(0)
    expect(await match(...record)).toContain(proposed)
    expect((await append(changes.replace('verdict: same', 'verdict: undecided'))).code).toBe(0)
    expect(await match(...record)).toBe(none)
    const { code, out } = await run(['match', 'one', 'other', ...data, ...record, '--undecided'])
    expect([code, out]).toEqual([0, expect.stringContaining(proposed)])
  })

  test('names the document that is near an unknown one', async () => {
    const { err, code } = await call(['match', 'one', 'othr', ...data, '--no-record'])
    expect([code, err]).toEqual([1, "NOT_FOUND no document 'othr'; did you mean 'other'?\n"])
  })
})

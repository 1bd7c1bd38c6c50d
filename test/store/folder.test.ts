import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../src/facts/digest.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { readData, readFiles, readWithoutClaims } from '../../src/store/folder.ts'
import { small, writeFolder } from '../fixtures/folder.ts'

describe('data folders', () => {
  test('are read into facts', async () => {
    const { documents, entities, passages, claims } = await readData([await writeFolder(small)])
    expect([documents.size, entities.size, passages.size, claims.size]).toEqual([1, 3, 2, 3])
  })

  test('give their documents and entities alone as they do with their claims', async () => {
    const cedar = { record: 'entity', kind: 'nation', id: 'cedar', name: 'Cedar' }
    const arden = { ...cedar, id: 'arden', name: 'Arden', aliases: ['Ard'] }
    const claim = '{"record":"claim","id":"no claim at all"}'
    const more = await writeFolder({ 'all.ndjson': [cedar, arden].map((line) => JSON.stringify(line)).join('\n') })
    const folders = [await writeFolder(small), more]
    const { documents, entities } = await readData(folders)
    expect(await readWithoutClaims(folders)).toEqual({ documents, entities })
    // Claims are not read, so a bad one is no problem of the entities.
    await writeFile(join(more, 'claims.ndjson'), claim)
    expect((await readWithoutClaims(folders)).entities.get('arden')).toMatchObject({ aliases: ['Ard'] })
    await expect(readData(folders)).rejects.toThrow('problems in the data')
    await writeFile(join(more, 'all.ndjson'), JSON.stringify({ ...arden, name: 'Brisk' }))
    await expect(readWithoutClaims(folders)).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining("'arden' has another 'name'") }],
    })
  })

  test('follow no link that leads out, nor one to a folder that leads round', async () => {
    const [folder, outside] = [await writeFolder(small), await writeFolder({ 'secret.yaml': 'hidden words' })]
    await symlink(folder, join(folder, 'round'))
    expect((await readData([folder])).claims.size).toBe(3)
    await symlink(join(outside, 'secret.yaml'), join(folder, 'leak.yaml'))
    const refused = await readData([folder]).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'UNREADABLE', message: expect.stringMatching(/^'leak.yaml' is a link/) })
    expect(String(refused)).not.toContain('hidden words')
  })

  test('can be several, with records that refer to each other', async () => {
    const { 'claims/cove-report.yaml': claims, ...rest } = small
    const [one, other] = await Promise.all([
      writeFolder(rest),
      writeFolder({ 'documents.yaml': '', 'claims/cove-report.yaml': claims }),
    ])
    expect((await readData([one, other])).claims.size).toBe(3)
  })

  test('give a pact the kinds of all of them, and `other` only where none names another', async () => {
    const cove = async (pactKind: string | string[]) =>
      writeFolder({
        'a.ndjson': JSON.stringify({
          record: 'entity',
          kind: 'pact',
          pactKind,
          id: 'cove-treaty',
          name: 'Treaty of Cove',
        }),
      })
    const kinds = async (...folders: (string | string[])[]) =>
      (await readData(await Promise.all(folders.map(cove)))).entities.get('cove-treaty')
    expect(await kinds('trade', ['defense', 'trade'])).toMatchObject({ pactKinds: ['defense', 'trade'] })
    expect(await kinds(['defense', 'trade'], 'trade')).toMatchObject({ pactKinds: ['defense', 'trade'] })
    expect(await kinds('other', 'trade')).toMatchObject({ pactKinds: ['trade'] })
    expect(await kinds('other', 'other')).toMatchObject({ pactKinds: ['other'] })
  })

  test('may hold NDJSON in any subfolder except rejected/', async () => {
    const line = (id: string) => JSON.stringify({ record: 'entity', kind: 'nation', id, name: id })
    const { entities } = await readData([
      await writeFolder({ ...small, 'imported/more.ndjson': line('cedar'), 'imported/rejected/x.ndjson': 'no record' }),
    ])
    expect([...entities.keys()]).toEqual(['arden', 'brisk', 'cedar', 'cove-treaty'])
    expect((await readData([await writeFolder({ 'all.ndjson': line('cedar') })])).entities.size).toBe(1)
  })

  test('merge an entity, and report both places of a contradiction', async () => {
    const cove = (pactKind: string | string[], name = 'Treaty of Cove') =>
      JSON.stringify({ record: 'entity', kind: 'pact', pactKind, id: 'cove-treaty', name, aliases: ['Cove'] })
    const [one, same, other] = await Promise.all([
      writeFolder(small),
      writeFolder({ 'a.ndjson': cove('trade') }),
      writeFolder({ 'a.ndjson': cove('trade', 'Pact of Cove') }),
    ])
    expect((await readData([one, same])).entities.get('cove-treaty')).toMatchObject({ aliases: ['Cove'] })
    await expect(readData([one, other])).rejects.toMatchObject({
      problems: [
        {
          message: expect.stringMatching(/'cove-treaty' has another 'name' at .*pacts\.yaml:1/),
          location: { file: relative('.', join(other, 'a.ndjson')), line: 1 },
        },
      ],
    })
  })

  test('are refused if an NDJSON file changes while it is read', async () => {
    const line = (id: string) => JSON.stringify({ record: 'entity', kind: 'nation', id, name: id })
    const folder = await writeFolder({ ...small, 'more.ndjson': line('cedar') })
    const files = await readFiles([folder])
    expect(parseFacts(files).entities.has('cedar')).toBe(true)
    await writeFile(join(folder, 'more.ndjson'), line('delta'))
    expect(() => parseFacts(files)).toThrow(/more\.ndjson' changed while it was read; try again/)
  })

  test('have the same digest when unchanged, and another after a change', async () => {
    const digest = async (files: Record<string, string>) => digestOf(await readFiles([await writeFolder(files)]))
    expect(await digest(small)).toBe(await digest(small))
    expect(
      await digest({
        ...small,
        'entities/pacts.yaml': small['entities/pacts.yaml'].replace('trade', 'mutual-defense'),
      }),
    ).not.toBe(await digest(small))
  })

  test('are refused with advice if they are no data folders', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'entente-'))
    const file = join(empty, 'file')
    await writeFile(file, '')
    await expect(readData([empty])).rejects.toMatchObject({
      code: 'UNREADABLE',
      message: `'${empty}' is not a data folder: it has no documents.yaml; name a folder like graph-data`,
    })
    await expect(readData([file])).rejects.toMatchObject({
      code: 'UNREADABLE',
      message: `'${file}' is a file; give the data folder that holds documents.yaml`,
    })
    await expect(readData([join(empty, 'nix')])).rejects.toMatchObject({
      code: 'UNREADABLE',
      message: `'${join(empty, 'nix')}' cannot be read: it does not exist`,
    })
  })

  test('have the same digest and the same merged names in any order', async () => {
    const named = (name: string) =>
      JSON.stringify({ record: 'entity', kind: 'nation', id: 'cedar', name: 'Cedar', aliases: [name] })
    const [one, other] = await Promise.all([
      writeFolder({ ...small, 'a.ndjson': named('One') }),
      writeFolder({ 'a.ndjson': named('Other') }),
    ])
    const [forth, back] = await Promise.all([readData([one, other]), readData([other, one])])
    expect([forth, back].map(({ entities }) => entities.get('cedar')?.aliases)).toEqual([
      ['Other', 'One'],
      ['Other', 'One'],
    ])
    const digest = async (...folders: string[]) => digestOf(await readFiles(folders))
    expect(await digest(other, one)).toBe(await digest(one, other))
    expect(await digest(one)).not.toBe(await digest(one, other))
  })

  test('may hold files that are not YAML', async () => {
    expect(
      (await readData([await writeFolder({ ...small, 'README.md': '# Facts', 'claims/.draft.swp': '\0' })])).claims
        .size,
    ).toBe(3)
  })

  test('that are not UTF-8 report the column', async () => {
    const folder = await writeFolder(small)
    await writeFile(
      join(folder, 'entities/nations.yaml'),
      Buffer.from(small['entities/nations.yaml'].replace('Arden', 'Ard\xe9n'), 'latin1'),
    )
    await expect(readData([folder])).rejects.toMatchObject({
      problems: [
        { message: 'the text is not UTF-8 from here on; save the file as UTF-8', location: { line: 2, column: 12 } },
      ],
    })
  })

  test('with a folder in place of a file report it', async () => {
    const folder = await writeFolder(small)
    await mkdir(join(folder, 'claims/odd.yaml'))
    await expect(readData([folder])).rejects.toMatchObject({
      code: 'UNREADABLE',
      message: `'${join(folder, 'claims/odd.yaml')}' cannot be read: it is a folder`,
    })
  })

  test('name their files relative to the working directory', async () => {
    const folder = await writeFolder({
      ...small,
      'entities/pacts.yaml': 'cove-treaty:\n  name: Treaty\n  pactKind: trode\n',
    })
    await expect(readData([folder])).rejects.toMatchObject({
      problems: [{ location: { file: relative('.', join(folder, 'entities/pacts.yaml')), line: 3, column: 13 } }],
    })
  })
})

test('every entity of the curated facts is named by a claim', async () => {
  const { entities, claims } = await readData(['graph-data'])
  const named = new Set(
    [...claims.values()].flatMap(({ subject, object, speakers, about, qualifiers }) => [
      subject,
      object,
      ...speakers,
      ...about,
      qualifiers.representing,
      qualifiers.office,
      qualifiers.pact,
    ]),
  )
  expect([...entities.keys()].filter((id) => !named.has(id))).toEqual([])
})

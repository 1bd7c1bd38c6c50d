import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { small, writeFolder } from '../fixtures/folder.ts'
import { call, run } from './run.ts'

describe('entente import', () => {
  let data: string
  let folder: string
  let file: string
  beforeAll(async () => {
    data = await writeFolder(small)
    folder = await mkdtemp(join(tmpdir(), 'entente-import-'))
    file = join(folder, 'desta_parties.csv')
    await writeFile(
      file,
      'stateID,treatyID,Begin,Title,Signature,Force,StateName,destaID\n,x,1990,Pact of Cove,1990,,Arden,' +
        '7\n,x,1990,Pact of Cove,1990,,Nowhere,7\n',
    )
  })

  test('takes an edition of a day of the calendar only', async () => {
    const refused = await call(['import', file, '--mapping', 'desta-parties', '--edition', '2026-02-30'])
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('write a day, like 2026-11-26')])
  })

  test('names ids that another folder has', async () => {
    const id = 'desta-manytreaties-2025'
    const document = { record: 'document', id, title: 'D', published: '2020', language: 'en' }
    const other = await writeFolder({ 'all.ndjson': JSON.stringify(document) })
    const into = join(folder, 'taken')
    const folders = ['--data', data, '--data', other, '--into', into]
    const taken = await call(['import', file, '--mapping', 'desta-parties', ...folders])
    expect([taken.code, taken.err]).toEqual([1, expect.stringContaining(`another title: '${id}'`)])
    expect(existsSync(into)).toBe(false)
  })

  test('imports with an included mapping, prints the summary, and the result can be served', async () => {
    const into = join(folder, 'imported')
    const first = await run(['import', file, '--mapping', 'desta-parties', '--data', data, '--into', into])
    // Not all rows were imported.
    expect(first.code).toBe(1)
    expect(
      first.out.replaceAll(folder, ''),
    ).toBe(`/desta_parties.csv: 2 rows = 1 added + 0 merged + 0 partly imported + 1 rejected
  into /imported: 1 new claim, 2 new entities, 0 extended
  1 rejected: no known entity has 'Nowhere' as alpha3 or name
  rejected and partly imported rows, with lines and reasons: /imported/rejected/desta-parties.ndjson
`)
    expect(JSON.parse(await readFile(join(into, 'rejected', 'desta-parties.ndjson'), 'utf8'))).toMatchObject({
      line: 3,
      row: { StateName: 'Nowhere' },
    })
    expect((await call(['import', file, '--mapping', 'desta-parties', '--data', data, '--into', into])).out).toContain(
      'nothing new',
    )
    expect((await call(['check', data, into])).out).toContain('2 documents, 4 entities')
    const dry = [
      'import',
      file,
      '--mapping',
      'desta-parties',
      '--data',
      data,
      '--into',
      join(folder, 'dry'),
      '--dry-run',
    ]
    const tried = (await call(dry)).out
    expect(tried).toContain('nothing is written; into')
    expect(tried).toContain('the first rows that are added:\n    line 2: ')
    expect(tried).toContain("rejected:\n    line 3: no known entity has 'Nowhere' as alpha3 or name")
    expect(existsSync(join(folder, 'dry'))).toBe(false)
    const half = [
      'import',
      file,
      '--mapping',
      'desta-parties',
      '--data',
      data,
      '--into',
      into,
      '--allow-rejected',
      '50%',
    ]
    expect((await call(half)).code).toBe(0)
  })

  test.each([
    [['no.csv', '--mapping', 'desta-parties'], 'UNREADABLE', "'no.csv' cannot be read; give the file to import"],
    [
      ['no.csv', '--mapping', 'desta-partys'],
      'NOT_FOUND',
      "no mapping 'desta-partys'; give a file, or one of claims-ndjson, countries,",
    ],
    [['no.csv'], 'BAD_USAGE', 'no mapping; give one with --mapping, or begin one with --guess'],
    [
      ['no.csv', '--mapping', 'desta-parties', '--allow-rejected', '5'],
      'BAD_USAGE',
      "option '--allow-rejected <N%>' argument '5' is invalid. write a percentage, like 5%",
    ],
    [
      ['https://example.org/x.csv', '--mapping', 'desta-parties'],
      'UNREADABLE',
      "'https://example.org/x.csv' is an address; Entente is offline, so download the file and give it",
    ],
  ])('refuses %j', async (words, code, sentence) => {
    const { err, code: exit } = await call(['import', ...words, '--data', data, '--into', join(folder, 'none')])
    expect(err).toContain(`${code} ${sentence}`)
    expect(exit).toBeGreaterThan(0)
  })
})

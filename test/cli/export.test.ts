import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatNames } from '../../src/exchange/formats.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { call, run } from './run.ts'

describe('entente export', () => {
  let data: string
  beforeAll(async () => {
    data = await writeFolder(small)
  })

  test('writes to stdout through the lens of the options', async () => {
    const { code, out } = await run(['export', '--data', data, '--format', 'csv-edges', '--as-of', '2023'])
    expect(out).toContain('arden.signed-with.brisk.cove-treaty')
    const before = await call(['export', '--data', data, '--format', 'csv-edges', '--lens', '{"asOf":"2021-01"}'])
    expect(before.out).not.toContain('signed-with')
    expect([code, before.code]).toEqual([0, 0])
  })

  test('accepts former names of options, which the help omits', async () => {
    const rows = async (...words: string[]) =>
      (await call(['export', '--data', data, '--format', 'csv-claims', ...words])).out.split('\n').length
    expect(await rows('--least-rank', 'preferred')).toBe(await rows('--min-rank', 'preferred'))
    expect(await rows('--least-rank', 'preferred')).toBeLessThan(await rows())
    expect(await rows('--least-corroboration', '2')).toBe(await rows('--min-corroboration', '2'))
    const { out } = await call(['export', '--help'])
    expect(out).toContain('--min-corroboration')
    expect(out).not.toContain('--least')
  })

  test('adds presumed relationships only with --presumed', async () => {
    const seen = `  arden-fears:
    summary: Arden sees a threat in Brisk.
    subject: arden
    predicate: sees-threat-in
    object: brisk
    passages: [2]
    time: 2021-05-04
`
    const claims = 'claims/cove-report.yaml'
    const folder = await writeFolder({ ...small, [claims]: small[claims] + seen })
    const threats = async (...words: string[]) => {
      const { out } = await call(['export', '--data', folder, '--format', 'csv-edges', '--as-of', '2030', ...words])
      return out.split('\n').filter((line) => line.includes('.sees-threat-in.'))
    }
    expect(await threats()).toEqual([])
    expect(await threats('--presumed', 'false')).toEqual([])
    const presumed = await threats('--presumed')
    expect(presumed).toHaveLength(1)
    expect(presumed[0]).toContain(',presumed,')
    expect(await threats('--lens', '{"presumed":true}')).toEqual(presumed)
  })

  test('writes a selection to a file', async () => {
    const out = join(data, 'paths.graphml')
    const ended = await call([
      'export',
      '--data',
      data,
      '--format',
      'graphml',
      '--from',
      'arden',
      '--to',
      'brisk',
      '--kinds',
      'party-to',
      '--out',
      out,
    ])
    expect(ended).toEqual({ code: 0, out: '', err: '' })
    expect(await readFile(out, 'utf8')).toContain('<node id="cove-treaty">')
  })

  test('lists the formats', async () => {
    const { out } = await call(['export', '--help'])
    for (const name of formatNames) expect(out).toContain(`  ${name} `)
  })

  test.each([
    [['--format', 'gexff'], 2, "no format 'gexff'; did you mean 'gexf'?"],
    [['--format', 'gexf', '--around', 'ardem'], 1, "NOT_FOUND no entity 'ardem'; did you mean 'arden'?"],
    [['--format', 'gexf', '--lens', '{"asOf":"2023'], 1, 'BAD_LENS the lens {"asOf":"2023 is not a JSON object'],
    [['--format', 'gexf', '--out', '/no/such/folder/x'], 1, "BAD_USAGE '/no/such/folder/x' cannot be written"],
    [[], 2, "required option '--format <format>' not specified"],
  ])('refuses %j', async (words, code, sentence) => {
    const ended = await call(['export', '--data', data, ...words])
    expect(ended.err).toContain(sentence)
    expect(ended.code).toBe(code)
    expect(ended.out).toBe('')
  })
})

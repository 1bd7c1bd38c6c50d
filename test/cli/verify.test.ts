import { describe, expect, test } from 'vitest'
import { copy, small, writeFolder } from '../fixtures/folder.ts'
import { call, run } from './run.ts'

/** Verifies the small folder against a copy of its document with this text. */
async function verify(copies: Record<string, string>, data: Record<string, string> = small, by = call) {
  const [documents, folder] = [await writeFolder(copies), await writeFolder(data)]
  const { code, out, err } = await by(['verify', '--documents', documents, '--data', folder])
  return { code, out: out.replaceAll(documents, 'COPIES'), err }
}

describe.concurrent('entente verify', () => {
  test('accepts passages with different white space', async () => {
    const spaced = copy.replaceAll(' ', '  ').replaceAll('\n', '\r\n\r\n')
    expect(await verify({ 'cove.txt': spaced })).toEqual({
      code: 0,
      out: '2 passages of 2 checked match the copies in COPIES\n',
      err: '',
    })
  })

  test('distinguishes changed and moved passages', async () => {
    const edited = ['Correction', ...copy.replace('3 May', '4 May').split('\n')].join('\n')
    expect(await verify({ 'cove.txt': edited }, small, run)).toEqual({
      code: 1,
      out: '0 passages of 2 checked match the copies in COPIES\n',
      err: [
        'cove-report:2: the paragraph has changed: paragraph 2 of cove.txt differs from the cited text',
        'cove-report:4: the paragraph has moved: it is now paragraph 5 of cove.txt\n',
      ].join('\n'),
    })
  })

  test('names a missing paragraph', async () => {
    expect(await verify({ 'cove.txt': copy.split('\n').slice(0, -1).join('\n') })).toEqual({
      code: 1,
      out: '1 passage of 2 checked matches the copies in COPIES\n',
      err: 'cove-report:4: the paragraph is missing: cove.txt has only 3\n',
    })
  })

  test('names a missing copy', async () => {
    const { code, err } = await verify({ 'other.txt': copy })
    expect({ code, err }).toEqual({
      code: 1,
      err:
        'cove-report:2: the copy cove.txt is missing or unreadable\ncove-report:4: the copy cove.txt is ' +
        'missing or unreadable\n',
    })
  })

  test('counts documents without a local copy', async () => {
    const unnamed = { ...small, 'documents.yaml': small['documents.yaml'].replace('  file: cove.txt\n', '') }
    expect(await verify({ 'cove.txt': copy }, unnamed)).toEqual({
      code: 0,
      out: '2 passages not checked: their documents have no file\n0 passages of 0 checked match the copies in COPIES\n',
      err: '',
    })
  })

  test('fails in one line without a folder', async () => {
    const folder = await writeFolder(small)
    expect(await call(['verify', '--documents', '/no/such/folder', '--data', folder])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^UNREADABLE '\/no\/such\/folder' .*\n$/),
    })
  })
})

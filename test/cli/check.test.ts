import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { small, writeFolder } from '../fixtures/folder.ts'
import { call, run } from './run.ts'

describe.concurrent('entente check', () => {
  test('counts the records of a valid folder', async () => {
    const folder = await writeFolder(small)
    const { code, out, err } = await call(['check', folder])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.replace(folder, 'FOLDER')).toMatch(
      /^FOLDER: no problems in 1 document, 3 entities, 2 passages, 3 claims; revision [0-9a-f]{16}\n$/,
    )
  })

  test('lists and counts all problems of an invalid folder', async () => {
    const claims = small['claims/cove-report.yaml']
      .replace('object: cove-treaty', 'object: cove-treety')
      .replace('value: in-force', 'value: in-farce')
    const folder = await writeFolder({ ...small, 'claims/cove-report.yaml': claims })
    const { code, out, err } = await run(['check', folder])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    const file = relative('.', `${folder}/claims/cove-report.yaml`)
    expect(err.split('\n')).toEqual([
      expect.stringMatching(`^${file}:14:\\d+: BAD_DATA .*'cove-treety'.*; did you mean 'cove-treaty'\\?$`),
      expect.stringMatching(`^${file}:26:\\d+: BAD_DATA .*'in-farce'.*`),
      '2 problems in the data',
      '',
    ])
  })

  test('fails in one line without a folder', async () => {
    expect(await call(['check', '/no/such/folder'])).toEqual({
      code: 1,
      out: '',
      err: "UNREADABLE '/no/such/folder' cannot be read: it does not exist\n",
    })
  })
})

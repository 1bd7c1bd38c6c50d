import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/facts/fingerprint.ts'
import { copy, writeFolder } from '../fixtures/folder.ts'
import { call, run } from './run.ts'

describe.concurrent('entente fingerprint', () => {
  test('prints each paragraph with its number, fingerprint and beginning', async () => {
    const folder = await writeFolder({ 'cove.txt': copy })
    const { code, out } = await run(['fingerprint', join(folder, 'cove.txt')])
    const lines = out.trimEnd().split('\n')
    expect([code, lines.length]).toEqual([0, 4])
    expect(lines[2]).toBe(`3\t${fingerprint('Both want to sail.')}\tBoth want to sail.`)
  })

  test('fails in one line without a file', async () => {
    expect(await call(['fingerprint', '/no/such/file'])).toEqual({
      code: 1,
      out: '',
      err: "UNREADABLE '/no/such/file' cannot be read; name a text file\n",
    })
  })
})

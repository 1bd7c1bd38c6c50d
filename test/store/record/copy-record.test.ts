import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { copyRecord } from '../../../src/store/record/copy-record.ts'
import { openEmbedded } from '../../../src/store/record/embedded.ts'
import { shownPlace } from '../../../src/store/record/open-store.ts'
import { runs } from '../../fixtures/runs.ts'
import { all, change } from './changes.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-copy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let made = 0
const opened = (now?: () => Date) => openEmbedded(join(folder, `${made++}.db`), now ? { now } : {})

test('a copy has the same texts, times and hashes, whatever part of it was there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 1_200 }), fc.nat({ max: 1_200 }), async (size, part) => {
      let seconds = 0
      const from = await opened(() => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++)))
      const to = await opened()
      const append = async (count: number, first: number) =>
        from.append(
          first,
          Array.from({ length: count }, (_, index) => change(`k${first + index}`)),
        )
      await append(Math.min(part, size), 0)
      await copyRecord(from, to)
      await append(size - Math.min(part, size), Math.min(part, size))
      expect(await copyRecord(from, to)).toEqual(await from.head())
      expect(await all(to.read(0))).toEqual(await all(from.read(0)))
      await Promise.all([from.close(), to.close()])
    }),
    { numRuns: runs(5) },
  )
})

test('nothing is copied into a record with other changes, or with more', async () => {
  const [from, other, more] = [await opened(), await opened(), await opened()]
  await from.append(0, [change('a'), change('b')])
  await other.append(0, [change('x')])
  await copyRecord(from, more)
  await more.append(2, [change('c')])
  for (const to of [other, more]) {
    const before = await to.head()
    await expect(copyRecord(from, to)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: `the second record has changes of its own up to ${before.seq}; copy into an empty one`,
    })
    expect(await to.head()).toEqual(before)
  }
  await Promise.all([from.close(), other.close(), more.close()])
})

test('an address is shown without user, password and options', () => {
  const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `<${text}>`)
  fc.assert(
    fc.property(word, word, fc.boolean(), (user, password, isEscaped) => {
      const written = isEscaped ? encodeURIComponent(password) : password
      const shown = shownPlace(`postgres://${encodeURIComponent(user)}:${written}@host:5/name?password=${written}`)
      expect(['postgres://host:5/name', 'postgres://']).toContain(shown)
      if (isEscaped) expect(shown).toBe('postgres://host:5/name')
    }),
  )
  expect(shownPlace('.entente/record.db')).toBe('.entente/record.db')
})

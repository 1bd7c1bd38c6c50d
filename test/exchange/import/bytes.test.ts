import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { textOf } from '../../../src/exchange/import/bytes.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-bytes-'))
})

async function read(bytes: Buffer, encoding?: 'utf8' | 'latin1' | 'utf16') {
  const path = join(folder, 'd.csv')
  await writeFile(path, bytes)
  const notes: string[] = []
  const reader = {
    read: { lists: {}, missing: [], sparse: false, encoding },
    columns: () => {},
    note: (sentence: string) => void notes.push(sentence.replace(folder, '')),
  }
  let text = ''
  for await (const chunk of textOf(path, reader)) text += chunk
  return { text, notes }
}

const utf16 = (text: string, swap = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return swap ? bytes.swap16() : bytes
}
const said = 'No,Title\n1,Élysée “Pact” – 条約\n'

describe('the text of a file', () => {
  test.each([
    ['UTF-8', Buffer.from(said)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${said}`)],
    ['UTF-16 with a mark', utf16(`\uFEFF${said}`)],
    ['UTF-16, big end first', utf16(`\uFEFF${said}`, true)],
    ['UTF-8, gzipped', gzipSync(said)],
    ['UTF-16 with a mark, gzipped', gzipSync(utf16(`\uFEFF${said}`))],
  ])('is read: %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ text: said, notes: [] })
  })

  test.each([false, true])('in UTF-16 without a mark is guessed, and named', async (swap) => {
    const note = '/d.csv is read as UTF-16, by its bytes; it has no byte order mark'
    expect(await read(utf16(said, swap))).toEqual({ text: said, notes: [note] })
  })

  test('is decoded as the mapping says', async () => {
    expect((await read(utf16(said), 'utf16')).text).toBe(said)
    const windows = Buffer.from([0x93, 0xe9, 0x94, 0x20, 0x80, 0x96, 0x92])
    expect((await read(windows, 'latin1')).text).toBe('“é” €–’')
    const unset = Buffer.from('a\nb\x93c\x81d', 'latin1')
    await expect(read(unset, 'latin1')).rejects.toThrow(/^line 2 of '.*d\.csv' is not WINDOWS-1252 after “b“c”$/)
  })

  test('that the mapping calls Windows-1252 and that is UTF-8 is named', async () => {
    const note = '/d.csv is read as Windows-1252, as the mapping says, but its signs beyond ASCII are those of UTF-8'
    expect((await read(Buffer.from('Traité\n'), 'latin1')).notes).toEqual([note])
    expect((await read(Buffer.from('Traité\n', 'latin1'), 'latin1')).notes).toEqual([])
    expect((await read(Buffer.from('Treaty\n'), 'latin1')).notes).toEqual([])
  })

  test('that zeros fill up is no UTF-16', async () => {
    const filled = `a,b\n${'\0'.repeat(600)}`
    expect(await read(Buffer.from(filled))).toEqual({ text: filled, notes: [] })
  })

  test('of several gzip members is one text, and packed twice is refused', async () => {
    const members = Buffer.concat([gzipSync('a\n'), gzipSync('b\n'), Buffer.alloc(512)])
    expect((await read(members)).text).toBe('a\nb\n')
    await expect(read(gzipSync(gzipSync(said)))).rejects.toThrow(/d\.csv' is packed by gzip twice; unpack it$/)
    await expect(read(Buffer.concat([gzipSync('a'), Buffer.from('rest')]))).rejects.toThrow(/has damaged gzip data/)
  })

  test('law: gzip data with one bit changed, or cut, gives the same text or an error', async () => {
    const packed = gzipSync(said)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: packed.length - 1 }), fc.nat(7), async (at, bit) => {
        const changed = Buffer.from(packed)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        for (const bytes of [changed, packed.subarray(0, at)]) {
          const result = await read(bytes).then(
            ({ text }) => text,
            (error: { code: string }) => error.code,
          )
          expect([said, 'BAD_DATA']).toContain(result)
        }
      }),
    )
  })

  test('is refused where bytes are not valid, with the place', async () => {
    const long = 'x'.repeat(100_000)
    await expect(read(Buffer.from(`${long}\n1,Trait\xe9\n`, 'latin1'))).rejects.toMatchObject({
      code: 'BAD_DATA',
      message: expect.stringMatching(
        /^line 2 of '.*d\.csv' is not UTF-8 after “1,Trait”; if it is Windows-1252, write read: \{ encoding: latin1 \}/,
      ),
    })
    await expect(read(Buffer.from('abc\xe9', 'latin1'))).rejects.toMatchObject({ code: 'BAD_DATA' })
    await expect(read(Buffer.from([0xff, 0xfe, 0x41]))).rejects.toMatchObject({ code: 'BAD_DATA' })
  })

  test('is refused where its gzip ends too early or is damaged', async () => {
    const damaged = gzipSync(said)
    damaged.fill(0xff, 12, 24)
    const refused = (why: string) => ({
      code: 'BAD_DATA',
      message: expect.stringMatching(new RegExp(`^'.*d\\.csv' ${why} \\([^)]+\\); get the file again$`)),
    })
    const early = [gzipSync(said).subarray(0, 20), gzipSync('x,y\n'.repeat(50_000)).subarray(0, -1)]
    for (const bytes of early)
      await expect(read(bytes)).rejects.toMatchObject(refused('ends in the midst of its gzip data'))
    await expect(read(damaged)).rejects.toMatchObject(refused('has damaged gzip data'))
  })

  const utf32 = (text: string, isBigEndian = false) =>
    Buffer.concat(
      [...text].map((sign) => {
        const four = Buffer.alloc(4)
        four[isBigEndian ? 'writeUInt32BE' : 'writeUInt32LE'](sign.codePointAt(0) ?? 0)
        return four
      }),
    )
  test.each([
    ['text in UTF-32, which is not read; save it as UTF-8', utf32(`\uFEFF${said}`)],
    ['text in UTF-32, which is not read; save it as UTF-8', utf32(`\uFEFF${said}`, true)],
    ['text in UTF-32, which is not read; save it as UTF-8', utf32(said)],
    ['text in UTF-32, which is not read; save it as UTF-8', utf32(said, true)],
    ['a zip archive; unpack it', zipSync({ 'a.csv': Buffer.from(said) })],
    ['a zip archive; unpack it', gzipSync(zipSync({ 'xl/workbook.xml': Buffer.from('<x/>') }))],
    ['an old Office document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ])('is refused where the file is %s', async (what, bytes) => {
    const message = expect.stringMatching(new RegExp(`^'.*d\\.csv' is ${what}`))
    await expect(read(Buffer.from(bytes))).rejects.toMatchObject({ code: 'BAD_DATA', message })
  })
})

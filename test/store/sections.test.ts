import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSections, sectionIn, writeSections } from '../../src/store/sections.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-sections-'))
})
afterAll(() => rm(folder, { recursive: true }))

const bytes = (...pieces: number[][]) => pieces.map((piece) => Uint8Array.from(piece))

test('sections are read by name, each where an array of numbers may begin, by the owner alone', async () => {
  const path = join(folder, 'whole')
  await writeSections(path, 'key', [
    { name: 'one', bytes: bytes([1, 2, 3], [4]) },
    { name: 'none', bytes: [] },
    { name: 'two', bytes: bytes([5]) },
  ])
  const sections = await readSections(path, 'key')
  expect(['one', 'none', 'two', 'other'].map((name) => sections && [...sectionIn(sections, name)])).toEqual([
    [1, 2, 3, 4],
    [],
    [5],
    [],
  ])
  expect((await readFile(path)).indexOf(5) % 8).toBe(0)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readSections(path, 'another key')).toBeUndefined()
})

test('a file with any bit changed is not used', async () => {
  const path = join(folder, 'flipped')
  await writeSections(path, 'key', [
    { name: 'one', bytes: bytes([1, 2, 3, 4, 5, 6, 7, 8], [9]) },
    { name: 'two', bytes: bytes([5]) },
  ])
  const whole = await readFile(path)
  const padding = new Set([...Array(7).keys()].flatMap((place) => [9 + place, 17 + place]))
  for (let bit = 0; bit < whole.length * 8; bit++) {
    if (padding.has(bit >> 3)) continue
    const changed = Buffer.from(whole)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    await writeFile(path, changed)
    expect(await readSections(path, 'key'), `bit ${bit}`).toBeUndefined()
  }
})

test('a file that could not be written in full is removed', async () => {
  const fails = function* () {
    yield Uint8Array.from([1])
    throw new RangeError('too large')
  }
  const path = join(folder, 'broken')
  await writeFile(path, 'before')
  await expect(writeSections(path, 'key', [{ name: 'one', bytes: fails() }])).rejects.toThrow('too large')
  expect(await readFile(path, 'utf8')).toBe('before')
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const clone = mkdtempSync(join(tmpdir(), 'entente-build-'))
const dist = join(clone, 'dist')
beforeAll(() => {
  // With the build that the tests run, which `test/global-setup.ts` made from nothing in a fresh clone.
  for (const path of [
    'src',
    'test/examples',
    'graph-data',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'dist',
  ])
    cpSync(path, join(clone, path), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(clone, 'node_modules'))
})
afterAll(() => rmSync(clone, { recursive: true, force: true }))

const buildStale = () => execFileSync(process.execPath, ['src/build.js', '--stale'], { cwd: clone, stdio: 'pipe' })
/** Distinguishes a replaced dist/ from an unchanged one. */
const identity = (path = '') => statSync(join(dist, path)).ino
const examples = () => JSON.parse(readFileSync(join(dist, 'examples.json'), 'utf8'))

test('builds stale parts, and keeps fresh ones', () => {
  const first = identity()
  const pageFiles = readdirSync(join(dist, 'explorer/assets'))
  // React as users have it, although the tests made the build.
  const scripts = pageFiles.filter((name) => name.endsWith('.js'))
  for (const name of scripts)
    expect(readFileSync(join(dist, 'explorer/assets', name), 'utf8'), name).not.toContain('React DevTools')

  // Only the content of files counts, not their time of change.
  utimesSync(join(clone, 'src/errors.ts'), new Date(), new Date())
  buildStale()
  expect(identity()).toBe(first)

  appendFileSync(join(clone, 'test/examples/Q01.graphql'), '# changed\n')
  buildStale()
  expect(identity()).not.toBe(first)
  expect(examples().filter((text: string) => text.endsWith('# changed\n'))).toHaveLength(1)
  expect(readdirSync(join(dist, 'explorer/assets'))).toEqual(pageFiles)

  const [before, program] = [readdirSync(join(dist, 'snapshots')), readdirSync(join(dist, 'chunks'))]
  appendFileSync(join(clone, 'graph-data/documents.yaml'), '# changed\n')
  buildStale()
  expect(readdirSync(join(dist, 'snapshots'))).toHaveLength(1)
  expect(readdirSync(join(dist, 'snapshots'))).not.toEqual(before)
  expect(readdirSync(join(dist, 'chunks'))).toEqual(program)
  // No unfinished build is left beside it.
  expect(readdirSync(clone).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
}, 60_000)

test('a server that starts loads no reader of imports and no language of zod but English', () => {
  const loaded = new Set<string>()
  const load = (path: string) => {
    if (loaded.has(path)) return
    loaded.add(path)
    const text = readFileSync(path, 'utf8')
    for (const [, next = ''] of text.matchAll(/^(?:\} from |import )"(\.\S+)";$/gm)) load(join(path, '..', next))
  }
  const chunks = readdirSync(join(dist, 'chunks')).filter((name) => /^(main|server)-/.test(name))
  for (const name of chunks) load(join(dist, 'chunks', name))
  expect(chunks).toHaveLength(2)
  const texts = [...loaded].map((path) => readFileSync(path, 'utf8')).join('')
  expect(texts).toContain('node_modules/zod/v4/locales/en.js')
  expect(texts).not.toContain('node_modules/zod/v4/locales/de.js')
  for (const library of ['saxes', 'fflate', 'stream-json', 'pg', 'pino', 'prom-client', 'jose'])
    expect(texts, library).not.toContain(`// node_modules/${library}/`)
})

test('names no function at run time but those of edtf, which reads rare dates by the names of its classes', () => {
  const texts = readdirSync(join(dist, 'chunks')).map((name) => readFileSync(join(dist, 'chunks', name), 'utf8'))
  const parts = texts.flatMap((text) => text.split(/^(?=\/\/ \S*(?:node_modules|src)\/\S+$)/m))
  const naming = parts.filter((part) => /\b__name\d*\(/.test(part)).map((part) => part.slice(0, part.indexOf('\n')))
  expect(naming.filter((name) => !name.includes('node_modules/edtf/src/'))).toEqual([])
  expect(naming.some((name) => name.endsWith('node_modules/edtf/src/date.js'))).toBe(true)
  const program = ['dist/cli/entente.js', 'export', '--no-record', '--format', 'node-link']
  for (const date of ['2022-04-?21', '19XX', '2022~']) {
    const answer = execFileSync(process.execPath, [...program, '--as-of', date], {
      cwd: clone,
      stdio: 'pipe',
      maxBuffer: 1e8,
    })
    expect(JSON.parse(String(answer)).nodes.length, date).toBeGreaterThan(0)
  }
}, 60_000)

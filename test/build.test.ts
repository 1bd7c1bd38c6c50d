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
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

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
const codePath = () => join(dist, readdirSync(dist).find((name) => name.endsWith('.code')) ?? '')
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
  // The new program reads nothing of the last build, which a fresh clone has not.
  rmSync(join(dist, 'examples.json'))
  rmSync(codePath())
  buildStale()
  expect(statSync(codePath()).size).toBeGreaterThan(1_000_000)
  expect(identity()).not.toBe(first)
  expect(examples().filter((text: string) => text.endsWith('# changed\n'))).toHaveLength(1)
  expect(readdirSync(join(dist, 'explorer/assets'))).toEqual(pageFiles)

  const [before, code] = [readdirSync(join(dist, 'snapshots')), readFileSync(codePath())]
  appendFileSync(join(clone, 'graph-data/documents.yaml'), '# changed\n')
  buildStale()
  expect(readdirSync(join(dist, 'snapshots'))).toHaveLength(1)
  expect(readdirSync(join(dist, 'snapshots'))).not.toEqual(before)
  expect(readFileSync(codePath()).equals(code)).toBe(true)
  // No unfinished build is left beside it.
  expect(readdirSync(clone).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
}, 60_000)

test('a program that does not answer is no build, and its message is shown', () => {
  const path = join(clone, 'src/compile.js')
  const [source, before] = [readFileSync(path, 'utf8'), identity()]
  writeFileSync(path, `throw new Error('it does not answer')\n${source}`)
  expect(buildStale).toThrow('it does not answer')
  writeFileSync(path, source)
  expect(identity()).toBe(before)
  expect(readdirSync(clone).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
}, 60_000)

test('a server that starts evaluates no reader of imports and no language of zod but English', () => {
  const evaluated = execFileSync(process.execPath, ['test/fixtures/evaluated.mjs', dist], { encoding: 'utf8' })
  expect(evaluated).toContain('node_modules/graphql/index.js')
  for (const library of ['saxes', 'stream-json', 'pg', 'pino', 'prom-client', 'jose'])
    expect(evaluated, library).not.toContain(`node_modules/${library}/`)
  const text = readFileSync(join(dist, 'program.js'), 'utf8')
  expect(text).toContain('node_modules/zod/v4/locales/en.js')
  expect(text).not.toContain('node_modules/zod/v4/locales/de.js')
}, 60_000)

describe('the compiled code', () => {
  let [path, code] = ['', Buffer.alloc(0)]
  beforeAll(() => {
    path = codePath()
    code = readFileSync(path)
  })
  afterEach(() => writeFileSync(path, code))
  const run = (...args: string[]) => execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()
  const isCompiled = (...flags: string[]) => {
    const load = `console.log((await import('${pathToFileURL(join(dist, 'load.js'))}')).isCompiled)`
    return run(...flags, '--input-type=module', '-e', load)
  }

  test('is what a start uses', () => {
    expect(basename(path)).toBe(`program.${process.platform}-${process.arch}-${process.version}.code`)
    expect(isCompiled()).toBe('true')
  })

  test('that is missing, cut short, or of a V8 with other options is not used, and nothing else changes', () => {
    const answer = () => run(join(dist, 'cli/entente.js'), 'config', 'check')
    const whole = answer()
    expect(whole).toContain('port')
    expect(isCompiled('--max-old-space-size=300')).toBe('false')
    truncateSync(path, code.length / 2)
    expect([isCompiled(), answer()]).toEqual(['false', whole])
    rmSync(path)
    expect([isCompiled(), answer()]).toEqual(['false', whole])
  })
})

test('names no function at run time but those of edtf, which reads rare dates by the names of its classes', () => {
  const parts = readFileSync(join(dist, 'program.js'), 'utf8').split(/^(?=\/\/ \S*(?:node_modules|src)\/\S+$)/m)
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

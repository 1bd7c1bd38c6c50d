import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (path: string) => readFileSync(path, 'utf8')

test('the image has the newest version of Node that the workflow tests', () => {
  const { matrix } = parse(read('.github/workflows/ci.yml')).jobs.check.strategy
  const versions = [...read('Dockerfile').matchAll(/^FROM node:(\d+)-slim/gm)].map(([, version]) => Number(version))
  expect(versions).toEqual([Math.max(...matrix.node), Math.max(...matrix.node)])
})

test('the image is built from all folders and files that the build reads', () => {
  const ignored = read('.dockerignore').split('\n')
  const [, folders = ''] = /= \[(.*)\]\.flatMap\(\(folder\)/.exec(read('src/build.js')) ?? []
  const files = JSON.parse(read('package.json')).files.map((path: string) => path.split('/')[0])
  const needed = [...folders.matchAll(/'([^']+)'/g)].map(([, folder]) => folder)
  expect(needed).toContain('src')
  const all = [...needed, ...files.filter((path: string) => path !== 'dist'), 'package.json', 'package-lock.json']
  for (const path of all) expect(ignored).toContain(`!${path}`)
})

const isGlibc = 'glibcVersionRuntime' in (process.report.getReport() as { readonly header: object }).header

test('the unit of systemd and the image have the same setting of malloc', () => {
  const settings = [read('Dockerfile'), read('src/cli/README.md')].map((text) => /MALLOC_\w+=\d+/.exec(text)?.[0])
  expect(settings).toEqual([expect.any(String), settings[0]])
})

test.runIf(isGlibc)(
  'with it, buffers that are freed go back to the system',
  () => {
    const script = `
    const rss = () => process.memoryUsage.rss()
    const turn = () => new Promise((done) => setTimeout(done, 10))
    let freed = [Buffer.alloc(20_000_000, 1)]
    freed = []
    gc()
    await turn()
    const start = rss()
    // Those that stay are between those that go.
    const kept = Array.from({ length: 60 }, () => {
      freed.push(Buffer.alloc(1_000_000, 1))
      return Buffer.alloc(50_000, 1)
    })
    freed = []
    gc()
    // Another thread frees them.
    for (let turns = 0; turns < 200 && rss() - start > 20_000_000; turns++) await turn()
    console.log(rss() - start, kept.length)`
    const [, name = '', value = ''] = /^ENV (MALLOC_\w+)=(\d+)$/m.exec(read('Dockerfile')) ?? []
    const leftWith = (env: object) => {
      const options = { env: { ...process.env, MALLOC_TRIM_THRESHOLD_: undefined, ...env } }
      return Number.parseInt(
        execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], options).toString(),
        10,
      )
    }
    expect(leftWith({})).toBeGreaterThan(40_000_000)
    expect(leftWith({ [name]: value })).toBeLessThan(20_000_000)
  },
  60_000,
)

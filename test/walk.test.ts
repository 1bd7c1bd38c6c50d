import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ended, urlOf } from './cli/run.ts'
import { ask } from './server/ask.ts'

/** Sends the query of the walk in src/README.md to a server that notes which functions run. */

const readme = await readFile('src/README.md', 'utf8')
const section = /^## Follow a claim\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? ''
const stops = [...section.matchAll(/^\| `([\w/-]+\.ts)` \| `([\w.]+)` \|/gm)].map(([, file = '', name = '']) => ({
  file: `src/${file}`,
  name,
}))
const [, claimsFile = '', key = ''] = /`(graph-data\S+)`[^`]*`([\w-]+)`/.exec(section) ?? []
const claim = parse(await readFile(claimsFile, 'utf8')).claims[key]

interface Covered {
  readonly url: string
  readonly functions: { readonly functionName: string; readonly ranges: { readonly count: number }[] }[]
}

let folder: string
let answers: unknown[]
let covered: Covered[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-walk-'))
  // The claims of one file are enough, and counting what runs takes time.
  const data = join(folder, 'data')
  for (const path of ['graph-data/documents.yaml', 'graph-data/entities', claimsFile])
    await cp(path, join(data, path.slice('graph-data/'.length)), { recursive: true })
  const args = ['--import', 'tsx', 'src/cli/start.ts', 'serve', '--port', '0', '--no-snapshots', '--data', data]
  const counts = join(folder, 'counts')
  const server = spawn(process.execPath, args, { env: { ...process.env, NODE_V8_COVERAGE: counts } })
  const end = ended(server)
  const url = await urlOf(server)
  const query = `{ graph { pact(id: "${claim.object}") {
    parties { edges { node { id } relationship { claims { summary } } } }
  } } }`
  // Yoga answers the first request, and a compiled plan the second, which is not equal to it.
  answers = [(await ask(url, query)).data, (await ask(url, query, {}, { extensions: {} })).data]
  server.kill()
  await end
  const files = await readdir(counts)
  const reports = await Promise.all(files.map((file) => readFile(join(counts, file), 'utf8')))
  covered = reports.flatMap((text) => JSON.parse(text).result)
})
afterAll(() => rm(folder, { recursive: true }))

test('the claim is in the answer of Yoga and in that of the compiled plan', () => {
  for (const answer of answers) expect(JSON.stringify(answer)).toContain(JSON.stringify(claim.summary))
  expect(answers[0]).toEqual(answers[1])
})

test('the walk has its stops in at most 15 lines', () => {
  expect(stops.length).toBeGreaterThan(8)
  expect(section.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(stops.length + 2)
  expect(stops.length + 2).toBeLessThanOrEqual(15)
})

test.each(stops)('$name of $file runs on the way', ({ file, name }) => {
  const { href } = pathToFileURL(file)
  const functions = covered.filter(({ url }) => url.split('?')[0] === href).flatMap((one) => one.functions)
  const ran = functions.filter(({ ranges }) => ranges.some(({ count }) => count > 0))
  expect(ran.map(({ functionName }) => functionName)).toContain(name.split('.').at(-1))
})

test.each(stops)('$file exports $name', async ({ file, name }) => {
  const [exported = '', method] = name.split('.')
  const module = await import(pathToFileURL(file).href)
  expect(typeof module[exported]).toBe('function')
  if (method) expect(typeof module[exported].prototype[method]).toBe('function')
})

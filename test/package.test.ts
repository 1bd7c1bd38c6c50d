import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import ranking from '../src/analysis/ranking.ts'
import { buildGraph } from '../src/graph/graph.ts'
import { toLens } from '../src/graph/lens.ts'
import { viewThrough } from '../src/graph/view.ts'
import { readData } from '../src/store/folder.ts'
import { writeFolder } from './bench/folder.ts'
import { generate } from './bench/generate.ts'
import { ask } from './server/ask.ts'

/** The most bytes that the installed package may take. */
const BUDGET = 60_000_000

const folder = mkdtempSync(join(tmpdir(), 'entente-package-'))
// npm passes the current package to its scripts and their processes; that would be this repository.
const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_|^PORT$/i.test(name)))
const env = {
  ...inherited,
  npm_config_cache: join(folder, 'npm'),
  XDG_CACHE_HOME: join(folder, 'cache'),
  ENTENTE_DEBUG: '1',
}
const installed = join(folder, 'node_modules')
const runIn = (cwd: string, program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const copy = { recursive: true }
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort()

let packed: { filename: string; files: { path: string }[] }
let said: string
beforeAll(() => {
  const repository = process.cwd()
  packed = JSON.parse(runIn(repository, 'npm', 'pack', '--json', '--pack-destination', folder))[0]
  writeFileSync(join(folder, 'package.json'), '{}')
  // Offline: its one dependency, the database in machine code, is there as npm installed it for this repository.
  for (const name of ['libsql', '@libsql', '@neon-rs']) cpSync(join('node_modules', name), join(installed, name), copy)
  said = runIn(folder, 'sh', '-c', `npm install --offline --no-audit --no-fund ./${packed.filename} 2>&1`)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs `npx entente serve` in the empty folder during the requests. */
async function whileServing(args: readonly string[], look: (url: string) => Promise<void>): Promise<void> {
  const command = spawn('npx', ['--offline', 'entente', 'serve', '--port', '0', ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  try {
    await look(await addressOf(command))
  } finally {
    // npx and its processes.
    process.kill(-(command.pid ?? 0), 'SIGKILL')
  }
}

function addressOf(command: ChildProcess): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    command.stdout?.on('data', (chunk) => {
      output += chunk
      const address = /(http:\S+)\/graphql/.exec(output)?.[1]
      if (address) resolve(address)
    })
    command.once('exit', () => reject(new Error(`npx entente serve ended: ${output}`)))
  })
}

test('the package holds the program and the facts, and no build tools', () => {
  const tops = new Set(packed.files.map(({ path }) => path.split('/')[0]))
  expect([...tops].sort()).toEqual(['LICENSE', 'README.md', 'dist', 'graph-data', 'package.json', 'schema'])
  expect(packed.files.filter(({ path }) => /\.tsx?$|^test|^src/.test(path))).toEqual([])
})

test('it has one dependency, and no install script', () => {
  const about = JSON.parse(readFileSync(join(installed, 'entente-graph/package.json'), 'utf8'))
  expect(Object.keys(about.dependencies)).toEqual(['libsql'])
  expect(Object.keys(about.scripts).filter((name) => /install|^prepare$/.test(name))).toEqual([])
  const [promise = ''] = /^.* runs no install script.*$/m.exec(readFileSync('SECURITY.md', 'utf8')) ?? []
  expect(promise).toContain('one dependency, the database `libsql`')
})

test('it installs without warnings, in less than 60 MB', () => {
  expect(said).toMatch(/^\s*added 1 package in \S+\s*$/)
  const bytes = filesIn(installed).reduce((sum, path) => sum + statSync(join(installed, path)).size, 0)
  expect(bytes).toBeGreaterThan(1_000_000)
  expect(bytes).toBeLessThan(BUDGET)
})

test('it includes the license of every bundled library', () => {
  const licenses = (part: string) => readFileSync(join(installed, 'entente-graph/dist', part, 'LICENSES.md'), 'utf8')
  for (const library of ['edtf', 'graphql', 'graphology', 'zod'])
    expect(licenses('.')).toMatch(new RegExp(`^## ${library} [\\d.]+ \\(.*\\)\\n\\n.*(License|Copyright)`, 'm'))
  for (const library of ['react', 'sigma']) expect(licenses('explorer')).toMatch(new RegExp(`^## ${library} `, 'm'))
})

test('it lists every bundled library for scanners, each as the lock file has it', () => {
  const dist = join(installed, 'entente-graph/dist')
  const { components, dependencies, ...sbom } = JSON.parse(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8'))
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
  const count = (part: string) =>
    [...readFileSync(join(dist, part, 'LICENSES.md'), 'utf8').matchAll(/^## \S+ (- )?\d/gm)].length
  expect(components.length).toBeGreaterThan(Math.max(count('.'), count('explorer')))
  expect(components.length).toBeLessThanOrEqual(count('.') + count('explorer') + 1)
  for (const one of components) {
    expect(one.purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+/)
    expect(one.hashes, one.purl).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }])
    expect(one.licenses, one.purl).toEqual([{ expression: expect.stringMatching(/^[\w .()-]+$/) }])
  }
  expect(components.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['libsql', 'prom-client', 'react', 'graphql']),
  )
  expect(dependencies[0].dependsOn).toEqual(components.map((one: { purl: string }) => one.purl))
})

test('its first start on the curated facts uses the included snapshot', async () => {
  const { openGraph } = await import(pathToFileURL(join(installed, 'entente-graph/dist/store/open.js')).href)
  const opened = await openGraph([join(installed, 'entente-graph/graph-data')], join(folder, 'none'))
  expect(opened.fromSnapshot).toBe(true)
})

test('it gives the same answers as the sources, and serves the page, GraphiQL and exports', async () => {
  const before = filesIn(installed)
  const names = readdirSync('test/examples').filter((name) => name.endsWith('.graphql'))
  expect(names.length).toBeGreaterThan(30)
  const queries = names.map((name) => readFileSync(`test/examples/${name}`, 'utf8'))
  await whileServing([], async (url) => {
    for (const [place, query] of queries.entries()) {
      const recorded = readFileSync(`test/examples/${names[place]?.replace(/graphql$/, 'json')}`, 'utf8')
      expect((await ask(url, query)).data, names[place]).toEqual(JSON.parse(recorded).data)
    }
    const page = await (await fetch(`${url}/`)).text()
    const assets = [...page.matchAll(/(?:src|href)="\.?(\/?assets\/[^"]+)"/g)].map(([, path]) => path)
    expect(assets.length).toBeGreaterThan(1)
    for (const path of assets) expect((await fetch(new URL(path ?? '', `${url}/`))).status, path).toBe(200)
    const graphiql = await (await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).text()
    for (const query of queries) expect(graphiql).toContain(JSON.stringify(query).slice(1, -1))
    for (const format of ['gexf', 'json-ld', 'markdown'])
      expect((await (await fetch(`${url}/export/${format}?around=japan`)).text()).length, format).toBeGreaterThan(1_000)
  })
  // A user may have no permission to write there.
  expect(filesIn(installed)).toEqual(before)
}, 60_000)

test('heavy requests run in its worker thread', async () => {
  const data = mkdtempSync(join(folder, 'generated-'))
  writeFolder(data, generate(8_000))
  const facts = await readData([data])
  const view = viewThrough(buildGraph(facts), toLens({ asOf: '2024-06-01' }, 'public', facts))
  const expected = ranking.fn(view, { by: 'betweenness' }).slice(0, 5)
  await whileServing(['--data', data, '--no-snapshots'], async (url) => {
    const query =
      '{ graph(lens: { asOf: "2024-06-01" }) {' +
      ' ranking(by: BETWEENNESS, first: 5) { edges { node { score entity { key } } } } } }'
    const edges = expected.map(({ score, entity }) => ({ node: { score, entity: { key: entity } } }))
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
    expect(await response.json()).toEqual({ data: { graph: { ranking: { edges } } } })
    expect(response.headers.get('server-timing')).toContain('desc="heavy"')
  })
}, 60_000)

test('its other commands work', () => {
  expect(runIn(folder, 'npx', '--offline', 'entente', 'check')).toContain('no problems in')
  writeFileSync(join(folder, 'parties.csv'), 'iso3c,base_treaty\n')
  expect(() => runIn(folder, 'npx', '--offline', 'entente', 'import', 'parties.csv', '--mapping', 'no-such')).toThrow(
    /one of [a-z-]+, countries/,
  )
})

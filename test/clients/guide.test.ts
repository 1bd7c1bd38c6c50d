import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../../src/server/server.ts'

/** Runs every snippet of the guide for clients, unchanged, against a server. */

const run = promisify(execFile)
const guide = readFileSync('src/api/clients.md', 'utf8')

/** The snippets of one client, in order. */
function snippetsOf(client: string) {
  const [, section = ''] = guide.split(`\n## ${client}\n`)
  const own = section.split('\n## ')[0] ?? ''
  return [...own.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language, text = '']) => ({ language, text }))
}

let server: Server
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-guide-'))
  server = await startServer({
    data: ['graph-data'],
    host: '127.0.0.1',
    port: 0,
    record: join(folder, 'record.db'),
    author: 'mere',
  })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  mkdirSync(join(folder, 'node_modules'))
  for (const name of [
    'graphql-request',
    'graphql',
    '@apollo',
    '@urql',
    'relay-runtime',
    'gql.tada',
    '@gql.tada',
    'rxjs',
  ])
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name))
  // The package as its users have it.
  symlinkSync(resolve('.'), join(folder, 'node_modules/entente-graph'))
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Writes a file with the address of the server in place of the address in the guide. */
function write(name: string, text: string) {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text.replaceAll('http://127.0.0.1:4000', server.url))
  return join(folder, name)
}
const node = async (...args: string[]) => (await run(process.execPath, args, { cwd: folder })).stdout

const JAPAN = 'japan@asOf=2010-01-01'

describe('the guide for clients', () => {
  test('names the clients that these tests run, and no others', () => {
    expect([...guide.matchAll(/^## (.*)$/gm)].map(([, name]) => name)).toEqual([
      'curl',
      'graphql-request',
      'Apollo Client',
      'urql',
      'Relay',
      'gql.tada',
      'Subscriptions',
    ])
  })

  test('curl', async () => {
    const [snippet] = snippetsOf('curl')
    const { stdout } = await run('sh', [write('curl.sh', snippet?.text ?? '')])
    expect(JSON.parse(stdout)).toEqual({ data: { graph: { nation: { id: JAPAN } } } })
  })

  test.each(['graphql-request', 'Apollo Client', 'urql'])('%s', async (client) => {
    const [snippet, ...others] = snippetsOf(client)
    expect(others).toHaveLength(client === 'Apollo Client' ? 1 : 0)
    expect(await node(write(`${client.replace(' ', '-')}.js`, snippet?.text ?? ''))).toBe(`${JAPAN}\n`)
  })

  test('Apollo Client, an answer in parts', async () => {
    const [, parts] = snippetsOf('Apollo Client')
    expect(await node(write('parts.js', parts?.text ?? ''))).toBe(`${JAPAN}\ntrue\n`)
  })

  test('Relay, with its compiler', async () => {
    const [config, query, main] = snippetsOf('Relay').map(({ text }) => text)
    cpSync('schema/schema.graphql', join(folder, 'schema.graphql'))
    write('relay.config.json', config ?? '')
    write(query?.match(/^\/\/ (\S+)/)?.[1] ?? '', query ?? '')
    await node(resolve('node_modules/relay-compiler/cli.js'), 'relay.config.json')
    expect(existsSync(join(folder, '__generated__/japanQuery.graphql.js'))).toBe(true)
    expect(await node(write('main.js', main ?? ''))).toBe(`${JAPAN}\n`)
  })

  test('gql.tada, with the types that it writes', async () => {
    const [generate, query] = snippetsOf('gql.tada').map(({ text }) => text)
    await node(write('generate.js', generate ?? ''))
    const compilerOptions = {
      module: 'nodenext',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
    }
    write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['query.ts'] }))
    const check = async (text = '') => {
      write('query.ts', text)
      return node(resolve('node_modules/typescript/bin/tsc'), '-p', '.').catch(({ stdout }) => String(stdout))
    }
    expect(await check(query)).toBe('')
    expect(await check(query?.replace('string | undefined', 'number | undefined'))).toContain(
      "'string' is not assignable",
    )
    expect(await check(query?.replace('nation?.id', 'nation?.capital'))).toContain("Property 'capital' does not exist")
  })

  test('Subscriptions', async () => {
    const ends = { subject: 'elbonia', predicate: 'cooperates-with', object: 'japan' }
    const claims = { help: { summary: 'A help.', ...ends, time: '2024-06-19', passages: [1] } }
    const contents = [
      { kind: 'add-entity', entity: { id: 'elbonia', kind: 'nation', name: 'Elbonia' } },
      { kind: 'propose', document: 'ap-2024-06-19', review: 'none', claims },
    ]
    for (const content of contents)
      await server.recorded?.append(server.recorded.seq, [{ key: content.kind, author: 'mere', content }])
    const [curl, browser] = snippetsOf('Subscriptions')
    const told = await firstOf(spawn('sh', [write('events.sh', curl?.text ?? '')]), /data: (.*)\n/)
    expect(JSON.parse(told)).toEqual({ data: { changes: { revision: 1, kind: 'ADD_ENTITY', author: 'mere' } } })
    // The class of browsers, which Node has behind a flag.
    const script = write('events.js', browser?.text ?? '')
    const node = spawn(process.execPath, ['--experimental-eventsource', script], { cwd: folder })
    expect(await firstOf(node, /name: '(\w+)'/)).toBe('Elbonia')
  })
})

/** The first match in the output of a program, which is ended then. */
async function firstOf(child: ChildProcessWithoutNullStreams, pattern: RegExp): Promise<string> {
  let text = ''
  try {
    for await (const part of child.stdout) {
      text += part
      const [, found] = pattern.exec(text) ?? []
      if (found !== undefined) return found
    }
    throw new Error(`the program ended after ${text}`)
  } finally {
    child.kill()
  }
}

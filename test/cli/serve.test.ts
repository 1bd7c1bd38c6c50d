import type { ChildProcess } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask } from '../server/ask.ts'
import { type Ended, ended, run, start, urlOf } from './run.ts'

let folder: string
let command: ChildProcess
let end: Promise<Ended>
let url: string

beforeAll(async () => {
  folder = await writeFolder(small)
  // A stream that did not end would keep the server for longer than a test may take.
  const place = ['--record', join(folder, 'record.db'), '--author', 'mere', '--grace', '600']
  command = start(['serve', '--data', folder, '--port', '0', ...place])
  end = ended(command)
  url = await urlOf(command)
})
afterAll(() => void command.kill('SIGKILL'))

describe('entente serve', () => {
  test('serves the given data', async () => {
    expect((await ask(url, '{ graph { nations { edges { node { name } } } } }')).data).toEqual({
      graph: { nations: { edges: [{ node: { name: 'Arden' } }, { node: { name: 'Brisk' } }] } },
    })
  })

  test('gives the same answers as the sources, says how with ENTENTE_DEBUG=1, and logs JSON', async () => {
    const own = start(['serve', '--port', '0', '--no-snapshots', '--log', 'json'], { ENTENTE_DEBUG: '1' })
    let log = ''
    own.stderr?.on('data', (chunk) => (log += chunk))
    try {
      const address = await urlOf(own)
      const timing = async (server: string) => (await fetch(`${server}/health`)).headers.get('server-timing')
      expect([await timing(url), await timing(address)]).toEqual([null, expect.stringMatching(/^way;desc="health", /)])
      const names = (await readdir('test/examples')).filter((name) => name.endsWith('.graphql'))
      expect(names.length).toBeGreaterThan(30)
      // The test of the package asks them all.
      for (const name of names.filter((_, index) => index % 10 === 0)) {
        const { data } = await ask(address, await readFile(`test/examples/${name}`, 'utf8'))
        expect(data, name).toEqual(
          JSON.parse(await readFile(`test/examples/${name.replace(/graphql$/, 'json')}`, 'utf8')).data,
        )
      }
      const lines = () => log.trimEnd().split('\n')
      const asked = names.filter((_, index) => index % 10 === 0).length
      await expect.poll(() => lines().length).toBe(asked + 1)
      const [begins, ...requests] = lines().map((line) => JSON.parse(line))
      expect(begins.msg).toBe(`serves at ${address}`)
      expect(requests.filter(({ request, outcome }) => !request || outcome !== 'ok')).toEqual([])
    } finally {
      own.kill('SIGKILL')
    }
  })

  test('fails with advice on a port in use, and the first server continues', async () => {
    const { port } = new URL(url)
    expect(await run(['serve', '--data', folder], { PORT: port })).toEqual({
      code: 1,
      out: '',
      err:
        `PORT_IN_USE port ${port} of 127.0.0.1 is in use; stop the program that uses it, or use another ` +
        `port: entente serve --port ${Number(port) + 1}\n`,
    })
    expect((await fetch(`${url}/health`)).status).toBe(200)
  })

  test('does not start with bad data', async () => {
    const bad = await writeFolder({
      ...small,
      'documents.yaml': small['documents.yaml'].replace('2021-05-04', '04-05-2021'),
    })
    const { code, out, err } = await run(['serve', '--data', bad, '--port', '0'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/documents\.yaml:3:\d+: BAD_DATE .*'04-05-2021'[\s\S]*\n\d+ problems? in the data\n$/)
  })

  test('goes on when the terminal that started it closes', async () => {
    command.kill('SIGHUP')
    for (let time = 0; time < 10; time += 1) expect((await fetch(`${url}/health`)).status).toBe(200)
    expect([command.exitCode, command.signalCode]).toEqual([null, null])
  })

  test('prints what it serves, and ends on a signal, as do its streams, which told where to go on', async () => {
    const open = async (after: string) => {
      const query = `subscription { changes${after} { revision } }`
      const headers = { accept: 'text/event-stream' }
      const { body } = await fetch(`${url}/graphql?${new URLSearchParams({ query })}`, { headers })
      return body?.pipeThrough(new TextDecoderStream()).getReader()
    }
    const entity = '{ id: "fir", kind: NATION, name: "Fir" }'
    const add = `mutation { addEntity(entity: ${entity}, key: "fir", expectedRevision: 0) { revision } }`
    expect((await ask(url, add)).data).toEqual({ addEntity: { revision: 1 } })
    const [told, silent] = [await open('(after: 0)'), await open('')]
    let text = ''
    while (!text.includes('data:')) text += (await told?.read())?.value
    command.kill('SIGTERM')
    const { code, out, err } = await end
    const restOf = async (reader: typeof told, text: string): Promise<string> => {
      const part = await reader?.read()
      return !part || part.done ? text : restOf(reader, text + part.value)
    }
    expect(await restOf(told, text)).toBe('id: 0\n\nid: 1\nevent: next\ndata: {"data":{"changes":{"revision":1}}}\n\n')
    expect(await restOf(silent, '')).toBe('id: 1\n\n')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [serves, record, explorer, graphql, ...rest] = out.split('\n')
    expect(serves).toMatch(/^Entente serves 1 document, 3 entities, 2 passages, 3 claims; revision [0-9a-f]{16}$/)
    expect(record).toBe('Record: 0 changes; mere writes')
    expect(explorer).toMatch(/^Explorer: http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(graphql).toMatch(/^GraphQL and GraphiQL: http:\/\/127\.0\.0\.1:\d+\/graphql$/)
    expect(rest).toEqual([''])
  })
})

import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { Hook } from '../../src/server/hook.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask } from './ask.ts'

let server: Server
afterEach(() => server.close())
const start = async (more: { drain?: number; grace?: number; hooks?: Hook[] }) => {
  server = await startServer({ data: [await writeFolder(small)], host: '127.0.0.1', port: 0, heavyWorkers: 0, ...more })
}

/** Holds requests to `/held` until it is told to let them go. */
const holding = () => {
  let letGo = () => {}
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let held = () => {}
  const isHeld = new Promise<void>((resolve) => {
    held = resolve
  })
  const hook: Hook = {
    requestBegins({ request }) {
      if (request.url !== '/held') return undefined
      held()
      return gone
    },
  }
  return { hook, isHeld, letGo }
}

test('a server that is about to end answers as before, is not ready, and closes connections', async () => {
  await start({ drain: 600_000 })
  for (const path of ['/health', '/health/live', '/health/ready', '/ready']) {
    const { status, headers } = await fetch(server.url + path)
    expect([path, status, headers.get('connection')]).toEqual([path, 200, 'keep-alive'])
  }
  const closing = server.close()
  const [live, ready, answer] = await Promise.all([
    fetch(`${server.url}/health/live`),
    fetch(`${server.url}/health/ready`),
    ask(server.url, '{ graph { revision } }'),
  ])
  expect([live.status, live.headers.get('connection'), ready.status]).toEqual([200, 'close', 503])
  expect((await ready.json()).errors).toEqual([
    { message: 'this server is about to end; ask another one', extensions: { code: 'NOT_READY' } },
  ])
  expect(answer.data).toEqual({ graph: { revision: server.graph.revisions.public } })
  await Promise.all([closing, server.close()])
  await expect(fetch(`${server.url}/health`)).rejects.toThrow()
})

test('a request that runs is answered, and the server ends after it', async () => {
  const { hook, isHeld, letGo } = holding()
  await start({ grace: 60_000, hooks: [hook] })
  const asked = fetch(`${server.url}/held`)
  await isHeld
  let isClosed = false
  const closing = server.close().then(() => {
    isClosed = true
  })
  // New connections are refused while the request runs.
  await expect.poll(() => fetch(server.url).catch(() => undefined)).toBeUndefined()
  expect(isClosed).toBe(false)
  letGo()
  expect((await asked).status).toBe(404)
  await closing
})

test('a request that runs for longer than the grace is cut off', async () => {
  const { hook, isHeld } = holding()
  await start({ grace: 1, hooks: [hook] })
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  socket.write('GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await isHeld
  await Promise.all([server.close(), once(socket, 'close')])
})

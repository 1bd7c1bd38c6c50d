import { once } from 'node:events'
import { Server } from 'node:http'
import { connect } from 'node:net'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { type Listening, listen } from '../../src/server/listen.ts'

const listened = vi.spyOn(Server.prototype, 'listen')
afterAll(() => listened.mockRestore())

let listening: Listening
afterEach(() => listening.close())
const start = async (patience?: Parameters<typeof listen>[1]['patience']) => {
  listening = await listen((request, response) => void request.resume().on('end', () => response.end('whole')), {
    host: '127.0.0.1',
    port: 0,
    ...(patience && { patience }),
  })
  return listened.mock.contexts.at(-1) as Server
}

/** All that the server sends before it closes a connection on which so much of a request came. */
async function sentTo(part: string): Promise<string> {
  let text = ''
  const socket = connect(Number(new URL(listening.url).port), '127.0.0.1', () => socket.write(part))
  socket.on('data', (chunk) => (text += chunk))
  await once(socket, 'close')
  return text
}

test('half headers close in 10 s, half bodies in 30, idle connections in 65, those beyond 1,000 at once', async () => {
  const { headersTimeout, requestTimeout, keepAliveTimeout, maxConnections } = await start()
  expect({ headersTimeout, requestTimeout, keepAliveTimeout, maxConnections }).toEqual({
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    maxConnections: 1_000,
  })
})

const patience = { headersTimeout: 60, requestTimeout: 120, connectionsCheckingInterval: 20 }

test('a client that stops in its headers or body is answered 408, and its connection is closed', async () => {
  await start(patience)
  const body = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n12345'
  for (const part of ['GET / HTTP/1.1\r\nHost: local', 'GET /health HTTP/1.1\r\n', body])
    expect(await sentTo(part)).toMatch(/^HTTP\/1\.1 408 /)
})

test('a client that is whole is answered meanwhile', async () => {
  await start(patience)
  expect(await sentTo('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 200 .*whole/s,
  )
})

test('a connection beyond the most is closed without an answer', async () => {
  const server = await start()
  server.maxConnections = 1
  const port = Number(new URL(listening.url).port)
  const first = connect(port, '127.0.0.1')
  await once(first, 'connect')
  expect(await sentTo('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')).toBe('')
  first.destroy()
})

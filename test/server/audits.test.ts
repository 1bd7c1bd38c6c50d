import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../../src/server/server.ts'
import { small, writeFolder } from '../fixtures/folder.ts'

describe('GraphQL over HTTP, audited by graphql-http', () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer({ data: [await writeFolder(small)], host: '127.0.0.1', port: 0 })
  })
  afterAll(() => server.close())

  for (const audit of serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch })) {
    test(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn()
      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok')
    })
  }
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'

const pages: Readonly<Record<string, string>> = {
  '/good': '<link rel="icon" href="data:,"><p>Nothing to see</p>',
  '/greedy': '<link rel="icon" href="data:,"><script src="https://cdn.example.org/chart.js"></script>',
  '/broken': '<link rel="icon" href="data:,"><script>console.error("said"); throw new Error("thrown")</script>',
}
const server = createServer((request, response) =>
  response.setHeader('content-type', 'text/html').end(pages[request.url ?? '']),
)
let browser: Browser

const open = (path: string) => openPage(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
})

test('a page that behaves has nothing on record', async () => {
  const { strangers, errors } = await open('/good')
  expect({ strangers, errors }).toEqual({ strangers: [], errors: [] })
})

test('a request to another host is kept from it and on record', async () => {
  const { strangers } = await open('/greedy')
  expect(strangers).toEqual(['https://cdn.example.org/chart.js'])
})

test('what a page says and throws is on record', async () => {
  const { errors } = await open('/broken')
  expect(errors).toEqual(['said', 'thrown'])
})

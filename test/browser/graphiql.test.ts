import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../../src/server/server.ts'
import { openBrowser, openPage } from './browser.ts'

let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser

beforeAll(async () => {
  server = await startServer({ data: ['graph-data'], host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test('GraphiQL shows the example operations as tabs, and each runs, with no request to another host', async () => {
  const { page, strangers, errors } = await openPage(browser, `${server.url}/graphql`)
  const tabs = page.locator('.graphiql-tab-button')
  await tabs.nth(1).waitFor()

  for (const tab of await tabs.all()) {
    await tab.click()
    const operation = await tab.innerText()
    const answer = await run(page, operation)
    expect(answer, operation).toHaveProperty('data')
    expect(answer, operation).not.toHaveProperty('errors')
    await page.locator('.result-window', { hasText: '"data"' }).waitFor()
  }

  expect(strangers).toEqual([])
  expect(errors).toEqual([])
})

/** Presses the run button, as an impatient person does, until the server has answered the operation. */
async function run(page: Page, operation: string): Promise<unknown> {
  const answered = page.waitForResponse((response) => asked(response) === operation, { timeout: 10_000 })
  for (;;) {
    await page.getByRole('button', { name: /^Execute query/ }).click()
    // GraphiQL learns which operation a tab holds a moment after it shows the tab; a press before that runs nothing.
    const response = await Promise.race([answered, page.waitForTimeout(500)])
    if (response) return await response.json()
  }
}

/** The operation that a response answers; the schema, which GraphiQL asks for by itself, is one too. */
function asked(response: Response): unknown {
  const request = response.request()
  return request.method() === 'POST' ? request.postDataJSON().operationName : undefined
}

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'graphql'
import type { Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { test } from './browser.ts'
import { panel } from './journey.ts'

/** The operation of each example by its question, the comment with which it begins. */
const operations = new Map(
  readdirSync('test/examples')
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(`test/examples/${name}`, 'utf8'))
    .map((text) => [questionOf(text), operationOf(text)]),
)

test('GraphiQL shows the example operations as tabs and runs them, with no request to another host', async ({
  open,
}) => {
  const { page, strangers, errors } = await open('/graphql')
  const tabs = page.locator('.graphiql-tab-button')
  await tabs.nth(1).waitFor()
  expect((await tabs.allInnerTexts()).sort()).toEqual([...operations.keys()].sort())

  // All answers are recorded with the examples. This runs one visible tab, and one that must be opened.
  for (const tab of [tabs.first(), tabs.last()]) {
    await tab.click()
    await expectAnswer(page, operations.get(await tab.innerText()))
  }

  await page.getByRole('link', { name: '← Entente' }).click()
  await page.waitForURL(({ pathname }) => pathname === '/')
  expect(strangers).toEqual([])
  expect(errors).toEqual([])
})

test('the operation behind a panel opens in GraphiQL, with its variables, also on a phone', async ({ open }) => {
  const explorer = await open('/?panel=paths&from=new-zealand&to=spain')
  const link = panel(explorer.page).getByRole('link', { name: 'Open in GraphiQL' })
  const viewport = { width: 390, height: 844 }
  const { page, errors } = await open((await link.getAttribute('href')) ?? '', { viewport })
  const address = new URL(page.url()).searchParams
  expect(JSON.parse(address.get('variables') ?? '')).toMatchObject({ from: 'new-zealand', to: 'spain' })
  await expectAnswer(page, operationOf(address.get('query') ?? ''))
  const answer = await page.locator('.result-window').boundingBox()
  expect(answer?.x).toBeGreaterThanOrEqual(0)
  expect((answer?.x ?? 0) + (answer?.width ?? 0)).toBeLessThanOrEqual(viewport.width)
  expect(answer?.y).toBeLessThan(viewport.height - 200)
  expect(errors).toEqual([])
})

function questionOf(text: string): string {
  const lines = text.split('\n')
  const comment = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('# ')),
  )
  return comment
    .map((line) => line.slice(2))
    .join(' ')
    .replace(/^Q\d+: /, '')
}

function operationOf(text: string): string | undefined {
  const [first] = parse(text).definitions
  return first?.kind === 'OperationDefinition' ? first.name?.value : undefined
}

async function expectAnswer(page: Page, operation: string | undefined): Promise<void> {
  const answer = await run(page, operation)
  expect(answer, operation).toHaveProperty('data')
  expect(answer, operation).not.toHaveProperty('errors')
  await page.locator('.result-window', { hasText: '"data"' }).waitFor()
}

/** Presses the run button until the server has answered the operation. */
async function run(page: Page, operation: string | undefined): Promise<unknown> {
  const answered = page.waitForResponse((response) => asked(response) === operation, { timeout: 30_000 })
  for (;;) {
    await page.getByRole('button', { name: /^Execute query/ }).click()
    // GraphiQL parses the operation of a tab shortly after it shows the tab. Before that, the button runs nothing.
    const response = await Promise.race([answered, page.waitForTimeout(500)])
    if (response) return await response.json()
  }
}

/** The operation of a response; GraphiQL requests the schema by an operation of its own. */
function asked(response: Response): unknown {
  const request = response.request()
  return request.method() === 'POST' ? request.postDataJSON().operationName : undefined
}

import { expect, inject } from 'vitest'
import { proxyTo } from '../fixtures/proxy.ts'
import { test } from './browser.ts'

test('the explorer, its links and GraphiQL work behind a proxy under a path prefix', async ({ open }) => {
  const proxy = await proxyTo(inject('server'), '/graphs/entente', true)
  try {
    const { page, errors, strangers } = await open(proxy.url)
    await page.locator('canvas').first().waitFor()
    const href = await page.locator('a', { hasText: 'GraphiQL' }).first().getAttribute('href')
    const graphiql = await open(new URL(href ?? '', page.url()).href)
    await graphiql.page.locator('.graphiql-execute-button').click()
    await graphiql.page.locator('.result-window').getByText('"data"').waitFor()
    expect(new URL(graphiql.page.url()).pathname).toBe('/graphs/entente/graphql')
    expect([...errors, ...graphiql.errors, ...strangers, ...graphiql.strangers]).toEqual([])
  } finally {
    await proxy.close()
  }
})

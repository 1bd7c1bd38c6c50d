import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { isAccessible } from './accessible.ts'
import { answered, type OpenPage, test as plain } from './browser.ts'
import { SharedPage } from './shared-page.ts'

interface Steps {
  /** Errors that the journey provokes, each by a part of its console message. */
  readonly expected?: readonly string[]
  /** Waits until the page is ready; by default, until the network is drawn. */
  readonly ready?: (page: Page) => Promise<void>
  /** True if the page must be loaded, because the journey tests how it begins. */
  readonly isNew?: boolean
}
type Journey = (path: string, go: (page: Page) => Promise<void>, steps?: Steps) => Promise<void>

/** A test that uses the explorer, and then checks that it logged no problem and contacted no other host. */
export const test = plain.extend<{ shared: SharedPage; journey: Journey }>({
  shared: [
    async ({ browser }, use) => {
      const shared = new SharedPage(browser)
      await use(shared)
      await shared.close()
    },
    { scope: 'file' },
  ],
  journey: ({ shared }, use) =>
    use(async (path, go, { expected = [], ready = drawn, isNew = false } = {}) => {
      const opened = await shared.open(path, isNew)
      await ready(opened.page)
      await go(opened.page)
      // A panel is dimmed while its answer loads.
      await answered(opened)
      isSound(opened, expected)
      await isAccessible(opened.page)
      shared.keep(opened)
    }),
})

export function isSound({ strangers, errors }: OpenPage, expected: readonly string[] = []): void {
  expect(strangers).toEqual([])
  expect(errors.filter((error) => !expected.some((known) => error.includes(known)))).toEqual([])
}

export const drawn = (page: Page): Promise<void> => page.locator('.canvas[data-nodes]').waitFor()
export const panel = (page: Page) => page.getByRole('tabpanel')
export const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click()

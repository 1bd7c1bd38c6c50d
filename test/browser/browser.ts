import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject, test as plain } from 'vitest'

/** A page with its problems; both lists are empty on a page without any. */
export interface OpenPage {
  readonly page: Page
  /** Addresses on other hosts that the page requested. None was reached. */
  readonly strangers: readonly string[]
  /** The errors that the page logged or threw. */
  readonly errors: readonly string[]
}

/** Opens an address, relative to the server, in a browser context of its own that is closed after the test. */
type Open = (
  address: string,
  options?: BrowserContextOptions & { prepare?: (page: Page) => unknown },
) => Promise<OpenPage>

/** A test with the browser that all share. */
export const test = plain.extend<{ browser: Browser; open: Open }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
    async ({}, use) => {
      const browser = await chromium.connect(inject('browser'))
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  open: async ({ browser }, use) => {
    const opened: Page[] = []
    await use(async (address, { prepare, ...options } = {}) => {
      // Animations would only make the tests wait.
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      opened.push(page)
      await prepare?.(page)
      return { page, ...(await visit(page, new URL(address, inject('server')).href)) }
    })
    await Promise.all(opened.map((page) => page.context().close()))
  },
})

/** Opens an address, with access to this machine only, and records all problems. */
async function visit(page: Page, url: string): Promise<Omit<OpenPage, 'page'>> {
  const strangers: string[] = []
  const errors: string[] = []
  await page.context().route(
    (address) => !isHere(address),
    (route) => {
      strangers.push(route.request().url())
      return route.abort()
    },
  )
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(url)
  return { strangers, errors }
}

/** This machine, or an address without a host. */
const isHere = ({ protocol, hostname }: URL) =>
  /^(blob|data|about):$/.test(protocol) || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)

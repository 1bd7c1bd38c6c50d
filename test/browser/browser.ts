import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core'
import { inject, test as plain } from 'vitest'

/** A page with its problems; both lists are empty on a page without any. */
export interface OpenPage {
  readonly page: Page
  /** Addresses on other hosts that the page requested. None was reached. */
  readonly strangers: string[]
  /** The errors that the page logged or threw. */
  readonly errors: string[]
  /** Questions that have no answer yet. */
  readonly pending: ReadonlySet<Request>
}
type Options = BrowserContextOptions & { prepare?: (page: Page) => unknown }

/** Opens an address, relative to the server, in a browser context of its own that is closed after the test. */
type Open = (address: string, options?: Options) => Promise<OpenPage>

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
    const opened: OpenPage[] = []
    await use(async (address, options) => {
      const one = await load(browser, address, options)
      opened.push(one)
      return one
    })
    for (const { page } of opened) {
      // A request that a test intercepts may still be on its way.
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.context().close()
    }
  },
})

export const hrefOf = (address: string): string => new URL(address, inject('server')).href

/** Loads an address in a context of its own, and records all problems. */
export async function load(
  browser: Browser,
  address: string,
  { prepare, ...options }: Options = {},
): Promise<OpenPage> {
  // Animations would only make the tests wait.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  await prepare?.(page)
  const strangers: string[] = []
  const errors: string[] = []
  const pending = new Set<Request>()
  page.on('request', (request) => {
    if (!isHere(new URL(request.url()))) strangers.push(request.url())
    // A script of a worker that is stopped would stay here for ever.
    if (request.resourceType() === 'fetch') pending.add(request)
  })
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => pending.delete(request))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(hrefOf(address))
  return { page, strangers, errors, pending }
}

/**
 * Waits until the page has all answers, and shows them. A question of a later turn is no request until the page is
 * idle. The part that waits for it is dimmed, so its colors would look too pale to axe.
 */
export async function answered({ page, pending }: Pick<OpenPage, 'page' | 'pending'>): Promise<void> {
  const isBusy = () =>
    page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      await new Promise((done) => requestIdleCallback(done, { timeout: 1_000 }))
      return document.querySelector('[aria-busy="true"]') !== null
    })
  while ((await isBusy()) || pending.size > 0);
}

/** This machine, or an address without a host. */
const isHere = ({ protocol, hostname }: URL) =>
  /^(blob|data|about):$/.test(protocol) || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)

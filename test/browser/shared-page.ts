import type { Browser, Page } from 'playwright-core'
import { answered, hrefOf, load, type OpenPage } from './browser.ts'

/**
 * One page for the journeys of a file, one after the other. To load a page takes four times as long as to open another
 * address in it.
 */
export class SharedPage {
  readonly #browser: Browser
  #kept: OpenPage | undefined

  constructor(browser: Browser) {
    this.#browser = browser
  }

  /** Opens an address: in the page of the journey before, if it ended well, or else in a new one. */
  async open(address: string, isNew: boolean): Promise<OpenPage> {
    const kept = this.#kept
    this.#kept = undefined
    if (kept && !isNew && (await isReusable(kept.page, address))) {
      await turn(kept, hrefOf(address))
      return kept
    }
    await kept?.page.context().close()
    return load(this.#browser, address)
  }

  /** Takes the page back from a journey that ended well. */
  keep(opened: OpenPage): void {
    this.#kept = opened
  }

  async close(): Promise<void> {
    await this.#kept?.page.context().close()
  }
}

/** True for the explorer of the same server, without messages or typed words, which belong to no address. */
async function isReusable(page: Page, address: string): Promise<boolean> {
  const [now, next] = [new URL(page.url()), new URL(hrefOf(address))]
  if (now.origin !== next.origin || now.pathname !== next.pathname) return false
  return page.evaluate(
    () =>
      document.querySelector('[role="alert"]') === null &&
      document.querySelector<HTMLInputElement>('header [role="combobox"]')?.value === '',
  )
}

/** Opens an address as the browser does when a reader goes back. */
async function turn({ page, strangers, errors, pending }: OpenPage, url: string): Promise<void> {
  strangers.length = 0
  errors.length = 0
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.context().clearPermissions()
  await page.mouse.move(0, 0)
  await page.evaluate(async (next) => {
    const visit = async (address: string) => {
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
      await new Promise(requestAnimationFrame)
    }
    for (const menu of document.querySelectorAll('details')) menu.open = false
    document.querySelector<HTMLElement>('.zoom button:last-child')?.click()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    // By way of another panel, so that the next one begins anew.
    await visit(new URL(next).searchParams.get('panel') === 'case' ? '/?panel=list' : '/?panel=case')
    await visit(next)
  }, url)
  // The answers for the address before stay visible until the new ones are there, and are drawn.
  await answered({ page, pending })
  await page.locator('.canvas[aria-busy="false"]').waitFor()
}

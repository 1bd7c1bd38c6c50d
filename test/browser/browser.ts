import { access } from 'node:fs/promises'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'

/** A page and what went wrong on it; both lists are empty on a page that behaves. */
export interface OpenPage {
  readonly page: Page
  /** Addresses on other hosts that the page asked for. None was reached. */
  readonly strangers: readonly string[]
  /** What the page wrote to the console as an error, and what it threw. */
  readonly errors: readonly string[]
}

/** Opens an address in a browser context of its own, cut off from every host but this machine. */
export async function openPage(browser: Browser, url: string): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const strangers: string[] = []
  const errors: string[] = []
  await context.route(
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
  return { page, strangers, errors }
}

/** This machine, or an address that leads to no host at all. */
const isHere = ({ protocol, hostname }: URL) =>
  /^(blob|data|about):$/.test(protocol) || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)

/** A headless Chromium: the one that comes with the npm packages, or the system's. */
export async function openBrowser(): Promise<Browser> {
  const failures: string[] = []
  for (const find of [packaged, installed]) {
    try {
      return await chromium.launch({ headless: true, ...(await find()) })
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
    }
  }
  throw new Error(
    `No Chromium starts, so the page cannot be tested: run \`npm ci\`, or install Debian's package chromium. (${failures.join('; ')})`,
  )
}

async function packaged() {
  // Its list is made for AWS Lambda; a test should keep the rules of the web that a user's browser keeps.
  const args = sparticuz.args.filter(
    (arg) => !['--disable-web-security', '--allow-running-insecure-content', '--single-process'].includes(arg),
  )
  return { executablePath: await sparticuz.executablePath(), args }
}

async function installed() {
  const executablePath = '/usr/bin/chromium'
  await access(executablePath)
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}

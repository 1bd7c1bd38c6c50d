import { access } from 'node:fs/promises'
import sparticuz from '@sparticuz/chromium'
import { type BrowserServer, chromium } from 'playwright-core'

/** A headless Chromium, from the npm packages or from the system. */
export async function launchBrowser(): Promise<BrowserServer> {
  const failures: string[] = []
  for (const find of [packaged, installed]) {
    try {
      const { executablePath, args } = await find()
      return await chromium.launchServer({
        headless: true,
        host: '127.0.0.1',
        executablePath,
        args: [...args, ...both],
      })
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
    }
  }
  throw new Error(
    "No Chromium starts, so the page cannot be tested: run `npm ci`, or install Debian's package " +
      `chromium. (${failures.join('; ')})`,
  )
}

const both = [
  // No other machine is reached.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE [::1]',
  // Without a graphics card, smooth edges of WebGL take time.
  '--webgl-antialiasing-mode=none',
  '--webgl-msaa-sample-count=0',
]
/** Without a graphics card, drawing the page by its emulation takes more than drawing it plainly. */
const plainRaster = ['--disable-gpu-compositing', '--disable-gpu-rasterization']

async function packaged() {
  // Its list is made for AWS Lambda, and turns off security that the browsers of users have.
  const args = sparticuz.args.filter(
    (arg) => !['--disable-web-security', '--allow-running-insecure-content', '--single-process'].includes(arg),
  )
  return { executablePath: await sparticuz.executablePath(), args: [...args, ...plainRaster] }
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

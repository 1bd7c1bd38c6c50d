import type { TestProject } from 'vitest/node'
import { start, urlOf } from '../cli/run.ts'
import { launchBrowser } from './launch.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address at which the one browser of all tests listens for Playwright. */
    readonly browser: string
    /** The address of the one server of all tests, which serves the curated facts. */
    readonly server: string
  }
}

/** Starts one browser and one server, the built one, for all files. */
export default async function setup({ provide }: TestProject) {
  const server = start(['serve', '--port', '0'])
  const browser = await launchBrowser()
  provide('browser', browser.wsEndpoint())
  provide('server', await urlOf(server))
  return async () => {
    server.kill()
    await browser.close()
  }
}

import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from './browser.ts'

const folder = 'test/examples/draw'

/** Runs an example in the page with the one subgraph, in a box of its own. */
async function draw(page: Page, name: string): Promise<void> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { draw } from './${name}.js'\nwindow.draw = draw`,
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: 'iife',
  })
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  const query = await readFile(`${folder}/subgraph.graphql`, 'utf8')
  await page.evaluate(async (text) => {
    const box = Object.assign(document.createElement('div'), { id: 'drawing' })
    box.style.cssText = 'position: fixed; inset: 0; background: white'
    document.body.append(box)
    await Reflect.get(window, 'draw')(box, '/graphql', text)
  }, query)
}

const colorsIn = (picture: Buffer) => new Set(picture.toString('hex').match(/.{8}/g)).size

test.for(['sigma', 'd3', 'cytoscape'])('the example draws a subgraph with %s', async (name, { open }) => {
  // The scripts of the example are not those of the page.
  const { page, errors } = await open('/health', { bypassCSP: true, viewport: { width: 800, height: 600 } })
  const blank = colorsIn(await page.screenshot())
  await draw(page, name)
  if (name === 'd3') {
    await expect.poll(() => page.locator('circle').count()).toBeGreaterThan(20)
    await expect.poll(() => page.getByText('Japan', { exact: true }).count()).toBe(1)
  } else await expect.poll(() => page.locator('#drawing canvas').count()).toBeGreaterThan(0)
  await expect.poll(async () => colorsIn(await page.screenshot())).toBeGreaterThan(20 * blank)
  expect(errors).toEqual([])
})

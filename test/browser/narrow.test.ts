import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { isAccessible } from './accessible.ts'
import { answered } from './browser.ts'
import { drawn, isSound, panel, tab, test } from './journey.ts'

const panels = ['Evidence', 'Changes', 'Paths', 'Coverage', 'Timeline', 'Rankings', 'List', 'Record']

test.for(['light', 'dark'])(
  'at 360 pixels and %s, no panel is wider than the page, and axe finds nothing',
  async (theme, { open }) => {
    const times = theme === 'light' ? 'spells' : 'changes'
    const opened = await open(`/?theme=${theme}&times=${times}&selected=japan&from=new-zealand&to=spain`, {
      viewport: { width: 360, height: 740 },
    })
    const { page } = opened
    for (const name of panels) {
      await tab(page, name)
      await panel(page).getByRole('link', { name: 'Open in GraphiQL' }).first().waitFor()
      // Its hundreds of rows are alike.
      if (name === 'List') await panel(page).getByLabel('Filter the list').fill('Chile')
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360)
      // A panel is dimmed while its answer loads.
      await answered(opened)
      await isAccessible(page)
    }
    isSound(opened)
  },
)

test('the page does not shift while it loads', async ({ open }) => {
  const { page } = await open('/', {
    prepare: (page) =>
      page.addInitScript(() => {
        Reflect.set(window, 'shift', 0)
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'))
        }).observe({ type: 'layout-shift', buffered: true })
      }),
  })
  await drawn(page)
  await panel(page).getByRole('heading').first().waitFor()
  // Good is below 0.1: https://web.dev/articles/cls
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThan(0.1)
})

/** A style as the browser computes it. */
const style = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate(
    ([selector, property]) => getComputedStyle(document.querySelector(selector) as Element).getPropertyValue(property),
    [selector, property] as const,
  )

test('print, forced colors, more contrast and a zoom of 200 % hold', async ({ journey }) => {
  await journey('/?selected=japan', async (page) => {
    await panel(page).locator('.pacts tbody').first().waitFor()
    try {
      // On paper, the whole panel without the controls, and addresses beside their links.
      await page.emulateMedia({ media: 'print' })
      for (const part of ['.network', '[role="tablist"]', '.search', 'nav', '.pacts [type="search"]'])
        expect(await page.locator(part).first().isVisible(), part).toBe(false)
      const heading = panel(page).getByRole('heading', { name: 'Japan', exact: true })
      expect((await heading.boundingBox())?.y).toBeLessThan(200)
      expect(await style(page, '.panel', 'overflow-y')).toBe('visible')
      expect(await style(page, 'body', 'background-color')).toBe('rgb(255, 255, 255)')
      expect(
        await page.evaluate(
          () =>
            getComputedStyle(document.querySelector('.panel .origin a[href^="http"]') as Element, '::after').content,
        ),
      ).toMatch(/^" <https?:.*>"$|^" <" "http/)

      await page.emulateMedia({ media: 'screen', forcedColors: 'active' })
      // Marks that only colors tell apart keep them, and the chosen tab has a border.
      expect(await style(page, '.panel .dot', 'forced-color-adjust')).toBe('none')
      expect(await style(page, '.legend i', 'forced-color-adjust')).toBe('none')
      expect(await style(page, '[role="tab"][aria-selected="true"]', 'border-top-style')).toBe('solid')

      await page.emulateMedia({ forcedColors: 'none', contrast: 'more' })
      expect(await style(page, ':root', '--soft')).toBe(await style(page, ':root', '--ink'))
      expect(await style(page, ':root', '--line')).toBe(await style(page, ':root', '--ink'))

      // A window of the same size has half as many pixels of CSS.
      await page.emulateMedia({ contrast: 'no-preference' })
      await page.setViewportSize({ width: 640, height: 400 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
      await heading.scrollIntoViewIfNeeded()
      expect((await page.locator('.canvas').boundingBox())?.height).toBeGreaterThan(200)
    } finally {
      await page.emulateMedia({ media: null, forcedColors: null, contrast: null })
      await page.setViewportSize({ width: 1280, height: 800 })
    }
  })
})

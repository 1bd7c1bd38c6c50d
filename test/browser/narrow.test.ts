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

test('on a phone, a shared link shows its answer, and a change in the timeline is as high as its words', async ({
  open,
}) => {
  const viewport = { width: 390, height: 844 }
  const top = (page: Page, selector: string) =>
    page.evaluate((selector) => document.querySelector(selector)?.getBoundingClientRect().top, selector)
  for (const [path, isAnswer] of [
    ['/?selected=japan', true],
    ['/?panel=coverage', true],
    ['/', false],
    // The problem of a link is read first.
    ['/?selected=japan&asOf=20x', false],
  ] as const) {
    const opened = await open(path, { viewport })
    await drawn(opened.page)
    await answered(opened)
    const at = expect.poll(() => top(opened.page, '.answers'), { message: path })
    if (isAnswer) await at.toBeLessThan(20)
    else await at.toBeGreaterThan(400)
  }
  const { page } = await open('/?selected=japan&panel=timeline', { viewport })
  const row = panel(page).locator('.moments > li', { hasText: 'stage' }).first()
  expect((await row.boundingBox())?.height).toBeLessThan(150)
})

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

test('the dot of an office is lighter on dark paper', async ({ journey }) => {
  const dot = async (theme: string) => {
    let color = ''
    await journey(`/?theme=${theme}&panel=list`, async (page) => {
      await panel(page).getByLabel('Filter the list').fill('Ambassador of Japan to Canada')
      await panel(page).locator('.dot.office').first().waitFor()
      color = await style(page, '.panel .dot.office', 'background-color')
    })
    return color
  }
  expect(await dot('light')).toBe('rgb(77, 77, 77)')
  expect(await dot('dark')).toBe('rgb(166, 166, 166)')
})

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

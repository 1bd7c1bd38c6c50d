import { expect } from 'vitest'
import { test } from './browser.ts'
import { drawn, isAccessible, isSound, panel, tab } from './journey.ts'

const panels = ['Evidence', 'Changes', 'Paths', 'Coverage', 'Timeline', 'Rankings', 'List', 'Record']

test.for<[theme: string, rules?: string[]]>([
  // Widths and names are the same in both themes, so the dark one is checked for colors only.
  ['light'],
  ['dark', ['color-contrast']],
])('at 360 pixels and %s, no panel is wider than the page, and axe finds nothing', async ([theme, rules], { open }) => {
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
    await isAccessible(page, rules)
  }
  isSound(opened)
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

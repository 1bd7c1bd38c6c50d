import { expect } from 'vitest'
import { problemsOf } from './accessible.ts'
import { test } from './browser.ts'
import { drawn } from './journey.ts'

test('axe finds what is new on a page that it found right', async ({ open }) => {
  const { page } = await open('/')
  await drawn(page)
  expect(await problemsOf(page)).toEqual([])
  for (const [rule, html] of [
    ['button-name', '<button></button>'],
    ['color-contrast', '<p style="color: #ccc; background: #fff">Pale</p>'],
    ['heading-order', '<h6>Deep</h6>'],
    ['aria-valid-attr-value', '<span role="checkbox" aria-checked="perhaps" tabindex="0">State</span>'],
    ['list', '<ul><p>No item</p></ul>'],
  ] as const) {
    await page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), html)
    expect(await problemsOf(page)).toEqual([expect.stringContaining(`${rule}: `)])
    await page.evaluate(() => document.querySelector('main')?.lastElementChild?.remove())
    expect(await problemsOf(page)).toEqual([])
  }
  await page.evaluate(() => document.documentElement.removeAttribute('lang'))
  expect(await problemsOf(page)).toEqual([expect.stringContaining('html-has-lang: ')])
})

import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { panel, test } from './journey.ts'

/** The keyboard goes on from where the reader is, also when what had the focus is gone. */
const expectFocus = (locator: Locator) =>
  expect.poll(() => locator.evaluate((element) => element === document.activeElement)).toBe(true)
const search = (page: Page) => page.locator('header').getByRole('combobox', { name: /^Find a nation/ })

test('the panel has the focus once something is selected by keyboard', async ({ journey }) => {
  await journey('/', async (page) => {
    await search(page).fill('Chile')
    await page.getByRole('option', { name: 'Chile' }).first().waitFor()
    await search(page).press('Enter')
    await panel(page).getByRole('heading', { name: 'Chile' }).waitFor()
    await expectFocus(panel(page))
    const other = panel(page).getByRole('button', { name: 'CPTPP' }).first()
    await other.focus()
    await other.press('Enter')
    await panel(page).getByRole('heading', { name: 'CPTPP' }).waitFor()
    await expectFocus(panel(page))
  })
})

test('a button that has nothing more to do keeps the focus, and does nothing', async ({ journey }) => {
  await journey(
    '/?asOf=2010-01-01',
    async (page) => {
      const header = page.locator('header')
      const isDisabled = (button: Locator, is: boolean) =>
        expect.poll(() => button.getAttribute('aria-disabled')).toBe(String(is))
      const [clear, undo] = [
        page.getByRole('button', { name: 'Clear the lens' }),
        header.getByRole('button', { name: 'Undo' }),
      ]
      const asOf = () => new URL(page.url()).searchParams.get('asOf')
      for (const [button, before, after] of [
        [clear, '2010-01-01', null],
        [undo, null, '2010-01-01'],
      ] as const) {
        await isDisabled(button, false)
        expect(asOf()).toBe(before)
        await button.focus()
        for (const press of ['first', 'second']) {
          await page.keyboard.press('Enter')
          await expect.poll(asOf, { message: press }).toBe(after)
          await isDisabled(button, true)
          await expectFocus(button)
        }
      }
    },
    { isNew: true },
  )
})

test('an end of a path is chosen and changed by keyboard', async ({ journey }) => {
  await journey('/?panel=paths', async (page) => {
    const from = panel(page).getByRole('combobox').first()
    await from.focus()
    await page.keyboard.type('Chile')
    await panel(page).getByRole('option', { name: 'Chile' }).first().waitFor()
    await page.keyboard.press('Enter')
    await expectFocus(panel(page).locator('.end').first().getByRole('button'))
    await page.keyboard.press('Enter')
    await expectFocus(from)
  })
})

test('Escape closes what opens over the page, and so does leaving it', async ({ journey }) => {
  await journey('/?panel=coverage', async (page) => {
    for (const name of [/^Documents \d+ of \d+$/, /kinds of pact/i]) {
      const summary = page.locator('summary', { hasText: name })
      const isOpen = () => summary.evaluate(({ parentElement }) => parentElement?.hasAttribute('open'))
      await summary.focus()
      await summary.press('Enter')
      await expect.poll(isOpen).toBe(true)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Escape')
      await expect.poll(isOpen).toBe(false)
      await expectFocus(summary)
      await summary.press('Enter')
      await expect.poll(isOpen).toBe(true)
      await page.keyboard.press('Shift+Tab')
      await expect.poll(isOpen).toBe(false)
    }
  })
})

test('each key in the drawing says what it did', async ({ journey }) => {
  await journey('/', async (page) => {
    const said = (words: RegExp) => page.locator('p[aria-live]', { hasText: words }).waitFor({ state: 'attached' })
    await page.locator('.canvas').focus()
    for (const [key, words] of [
      ['ArrowRight', /^Japan: \d+ lines$/],
      [' ', /^Japan is chosen$/],
      [' ', /^Japan is not chosen$/],
      ['e', /^Japan is unfolded$/],
      ['e', /^Japan is folded$/],
      ['Enter', /^Japan is open in the panel$/],
      ['h', /^Japan is hidden$/],
    ] as const) {
      await page.keyboard.press(key)
      await said(words)
    }
  })
})

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { run, start, urlOf } from '../cli/run.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { isAccessible } from './accessible.ts'
import { drawn, panel, test } from './journey.ts'

const claims = (page: Page, words: string) => panel(page).locator('.claims li', { hasText: words })
/** The marks of the first claim with some words. */
const tagsOf = (page: Page, words: string) => claims(page, words).locator('p:first-child .tag').allInnerTexts()

test('a person writes in a compartment, and changes the clearance of a claim', async ({ journey }) => {
  const folder = await writeFolder(small)
  const record = ['--record', join(folder, 'r.db'), '--author', 'mere']
  const seen = ['--clearance', 'restricted', '--compartments', 'air,sea']
  const server = start(['serve', '--port', '0', '--data', folder, '--no-snapshots', ...record, ...seen])
  try {
    const url = await urlOf(server)
    await journey(`${url}/?selected=arden&panel=record`, async (page) => {
      const form = panel(page)
      const box = (name: string) => form.getByRole('checkbox', { name, exact: true })
      const clearance = form.getByRole('combobox', { name: 'Clearance' })

      // A document is put in a compartment.
      await form.getByRole('button', { name: 'Add a document' }).click()
      await form.getByLabel('Title').fill('Notes at sea')
      await form.getByLabel(/^Date of publication/).fill('2024-05-03')
      await form.getByLabel('Key').fill('notes')
      await clearance.selectOption('restricted')
      await form.getByRole('group', { name: 'Compartments' }).waitFor()
      await box('sea').press('Space')
      await isAccessible(page)
      await form.getByRole('button', { name: 'Record the document' }).press('Enter')
      await form.getByText('Recorded as change 1.').waitFor()

      // A claim of it is in the same and in another. A form without a summary has no key, and says so at that field.
      await form.getByRole('button', { name: 'Add a claim' }).click()
      await form.getByText('Notes at sea').first().waitFor()
      await form.getByRole('combobox', { name: 'Predicate' }).selectOption('STATED')
      await form.getByLabel('Value', { exact: true }).fill('Peace first')
      await form.getByRole('combobox', { name: 'Choose: subject' }).fill('Arden')
      await form.getByRole('combobox', { name: 'Choose: subject' }).press('Enter')
      await form.getByRole('button', { name: 'Remove: subject' }).waitFor()
      await form.getByLabel('Number of the paragraph').fill('1')
      await form.getByLabel('Summary of the passage').fill('Peace first.')
      await form.getByLabel('Text of the passage').fill('Peace first.')
      await box('air').check()
      await form.getByRole('button', { name: 'Record the claim' }).click()
      await form.getByRole('button', { name: /^Key: an id is lower-case words/ }).waitFor()
      expect(await form.getByLabel('Key').getAttribute('aria-invalid')).toBe('true')
      await form.getByLabel('Summary of the claim').fill('Arden wants peace first.')
      await form.getByRole('button', { name: 'Record the claim' }).click()
      await form.getByText('Recorded as change 2.').waitFor()

      // Both tell what one needs to see them.
      await page.goto(`${url}/?selected=notes`)
      await expect.poll(() => tagsOf(page, 'Arden wants peace')).toEqual(['restricted', 'compartments air, sea'])
      await expect
        .poll(() => form.locator('header.entity ~ .tag').allInnerTexts())
        .toEqual(['restricted', 'compartment sea'])

      // A correction begins with what the claim needs besides its document.
      await claims(page, 'Arden wants peace').getByRole('button', { name: 'Propose a correction' }).click()
      await expect.poll(() => box('air').isChecked()).toBe(true)
      expect([await box('sea').isChecked(), await clearance.inputValue()]).toEqual([false, ''])
      // One in other compartments than what it corrects is refused, at the field.
      await box('air').uncheck()
      await form.getByRole('button', { name: 'Record the claim' }).click()
      const refusal = form.getByRole('alert').getByRole('button', { name: /^Compartments: .*name the same ones/ })
      await refusal.press('Enter')
      expect(await box('air').evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await box('air').getAttribute('aria-invalid')).toBe('true')
      await isAccessible(page)
      await form.getByRole('button', { name: 'Empty the form' }).click()

      // The clearance of a claim is changed, after a look at what would hold.
      await page.goto(`${url}/?selected=cove-report%23in-force`)
      await form.getByRole('button', { name: 'Change clearance' }).click()
      expect(await form.getByText('Then it shows').count()).toBe(0)
      await clearance.selectOption('restricted')
      await box('sea').check()
      await form.getByText('Then it shows only to people who may see restricted claims and are in sea.').waitFor()
      await isAccessible(page)
      await form.getByLabel('Reason', { exact: true }).fill('  ')
      const confirm = form.getByRole('button', { name: 'Confirm: change clearance' })
      await confirm.click()
      await expect.poll(() => form.getByRole('alert').innerText()).toMatch(/Reason: /)
      expect(await form.getByLabel('Reason', { exact: true }).getAttribute('aria-invalid')).toBe('true')
      await form.getByLabel('Reason', { exact: true }).fill('It is under embargo.')
      await confirm.press('Enter')
      await form.getByText('Recorded as change 3.').waitFor()
      await expect.poll(() => tagsOf(page, 'in force')).toEqual(['restricted', 'compartment sea'])
      await form.getByText('History', { exact: true }).click()
      await form.getByText('mere set the clearance of').waitFor()
    })
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
})

test('forms have no clearance where a viewer has none to give, and only some roles change one', async ({ journey }) => {
  const folder = await writeFolder(small)
  const record = join(folder, 'r.db')
  const token = async (name: string, role: string, ...more: string[]) =>
    (await run(['token', 'create', '--name', name, '--role', role, '--record', record, ...more])).out.trim()
  const tokens = {
    ann: await token('ann', 'contributor', '--clearance', 'restricted', '--compartments', 'sea'),
    ben: await token('ben', 'curator', '--clearance', 'restricted', '--compartments', 'sea'),
    tui: await token('tui', 'curator'),
  }
  const seen = ['--clearance', 'restricted', '--compartments', 'air,sea']
  const server = start([
    'serve',
    '--port',
    '0',
    '--data',
    folder,
    '--no-snapshots',
    '--record',
    record,
    '--auth',
    ...seen,
  ])
  try {
    const url = await urlOf(server)
    const as = (name: keyof typeof tokens, go: (page: Page) => Promise<void>) =>
      journey(
        `${url}/?selected=cove-report%23in-force`,
        async (page) => {
          await page.getByLabel('Token').fill(tokens[name])
          await page.getByRole('button', { name: 'Log in' }).click()
          await drawn(page)
          await panel(page).getByRole('button', { name: 'Propose a correction' }).waitFor()
          await go(page)
        },
        { ready: (page) => page.getByLabel('Token').waitFor(), expected: ['401'], isNew: true },
      )
    const setClearance = (page: Page) => panel(page).getByRole('button', { name: 'Change clearance' })
    const fields = async (page: Page) => {
      await panel(page).getByRole('button', { name: 'Propose a correction' }).click()
      await panel(page).getByLabel('Summary of the claim').waitFor()
      const form = panel(page).getByRole('form', { name: 'Propose a correction' })
      return {
        levels: await form.getByLabel('Clearance', { exact: true }).locator('option').allInnerTexts(),
        compartments: await form.getByRole('group', { name: 'Compartments' }).getByRole('checkbox').count(),
      }
    }
    await as('ann', async (page) => {
      expect(await setClearance(page).count()).toBe(0)
      expect(await fields(page)).toEqual({ levels: ['that of its document', 'restricted'], compartments: 1 })
    })
    await as('tui', async (page) => {
      expect(await setClearance(page).count()).toBe(0)
      expect(await fields(page)).toEqual({ levels: [], compartments: 0 })
    })
    await as('ben', async (page) => {
      // A curator who is not in all compartments changes the clearance, and is told why not the compartments.
      await setClearance(page).click()
      await panel(page).getByRole('checkbox', { name: 'sea' }).check()
      await panel(page).getByText('to change those of claims takes an author who may see everything').waitFor()
      await panel(page).getByRole('checkbox', { name: 'sea' }).uncheck()
      await panel(page).getByLabel('Clearance', { exact: true }).selectOption('restricted')
      await panel(page).getByText('Then it shows only to people who may see restricted claims.').waitFor()
    })
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
})

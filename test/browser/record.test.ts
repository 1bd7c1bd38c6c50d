import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { start, urlOf } from '../cli/run.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { panel, test } from './journey.ts'

test('a claim is added with its document, shows at once, and is undone', async ({ journey }) => {
  const folder = await writeFolder(small)
  const record = join(folder, 'record.db')
  const server = start(['serve', '--port', '0', '--data', folder, '--record', record, '--author', 'mere'])
  try {
    await journey(`${await urlOf(server)}/?selected=arden&panel=record`, async (page) => {
      const form = panel(page)
      await form.getByText('You write as mere.').waitFor()
      await form.getByRole('button', { name: 'Add a claim' }).click()
      await form.getByRole('combobox', { name: 'Choose: document' }).fill('Arden')
      await form.getByRole('option').first().click()
      await form.getByRole('combobox', { name: 'Predicate' }).selectOption('STATED')
      await form.getByLabel('Value', { exact: true }).fill('Peace first')
      await form.getByLabel('Date, if the document gives one').fill('20x')
      await form.getByLabel('Summary').fill('Arden wants peace first.')
      await form.getByLabel('Number of the paragraph').fill('77')
      await form.getByRole('button', { name: 'Record the claim' }).click()
      // A refused form keeps its content.
      await expect.poll(() => form.getByRole('alert').innerText()).toMatch(/20x/)
      await form.getByLabel('Date, if the document gives one').fill('2024-05')
      await form.getByLabel('Text of a new passage').fill('Peace comes first.')
      await form.getByRole('button', { name: 'Record the claim' }).click()
      await form.getByText(/^Recorded as change 1/).waitFor()
      await form.getByRole('button', { name: 'Undo this change' }).click()
      await form.getByLabel('Reason').fill('Not so.')
      await form.getByRole('button', { name: 'Confirm: undo this change' }).click()
      await expect.poll(() => form.locator('.changes li').count()).toBe(2)
      await form.getByText('undo of change 1').waitFor()
    })
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
})

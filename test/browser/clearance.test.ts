import { rm } from 'node:fs/promises'
import { expect } from 'vitest'
import { start, urlOf } from '../cli/run.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { panel, test } from './journey.ts'

test('claims and documents that not everybody may see are marked', async ({ journey }) => {
  const folder = await writeFolder({
    ...small,
    'documents.yaml': `${small['documents.yaml']}memo:
  title: A memo
  published: 2022-01-01
  language: en
  clearance: restricted
`,
    'claims/memo.yaml': `document: memo
claims:
  want:
    summary: Arden wants more.
    subject: arden
    predicate: stated
    value: More
    clearance: secret
`,
  })
  const server = start(['serve', '--port', '0', '--data', folder, '--clearance', 'secret', '--no-snapshots'])
  try {
    await journey(`${await urlOf(server)}/?selected=arden`, async (page) => {
      const memo = panel(page).locator('.claims li', { hasText: 'Arden wants more.' })
      await memo.waitFor()
      await expect.poll(() => memo.locator('p:first-child .tag').allInnerTexts()).toEqual(['secret'])
      await expect.poll(() => memo.locator('cite .tag').allInnerTexts()).toEqual(['restricted'])
      const open = panel(page).locator('.claims li', { hasText: 'Arden is a party' })
      await expect.poll(() => open.locator('.tag').count()).toBe(0)
    })
  } finally {
    server.kill()
    await rm(folder, { recursive: true })
  }
})

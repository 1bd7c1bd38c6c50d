import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { run, start, urlOf } from '../cli/run.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { drawn, test } from './journey.ts'

test('someone logs in with a token, sees who that is, and logs out', async ({ journey }) => {
  const folder = await writeFolder(small)
  const record = join(folder, 'record.db')
  const made = await run(['token', 'create', '--name', 'ann', '--role', 'curator', '--record', record])
  const server = start(['serve', '--port', '0', '--data', folder, '--record', record, '--auth', '--no-snapshots'])
  try {
    const field = (page: Page) => page.getByLabel('Token')
    await journey(
      `${await urlOf(server)}/?selected=arden`,
      async (page) => {
        await field(page).fill('entente_wrong')
        await page.getByRole('button', { name: 'Log in' }).click()
        await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/^the credential is unknown/)
        await field(page).fill(made.out.trim())
        await page.getByRole('button', { name: 'Log in' }).click()
        await drawn(page)
        expect(new URL(page.url()).searchParams.get('selected')).toBe('arden')
        await page.getByText('ann · curator · public').waitFor()
        expect(await page.evaluate('document.cookie')).toBe('')
        await page.evaluate("sessionStorage.setItem('entente form claim', '{}')")
        await page.getByRole('button', { name: 'Log out' }).click()
        await field(page).waitFor()
        expect(await page.evaluate('Object.keys(sessionStorage)')).not.toContain('entente form claim')
      },
      { ready: (page) => field(page).waitFor(), expected: ['401'], isNew: true },
    )
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
})

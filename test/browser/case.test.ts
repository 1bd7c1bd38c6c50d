import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { drawn, panel, tab, test } from './journey.ts'

const file = { mimeType: 'application/json', name: 'a.entente-case.json' }
/** Opens the text of a file in the panel of cases. */
const openText = (page: Page, content: string) =>
  panel(page)
    .locator('input[type=file]')
    .setInputFiles({ ...file, buffer: Buffer.from(content) })
const count = (page: Page, what: string) => page.locator('.canvas').getAttribute(`data-${what}`).then(Number)

test('a note is kept in a case, which the address opens again, and undo takes it back', async ({ journey }) => {
  await journey('/?around=new-zealand&selected=new-zealand', async (page) => {
    await panel(page).getByRole('button', { name: 'Add a note' }).first().click()
    await page.getByLabel('Your note').fill('Ask about the transfer.')
    await page.getByRole('button', { name: 'Save the note' }).click()
    await tab(page, 'Case')
    const note = panel(page).getByText('Ask about the transfer.')
    await note.waitFor()
    await page.getByLabel('Name').fill('New Zealand')
    await page.getByRole('button', { name: 'Keep in this browser' }).click()
    await panel(page).getByText('The graph says the same as when the case was kept.').waitFor()
    const brief = page.waitForEvent('download')
    await page.getByRole('button', { name: 'HTML to print' }).click()
    const html = await text(await (await brief).createReadStream())
    for (const part of [
      '<h1>New Zealand</h1>',
      'Ask about the transfer.',
      '<svg ',
      '?selected=newshub-2024-06%23isa-struck',
    ])
      expect(html).toContain(part)
    const again = await page.context().newPage()
    await again.goto(page.url())
    await panel(again).getByText('Ask about the transfer.').waitFor()
    await again.close()
    await page.getByRole('button', { name: 'Remove “New Zealand” from this browser' }).click()
    for (const _ of ['keep', 'panel', 'note']) await page.keyboard.press('Control+z')
    await panel(page).getByRole('heading', { name: 'New Zealand', exact: true }).waitFor()
    await expect.poll(() => page.getByText('Ask about the transfer.').count()).toBe(0)
    await page.getByRole('button', { name: 'Redo' }).click()
    await page.getByText('Ask about the transfer.').first().waitFor()
  })
})

test('a link has the part of the drawing that is seen', async ({ journey }) => {
  await journey('/?around=five-eyes', async (page) => {
    await page.context().grantPermissions(['clipboard-write'])
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('camera')).toMatch(/^0\.5,0\.5,0\.\d+$/)
  })
})

test('a case from a file shows its own picture, and marks what the graph now says differently', async ({ journey }) => {
  await journey('/?around=five-eyes&panel=case', async (page) => {
    const nodes = await count(page, 'nodes')
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ])
    const one = JSON.parse(await text(await saved.createReadStream()))
    for (const { operation, data } of one.answers)
      if (operation === 'Network')
        data.graph.subgraph.nodes.push({ ...data.graph.subgraph.nodes[0], id: 'atlantis', label: 'Atlantis' })
    one.places.atlantis = { x: 3, y: 4 }
    await page.goto(new URL('/?panel=case', page.url()).href)
    await drawn(page)
    await openText(page, '{"format":"other"}')
    await page.getByRole('alert').filter({ hasText: 'its format is not “entente-case”' }).waitFor()
    await openText(page, JSON.stringify(one))
    await panel(page).getByText('The graph now says one thing differently.').waitFor()
    await panel(page).getByText('Atlantis').waitFor()
    await expect.poll(() => count(page, 'nodes')).toBe(nodes + 1)
    await page.getByLabel('Draw the picture as it was kept').uncheck()
    await expect.poll(() => count(page, 'nodes')).toBe(nodes)
  })
})

test('an embedded page is only the picture, with a caption and a link', async ({ journey }) => {
  await journey('/?embed&around=five-eyes&asOf=2024', async (page) => {
    await page.getByText('Five Eyes, as of 2024.').waitFor()
    expect(await page.getByRole('link', { name: 'Open in Entente' }).getAttribute('href')).toBe(
      '?around=five-eyes&asOf=2024',
    )
    await expect.poll(() => page.getByRole('tab').count()).toBe(0)
    await expect.poll(() => page.getByLabel('Color by').isVisible()).toBe(false)
  })
})

import { expect } from 'vitest'
import { panel, test } from './journey.ts'

test('the parties of a pact stand in a table: status, date and the documents that say so', async ({ journey }) => {
  await journey('/?asOf=2019-06-30&selected=cptpp', async (page) => {
    const table = panel(page).locator('table.parties')
    const cells = (party: string) => table.getByRole('row', { name: new RegExp(party) }).getByRole('cell')
    await table.waitFor()
    expect(await table.locator('tbody tr').count()).toBe(11)
    expect(await cells('Brunei').allInnerTexts()).toEqual(['signed, not ratified', '2018-03-08', '2'])
    expect(await cells('Vietnam').allInnerTexts()).toEqual(['in force', '2019-01-14', '2'])
    expect((await cells('Brunei').last().getAttribute('title'))?.split('\n')).toHaveLength(2)
    await table.getByRole('button', { name: 'Brunei' }).click()
    await panel(page).getByRole('heading', { name: 'Brunei' }).waitFor()
  })
})

test('coverage shows the status of both parties, unless their stage already does', async ({ journey }) => {
  await journey('/?asOf=2026-01-31&panel=coverage', async (page) => {
    const row = (nation: string) => panel(page).getByRole('row', { name: new RegExp(nation) })
    await row('Canada').waitFor()
    expect(await row('Canada').innerText()).toContain('both signed, not ratified')
    expect(await row('Australia').innerText()).not.toContain('both')
  })
  await journey('/?asOf=2024-06-19&panel=coverage&kinds=TRADE', async (page) => {
    await panel(page)
      .getByRole('row', { name: /United Kingdom: acceded; Japan: in force/ })
      .waitFor()
  })
})

test('the timeline of a pact has the steps of its parties, each with the status after it and its claims', async ({
  journey,
}) => {
  await journey('/?panel=timeline&selected=cptpp', async (page) => {
    const step = panel(page).locator('.moments li', { hasText: 'Peru ratified CPTPP' })
    await step.waitFor()
    expect(await step.locator('.tag').innerText()).toBe('ratified')
    expect(await step.innerText()).toContain('2021-07-21')
    await step.locator('summary').click()
    await step.getByText('Peru notified the depositary', { exact: false }).waitFor()
    await panel(page)
      .locator('.moments li', { hasText: 'Brunei signed CPTPP' })
      .locator('.tag', { hasText: 'signed, not ratified' })
      .waitFor()
  })
})

test('a disagreement marks the preferred value, and none if nothing decides', async ({ journey }) => {
  const count = async (selected: string) => {
    const found = { values: 0, preferred: 0 }
    await journey(`/?selected=${selected}`, async (page) => {
      const disagreements = panel(page).locator('.disagreement')
      await disagreements.first().waitFor()
      found.values = await disagreements.locator('.sides > div').count()
      found.preferred = await disagreements.locator('.tag', { hasText: 'preferred' }).count()
    })
    return found
  }
  expect(await count('japan-european-union-security-and-defence-partnership')).toEqual({ values: 2, preferred: 0 })
  expect(await count('aukus')).toEqual({ values: 2, preferred: 1 })
})

import { rm } from 'node:fs/promises'
import { expect } from 'vitest'
import { start, urlOf } from '../cli/run.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { panel, test } from './journey.ts'

test('the parties of a pact stand in a table: status, date and the documents that say so', async ({ journey }) => {
  await journey('/?asOf=2019-06-30&selected=cptpp', async (page) => {
    const table = panel(page).locator('table.parties')
    const cells = (party: string) => table.getByRole('row', { name: new RegExp(party) }).getByRole('cell')
    await table.waitFor()
    await expect.poll(() => table.locator('tbody tr').count()).toBe(11)
    await expect.poll(() => cells('Brunei').allInnerTexts()).toEqual(['signed, not ratified', '2018-03-08', '2'])
    await expect.poll(() => cells('Vietnam').allInnerTexts()).toEqual(['in force', '2019-01-14', '2'])
    expect((await cells('Brunei').last().getAttribute('title'))?.split('\n')).toHaveLength(2)
    await table.getByRole('button', { name: 'Brunei' }).click()
    await panel(page).getByRole('heading', { name: 'Brunei', level: 2 }).waitFor()
  })
})

test('coverage shows the status of both parties, unless their stage already does', async ({ journey }) => {
  await journey('/?asOf=2026-01-31&panel=coverage', async (page) => {
    const row = (nation: string) => panel(page).getByRole('row', { name: new RegExp(nation) })
    await row('Canada').waitFor()
    await expect.poll(() => row('Canada').innerText()).toContain('both signed, not ratified')
    await expect.poll(() => row('Australia').innerText()).not.toContain('both')
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
    await expect.poll(() => step.locator('.tag').innerText()).toBe('ratified')
    await expect.poll(() => step.innerText()).toContain('2021-07-21')
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
  await expect
    .poll(() => count('japan-european-union-security-and-defence-partnership'))
    .toEqual({ values: 2, preferred: 0 })
  await expect.poll(() => count('aukus')).toEqual({ values: 2, preferred: 1 })
})

test('a stage whose date is a range is possible within it, and reached after it', async ({ journey }) => {
  const pact = 'japan-canada-information-security-agreement'
  await journey(`/?asOf=2025-12-01&selected=${pact}`, async (page) => {
    const heading = panel(page).getByRole('heading', { name: 'Perhaps reached' })
    await heading.waitFor()
    await expect.poll(() => heading.locator('.tag').innerText()).toBe('possible')
    const possible = panel(page).locator('h3:has-text("Perhaps reached") ~ ul li')
    await expect.poll(() => possible.locator('strong').allInnerTexts()).toEqual(['in force'])
    await expect.poll(() => possible.innerText()).toContain('had entered into force on that day')
    await expect.poll(() => panel(page).locator('.steps strong').last().innerText()).toBe('signed')
  })
  await journey(`/?asOf=2026-02-16&selected=${pact}`, async (page) => {
    await panel(page).locator('.steps strong', { hasText: 'in force' }).waitFor()
    await expect.poll(() => panel(page).getByRole('heading', { name: 'Perhaps reached' }).count()).toBe(0)
  })
})

test('a property and a stage are undecided if nothing tells their values apart, and say why', async ({ journey }) => {
  const place = (report: string, town: string, stage: string) => `document: ${report}
claims:
  place:
    summary: The two signed in ${town}.
    subject: cove-treaty
    predicate: signed-at
    value: ${town}
    time: 2021-05-03
  stage:
    summary: It was ${stage} in March.
    subject: cove-treaty
    predicate: stage
    value: ${stage}
    time: 2021-03-01
`
  const paper = (title: string) => `  title: ${title}
  published: 2021-05-04
  language: en
  url: https://example.org/${title.toLowerCase().replaceAll(' ', '-')}
`
  const folder = await writeFolder({
    ...small,
    'documents.yaml': `${small['documents.yaml']}east:\n${paper('The East')}west:\n${paper('The West')}`,
    'claims/east.yaml': place('east', 'Easton', 'agreed-in-principle'),
    'claims/west.yaml': place('west', 'Weston', 'negotiating'),
  })
  const server = start(['serve', '--data', folder, '--port', '0'])
  try {
    await journey(new URL('/?selected=cove-treaty', await urlOf(server)).href, async (page) => {
      const signed = panel(page).locator('dl > div', { hasText: 'Easton' })
      await signed.waitFor()
      await expect.poll(() => signed.locator('dd').innerText()).toContain('Weston')
      await expect.poll(() => signed.locator('.tag').allInnerTexts()).toEqual(['undecided'])
      // Beside the name of the property, not beside a value, which it would seem to be true of.
      await expect
        .poll(() => signed.locator('dt .tag').getAttribute('title'))
        .toContain('no criterion tells the values apart')
      await expect
        .poll(() => panel(page).locator('.disagreement .tag').allInnerTexts())
        .toEqual(['undecided', 'undecided'])
      await expect.poll(() => panel(page).locator('.sides strong').allInnerTexts()).toContain('Weston')
      const march = panel(page).locator('.steps li', { hasText: 'negotiating' })
      await expect.poll(() => march.locator('.tag').allInnerTexts()).toEqual(['disputed', 'undecided'])
    })
  } finally {
    server.kill()
    await rm(folder, { recursive: true })
  }
})

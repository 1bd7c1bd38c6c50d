import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { openEmbedded } from '../../src/store/record/embedded.ts'
import { start, urlOf } from '../cli/run.ts'
import { copy, small, writeFolder } from '../fixtures/folder.ts'
import { isAccessible } from './accessible.ts'
import { panel, test } from './journey.ts'

/** Records a change as another page would. */
async function asAnother(url: string, call: string): Promise<void> {
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).json()
  }
  const { revision } = (await ask('{ record { revision } }')).data.record
  const common = `expectedRevision: ${revision}, key: "another ${revision}"`
  const { errors } = await ask(`mutation { done: ${call.replace(/\)$/, `, ${common})`)} { revision } }`)
  expect(errors).toBeUndefined()
}

/** Chooses what a search finds first. */
async function chooseIn(form: Locator, what: string, words: string): Promise<void> {
  await form.getByRole('combobox', { name: `Choose: ${what}` }).fill(words)
  await form.getByRole('combobox', { name: `Choose: ${what}` }).press('Enter')
  // It is not chosen before the answer is there.
  await form.getByRole('button', { name: `Remove: ${what}` }).waitFor()
}

test('the record on the page', async ({ journey }) => {
  const folder = await writeFolder({ ...small, 'copies/cove.txt': copy })
  const [record, copies] = [join(folder, 'r.db'), join(folder, 'copies')]
  const kept = ['--record', record, '--author', 'mere', '--documents', copies]
  const server = start(['serve', '--port', '0', '--data', folder, ...kept])
  try {
    const url = await urlOf(server)
    await journey(`${url}/?selected=arden&panel=record`, async (page) => {
      const form = panel(page)

      // A refused form keeps its content, and says at each field what is wrong; a reload loses nothing either.
      await form.getByText('You write as mere.').waitFor()
      await form.getByRole('button', { name: 'Add a claim' }).click()
      await chooseIn(form, 'document', 'Arden')
      await form.getByRole('combobox', { name: 'Predicate' }).selectOption('STATED')
      await form.getByLabel('Value', { exact: true }).fill('Peace first')
      await form.getByLabel('Summary of the claim').fill('Arden wants peace first.')
      await form.getByRole('combobox', { name: 'Passage that says so' }).selectOption('A new passage')
      await form.getByLabel('Number of the paragraph').fill('77')
      const date = form.getByLabel('Date, if the document gives one')
      await date.fill('20x')
      await form.getByRole('button', { name: 'Record the claim' }).click()
      const summary = form.getByRole('alert')
      await expect.poll(() => summary.innerText()).toMatch(/3 problems.*Date.*'20x' is not a date/s)
      expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await date.getAttribute('aria-invalid')).toBe('true')
      await isAccessible(page)
      await summary.getByRole('button', { name: /^Date/ }).press('Enter')
      expect(await date.evaluate((element) => element === document.activeElement)).toBe(true)
      await date.fill('2024-05~')
      await form.getByText('Read as 2024-05~: about 2024-05').waitFor()
      await page.reload()
      await form.getByLabel('Summary of the passage').fill('Peace comes first.')
      await form.getByLabel('Text of the passage').fill('Peace comes first.')
      await form.getByRole('button', { name: 'Record the claim' }).click()
      await form.getByText('Recorded as change 1.').waitFor()

      // A change of another page moves the network, and is said once.
      const nodes = page.locator('.canvas[data-nodes="3"]')
      await asAnother(url, 'addEntity(entity: { id: "gale", kind: NATION, name: "Gale" })')
      await asAnother(
        url,
        'propose(document: "cove-report", claims: [{ key: "gale", summary: "Gale joins.", subject: "gale", ' +
          'predicate: PARTY_TO, object: "cove-treaty", passages: [2] }])',
      )
      await nodes.waitFor()
      const news = page.getByRole('complementary', { name: 'Changes of others' })
      await news.getByText('mere added: Gale joins.').waitFor()
      await isAccessible(page)
      await news.getByRole('button', { name: 'Pause' }).click()
      await news.getByRole('button', { name: 'Close' }).click()
      await asAnother(url, 'retract(claims: ["cove-report#gale"], reason: "Not yet.")')
      await news.getByText('One change of others waits.').waitFor()
      expect(await nodes.count()).toBe(1)
      await news.getByRole('button', { name: 'Show them now' }).click()
      await page.locator('.canvas[data-nodes="2"]').waitFor()
      await news.getByRole('button', { name: 'Close' }).click()

      // A retracted claim is restored, after a look at what that changes.
      await form.getByRole('button', { name: 'Restore' }).click()
      await form.getByText('3 relationships added').waitFor()
      await form.getByLabel('Reason', { exact: true }).fill('It joins.')
      await form.getByRole('button', { name: 'Confirm: restore' }).click()
      await nodes.waitFor()

      // Two entities are merged after a look at what would move, and taken apart again.
      await page.goto(`${url}/?selected=brisk`)
      await form.getByRole('button', { name: 'Same as another entity?' }).click()
      await form.getByRole('combobox', { name: 'Choose the other entity' }).fill('Gale')
      await form.getByRole('combobox', { name: 'Choose the other entity' }).press('Enter')
      await form.getByText('One claim of Gale would move to Brisk. Brisk would also be called Gale.').waitFor()
      await isAccessible(page)
      await form.getByRole('button', { name: 'Confirm: merge the two' }).click()
      await form.getByText('Recorded as change 6.').waitFor()
      // The form for its names offers that of the other, which is not its own.
      await form.getByRole('button', { name: /^Change names/ }).click()
      const aliases = form.getByLabel('Other names and acronyms')
      await expect.poll(() => aliases.inputValue()).toBe('')
      await form.getByRole('button', { name: 'Add “Gale” as its own' }).click()
      expect(await aliases.inputValue()).toBe('Gale')
      await form.getByRole('button', { name: 'Empty the form' }).click()
      await form.getByRole('button', { name: 'Take apart' }).click()
      await form.getByRole('button', { name: 'Confirm: take apart' }).click()
      await nodes.waitFor()
      await form.getByText('History', { exact: true }).click()
      await form.getByText('mere took apart').waitFor()

      // The cited paragraph is read beside the claim, its fingerprint checked each time.
      const read = async () => {
        await page.goto(`${url}/?selected=cove-report%23brisk-party`)
        await form.getByRole('button', { name: '¶ 2' }).first().click()
      }
      await read()
      const paragraph = form.locator('blockquote', { hasText: 'Arden and Brisk signed the Treaty of Cove on 3 May' })
      await paragraph.getByText('fingerprint matches').waitFor()
      await writeFile(join(copies, 'cove.txt'), copy.replace('3 May', '30 May'))
      await read()
      await form.getByText('the paragraph has changed: paragraph 2 of cove.txt differs').waitFor()
      expect(await form.locator('blockquote').count()).toBe(0)

      // A claim is corrected in a form with its fields, and the old one retracted by the same change.
      await page.goto(`${url}/?selected=cove-report%23brisk-party`)
      await form.getByRole('button', { name: 'Propose a correction' }).click()
      await form.getByLabel('Summary of the claim').fill('Brisk is a party.')
      await form.getByRole('button', { name: 'Record the claim' }).click()
      await form.getByText('This claim does not hold now. Corrected by cove-report#brisk-party-2.').waitFor()
      await form.getByText('History', { exact: true }).click()
      await form.getByText('mere added').first().waitFor()
    })
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
})

test('a review, and forms for an entity and for a document with passages', async ({ journey }) => {
  const folder = await writeFolder(small)
  const record = join(folder, 'r.db')
  const store = await openEmbedded(record)
  const claims = {
    war: { summary: 'The two are at war.', subject: 'arden', predicate: 'at-war-with', object: 'brisk', passages: [2] },
    peace: { summary: 'Arden wants peace.', subject: 'arden', predicate: 'stated', value: 'Peace', passages: [2] },
  }
  const content = { kind: 'propose', document: 'cove-report', claims, review: 'one' } as const
  await store.append(0, [{ key: 'one', author: 'tui', content }])
  await store.close()
  const server = start(
    ['serve', '--port', '0', '--data', folder, '--record', record].concat(['--author', 'mere', '--review', 'one']),
  )
  try {
    const url = await urlOf(server)
    await journey(`${url}/?panel=record`, async (page) => {
      const form = panel(page)
      // Each proposal shows what it would change, and holds once another person accepts it.
      await form.getByRole('heading', { name: 'Claims that wait for review (2)' }).waitFor()
      const proposal = (words: string) => form.locator('li', { hasText: 'Proposed by tui' }).filter({ hasText: words })
      await proposal('at war').getByText('1 relationship added').waitFor()
      await isAccessible(page)
      await proposal('peace').getByRole('button', { name: 'Reject' }).press('Enter')
      await page.keyboard.type('It says so nowhere.')
      await form.getByRole('button', { name: 'Confirm: reject' }).press('Enter')
      await form.getByRole('heading', { name: 'Claims that wait for review (1)' }).waitFor()
      await proposal('at war').getByRole('button', { name: 'Accept' }).click()
      await form.getByRole('button', { name: 'Confirm: accept' }).click()
      await form.getByRole('heading', { name: 'No claim waits for review' }).waitFor()

      // An entity goes on into the form for a claim, and so does a document with its passage.
      await form.getByRole('button', { name: 'Add an entity' }).click()
      await form.getByRole('combobox', { name: 'Kind' }).selectOption('NATION')
      await form.getByLabel('Name in English').fill('Gale')
      await form.getByLabel('Wikidata id').fill('x')
      await form.getByRole('button', { name: 'Record the entity' }).click()
      await expect.poll(() => form.getByLabel('Wikidata id').getAttribute('aria-invalid')).toBe('true')
      await form.getByLabel('Wikidata id').fill('')
      await form.getByRole('button', { name: 'Record the entity' }).click()
      await form.getByText('Recorded as change 4.').waitFor()

      await form.getByRole('button', { name: 'Add a document' }).click()
      await form.getByLabel('Title').fill('Gale signs')
      await form.getByLabel(/^Date of publication/).fill('3 May 2024')
      await form.getByText('Read as 2024-05-03').waitFor()
      await form.getByRole('button', { name: 'Add a passage' }).click()
      await form.getByLabel('Number of the paragraph').fill('3')
      await form.getByLabel('Summary of the passage').fill('Gale joins.')
      await form.getByLabel('Text of the passage').fill('Gale joined the treaty.')
      await form.getByRole('button', { name: 'Record the document' }).click()
      await form.getByText('Recorded as change 5.').waitFor()

      await form.getByRole('button', { name: 'Add a claim' }).click()
      await form.getByText('Gale signs').first().waitFor()
      await form.getByRole('combobox', { name: 'Predicate' }).selectOption('PARTY_TO')
      await chooseIn(form, 'object', 'cove')
      await form.getByLabel('Summary of the claim').fill('Gale is a party.')
      expect(await form.getByLabel('Text of the passage').inputValue()).toBe('Gale joined the treaty.')
      await form.getByRole('button', { name: 'Record the claim' }).click()
      const own = form.locator('li', { hasText: 'Your own proposal: another person accepts it.' })
      await own.getByText('Gale is a party.').waitFor()
      expect(await own.getByRole('button', { name: 'Accept' }).count()).toBe(0)
    })
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
})

import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { panel, test } from './journey.ts'

/** The actions of a user, counted: a click, a choice, and a field filled; Enter in a search is one of its own. */
class Hands {
  count = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async click(what: Locator): Promise<void> {
    this.count += 1
    await what.click()
  }

  async date(label: string, text: string): Promise<void> {
    this.count += 1
    await this.#page.getByLabel(label).fill(text)
    await this.#page.keyboard.press('Enter')
  }

  async find(field: Locator, words: string): Promise<void> {
    this.count += 2
    await field.fill(words)
    // At once, before any suggestion is there.
    await this.#page.keyboard.press('Enter')
  }

  async choose(field: Locator, value: string): Promise<void> {
    this.count += 1
    await field.selectOption(value)
  }
}

const search = (page: Page) => page.getByRole('combobox', { name: /words of a claim/ })
const japanNz = 'Japan–New Zealand information security agreement'

/** The tasks of an audit of the page, each with the number of actions that it may take. */
const tasks: readonly (readonly [task: string, most: number, go: (page: Page, hands: Hands) => Promise<void>])[] = [
  [
    'what Japan has signed with whom by 19 June 2024, and who says so',
    3,
    async (page, hands) => {
      await hands.find(search(page), 'japan')
      await hands.date('The world as of', '19 June 2024')
      const pact = panel(page).locator('.pacts tbody', { hasText: 'Japan–Germany acquisition and cross-servicing' })
      await page.waitForURL(/asOf=2024-06-19/)
      await pact.getByRole('button', { name: 'Germany', exact: true }).waitFor()
      await expect
        .poll(() => pact.innerText())
        .toMatch(/2024-01-29\s+signed, not ratified[\s\S]+Ministry of Foreign Affairs/)
      await panel(page).getByRole('heading', { name: 'Pacts (40)' }).waitFor()
      await expect.poll(() => panel(page).evaluate((element) => element.scrollTop)).toBe(0)
      await expect.poll(() => pact.getByRole('link').first().getAttribute('href')).toMatch(/^https?:/)
    },
  ],
  [
    'how the agreement of New Zealand moved from 2022 to 2025',
    1,
    async (page, hands) => {
      await hands.click(panel(page).getByRole('button', { name: japanNz }).first())
      await panel(page).locator('.steps').waitFor()
      await expect
        .poll(() => panel(page).locator('.steps').innerText())
        .toMatch(/2022[\s\S]+talks agreed[\s\S]+2025[\s\S]+signed/)
    },
  ],
  [
    'the world on 1 May 2022 as known then',
    2,
    async (page, hands) => {
      await hands.date('The world as of', '2022/5/1')
      await hands.date('Known by', '1 May 2022')
      await page.waitForURL(/knownAt=2022-05-01/)
      // The slider names nothing that happened later.
      await expect
        .poll(() => page.locator('.slider output').innerText())
        .toMatch(/^Last change 20(1\d|2[01]|22-0[1-4])/)
    },
  ],
  [
    'where sources disagree, and why one is best',
    1,
    async (page, hands) => {
      await hands.click(panel(page).getByRole('button', { name: japanNz }).first())
      const best = panel(page).locator('.sides > .best').first()
      await best.waitFor()
      await expect.poll(() => best.innerText()).toContain('more independent documents say so')
    },
  ],
  [
    'the Five Eyes with Japan',
    1,
    async (page, hands) => {
      await hands.click(page.getByRole('tab', { name: 'Coverage' }))
      await panel(page)
        .getByRole('row', { name: /Canada/ })
        .waitFor()
    },
  ],
  [
    'from New Zealand to North Korea',
    4,
    async (page, hands) => {
      await hands.click(panel(page).getByRole('button', { name: 'New Zealand', exact: true }).first())
      await hands.click(panel(page).getByRole('button', { name: 'Path from here' }))
      await hands.find(panel(page).getByRole('combobox'), 'north korea')
      await panel(page).locator('.path .claims li').first().waitFor()
    },
  ],
  [
    'the most central nation',
    2,
    async (page, hands) => {
      await hands.click(page.getByRole('tab', { name: 'Rankings' }))
      await hands.choose(panel(page).getByLabel('By'), 'BETWEENNESS')
      await panel(page)
        .getByRole('row', { name: /^1 .*Japan/ })
        .waitFor()
    },
  ],
  [
    'a picture for a slide',
    1,
    async (page, hands) => {
      const download = page.waitForEvent('download')
      await hands.click(page.getByRole('button', { name: 'PNG' }))
      expect((await download).suggestedFilename()).toMatch(/\.png$/)
    },
  ],
  [
    'a file for Gephi',
    1,
    async (page, hands) => {
      const download = page.waitForEvent('download')
      await hands.click(page.getByRole('link', { name: 'GEXF' }))
      expect((await download).suggestedFilename()).toMatch(/\.gexf$/)
    },
  ],
  [
    'a link to share',
    1,
    async (page, hands) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await hands.click(page.getByRole('button', { name: 'Copy link' }))
      await page.getByRole('button', { name: 'Copied' }).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    },
  ],
]

test.for(tasks)('%s, in at most %i actions', async ([, most, go], { journey }) => {
  await journey('/', async (page) => {
    const hands = new Hands(page)
    await go(page, hands)
    expect(hands.count).toBeLessThanOrEqual(most)
  })
})

test('Enter never takes a suggestion for what was typed before', async ({ journey }) => {
  await journey('/', async (page) => {
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Search')) await new Promise((done) => setTimeout(done, 700))
      await route.continue()
    })
    await search(page).fill('a')
    await page.getByRole('option').first().waitFor()
    await search(page).fill('aukus')
    await page.keyboard.press('Enter')
    await page.waitForURL(/selected=aukus/)
  })
})

test('a date with two readings is refused with both, and nothing changes', async ({ journey }) => {
  await journey('/', async (page) => {
    const field = page.getByLabel('The world as of')
    await field.fill('5/1/2022')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Write 2022-01-05 or 2022-05-01. The page still shows today.').waitFor()
    await expect.poll(() => page.url()).not.toContain('asOf')
  })
})

test('the table of pacts is filtered in the address, sorted, and saved with all its rows', async ({ journey }) => {
  await journey('/?selected=japan', async (page) => {
    const rows = panel(page).locator('.pacts tbody')
    await panel(page).getByRole('searchbox', { name: 'Find a partner or pact' }).fill('australia')
    await page.waitForURL(/find=australia/)
    await expect.poll(() => rows.count()).toBeLessThan(15)
    for (const row of await rows.all())
      await expect.poll(() => row.innerText()).toMatch(/Australia|others|and \d+ more/)
    await panel(page).getByRole('searchbox', { name: 'Find a partner or pact' }).fill('')
    await panel(page).getByRole('columnheader', { name: 'Partner' }).getByRole('button', { name: 'Partner' }).click()
    await page.waitForURL(/order=PARTNER/)
    await expect.poll(() => rows.first().innerText()).toContain('Australia')
    const download = page.waitForEvent('download')
    await panel(page).getByRole('button', { name: 'CSV' }).click()
    const stream = await (await download).createReadStream()
    let file = ''
    for await (const chunk of stream) file += chunk
    const total = Number(
      /\d+/.exec(
        await panel(page)
          .getByRole('heading', { name: /^Pacts/ })
          .innerText(),
      )?.[0],
    )
    expect(file.trim().split('\r\n')).toHaveLength(total + 1)
  })
})

test('a document has a page of all that it says, a claim has a link, and only that document can count', async ({
  journey,
}) => {
  await journey('/?selected=mofa-2023-09-15-uk-raa', async (page) => {
    await panel(page).getByRole('heading', { name: 'All that it says (11)' }).waitFor()
    const title = await panel(page).getByRole('heading', { level: 2 }).last().innerText()
    await expect.poll(() => page.title()).toBe(`${title} · Entente`)
    // Another panel opens at its top, and Back returns to where the reader was.
    const scroll = (top?: number) =>
      panel(page).evaluate((element, top) => Object.assign(element, top && { scrollTop: top }).scrollTop, top)
    const link = panel(page).getByRole('link', { name: 'link to this claim' }).last()
    await scroll(10_000)
    const before = await scroll()
    expect(before).toBeGreaterThan(100)
    await link.click()
    await page.waitForURL(/selected=mofa-2023-09-15-uk-raa%23/)
    await panel(page).getByText('Evidence for').waitFor()
    expect(await scroll()).toBe(0)
    const claim = await panel(page).getByRole('heading', { level: 2 }).last().innerText()
    expect(claim).not.toBe(title)
    await expect.poll(() => page.title()).toBe(`${claim} · Entente`)
    await page.goBack()
    await expect.poll(() => scroll()).toBe(before)
    await panel(page).getByRole('button', { name: 'Use only this document' }).click()
    await page.waitForURL(/only=mofa-2023-09-15-uk-raa/)
    await page.getByText(/^Documents 1 of \d+$/).waitFor()
  })
})

test('on a phone the answer comes into view', async ({ open }) => {
  const { page } = await open('/', { viewport: { width: 390, height: 844 } })
  await search(page).fill('japan')
  await page.keyboard.press('Enter')
  const heading = panel(page).getByRole('heading', { name: 'Japan', exact: true })
  await heading.waitFor()
  await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(844)
})

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explorerPage } from '../../src/server/page.ts'
import { startServer } from '../../src/server/server.ts'
import { type OpenPage, openBrowser, openPage } from './browser.ts'

let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser

beforeAll(async () => {
  server = await startServer({ data: ['graph-data'], host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
  await explorerPage()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Opens the explorer, does something there, and finds that no other host was asked, nothing went wrong, and all is named for screen readers. */
async function journey(
  path: string,
  go: (page: Page) => Promise<void>,
  { expected = [] as string[], ready = drawn } = {},
): Promise<void> {
  const open = await openPage(browser, `${server.url}${path}`)
  await ready(open.page)
  await go(open.page)
  await isSound(open, expected)
  await open.page.context().close()
}

async function isSound({ page, strangers, errors }: OpenPage, expected: readonly string[] = []): Promise<void> {
  expect(strangers).toEqual([])
  expect(errors.filter((error) => !expected.some((known) => error.includes(known)))).toEqual([])
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

const drawn = (page: Page) => page.locator('.canvas[data-nodes]').waitFor()
const panel = (page: Page) => page.getByRole('tabpanel')
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click()

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  // What it finds, not that it is still looking.
  await page.locator('[role="option"]:not([aria-disabled])').first().waitFor()
  await page.keyboard.press('Enter')
}

test('find New Zealand, turn the date, see the stage and the evidence, follow the path to North Korea, share the link', async () => {
  let shared = ''
  await journey('/', async (page) => {
    await find(page, 'new zealand')
    await panel(page).getByRole('heading', { name: 'New Zealand', exact: true }).waitFor()

    await page.getByLabel('The world as of').fill('2023')
    await page.keyboard.press('Enter')
    await page.waitForURL(/asOf=2023/)
    await panel(page)
      .getByRole('heading', { name: /agreed to talks with/ })
      .waitFor()
    await panel(page)
      .getByRole('button', { name: /talks agreed, since 2022-04-21/ })
      .first()
      .click()
    await panel(page).getByText('Evidence for this relationship').waitFor()
    expect(await panel(page).getByRole('listitem').count()).toBeGreaterThan(2)
    expect(
      await panel(page)
        .getByRole('link', { name: /Japan, NZ leaders/ })
        .first()
        .getAttribute('href'),
    ).toMatch(/^https:/)

    await page.goBack()
    await panel(page).getByRole('button', { name: 'Path from here' }).click()
    await panel(page).getByRole('combobox').fill('north korea')
    await page
      .getByRole('option', { name: /^North Korea/ })
      .first()
      .click()
    await page.getByLabel('The world as of').fill('')
    await page.keyboard.press('Enter')
    await panel(page).getByText('3 steps').first().waitFor()
    expect(
      await panel(page)
        .getByText(/Christopher Luxon|Fumio Kishida/)
        .count(),
    ).toBeGreaterThan(0)
    expect(await panel(page).locator('.claims li').count()).toBeGreaterThan(2)
    shared = page.url()
  })
  await journey(shared.slice(server.url.length), async (page) => {
    await panel(page).getByText('3 steps').first().waitFor()
  })
})

test('with whom Japan was negotiating on 19 June 2024, found with the mouse alone', async () => {
  await journey('/', async (page) => {
    await panel(page).getByRole('button', { name: 'Japan', exact: true }).click()
    const mark = await page.locator('.ticks i[title^="2024-06-19"]').boundingBox()
    await page.mouse.click(mark?.x ?? 0, (mark?.y ?? 0) - 8)
    await page.waitForURL(/asOf=2024-06-19/)
    const negotiating = panel(page).locator('.relationships', { hasText: 'is negotiating with' })
    await negotiating.getByRole('button', { name: 'Canada' }).waitFor()
  })
})

test('which documents disagree on the pact of June 2024, side by side with the best one and why', async () => {
  await journey('/', async (page) => {
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: 'Japan–New Zealand information security agreement' })
      .first()
      .click()
    const sides = panel(page).locator('.sides').first()
    await sides.waitFor()
    expect(await sides.locator('> .best').innerText()).toMatch(
      /agreed in principle[\s\S]*more independent documents say so/,
    )
    expect(await sides.locator('> div').nth(1).innerText()).toMatch(/concluded[\s\S]*Newshub/)
  })
})

test('what changed between two dates', async () => {
  await journey('/?panel=changes&since=2022-05-01&asOf=2024-06-30', async (page) => {
    const moved = panel(page)
      .getByRole('listitem')
      .filter({ hasText: 'Japan–New Zealand information security agreement' })
      .first()
    await moved.waitFor()
    expect(await moved.innerText()).toContain('talks agreed → agreed in principle')
    await panel(page)
      .getByRole('heading', { name: /New entities/ })
      .waitFor()
  })
})

test('the coverage of the Five Eyes with Japan, and who lacks a signed one', async () => {
  await journey('/?asOf=2024-06-19&documents=', async (page) =>
    page.getByRole('button', { name: 'Start over' }).click(),
  )
  await journey('/?asOf=2024-06-19&panel=coverage', async (page) => {
    const row = (nation: string) => panel(page).getByRole('row', { name: new RegExp(nation) })
    await row('Canada').waitFor()
    expect(await row('Canada').innerText()).toContain('negotiating')
    expect(await row('New Zealand').innerText()).toContain('agreed in principle')
    expect(await row('United States').innerText()).toContain('in force')
    await row('New Zealand')
      .getByRole('button', { name: /agreed in principle/ })
      .click()
    await panel(page).getByRole('heading', { name: 'Japan–New Zealand information security agreement' }).waitFor()
  })
})

test('timeline, rankings and list lead to what they name', async () => {
  await journey('/?panel=timeline&selected=new-zealand', async (page) => {
    await page.getByRole('img', { name: /changes from/ }).waitFor()
    await tab(page, 'Rankings')
    await panel(page).getByLabel('By').selectOption('PAGERANK')
    await panel(page).getByRole('row', { name: /Japan/ }).first().waitFor()
    await tab(page, 'List')
    await panel(page).getByLabel('Filter the list').fill('Chile')
    await panel(page).getByRole('button', { name: 'Chile' }).first().click()
    await panel(page).getByRole('heading', { name: 'Chile' }).waitFor()
  })
})

test('a press on a node chooses it, and back undoes the choice', async () => {
  await journey('/?around=five-eyes', async (page) => {
    await expect.poll(() => page.locator('.canvas').getAttribute('data-nodes')).toBe('6')
    const { width, height } = (await page.locator('.canvas').boundingBox()) ?? { width: 0, height: 0 }
    await page.locator('.canvas[aria-busy="false"]').waitFor()
    // Somewhere there is a node or a line: presses look for it, ever closer to each other, until one is chosen.
    for (let step = 0; step < 900 && !page.url().includes('selected='); step += 1) {
      const pass = Math.floor(step / 300)
      const [column, row] = [(step % 20) / 20, Math.floor((step % 300) / 20) / 15]
      const position = { x: width * (0.15 + 0.7 * column) + 7 * pass, y: height * (0.2 + 0.6 * row) + 5 * pass }
      await page.locator('.canvas').click({ position, force: true })
    }
    expect(page.url()).toContain('selected=')
    await page.goBack()
    expect(page.url()).not.toContain('selected=')
  })
})

test('the dates play, one after another', async () => {
  await journey('/', async (page) => {
    await page.getByRole('button', { name: 'Play' }).click()
    await page.waitForURL(/asOf=1946-03-05/)
    await page.waitForURL(/asOf=(?!1946)/)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Clear the lens' }).click()
    await expect.poll(() => page.url()).not.toContain('asOf')
  })
})

test('documents that are put out take what they alone say with them', async () => {
  await journey('/', async (page) => {
    const before = Number(await page.locator('.canvas').getAttribute('data-nodes'))
    await page.getByText(/^Documents \d+ of \d+$/).click()
    await page.getByRole('checkbox', { name: /Christopher Luxon finalises deal/ }).uncheck()
    await page.waitForURL(/without=/)
    await page.getByText(`Documents 75 of 76`).waitFor()
    // What the lens leaves out fades; it stays in the drawing.
    await page.locator('.legend', { hasText: /Faded/ }).waitFor()
    const shown = Number(/(\d+) entities/.exec(await page.locator('.legend').innerText())?.[1])
    expect(shown).toBeLessThan(before)
    expect(Number(await page.locator('.canvas').getAttribute('data-nodes'))).toBe(before)
  })
})

test('the operation behind a panel opens in GraphiQL', async () => {
  await journey('/?panel=rankings', async (page) => {
    const address = new URL(
      (await panel(page).getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href')) ?? '',
      server.url,
    )
    const body = JSON.stringify({
      query: address.searchParams.get('query'),
      variables: JSON.parse(address.searchParams.get('variables') ?? ''),
    })
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(await answer.json()).not.toHaveProperty('errors')
  })
})

test('what is seen can be taken along as PNG, SVG, GEXF and CSV', async () => {
  await journey('/?around=new-zealand&asOf=2023', async (page) => {
    for (const [name, file] of [
      ['PNG', 'entente.png'],
      ['SVG', 'entente.svg'],
    ] as const) {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      expect((await download).suggestedFilename()).toBe(file)
    }
    for (const name of ['GEXF', 'CSV']) {
      const address = await page.getByRole('link', { name, exact: true }).getAttribute('href')
      const file = await (await fetch(`${server.url}${address}`)).text()
      expect(file).toContain('new-zealand')
      expect(file).not.toContain('2024-06-19')
    }
  })
})

describe('when it goes wrong', () => {
  test('an address that says what the page does not know is told, and the rest of it holds', async () => {
    await journey('/?steps=9&selected=japan', async (page) => {
      await page.getByRole('alert').filter({ hasText: 'steps=9 is invalid; give 1 to 4' }).waitFor()
      await panel(page).getByRole('heading', { name: 'Japan', exact: true }).waitFor()
    })
  })

  test('what nobody knows is said to be unknown', async () => {
    await journey('/?selected=atlantis', async (page) =>
      panel(page).getByText('No entity or relationship has the id “atlantis”').waitFor(),
    )
  })

  test('a lens that shows nothing says so, and has its way out', async () => {
    await journey('/?knownAt=1900', async (page) => {
      await page.getByText('Nothing shows through this lens.').waitFor()
      await page.getByRole('status').getByRole('button', { name: 'Clear the lens' }).click()
      await expect.poll(() => page.url()).not.toContain('knownAt')
    })
  })

  test('a question that the API refuses shows its sentence', async () => {
    await journey(
      '/?asOf=2023-02-31',
      async (page) => {
        await page.getByRole('alert').filter({ hasText: '2023-02-31' }).first().waitFor()
        await page.getByRole('alert').getByRole('button', { name: 'Start over' }).first().click()
        await drawn(page)
      },
      { expected: ['400'], ready: (page) => page.getByRole('alert').first().waitFor() },
    )
  })

  test('a server that does not answer is said to be offline, and asked again on demand', async () => {
    const open = await openPage(browser, server.url)
    await drawn(open.page)
    await open.page.context().route('**/graphql', (route) => route.abort())
    await tab(open.page, 'Rankings')
    await open.page.getByRole('alert').filter({ hasText: 'The server does not respond' }).waitFor()
    await isSound(open, ['ERR_FAILED'])
    await open.page.context().unroute('**/graphql')
    await open.page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await panel(open.page).getByRole('row', { name: /Japan/ }).first().waitFor()
    await open.page.context().close()
  })

  test('a graph too large is cut by importance, and says so', async () => {
    const { page } = await openPage(browser, 'about:blank')
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch()
      const answer = await response.json()
      if (answer.data?.graph?.subgraph?.nodes)
        Object.assign(answer.data.graph.subgraph, { truncated: true, totalNodes: 8042 })
      await route.fulfill({ response, json: answer })
    })
    await page.goto(server.url)
    await page
      .getByText(/^Too large to draw: showing the \d+ of 8042 entities with the most relationships\.$/)
      .waitFor()
    await page.context().close()
  })
})

test.each(['light', 'dark'])(
  'at 360 pixels and %s, no panel is wider than the page, and all are named for screen readers',
  async (theme) => {
    const open = await openPage(browser, `${server.url}/?theme=${theme}&selected=new-zealand&from=new-zealand&to=spain`)
    await open.page.setViewportSize({ width: 360, height: 740 })
    for (const name of ['Evidence', 'Changes', 'Paths', 'Coverage', 'Timeline', 'Rankings', 'List']) {
      await tab(open.page, name)
      await panel(open.page).getByRole('link', { name: 'Open in GraphiQL' }).waitFor()
      expect(await open.page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360)
      await isSound(open)
    }
    await open.page.context().close()
  },
)

test('the page does not shift while it loads', async () => {
  const { page } = await openPage(browser, 'about:blank')
  await page.addInitScript(() => {
    Reflect.set(window, 'shift', 0)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(server.url)
  await drawn(page)
  await panel(page).getByRole('heading').first().waitFor()
  // Good is below 0.1: https://web.dev/articles/cls
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThan(0.1)
  await page.context().close()
})

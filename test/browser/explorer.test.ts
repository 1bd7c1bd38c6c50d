import { text as contentOf } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { panel, tab, test } from './journey.ts'

/** A point of the drawing with a node or a line under it, where the pointer becomes a hand. */
const pressable = (page: Page): Promise<{ x: number; y: number }> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLElement>('.canvas')
    const { left, top, width, height } = canvas?.getBoundingClientRect() ?? new DOMRect()
    for (let x = left + 40; x < left + width - 40; x += 12)
      for (let y = top + 40; y < top + height - 40; y += 12) {
        const pointer = new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true })
        document.elementFromPoint(x, y)?.dispatchEvent(pointer)
        if (canvas?.style.cursor === 'pointer') return { x, y }
      }
    throw new Error('nothing is drawn')
  })

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  // A result, not the message that the search is running.
  await page.locator('[role="option"]:not([aria-disabled])').first().waitFor()
  await page.keyboard.press('Enter')
}

test('a search, a change of date, the evidence, a path to North Korea and a shared link', async ({ journey }) => {
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
    await expect.poll(() => panel(page).getByRole('listitem').count()).toBeGreaterThan(2)
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
    await page.getByRole('checkbox', { name: 'Show presumed relationships' }).check()
    await panel(page).getByText('3 steps').first().waitFor()
    expect(
      await panel(page)
        .getByText(/Christopher Luxon|Fumio Kishida/)
        .count(),
    ).toBeGreaterThan(0)
    await expect.poll(() => panel(page).locator('.claims li').count()).toBeGreaterThan(2)
    shared = page.url()
  })
  const link = shared.slice(inject('server').length)
  await journey(link, (page) => panel(page).getByText('3 steps').first().waitFor(), { isNew: true })
})

test('the mouse alone finds the nations with which Japan was negotiating on 19 June 2024', async ({ journey }) => {
  await journey('/', async (page) => {
    await panel(page).getByRole('button', { name: 'Japan', exact: true }).click()
    const mark = await page.locator('.ticks i[title^="2024-06-19"]').boundingBox()
    await page.mouse.click(mark?.x ?? 0, (mark?.y ?? 0) - 8)
    await page.waitForURL(/asOf=2024-06-19/)
    const pact = panel(page).locator('.pacts tbody', { hasText: 'Japan–Canada information security agreement' })
    await pact.getByRole('button', { name: 'Canada', exact: true }).waitFor()
    await expect.poll(() => pact.innerText()).toContain('negotiating')
  })
})

test('a disagreement shows its values side by side, with the preferred one and the reason', async ({ journey }) => {
  await journey('/', async (page) => {
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: 'Japan–New Zealand information security agreement' })
      .first()
      .click()
    const sides = panel(page).locator('.sides').first()
    await sides.waitFor()
    await expect
      .poll(() => sides.locator('> .best').innerText())
      .toMatch(/talks agreed[\s\S]*more independent documents say so/)
    await expect
      .poll(() => sides.locator('> div').nth(1).innerText())
      .toMatch(/agreed in principle[\s\S]*New Zealand Herald/)
  })
})

test('nothing is called the most connected at a date before all relationships', async ({ journey }) => {
  await journey('/', async (page) => {
    const most = panel(page).getByRole('heading', { name: 'Most connected' })
    await most.waitFor()
    await page.getByLabel('The world as of').fill('1900')
    await page.keyboard.press('Enter')
    await most.waitFor({ state: 'detached' })
  })
})

test('the changes between two dates', async ({ journey }) => {
  await journey('/?panel=changes&since=2022-05-01&asOf=2024-06-30', async (page) => {
    const moved = panel(page)
      .getByRole('listitem')
      .filter({ hasText: 'Japan–New Zealand information security agreement' })
      .first()
    await moved.waitFor()
    await expect.poll(() => moved.innerText()).toContain('talks agreed → agreed in principle')
    await panel(page)
      .getByRole('heading', { name: /New entities/ })
      .waitFor()
  })
})

test('changes mark what is only planned', async ({ journey }) => {
  await journey('/?panel=changes&since=2022-03-01&asOf=2022-05-01', async (page) => {
    const planned = panel(page)
      .getByRole('listitem')
      .filter({ hasText: /Air New Zealand\s*took part in/ })
    await planned.waitFor()
    await expect.poll(() => planned.innerText()).toContain('planned')
  })
})

test('the coverage of the Five Eyes with Japan', async ({ journey }) => {
  await journey('/?asOf=2024-06-19&documents=', async (page) =>
    page.getByRole('button', { name: 'Start over' }).click(),
  )
  await journey('/?asOf=2024-06-19&panel=coverage', async (page) => {
    const row = (nation: string) => panel(page).getByRole('row', { name: new RegExp(nation) })
    await row('Canada').waitFor()
    await expect.poll(() => row('Canada').innerText()).toContain('negotiating')
    await expect.poll(() => row('New Zealand').innerText()).toContain('agreed in principle')
    await expect.poll(() => row('United States').innerText()).toContain('in force')
    await row('New Zealand')
      .getByRole('button', { name: /agreed in principle/ })
      .click()
    await panel(page)
      .getByRole('heading', { name: 'Japan–New Zealand information security agreement', level: 2 })
      .waitFor()
  })
})

test('timeline, rankings and list link to entities', async ({ journey }) => {
  await journey('/?panel=timeline&selected=new-zealand', async (page) => {
    await page.getByRole('img', { name: /changes from/ }).waitFor()
    await tab(page, 'Rankings')
    await panel(page).getByLabel('By').selectOption('PAGERANK')
    await panel(page).getByRole('row', { name: /Japan/ }).first().waitFor()
    await panel(page).getByRole('button', { name: 'Why Japan has this score' }).click()
    await panel(page).getByText('Its neighbors that add most to the score').waitFor()
    await panel(page).getByRole('button', { name: 'Draw in the network' }).click()
    await page.getByText('11 entities are chosen:').waitFor()
    await tab(page, 'List')
    await panel(page).getByLabel('Filter the list').fill('Chile')
    await panel(page).getByRole('button', { name: 'Chile' }).first().click()
    await panel(page).getByRole('heading', { name: 'Chile', level: 2 }).waitFor()
  })
})

test('a click on a node selects it, and Back undoes the selection', async ({ journey }) => {
  await journey('/?around=five-eyes', async (page) => {
    await expect.poll(() => page.locator('.canvas').getAttribute('data-nodes')).toBe('6')
    await page.locator('.canvas[aria-busy="false"]').waitFor()
    const { x, y } = await pressable(page)
    await page.mouse.click(x, y)
    await expect.poll(() => page.url()).toContain('selected=')
    await page.goBack()
    await expect.poll(() => page.url()).not.toContain('selected=')
  })
})

test('the dates play in order', async ({ journey }) => {
  await journey('/', async (page) => {
    await page.getByRole('button', { name: 'Play' }).click()
    await page.waitForURL(/asOf=1946-03-05/)
    await page.waitForURL(/asOf=(?!1946)/)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Clear the lens' }).click()
    await expect.poll(() => page.url()).not.toContain('asOf')
  })
})

test('presumed relationships show on request, marked, in the address and in the files', async ({ journey }) => {
  await journey('/?asOf=2026-01-31&panel=list', async (page) => {
    const marked = panel(page).locator('li', { hasText: /presumed/ })
    await panel(page)
      .getByRole('heading', { name: /^Relationships/ })
      .waitFor()
    await expect.poll(() => marked.count()).toBe(0)
    await page.getByRole('checkbox', { name: 'Show presumed relationships' }).check()
    await page.waitForURL(/presumed=true/)
    await page.locator('.legend').getByRole('button', { name: 'presumed' }).waitFor()
    await panel(page).getByLabel('Kind of relationship').selectOption('HOLDS_OFFICE')
    await marked.first().waitFor()
    await marked
      .first()
      .getByRole('button', { name: /holds office/ })
      .click()
    await tab(page, 'Evidence')
    await panel(page).getByText('last seen', { exact: true }).waitFor()
    await expect.poll(() => panel(page).locator('dl').first().innerText()).toMatch(/certainty\s+presumed/i)
    expect(await linked(page, 'CSV')).toContain(',presumed,')
    await page.getByRole('button', { name: 'Clear the lens' }).click()
    await expect.poll(() => page.url()).not.toContain('presumed')
  })
})

test('the legend lists what is drawn, and each entry leaves it out', async ({ journey }) => {
  const listed = (page: Page) => page.locator('.legend ul').first().locator('li').allInnerTexts()
  const count = (page: Page, what: string) => page.locator('.canvas').getAttribute(`data-${what}`).then(Number)
  await journey('/?around=cptpp', async (page) => {
    await expect.poll(() => listed(page)).toEqual(['Nation', 'Pact'])
  })
  await journey('/', async (page) => {
    await expect.poll(() => listed(page)).toEqual(['Nation', 'Organization'])
    const [nodes, lines] = [await count(page, 'nodes'), await count(page, 'edges')]
    await page.locator('.legend').getByRole('button', { name: 'Organization' }).click()
    await expect.poll(() => count(page, 'nodes')).toBeLessThan(nodes)
    await page.locator('.legend').getByRole('button', { name: 'signed' }).click()
    await expect.poll(() => count(page, 'edges')).toBeLessThan(lines)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => count(page, 'nodes')).toBe(nodes)
    await expect.poll(() => count(page, 'edges')).toBe(lines)
  })
})

test('a line says what it is, lists its pacts and opens to them; keys go along lines', async ({ journey }) => {
  await journey('/?selected=australia.japan', async (page) => {
    await panel(page)
      .getByText(/8 pacts, furthest: in force, 2010-05-19 to 2023-11/)
      .waitFor()
    await expect.poll(() => page.title()).toBe('Australia – Japan · Entente')
    const nodes = () => page.locator('.canvas').getAttribute('data-nodes').then(Number)
    const before = await nodes()
    await panel(page).getByRole('button', { name: 'Draw its pacts' }).click()
    await expect.poll(nodes).toBe(before + 9)
    await panel(page).getByRole('button', { name: 'Japan–Australia information security agreement' }).waitFor()
    await page.locator('.canvas').focus()
    await page.keyboard.press('ArrowRight')
    await page.locator('p[aria-live]', { hasText: /: \d+ lines/ }).waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('selected') !== 'australia.japan')
  })
})

test('a path is drawn in the network, and what is chosen can be hidden', async ({ journey }) => {
  await journey('/?panel=paths&from=new-zealand&to=spain', async (page) => {
    const nodes = () => page.locator('.canvas').getAttribute('data-nodes').then(Number)
    const before = await nodes()
    await panel(page).getByRole('button', { name: 'Draw in the network' }).first().click()
    await expect.poll(() => page.url()).toContain('chosen=')
    const bar = page.locator('.chosen', { hasText: 'entities are chosen' })
    await bar.waitFor()
    await bar.getByRole('button', { name: 'Hide' }).click()
    await expect.poll(nodes).toBeLessThan(before)
    await page.locator('.legend').getByRole('button', { name: 'Show all' }).click()
    await expect.poll(nodes).toBeGreaterThanOrEqual(before)
  })
})

test('hubs on a path are named, and a timeline marks what is in doubt', async ({ journey }) => {
  await journey('/?asOf=2024-06-19&panel=paths&from=ajay-kumar&to=new-zealand-intelligence-agencies', async (page) => {
    const note = panel(page).locator('.note', { hasText: 'through hubs' })
    await note.getByRole('button', { name: 'Japan', exact: true }).waitFor()
  })
  await journey('/?asOf=2024-06-30&presumed=true&panel=timeline&selected=anthony-albanese', async (page) => {
    await panel(page)
      .locator('.moments li', { hasText: /holds office/ })
      .locator('.tag', { hasText: 'presumed' })
      .first()
      .waitFor()
    await expect
      .poll(() => page.title())
      .toBe('Anthony Albanese, as of 2024-06-30, with presumed relationships · Timeline · Entente')
  })
})

/** The file behind a link of the page. */
async function linked(page: Page, name: string): Promise<string> {
  const address = await page.getByRole('link', { name, exact: true }).getAttribute('href')
  return (await fetch(new URL(address ?? '', page.url()))).text()
}

test('excluding a document removes the facts that only it supports', async ({ journey }) => {
  await journey('/', async (page) => {
    const before = Number(await page.locator('.canvas').getAttribute('data-nodes'))
    await page.getByText(/^Documents \d+ of \d+$/).click()
    await page.getByRole('searchbox', { name: 'Find a document' }).fill('Luxon finalises')
    await page.getByRole('checkbox', { name: /Christopher Luxon finalises deal/ }).uncheck()
    await page.waitForURL(/without=/)
    await page.getByText(/Documents \d+ of \d+/).waitFor()
    // Entities that the lens hides fade, but stay in the drawing.
    const legend = page.locator('.legend', { hasText: /Faded/ })
    await expect.poll(async () => Number(/(\d+) entities/.exec(await legend.innerText())?.[1])).toBeLessThan(before)
    expect(Number(await page.locator('.canvas').getAttribute('data-nodes'))).toBe(before)
  })
})

test('the view can be saved as PNG, SVG, GEXF and CSV', async ({ journey }) => {
  await journey('/?around=new-zealand&asOf=2023', async (page) => {
    for (const [name, file] of [
      ['PNG', 'entente.png'],
      ['SVG', 'entente.svg'],
    ] as const) {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      expect((await download).suggestedFilename()).toBe(file)
      if (name === 'PNG') continue
      const svg = await contentOf(await (await download).createReadStream())
      for (const words of ['<title>New Zealand</title>', 'The world as of 2023. Sources: ', '>Nation</text>'])
        expect(svg).toContain(words)
    }
    await expect.poll(() => page.title()).toBe('New Zealand, as of 2023 · Entente')
    for (const name of ['GEXF', 'CSV']) {
      const file = await linked(page, name)
      expect(file).toContain('new-zealand')
      expect(file).not.toContain('2024-06-19')
    }
  })
})

test('a pact shows its kinds, depositary, languages, place, amount and protocols', async ({ journey }) => {
  const facts = async (page: Page) => (await panel(page).innerText()).replaceAll(/\s+/g, ' ')
  await journey('/?selected=cptpp', async (page) => {
    await panel(page).getByText('depositary', { exact: true }).waitFor()
    await expect.poll(() => facts(page)).toMatch(/depositary New Zealand .*authentic language English Spanish French/i)
    await panel(page)
      .getByRole('heading', { name: /^has the protocol/ })
      .waitFor()
  })
  await journey('/?selected=japan-malaysia-official-security-assistance-2023', async (page) => {
    await panel(page).getByText('grant aid pact').waitFor()
    await expect.poll(() => facts(page)).toMatch(/signed at Tokyo .*amount 400 million JPY/i)
  })
  await journey('/?selected=russia-north-korea-mutual-aid-agreement', async (page) => {
    await panel(page).getByText('mutual defense, strategic partnership pact').waitFor()
  })
})

import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { panel, tab, test } from './journey.ts'

const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)
/** Waits for a parameter of the address, where the page keeps its state; null for none. */
const expectParameter = (page: Page, name: string, value: string | null) =>
  expect.poll(() => parameter(page, name)).toBe(value)
const picture = (page: Page) => page.locator('.canvas')
const pixels = async (locator: Locator) => (await locator.screenshot()).toString('base64')

test('arrow keys turn the tabs, and the theme is in the address', async ({ journey }) => {
  await journey('/', async (page) => {
    await tab(page, 'Evidence')
    for (const [key, name] of [
      ['ArrowRight', 'Changes'],
      ['ArrowLeft', 'Evidence'],
      ['ArrowLeft', 'Record'],
      ['ArrowLeft', 'Case'],
      ['ArrowLeft', 'List'],
    ] as const) {
      await page.keyboard.press(key)
      const selected = page.getByRole('tab', { name, selected: true })
      await selected.waitFor()
      await expect.poll(() => selected.evaluate((tab) => tab === document.activeElement)).toBe(true)
    }
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--dark'))
    const light = await paper()
    await page.getByLabel('Theme').selectOption('Dark')
    await expectParameter(page, 'theme', 'dark')
    await expect.poll(() => paper()).not.toBe(light)
    await panel(page).getByLabel('Filter the list').fill('Chile')
  })
})

test('the network is colored, sized, shuffled, zoomed and centered as asked', async ({ journey }) => {
  await journey('/?around=five-eyes', async (page) => {
    const settled = async () => {
      await page.locator('.canvas[aria-busy="false"]').waitFor()
      await expect.poll(() => page.locator('.pending p').count()).toBe(0)
    }
    await settled()
    let before = await pixels(picture(page))
    const expectOther = async () => {
      await settled()
      await expect.poll(async () => (await pixels(picture(page))) !== before).toBe(true)
      before = await pixels(picture(page))
    }
    await page.getByLabel('Color by').selectOption('community')
    await page.getByText('Each color is a community').waitFor()
    await expectParameter(page, 'color', 'community')
    await expectOther()
    await page.getByLabel('Size by').selectOption('PageRank')
    await expectParameter(page, 'size', 'PAGERANK')
    await expectOther()
    await page.getByRole('button', { name: 'Shuffle' }).click()
    await expectParameter(page, 'seed', '1')
    await expectOther()
    for (const name of ['Zoom in', 'Zoom out', 'Zoom out']) {
      await page.getByRole('button', { name }).click()
      await expectOther()
    }
    await page.getByRole('button', { name: 'Show all' }).click()
    await expectOther()

    await page.getByLabel('Communities').check()
    await expectParameter(page, 'hulls', 'true')
    await expectOther()
    const community = page
      .getByRole('list', { name: /^Each color is a community/ })
      .getByRole('button')
      .first()
    const [, more = 0] = /and (\d+) more/.exec(await community.innerText()) ?? []
    await community.click()
    await page.getByText(`${2 + Number(more)} entities are chosen:`).waitFor()
    await page.getByLabel('Show as').selectOption('a map')
    await page.getByText('Outlines by Natural Earth').waitFor()
    await expectOther()

    const nodes = async () => Number(await picture(page).getAttribute('data-nodes'))
    await page.getByRole('button', { name: 'Choose with a lasso' }).click()
    const { x, y, width, height } = (await picture(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.move(x + 1, y + 1)
    await page.mouse.down()
    for (const [right, down] of [
      [width - 2, 1],
      [width - 2, height - 2],
      [1, height - 2],
    ] as const)
      await page.mouse.move(x + right, y + down)
    await page.mouse.up()
    await page.getByText(`${await nodes()} entities are chosen:`).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(`${2 + Number(more)} entities are chosen:`).waitFor()
    await page.getByRole('button', { name: 'Choose none' }).click()
    const near = await nodes()
    await page.getByRole('spinbutton', { name: 'Steps' }).fill('2')
    await expect.poll(nodes).toBeGreaterThan(near)
    const further = await nodes()
    await page.getByRole('button', { name: 'the whole network' }).click()
    await expectParameter(page, 'around', null)
    await expect.poll(nodes).toBeGreaterThan(further)
  })
})

/** Counts what the page asks of the graphics card, and the addresses that it writes. It is text, as it runs there. */
const counting = `
  window.asked = { draws: 0, reads: 0, addresses: 0 }
  const count = (object, name, as) => {
    const plain = object[name]
    object[name] = function (...args) { asked[as]++; return plain.apply(this, args) }
  }
  count(WebGL2RenderingContext.prototype, 'drawArraysInstanced', 'draws')
  count(WebGL2RenderingContext.prototype, 'drawArrays', 'draws')
  count(WebGL2RenderingContext.prototype, 'readPixels', 'reads')
  count(History.prototype, 'replaceState', 'addresses')
`

test('the pointer tells what a line is, moves an entity, and unfolds it with a double click', async ({ open }) => {
  // In the middle of the drawing, between two others on a diagonal.
  const { page } = await open('/?around=zespri&pins=japan:-100:100,new-zealand:100:-100,zespri:0:0', {
    prepare: (page) => page.addInitScript(counting),
  })
  await page.locator('.canvas[aria-busy="false"]').waitFor()
  const { x, y, width, height } = (await picture(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const [left, top] = [x + width / 2, y + height / 2]
  const hint = page.locator('.hint')
  await expect
    .poll(async () => {
      // The line is hardly wider than a pixel.
      for (const off of [-1, 0, -2, 1]) {
        await page.mouse.move(left - 60 + off, top - 60)
        if ((await hint.count()) > 0) return hint.innerText()
      }
      return ''
    })
    .toMatch(/Japan – |– Japan/)
  await page.mouse.dblclick(left, top)
  await expectParameter(page, 'expanded', 'zespri')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expectParameter(page, 'expanded', null)
  await page.mouse.move(left, top)
  await page.mouse.down()
  await page.mouse.move(left + 30, top + 10)
  await page.mouse.move(left + 60, top + 20)
  await page.mouse.up()
  await expect.poll(() => parameter(page, 'pins')).toMatch(/zespri:[1-9]/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => parameter(page, 'pins')).toMatch(/zespri:0:0/)
  // Shift and a click chooses several, also in quick succession; on one that is chosen, it chooses the others only.
  await page.keyboard.down('Shift')
  await page.mouse.click(left, top)
  await page.getByText('One entity is chosen:').waitFor()
  expect(parameter(page, 'chosen')).toBe('zespri')
  await page.mouse.click(left, top)
  await page.keyboard.up('Shift')
  await expectParameter(page, 'chosen', null)
  await expectParameter(page, 'expanded', null)

  // Without a graphics card, dragging the whole drawing draws nothing anew: it shifts what was drawn.
  const asked = () => page.evaluate<{ draws: number; reads: number; addresses: number }>('({ ...asked })')
  const shifts = () =>
    picture(page).evaluate((frame) => [...frame.querySelectorAll('canvas')].map(({ style }) => style.translate))
  await page.mouse.move(x + 30, y + height - 30)
  await expect.poll(() => hint.count()).toBe(0)
  await page.mouse.down()
  for (const step of [1, 2, 3, 4, 5, 6]) await page.mouse.move(x + 30 + step, y + height - 30)
  await expect.poll(async () => new Set(await shifts()).size).toBe(1)
  const before = await asked()
  let step = 6
  await expect
    .poll(async () => {
      step += 4
      await page.mouse.move(x + 30 + step, y + height - 30)
      return Number.parseFloat((await shifts())[0] ?? '')
    })
    .toBeGreaterThan(30)
  expect(await asked()).toEqual({ ...before, reads: 0 })
  await page.mouse.up()
  await expect.poll(async () => (await shifts()).join('')).toBe('')
  expect((await asked()).draws).toBeGreaterThan(before.draws)
})

test('an entity leads to its surroundings, its timeline and a path; a derived relationship to its premises', async ({
  journey,
}) => {
  await journey('/?selected=chile', async (page) => {
    await panel(page).getByRole('button', { name: 'Center here' }).click()
    await expectParameter(page, 'around', 'chile')
    await panel(page).getByRole('button', { name: 'Timeline' }).click()
    await panel(page).getByText('Changes that involve').waitFor()
    await panel(page).getByLabel('Kind of timeline').selectOption('Spells of pacts and offices')
    const cptpp = panel(page)
      .getByRole('table', { name: /^Pacts/ })
      .locator('tbody', { hasText: 'CPTPP' })
    await cptpp.getByText('2018-03-08').waitFor()
    expect(await cptpp.locator('.bars rect').count()).toBeGreaterThan(0)
    await panel(page).getByLabel('Kind of timeline').selectOption('Changes')
    await panel(page).getByTitle('Set the lens to this date').first().click()
    await expect.poll(() => parameter(page, 'asOf')).toMatch(/^\d{4}-\d\d-\d\d$/)
    await panel(page).getByRole('button', { name: 'Everything' }).click()
    await expectParameter(page, 'selected', null)

    await page.goto(new URL('/?panel=paths&from=japan&to=canada', page.url()).href)
    await panel(page).getByRole('button', { name: 'Swap' }).click()
    await expectParameter(page, 'from', 'canada')
    await panel(page)
      .getByRole('button', { name: /has signed with/ })
      .first()
      .click()
    await panel(page).getByText('Derived from').waitFor()
    await panel(page).locator('.premise > button').first().click()
    await panel(page).getByText('Evidence for this relationship').waitFor()
    await expect.poll(() => parameter(page, 'selected')).toContain('.party-to.')
    await panel(page).getByRole('button', { name: 'Close' }).click()
    await expectParameter(page, 'selected', null)
    await tab(page, 'Paths')
    await panel(page).getByRole('button', { name: 'To: choose another' }).click()
    await panel(page).getByText('Choose two entities.').waitFor()
  })
})

test('the lens takes a date, a number of sources and documents, and its link is copied', async ({ journey }) => {
  await journey('/?selected=japan', async (page) => {
    const claims = () =>
      panel(page)
        .getByRole('heading', { name: /^Relationships/ })
        .innerText()
    const all = await claims()
    await page.getByLabel('Minimum sources').fill('2')
    await expectParameter(page, 'minCorroboration', '2')
    await expect.poll(claims).not.toBe(all)
    await page.getByLabel('Minimum sources').fill('1')
    await page.getByLabel('Known by').fill('2022-13')
    await page.getByLabel('Known by').press('Enter')
    await expect.poll(() => page.getByLabel('Known by').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('Known by').fill('2022-12')
    await page.getByLabel('Known by').press('Enter')
    await expectParameter(page, 'knownAt', '2022-12')
    await expect.poll(claims).not.toBe(all)

    await page.getByText(/^Documents \d+ of \d+$/).click()
    const boxes = page.locator('.documents').getByRole('checkbox')
    for (const box of [boxes.nth(0), boxes.nth(1)]) await box.uncheck()
    await expect.poll(() => parameter(page, 'without')?.split(',').length).toBe(2)
    await boxes.nth(0).check()
    await expect.poll(() => parameter(page, 'without')?.split(',').length).toBe(1)
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await expectParameter(page, 'without', null)

    // By keyboard through every page. The button keeps the focus, and the count has it after the last page.
    const summary = await page.getByText(/^Documents \d+ of \d+$/).innerText()
    const total = Number(/\d+$/.exec(summary)?.[0])
    expect(total).toBeGreaterThan(200)
    for (let listed = await boxes.count(); listed < total; listed = await boxes.count()) {
      await page.locator('.documents').getByRole('button', { name: 'Load more' }).press('Enter')
      await expect.poll(() => boxes.count()).toBeGreaterThan(listed)
    }
    const status = page.locator('.documents').getByText(`${total} of ${total} shown`)
    await expect.poll(() => status.evaluate((count) => count === document.activeElement)).toBe(true)
    const last = await boxes
      .last()
      .locator('..')
      .locator('span')
      .evaluate((span) => span.firstChild?.textContent ?? '')
    await page.getByLabel('Find a document').fill(last)
    await expect.poll(() => boxes.count()).toBeLessThan(10)
    await boxes.first().press('Space')
    await expect.poll(() => parameter(page, 'without')?.split(',').length).toBe(1)
    await page.getByRole('button', { name: 'All', exact: true }).click()

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  })
})

test('coverage uses the chosen members, partner and kinds, and changes use the chosen dates', async ({ journey }) => {
  await journey('/?panel=coverage', async (page) => {
    await panel(page).getByRole('button', { name: 'Draw in the network: Canada' }).click()
    await expect.poll(() => parameter(page, 'chosen')).toMatch(/^canada,japan,/)
    await panel(page).getByLabel('with').selectOption('Australia')
    await expectParameter(page, 'partner', 'australia')
    await panel(page)
      .getByRole('row', { name: /Canada/ })
      .waitFor()
    await panel(page).getByLabel('Members of').selectOption({ index: 0 })
    await expect.poll(() => parameter(page, 'of')).not.toBe(null)
    await panel(page).getByText('3 kinds of pact').click()
    const kinds = panel(page).locator('details.choice').getByRole('checkbox', { checked: true })
    for (let left = 3; left > 0; left -= 1) {
      await kinds.first().uncheck()
      await expect.poll(() => kinds.count()).toBe(left - 1)
    }
    await panel(page).getByText('Choose a kind of pact.').waitFor()

    await tab(page, 'Changes')
    for (const [label, parameter, date] of [
      ['Between', 'since', '2023-01-01'],
      ['and', 'asOf', '2023-01-02'],
    ] as const) {
      await panel(page).getByLabel(label, { exact: true }).fill(date)
      await panel(page).getByLabel(label, { exact: true }).press('Enter')
      await expectParameter(page, parameter, date)
    }
    await panel(page).getByText('No changes between these dates.').waitFor()
    await page.getByText('came or moved after 2023-01-01').waitFor()
  })
})

test('the search finds claims with their document, and opens the evidence', async ({ journey }) => {
  await journey('/', async (page) => {
    await page.getByRole('combobox', { name: /words of a claim/ }).fill('satellite imagery')
    const option = page.getByRole('option', { name: /^Satellite imagery was shared/ })
    await option.waitFor()
    await expect.poll(() => option.locator('small').textContent()).toMatch(/\S/)
    await option.click()
    await panel(page).getByRole('heading', { name: 'Volcanic eruption in Tonga, 2022', level: 2 }).waitFor()
    await expectParameter(page, 'selected', 'tonga-eruption-2022')
  })
})

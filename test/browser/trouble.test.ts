import { text } from 'node:stream/consumers'
import type { Page, Route } from 'playwright-core'
import { describe, expect } from 'vitest'
import { isAccessible } from './accessible.ts'
import { drawn, panel, tab, test } from './journey.ts'

/** Holds back the answers to some operations, until a test lets them through or fails them. */
const hold = {
  held: new Map<string, Route[]>(),
  async on(page: Page, operations: readonly string[]) {
    this.held = new Map(operations.map((operation) => [operation, []]))
    await page.route('**/graphql', (route) => {
      const [, operation = ''] = /query (\w+)/.exec(route.request().postData() ?? '') ?? []
      const routes = this.held.get(operation)
      if (routes) routes.push(route)
      else return route.continue()
    })
  },
  /** The request for an operation, once it has come. */
  async next(operation: string): Promise<Route> {
    await expect.poll(() => this.held.get(operation)?.length).toBeGreaterThan(0)
    return this.held.get(operation)?.shift() as Route
  },
  async answer(operation: string) {
    await (await this.next(operation)).continue()
  },
  async fail(operation: string, error = { message: 'The server is busy.', extensions: { code: 'BUSY' } }) {
    await (await this.next(operation)).fulfill({ status: 503, json: { errors: [error] } })
  },
}

describe('on problems', () => {
  test('an invalid parameter is reported, and the rest of the address applies', async ({ journey }) => {
    await journey('/?steps=9&selected=japan', async (page) => {
      await page.getByRole('alert').filter({ hasText: 'steps=9 is invalid; give 1 to 4' }).waitFor()
      await panel(page).getByRole('heading', { name: 'Japan', exact: true }).waitFor()
    })
  })

  test('an unknown id is reported', async ({ journey }) => {
    await journey('/?selected=atlantis', async (page) =>
      panel(page).getByText('No entity or relationship has the id “atlantis”').waitFor(),
    )
  })

  test('an empty lens says so and offers to clear it', async ({ journey }) => {
    await journey('/?knownAt=1900', async (page) => {
      await page.getByText('Nothing shows through this lens.').waitFor()
      await page.getByRole('status').getByRole('button', { name: 'Clear the lens' }).click()
      await expect.poll(() => page.url()).not.toContain('knownAt')
    })
  })

  test('an error of the API shows its sentence', async ({ journey }) => {
    await journey(
      '/?asOf=2023-02-31',
      async (page) => {
        await page.getByRole('alert').filter({ hasText: '2023-02-31' }).first().waitFor()
        await page.getByRole('alert').getByRole('button', { name: 'Start over' }).first().click()
        await drawn(page)
      },
      { expected: ['400'], isNew: true, ready: (page) => page.getByRole('alert').first().waitFor() },
    )
  })

  test('an offline server is reported, and can be retried', async ({ journey }) => {
    await journey(
      '/',
      async (page) => {
        await page.context().route('**/graphql', (route) => route.abort())
        await tab(page, 'Rankings')
        await page.getByRole('alert').filter({ hasText: 'The server does not respond' }).waitFor()
        await isAccessible(page)
        await page.context().unroute('**/graphql')
        await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
        await panel(page).getByRole('row', { name: /Japan/ }).first().waitFor()
      },
      { expected: ['ERR_FAILED'], isNew: true },
    )
  })

  test('a drawing that takes too long says what a reader can do', async ({ open }) => {
    const { page, errors } = await open('/', { prepare: (page) => hold.on(page, ['Network']) })
    const message = 'the request used 5 s of processor; ask for smaller pages'
    await hold.fail('Network', { message, extensions: { code: 'TIMED_OUT' } })
    const alert = page.locator('.stage').getByRole('alert')
    await alert.getByText('It keeps what it has worked out, so try again.').waitFor()
    expect(await alert.textContent()).not.toContain('pages')
    await isAccessible(page)
    await page.unroute('**/graphql')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await drawn(page)
    expect(errors.filter((error) => !/503/.test(error))).toEqual([])
  })

  test('a part that waits or fails says so, can be retried, and leaves the others', async ({ open }) => {
    const { page, errors } = await open('/?selected=japan', {
      prepare: (page) => hold.on(page, ['PactStatuses', 'Communities', 'Sources']),
    })
    // The table of pacts needs no list of statuses, which is held back from the start.
    await panel(page)
      .getByRole('heading', { name: /^Pacts \(\d+\)$/ })
      .waitFor()
    await panel(page).getByRole('table', { name: 'Japan' }).waitFor()
    const statuses = panel(page).getByLabel('Status').locator('option')
    await expect.poll(() => statuses.count()).toBe(1)
    await hold.answer('PactStatuses')
    await expect.poll(() => statuses.count()).toBeGreaterThan(3)

    await page.getByLabel('Communities').check()
    await page.getByText('Loading communities…').waitFor()
    await isAccessible(page)
    await hold.fail('Communities')
    const alert = page.getByRole('alert').filter({ hasText: 'There was no answer to the request for communities:' })
    await alert.waitFor()
    await isAccessible(page)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Loading communities…').waitFor()
    await hold.answer('Communities')
    await page.getByRole('list', { name: /^Each color is a community/ }).waitFor()

    await page.getByRole('button', { name: 'PNG' }).click()
    await page.getByRole('button', { name: 'PNG…' }).waitFor()
    await hold.fail('Sources')
    await page.getByRole('alert').filter({ hasText: 'PNG could not be made: The server is busy.' }).waitFor()

    await page.route('**/world-*.js', (route) => route.abort())
    await page.getByLabel('Show as').selectOption('a map')
    await page.getByRole('alert').filter({ hasText: 'The outlines of the map could not be loaded.' }).waitFor()
    expect(errors.filter((error) => !/503|ERR_FAILED/.test(error))).toEqual([])
  })

  test('without WebGL the network is drawn as SVG, and the panels work', async ({ open }) => {
    const { page, errors } = await open('/', {
      prepare: (page) =>
        page.addInitScript(() => {
          const plain = HTMLCanvasElement.prototype.getContext
          Reflect.set(HTMLCanvasElement.prototype, 'getContext', function (this: HTMLCanvasElement, kind: string) {
            return kind.startsWith('webgl') ? null : Reflect.apply(plain, this, [kind])
          })
        }),
    })
    const japan = page.locator('.drawn circle', { has: page.locator('title', { hasText: /^Japan$/ }) })
    await japan.click()
    await panel(page).getByRole('heading', { name: 'Japan', exact: true }).waitFor()
    await expect.poll(() => page.locator('.drawn line').count()).toBeGreaterThan(100)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'SVG' }).click()
    const picture = await text(await (await download).createReadStream())
    expect(picture).toContain('>Japan</text>')
    expect(picture.match(/<path /g)?.length).toBeGreaterThan(100)
    // A lasso around all, kept in a file and opened again.
    await page.getByRole('button', { name: 'Choose with a lasso' }).click()
    const { x, y, width, height } = (await page.locator('.canvas').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const corners = [
      [1, 1],
      [width - 2, 1],
      [width - 2, height - 2],
      [1, height - 2],
    ] as const
    await page.mouse.move(x + 1, y + 1)
    await page.mouse.down()
    for (const [right, down] of corners) await page.mouse.move(x + right, y + down)
    await page.mouse.up()
    const all = `${await page.locator('.drawn circle[data-id]').count()} entities are chosen:`
    await page.getByText(all).waitFor()
    await tab(page, 'Case')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a file' }).click()
    const file = await text(await (await saved).createReadStream())
    await page.getByRole('button', { name: 'Choose none' }).click()
    await expect.poll(() => page.getByText(all).count()).toBe(0)
    const chosen = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(file) }
    await panel(page).locator('input[type=file]').setInputFiles(chosen)
    await page.getByText(all).waitFor()
    await page.getByLabel('Show as').selectOption('a map')
    await page.locator('.drawn .land').waitFor()
    await isAccessible(page)
    expect(errors).toEqual([])
  })

  test('a large graph is truncated by importance, and says so', async ({ open }) => {
    const { page } = await open('/?lines=6000', {
      prepare: (page) =>
        page.route('**/graphql', async (route) => {
          const response = await route.fetch()
          const answer = await response.json()
          if (answer.data?.graph?.subgraph?.nodes)
            Object.assign(answer.data.graph.subgraph, {
              ...{ truncated: true, totalNodes: 8042 },
              ...{ foldedEdgesTruncated: true, totalFoldedEdges: 90210 },
            })
          await route.fulfill({ response, json: answer })
        }),
    })
    await page.getByText(/^\d+ of 8,042 entities: those with the most relationships; \d+ of 90,210 lines/).waitFor()
    const more = page.getByRole('button', { name: 'Draw more lines' })
    await Promise.all([
      page.waitForRequest((request) => request.postData()?.includes('"edgeLimit":10000') ?? false),
      more.click(),
    ])
    await page.waitForURL(/lines=10000/)
    // There is no further step.
    await expect.poll(() => more.count()).toBe(0)
  })
})

import { text } from 'node:stream/consumers'
import { describe, expect } from 'vitest'
import { drawn, isAccessible, panel, tab, test } from './journey.ts'

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
    await page.getByLabel('Show as').selectOption('a map')
    await page.locator('.drawn .land').waitFor()
    await isAccessible(page)
    expect(errors).toEqual([])
  })

  test('a large graph is truncated by importance, and says so', async ({ open }) => {
    const { page } = await open('/', {
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
    await page.getByText(/^\d+ of 8042 entities: those with the most relationships; \d+ of 90210 lines/).waitFor()
  })
})

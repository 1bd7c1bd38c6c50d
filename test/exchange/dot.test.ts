import { Graphviz } from '@hpcc-js/wasm-graphviz'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelOfEntity, markOf } from '../../src/exchange/labels.ts'
import { oddFacts, partOf, written } from '../fixtures/exported.ts'
import { runs } from '../fixtures/runs.ts'

test('Graphviz draws the DOT file with every name unchanged', async () => {
  const graphviz = await Graphviz.load()
  fc.assert(
    fc.property(oddFacts, (all) => {
      const part = partOf(all)
      const drawn = JSON.parse(graphviz.layout(written('dot', part), 'json', 'dot'))
      expect(drawn.objects?.map(({ name }: { name: string }) => name).sort() ?? []).toEqual(
        part.entities.map(({ id }) => id),
      )
      expect(drawn.edges?.map(({ id }: { id: string }) => id).sort() ?? []).toEqual(
        [...part.relationships].map(({ id }) => id).sort(),
      )
      const svg = graphviz.layout(written('dot', part), 'svg', 'dot')
      for (const entity of part.entities) {
        const { id, name } = entity
        const mark = markOf(labelOfEntity(part.view, entity))
        const label = new RegExp(`<g id="${id}"[^]*?<text[^>]*>([^<]*)</text>`).exec(svg)?.[1] ?? ''
        const told = name.replace(/[\t\r\n]/g, ' ').replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
        expect(decoded(label)).toBe(mark ? `${told} (${mark})` : told)
      }
    }),
    { numRuns: runs(30) },
  )
})

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const decoded = (text: string) =>
  text
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
      code ? String.fromCodePoint(Number(code)) : (signs[name] ?? name),
    )
    .replaceAll('\u00a0', ' ')

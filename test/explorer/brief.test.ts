import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Selection } from '../../src/exchange/selection.ts'
import { type Brief, briefInHtml, briefInMarkdown } from '../../src/explorer/cases/brief.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { curated } from '../fixtures/curated.ts'
import { written } from '../fixtures/exported.ts'
import { runs } from '../fixtures/runs.ts'

const page = 'https://example.org/'
const brief = (more: Partial<Brief>): Brief => ({ name: 'A case', caption: [], page, briefing: '', notes: [], ...more })

test('every sentence of a brief leads to claims that the graph has', () => {
  const view = new View(curated, toLens({ asOf: '2100' }, 'public', curated.facts))
  const ids = fc.uniqueArray(fc.constantFrom(...curated.facts.entities.keys()), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(ids, fc.string({ unit: 'binary', minLength: 1 }), (focus, text) => {
      const briefing = written('markdown', new Selection(view, { entities: focus, focus }))
      const notes = focus.map((id) => ({ id, name: text, text }))
      const html = briefInHtml(brief({ briefing, notes }))
      const sources = new Map(
        [...html.matchAll(/<li id="fn-(\d+)">\n<p>(.*?)<\/p>/gs)].map(([, number, source = '']) => [number, source]),
      )
      // Above the first heading is how the entities are called.
      const body = html.slice(html.search(/<h2>(?!Notes)/), html.indexOf('<section'))
      for (const [sentence] of body.matchAll(/<(li|p)>.*?<\/\1>/gs)) expect(sentence).toMatch(/<a href="#fn-\d+"/)
      for (const [, number] of html.matchAll(/<a href="#fn-(\d+)"/g)) expect(sources.has(number)).toBe(true)
      for (const source of sources.values()) {
        const [, id] = /Claim <a href="https:\/\/example\.org\/\?selected=([^"]+)">/.exec(source) ?? []
        expect(view.claim(decodeURIComponent(id ?? ''))).toBeDefined()
      }
    }),
    { numRuns: runs(50) },
  )
})

test('nothing in the name, the notes or the caption is markup', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script>x</script>',
      '[a](javascript:x)',
      '![a](https://evil.example/p)',
      '# a',
      'https://a.example',
    ),
  )
  fc.assert(
    fc.property(odd, odd, odd, (name, text, line) => {
      const html = briefInHtml(brief({ name, caption: [line], notes: [{ id: 'japan', name: text, text }] }))
      const [, body = ''] = html.split('<body>')
      const tags = [...body.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag)
      expect(['h1', 'h2', 'p', 'ul', 'li', 'a', 'body', 'html']).toEqual(expect.arrayContaining([...new Set(tags)]))
      expect([...body.matchAll(/<a href="([^"]*)"/g)].map(([, to]) => to)).toEqual([`${page}?selected=japan`])
    }),
  )
})

test('the picture is part of the file in either form', () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg"><text>日本</text></svg>'
  expect(briefInHtml(brief({ picture }))).toContain(`<figure>${picture}</figure>`)
  const [, data = ''] =
    /!\[A case\]\(data:image\/svg\+xml;base64,(.*)\)/.exec(briefInMarkdown(brief({ picture }))) ?? []
  expect(Buffer.from(data, 'base64').toString()).toBe(picture)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Selection } from '../../src/exchange/selection.ts'
import { oddFacts, partOf, written } from '../fixtures/exported.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const view = world(
  [
    document('one', '2020-03-04', {
      title: 'The {first} & 100 %',
      authors: ['Ada Cove', 'Ministry of Trade'],
      publisher: 'Cove Times',
      url: 'https://example.org/1?a={b}',
    }),
    document('two', '2021-05', { language: 'ja' }),
    document('three', '2021?'),
    document('four', '[2020-02-01..2020-03-05]'),
    document('unused', '2022'),
  ],
  ['one', 'two', 'three', 'four'].map((id) => says(id, 'a', 'visited', '2020', { object: 'b' })),
)()
const part = new Selection(view, { entities: ['a', 'b'] })
const items = (of: Selection) => JSON.parse(written('csl-json', of))

describe('citations as CSL-JSON', () => {
  test('hold each document behind the claims, with dates as precise as they are', () => {
    const dates = Object.fromEntries(items(part).map(({ id, issued }: { id: string; issued: object }) => [id, issued]))
    expect(dates).toEqual({
      one: { 'date-parts': [[2020, 3, 4]] },
      two: { 'date-parts': [[2021, 5]] },
      three: { 'date-parts': [[2021]], circa: true },
      four: {
        'date-parts': [
          [2020, 2, 1],
          [2020, 3, 5],
        ],
      },
    })
  })

  test('have the fields that a reader needs to find the document', () => {
    expect(items(part).find(({ id }: { id: string }) => id === 'one')).toEqual({
      id: 'one',
      type: 'webpage',
      title: 'The {first} & 100 %',
      author: [{ literal: 'Ada Cove' }, { literal: 'Ministry of Trade' }],
      publisher: 'Cove Times',
      issued: { 'date-parts': [[2020, 3, 4]] },
      URL: 'https://example.org/1?a={b}',
      language: 'en',
    })
  })
})

describe('citations as BibTeX', () => {
  test('have an entry for each document, with its names in braces', () => {
    expect(written('bibtex', part)).toContain(`
@misc{one,
  title = {{The \\{first\\} \\& 100 \\%}},
  author = {{Ada Cove} and {Ministry of Trade}},
  publisher = {Cove Times},
  year = {2020},
  month = {3},
  date = {2020-03-04},
  url = {https://example.org/1?a=%7Bb%7D},
  language = {en},
}
`)
    expect(written('bibtex', part)).not.toContain('unused')
  })

  test('are well formed whatever the texts are', () => {
    fc.assert(
      fc.property(oddFacts, (all) => {
        const of = partOf(all, { ended: true })
        const text = written('bibtex', of)
        const plain = text.replaceAll(/\\text\w+\{\}|\\[\\{}$&#%_~^]/g, '')
        const entries =
          plain.match(/^@misc\{[a-z0-9-]+,\n(?: {2}[a-z]+ = \{(?:[^{}\n]|\{[^{}\n]*\})*\},\n)*\}\n/gm) ?? []
        expect(plain).toBe(`${plain.slice(0, plain.indexOf('\n') + 1)}${entries.map((entry) => `\n${entry}`).join('')}`)
        expect(entries).toHaveLength(of.documents.length)
        expect(items(of)).toHaveLength(of.documents.length)
      }),
      { numRuns: runs(40) },
    )
  })
})

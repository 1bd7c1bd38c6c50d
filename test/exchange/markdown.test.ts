import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reach } from '../../src/analysis/reach.ts'
import { written as escaped } from '../../src/exchange/footnotes.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { curated } from '../fixtures/curated.ts'
import { oddFacts, partOf, written } from '../fixtures/exported.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const stage = (of: 'signed' | 'negotiating' | 'in-force') => ({ value: { type: 'stage', stage: of } as const })
const look = world(
  [
    document('one', '2020-03', { title: 'The *first*', publisher: 'Cove Times', url: 'https://example.org/1' }),
    document('two', '2021', { primary: true }),
  ],
  [
    says('one', 'a', 'party-to', '2020', { object: 'pact-x' }),
    says('two', 'b', 'party-to', '2020', { object: 'pact-x' }),
    says('one', 'pact-x', 'stage', '2020-05', stage('negotiating')),
    says('two', 'pact-x', 'stage', '[..2020-05]', stage('signed')),
    says('two', 'c', 'party-to', '2020', { object: 'pact-z' }),
    says('two', 'b', 'party-to', '2020', { object: 'pact-z' }),
    says('one', 'a', 'visited', undefined, { object: 'b' }),
    says('one', 'a', 'stated', '2020', { value: { type: 'text', text: 'that all is well' } }),
  ].map((claim, index) => (index === 0 ? { ...claim, passages: ['one:4'] } : claim)),
)
const page = (focus: readonly string[]) => written('markdown', new Selection(look(), { focus }))

describe('a briefing', () => {
  test('has its focus in the title', () => {
    expect(page(['a', 'b'])).toMatch(/^# a and b\n/)
    expect(page([])).toMatch(/^# International agreements\n/)
  })

  test('lists pacts with stage and date, shared pacts first', () => {
    expect(page(['a', 'b']).match(/^##+ (Agree|Other|pact).*/gm)).toEqual([
      '## Agreements between them',
      '### pact-x',
      '## Other agreements',
      '### pact-z',
    ])
    expect(page(['a']).match(/^### .*/gm)).toEqual(['### pact-x'])
    expect(page(['a'])).toContain(
      '**signed** since some day up to 2020-05-31[^1]; parties: a (signed)[^1][^2], b (signed)[^1][^3].',
    )
  })

  test('lists disagreements, the preferred value first, with the reason', () => {
    expect(page(['pact-x'])).toContain(
      '## Where the documents differ\n\n- pact-x, stage: signed[^1], or negotiating[^4]. ' +
        'Best is the first: a primary document says so',
    )
  })

  test('gives each claim one footnote with its document and paragraphs', () => {
    const notes = page(['a']).match(/^\[\^\d+\]: .*$/gm) ?? []
    expect(notes).toContainEqual(
      expect.stringMatching(
        /^\[\^2\]: The \\\*first\\\*\. Cove Times\. 2020-03\. <https:\/\/example\.org\/1>\. ¶ 4\. Claim `one#\d+`\.$/,
      ),
    )
    expect(new Set(notes.map((note) => /`(.*)`/.exec(note)?.[1])).size).toBe(notes.length)
  })

  test('links to the address of a document in one piece, whatever is in it', () => {
    const address = 'https://example.org/a b>[c](javascript:x)<img>\\d'
    const view = world(
      [document('one', '2020', { title: '[x](javascript:alert(1)) <script>', url: address })],
      [says('one', 'a', 'party-to', '2020', { object: 'pact-x' })],
    )()
    const [note] = /^\[\^1\]: .*$/m.exec(written('markdown', new Selection(view, { focus: ['a'] }))) ?? []
    expect(note?.replace(/#\d+/, '#KEY')).toBe(
      '[^1]: \\[x\\](javascript:alert(1)) \\<script\\>. 2020. ' +
        '<https://example.org/a%20b%3E[c](javascript:x)%3Cimg%3E%5Cd>. Claim `one#KEY`.',
    )
    // All that is left unescaped is one link.
    expect(note?.replaceAll(/\\./g, '').match(/<[^>]*>/g)).toHaveLength(1)
  })

  test('has matching footnotes and references, and escapes names', () => {
    fc.assert(
      fc.property(oddFacts, fc.subarray(['atlantis', 'borduria', 'accord', 'ada']), (all, focus) => {
        const text = written('markdown', partOf(all, { focus, ended: true }))
        const cited = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number))
        const notes = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number)
        expect(notes).toEqual(
          [...cited]
            .map(Number)
            .sort((a, b) => a - b)
            .map(String),
        )
        for (const line of text.split('\n')) expect(line).toMatch(/^(#{1,3} |- |\*Entente|\[\^\d+\]: |[a-z]|$)/)
      }),
      { numRuns: runs(30) },
    )
  })

  test('leads from every sentence to its claims, their documents and paragraphs', () => {
    const ids = [...curated.facts.entities.keys()]
    const through = (asOf: string) => new View(curated, toLens({ asOf }, 'public', curated.facts))
    const view = through('2026-01-01')
    // A stage that is only possible by then rests on a claim that a later lens shows.
    const evidence = through('2100')
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (some, all) => {
          const entities = all
            ? undefined
            : [
                ...reach(
                  view,
                  some.slice(0, 2),
                  1,
                  () => true,
                  () => true,
                ),
              ]
          const briefing = written(
            'markdown',
            new Selection(view, { entities: entities ?? some, focus: all ? [] : some }),
          )
          expect(unfounded(briefing, evidence)).toEqual([])
        },
      ),
      { numRuns: runs(50) },
    )
  })
})

/** The sentences of a briefing that lead to no claim, and the notes that are not as the graph has them. */
function unfounded(briefing: string, view: View): string[] {
  const [head = '', sources = ''] = briefing.split('\n## Sources\n')
  const notes = new Map(
    [...sources.matchAll(/^\[\^(\d+)\]: (.*) Claim `(.*)`\.$/gm)].map(([, number, about, id]) => {
      const claim = view.claim(id ?? '')
      const document = claim && view.document(claim.document)
      const paragraphs = claim?.passages
        .map((passage) => view.passage(passage)?.paragraph)
        .sort((a = 0, b = 0) => a - b)
      const isTrue =
        document !== undefined &&
        about?.startsWith(`${escaped(document.title)}. `) &&
        (paragraphs?.length === 0 || about?.endsWith(` ¶ ${paragraphs?.join(', ')}.`))
      return [number, isTrue] as const
    }),
  )
  // Without the title and what the entities are called.
  const sentences = head
    .slice(head.search(/^## /m) >= 0 ? head.search(/^## /m) : head.length)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const cited = (line: string) => [...line.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => notes.get(number ?? ''))
  return sentences.filter(
    (line) => cited(line).length === 0 || cited(line).includes(false) || cited(line).includes(undefined),
  )
}

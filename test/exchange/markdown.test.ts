import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Selection } from '../../src/exchange/selection.ts'
import { oddFacts, partOf, written } from '../fixtures/exported.ts'
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
      '**signed** since some day up to 2020-05-31[^1]; parties: a (signed)[^2], b (signed)[^1].',
    )
  })

  test('lists disagreements, the preferred value first, with the reason', () => {
    expect(page(['pact-x'])).toContain(
      '## Where the documents differ\n\n- pact-x, stage: signed[^1], or negotiating[^2]. ' +
        'Best is the first: a primary document says so',
    )
  })

  test('gives each document one footnote with the cited paragraphs', () => {
    expect(page(['a'])).toContain('[^2]: The \\*first\\*. Cove Times. 2020-03. <https://example.org/1>. ¶ 4.\n')
    expect(page(['a']).match(/^\[\^\d+\]: /gm)).toHaveLength(2)
  })

  test('links to the address of a document in one piece, whatever is in it', () => {
    const address = 'https://example.org/a b>[c](javascript:x)<img>\\d'
    const view = world(
      [document('one', '2020', { title: '[x](javascript:alert(1)) <script>', url: address })],
      [says('one', 'a', 'party-to', '2020', { object: 'pact-x' })],
    )()
    const [note] = /^\[\^1\]: .*$/m.exec(written('markdown', new Selection(view, { focus: ['a'] }))) ?? []
    expect(note).toBe(
      '[^1]: \\[x\\](javascript:alert(1)) \\<script\\>. 2020. ' +
        '<https://example.org/a%20b%3E[c](javascript:x)%3Cimg%3E%5Cd>.',
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
      { numRuns: 60 },
    )
  })
})

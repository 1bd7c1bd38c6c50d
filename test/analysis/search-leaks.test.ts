import fc from 'fast-check'
import { expect, test } from 'vitest'
import { find } from '../../src/analysis/search.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import type { Parts } from '../fixtures/data.ts'
import { graphOf } from '../fixtures/data.ts'
import { runs } from '../fixtures/runs.ts'

/** A document with its claims on entities, all of one clearance. */
interface Said {
  readonly title: string
  readonly publisher: string
  readonly claims: readonly { readonly summary: string; readonly entity: string; readonly place: string }[]
}
const phrase = fc
  .array(fc.constantFrom('Zebra', 'Eyes', 'English', 'Eye', 'Zeal', 'of', 'Łódź'), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))
const entity = fc.constantFrom('zebra', 'eyes', 'english', 'zeal', 'eyeland')
const said: fc.Arbitrary<Said> = fc.record({
  title: phrase,
  publisher: phrase,
  claims: fc.array(fc.record({ summary: phrase, entity, place: phrase }), { maxLength: 3 }),
})
const names = fc.record({ zebra: phrase, eyes: phrase, english: phrase, zeal: phrase, eyeland: phrase })

function worldOf(open: readonly Said[], secret: readonly Said[], called: Readonly<Record<string, string>>): Parts {
  // Secret documents stand among the open ones in the order of ids.
  const all = [
    ...open.map((said, index) => [`d${index}-open`, said, {}] as const),
    ...secret.map((said, index) => [`d${index}-hidden`, said, { clearance: 'secret' }] as const),
  ].sort(([a], [b]) => (a < b ? -1 : 1))
  const claim = ({ summary, entity, place }: Said['claims'][number]) => ({
    summary,
    subject: entity,
    predicate: 'stated',
    value: `in ${place}`,
    qualifiers: { place },
  })
  const named = new Set(all.flatMap(([, { claims }]) => claims.map(({ entity }) => entity)))
  return {
    nations: Object.fromEntries([...named].sort().map((id) => [id, { name: called[id] ?? id, description: id }])),
    documents: Object.fromEntries(all.map(([id, { title, publisher }, rest]) => [id, { title, publisher, ...rest }])),
    claims: Object.fromEntries(
      all.flatMap(([id, { claims }]) =>
        claims.length === 0 ? [] : [[id, Object.fromEntries(claims.map((one, index) => [`c${index}`, claim(one)]))]],
      ),
    ),
  }
}

const hitsIn = (parts: Parts, text: string) => {
  const graph = graphOf(parts)
  const hits = find(viewThrough(graph, toLens({ asOf: '2030' }, 'public', graph.facts)), { text })
  const tell = (all: ReturnType<typeof hits.all>) =>
    all.map(({ record, reason, part, text, ranges }) => ({ id: record.id, reason, part, text, ranges }))
  return { first: tell(hits.first(3)), all: tell(hits.all()) }
}

test('a viewer finds the same, in the same order, as in a graph without the hidden records', () => {
  let found = 0
  fc.assert(
    fc.property(
      fc.array(said, { minLength: 1, maxLength: 4 }),
      fc.array(said, { minLength: 1, maxLength: 6 }),
      names,
      fc.constantFrom('Zebra E', 'eye', 'zeb', 'english', 'of', 'e', 'zebar', 'lodz', 'eyes english', 'enlgish eyes'),
      (open, secret, called, text) => {
        const seen = hitsIn(worldOf(open, secret, called), text)
        expect(seen).toEqual(hitsIn(worldOf(open, [], called), text))
        found += seen.all.length
      },
    ),
    { numRuns: runs(100) },
  )
  expect(found).toBeGreaterThan(100)
})

test('eight secret titles do not change which text of an open document is shown', () => {
  const open = [{ title: 'Zebra Eyes', publisher: 'Zebra English', claims: [] }]
  const secret = Array.from('abcdefgh', (letter) => ({ title: `Eyes ${letter}`, publisher: 'x', claims: [] }))
  const { all } = hitsIn(worldOf(open, secret, {}), 'Zebra E')
  expect(all.map(({ text }) => text)).toEqual(['Zebra Eyes'])
  expect(hitsIn(worldOf(open, [], {}), 'Zebra E').all).toEqual(all)
})

import { describe, expect, test, vi } from 'vitest'
import { Selection } from '../../src/exchange/selection.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { getOrInsert } from '../../src/graph/caches/get-or-insert.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import { View, viewThrough } from '../../src/graph/view.ts'
import { generate } from '../bench/generate.ts'
import { written } from '../fixtures/exported.ts'
import { document, says, world } from '../fixtures/world.ts'

const look = world(
  [document('one', '2020'), document('two', '2021')],
  [
    says('one', 'a', 'party-to', '2020', { object: 'pact-x' }),
    says('one', 'b', 'party-to', '2020', { object: 'pact-x' }),
    says('two', 'pact-x', 'stage', '2020-05', { value: { type: 'stage', stage: 'signed' } }),
    says('one', 'a', 'member-of', '2001/2005', { object: 'club-y' }),
    says('two', 'c', 'member-of', '2001/..', { object: 'club-y' }),
    says('two', 'b', 'member-of', '2001/..', { object: 'club-y', stance: 'denied' }),
  ],
)
const idsOf = (records: Iterable<{ readonly id: string }>) => [...records].map(({ id }) => id)

describe('a selection', () => {
  test('is the whole view by default', () => {
    const part = new Selection(look())
    expect(idsOf(part.entities)).toEqual(['a', 'b', 'c', 'club-y', 'pact-x'])
    expect(idsOf(part.relationships)).toEqual([
      'c.member-of.club-y',
      'a.party-to.pact-x',
      'a.signed-with.b.pact-x',
      'b.party-to.pact-x',
    ])
    expect(part.claims).toHaveLength(6)
  })

  test('of a large view reads all relationships of a pact through one view, and later ones through others', () => {
    const parties = (pact: string) =>
      Array.from({ length: 600 }, (_, place) => says('one', `n${place}`, 'party-to', '2020', { object: pact }))
    const part = new Selection(world([document('one', '2020')], [...parties('pact-x'), ...parties('pact-y')])())
    const views = new Map<string, Set<View>>()
    for (const { target } of part.relationships) getOrInsert(views, target, () => new Set<View>()).add(part.view)
    expect([...views].map(([pact, { size }]) => [pact, size])).toEqual([
      ['pact-x', 1],
      ['pact-y', 1],
    ])
    expect(new Set([...views.values()].flatMap((some) => [...some])).size).toBe(2)
  })

  test('of a large view is the same when it is read piece by piece', () => {
    const generated = [...generate(3_000)].map((record) => JSON.stringify(record)).join('\n')
    const facts = parseFacts([{ path: 'all.ndjson', name: 'all.ndjson', text: generated }])
    const view = viewThrough(buildGraph(facts), toLens({ asOf: '2024' }, 'public', facts))
    const fresh = vi.spyOn(View.prototype, 'fresh')
    const whole = written('csv-edges', new Selection(view, { ended: true }))
    expect(fresh).toHaveBeenCalled()
    fresh.mockClear()
    const entities = view.entities().map(({ id }) => id)
    const listed = new Selection(view, { entities, ended: true })
    const ids = idsOf(listed.relationships)
    expect(ids).toHaveLength(view.relationships({ ended: true }).filter(holds).length)
    expect(fresh).toHaveBeenCalled()
    expect(idsOf(listed.relationships)).toEqual(ids)
    expect(whole === written('csv-edges', listed)).toBe(true)
  })

  test('includes ended relationships on request', () => {
    expect(idsOf(new Selection(look(), { ended: true }).relationships)).toContain('a.member-of.club-y')
    expect(idsOf(new Selection(look(), { entities: ['a', 'club-y'], ended: true }).relationships)).toEqual([
      'a.member-of.club-y',
    ])
  })

  test('of entities has the relationships between them and their claims of any stance', () => {
    const part = new Selection(look(), { entities: ['b', 'club-y', 'pact-x'] })
    expect(idsOf(part.relationships)).toEqual(['b.party-to.pact-x'])
    expect(part.claims.map(({ summary }) => summary).sort()).toEqual([
      'b member-of club-y',
      'b party-to pact-x',
      'pact-x stage',
    ])
    expect(idsOf(part.documents)).toEqual(['one', 'two'])
  })

  test('of relationships has their ends, their claims and all entities that these name', () => {
    const part = new Selection(look(), { relationships: ['a.signed-with.b.pact-x'] })
    expect(idsOf(part.entities)).toEqual(['a', 'b'])
    expect(part.claims.map(({ summary }) => summary).sort()).toEqual([
      'a party-to pact-x',
      'b party-to pact-x',
      'pact-x stage',
    ])
    expect(idsOf(part.mentionedEntities)).toEqual(['a', 'b', 'pact-x'])
  })

  test('excludes everything that the view hides', () => {
    const part = new Selection(look({ documents: { in: ['two'] } }), {
      entities: ['a', 'c', 'club-y', 'nobody'],
      relationships: ['a.party-to.pact-x', 'c.member-of.club-y'],
      focus: ['a', 'c'],
    })
    expect(idsOf(part.entities)).toEqual(['c', 'club-y'])
    expect(idsOf(part.relationships)).toEqual(['c.member-of.club-y'])
    expect(part.focus).toEqual(['c'])
  })

  test('has no denied relationships', () => {
    expect(new Selection(look(), { relationships: ['b.member-of.club-y'] }).relationships).toEqual([])
  })
})

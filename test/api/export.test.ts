import { describe, expect, test } from 'vitest'
import { chosenPart } from '../../src/api/export.ts'
import { document, says, world } from '../fixtures/world.ts'

const look = world(
  [document('one', '2020')],
  [
    says('one', 'a', 'member-of', '2001/2005', { object: 'club-x' }),
    says('one', 'b', 'member-of', '2001/..', { object: 'club-x' }),
    says('one', 'b', 'trades-with', '2001/..', { object: 'c' }),
    says('one', 'c', 'diplomatic-relations-with', '2001/..', { object: 'd' }),
    says('one', 'x', 'trades-with', '2001/..', { object: 'y' }),
  ],
)
const names = (choice: Parameters<typeof chosenPart>[2]) => {
  const part = chosenPart(look(), 'graphml', choice)
  return [part.entities.map(({ id }) => id).join(' '), [...part.relationships].map(({ id }) => id).join(' ')]
}

describe('the selection to export', () => {
  test('is everything by default', () => expect(names({})[0]).toBe('a b c club-x d x y'))

  test('can be the entities within some steps of others', () => {
    expect(names({ around: ['b'] })).toEqual(['b c club-x', 'b.member-of.club-x b.trades-with.c'])
    expect(names({ around: ['b'], depth: 2 })[0]).toBe('b c club-x d')
    expect(names({ around: ['b'], kinds: ['trades-with'] })).toEqual(['b c', 'b.trades-with.c'])
  })

  test('can be the paths from some entities to others', () => {
    expect(names({ from: ['club-x'], to: ['d'] })).toEqual([
      'b c club-x d',
      'b.member-of.club-x b.trades-with.c c.diplomatic-relations-with.d',
    ])
  })

  test('can be the ends of relationships of some kinds', () =>
    expect(names({ kinds: ['trades-with'] })).toEqual(['b c x y', 'b.trades-with.c x.trades-with.y']))

  test('includes ended relationships on request, and by default in formats with dates', () => {
    expect(names({ ended: true })[1]).toContain('a.member-of.club-x')
    const edges = (name: 'gexf' | 'graphml') => [...chosenPart(look(), name, {}).relationships].map(({ id }) => id)
    expect(edges('gexf')).toContain('a.member-of.club-x')
    expect(edges('graphml')).not.toContain('a.member-of.club-x')
  })

  test('walks ended relationships around an entity where it includes them', () => {
    expect(names({ around: ['a'], depth: 2 })).toEqual(['a', ''])
    const ever = names({ around: ['a'], depth: 2, ended: true })
    expect(ever).toEqual(['a b club-x', 'a.member-of.club-x b.member-of.club-x'])
    expect(chosenPart(look(), 'gexf', { around: ['a'], ended: false }).entities.map(({ id }) => id)).toEqual(['a'])
  })

  test('walks ended relationships on paths where it includes them', () => {
    const path = { from: ['a'], to: ['b'] }
    expect(() => names(path)).toThrow('there is no path from a to b')
    expect(names({ ...path, ended: true })).toEqual(['a b club-x', 'a.member-of.club-x b.member-of.club-x'])
    expect(chosenPart(look(), 'gexf', path).entities.map(({ id }) => id)).toEqual(['a', 'b', 'club-x'])
  })

  test.each<[Parameters<typeof chosenPart>[2], string]>([
    [{ around: ['nobody'] }, "no entity 'nobody'"],
    [{ around: ['b'], depth: 7 }, 'depth is 7; give 1 to 6'],
    [{ around: Array(51).fill('b') }, 'around has 51 ids; give 1 to 50'],
    [{ depth: 2 }, 'depth needs around'],
    [{ around: ['b'], from: ['a'], to: ['b'] }, 'give one of them'],
    [{ from: ['a'] }, 'to is empty, so no path could end'],
    [{ from: ['b'], to: ['x'] }, 'there is no path from b to x'],
    [{ from: ['b'], to: ['c'], paths: 21 }, 'count is 21; give 1 to 20'],
  ])('refuses %j', (choice, sentence) => expect(() => names(choice)).toThrow(sentence))
})

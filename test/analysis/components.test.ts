import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import components from '../../src/analysis/components.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import type { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { look, viewOf } from '../fixtures/triangles.ts'

describe('components', () => {
  test('are ordered by size, then by id', () => {
    expect(components.fn(look(), {}).map(({ number, members }) => [number, members.join('')])).toEqual([
      [1, 'abcdef'],
      [2, 'xy'],
      [3, 'loner'],
    ])
    expect(components.fn(look(), { kinds: ['trades-with'] })).toHaveLength(8)
  })
  test('hold exactly the reachable entities', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const view = viewOf(all)
        const parts = components.fn(view, {}).map(({ members }) => members)
        expect(parts.flat().sort()).toEqual(
          view
            .nodes()
            .map(({ id }) => id)
            .sort(),
        )
        for (const members of parts) expect(reachedFrom(view, members[0] ?? '')).toEqual(members)
      }),
    )
  })
})

function reachedFrom(view: View, start: string): string[] {
  const reached = new Set([start])
  for (const id of reached)
    for (const { source, target } of view.relationshipsOf(id).filter(holds)) reached.add(source).add(target)
  return [...reached].sort()
}

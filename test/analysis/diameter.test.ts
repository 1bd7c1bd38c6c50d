import { describe, expect, test } from 'vitest'
import diameter from '../../src/analysis/diameter.ts'
import { documents, edges, look } from '../fixtures/triangles.ts'
import { world } from '../fixtures/world.ts'

describe('the diameter', () => {
  test('is that of the largest component', () => {
    expect(diameter.fn(look(), {})).toBe(3)
    expect(diameter.fn(look(), { kinds: ['trades-with'] })).toBe(1)
    expect(diameter.fn(look(), { kinds: ['aided'] })).toBe(0)
    expect(diameter.fn(look({ documents: { in: [] } }), {})).toBe(0)
  })
  test('is null for a component that is too large', () => {
    const long = world(
      documents,
      edges(...Array.from({ length: 1_600 }, (_, index): [string, string] => [`n${index}`, `n${index + 1}`])),
    )
    expect(diameter.fn(long(), {})).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/facts/facts.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { expectBound } from '../fixtures/bound.ts'
import { graphOf, tiny } from '../fixtures/data.ts'

const day = (index: number) => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10)

/** Facts that report a number of claims, without having them. */
class ManyClaims extends Map<string, Claim> {
  override get size() {
    return 100_001
  }
}

describe('views', () => {
  test('are cached by their lens, 64 of a graph', () => {
    const graph = graphOf(tiny)
    const ask = (index: number) => viewThrough(graph, toLens({ asOf: day(index) }, 'public', graph.facts))
    expectBound(ask, { held: 63, gone: 64 })
    expect(ask(1)).not.toBe(viewThrough(graphOf(tiny), ask(1).lens))
  })

  test('are cached by their lens, 8 of a large graph', () => {
    const small = graphOf(tiny)
    const graph = { ...small, facts: { ...small.facts, claims: new ManyClaims() } }
    const ask = (index: number) => viewThrough(graph, toLens({ asOf: day(index) }, 'public', small.facts))
    expectBound(ask, { held: 7, gone: 8 })
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim } from '../../src/facts/facts.ts'
import { clearanceOrder } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { carryCleared, clearedOf } from '../../src/graph/visible/cleared.ts'
import { carrySizes, sizesOf } from '../../src/graph/visible/sizes.ts'
import { curated } from '../fixtures/curated.ts'
import { runs } from '../fixtures/runs.ts'

const all = [...curated.facts.claims.values()]
const graphOf = (claims: ReadonlyMap<string, Claim>) => buildGraph({ ...curated.facts, claims })
/** An edit removes a claim, adds it, or gives it another clearance. */
const edit = fc.tuple(fc.constantFrom(...all.slice(0, 20)), fc.option(fc.constantFrom(...clearanceOrder)))

test('law: carried sizes have the exact number of claims for each clearance, over any number of changes', () => {
  let carried = 0
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (steps) => {
      let before = graphOf(curated.facts.claims)
      for (const clearance of clearanceOrder) sizesOf(before, clearance)
      for (const step of steps) {
        const edits = new Map(
          step.map(([claim, clearance]) => [claim.id, clearance ? { ...claim, clearance } : undefined]),
        )
        const claims = new Map(before.facts.claims)
        for (const [id, claim] of edits) {
          if (claim) claims.set(id, claim)
          else claims.delete(id)
        }
        const next = graphOf(claims)
        carrySizes(before, next, edits, { large: 1, share: 0.05 })
        for (const clearance of clearanceOrder) {
          const sizes = sizesOf(next, clearance)
          const counted = sizesOf(graphOf(claims), clearance)
          expect(sizes.claims).toBe(counted.claims)
          if (JSON.stringify(sizes) !== JSON.stringify(counted)) carried += 1
        }
        before = next
      }
    }),
    { numRuns: runs(10) },
  )
  expect(carried).toBeGreaterThan(0)
})

test('a graph that is not large is counted anew, and so is a large one of which much has changed', () => {
  const [claim] = all
  const before = graphOf(curated.facts.claims)
  const claims = new Map(before.facts.claims)
  if (claim) claims.delete(claim.id)
  const edits = new Map([[claim?.id ?? '', undefined]])
  sizesOf(before, 'public')
  for (const limits of [undefined, { large: 1, share: 0 }]) {
    const next = graphOf(claims)
    carrySizes(before, next, edits, limits)
    expect(sizesOf(next, 'public')).toEqual(sizesOf(graphOf(claims), 'public'))
  }
})

test('a large graph after a change takes over which records stand for all, if it still shows them', () => {
  const before = graphOf(curated.facts.claims)
  const allOf = (graph: typeof before, all: () => Iterable<string>) => {
    const cleared = clearedOf(graph, 'public')
    return cleared.ids('claim', all, cleared.allowsId)
  }
  const chosen = allOf(before, () => before.facts.claims.keys())
  const [gone = '', classified = '', ...others] = chosen
  const claim = before.facts.claims.get(classified)
  if (!claim) throw new Error('no claim was chosen')
  const edits = new Map([
    [gone, undefined],
    [classified, { ...claim, clearance: 'secret' as const }],
  ])
  const claims = new Map([...before.facts.claims, [classified, { ...claim, clearance: 'secret' as const }]])
  claims.delete(gone)
  const next = graphOf(claims)
  carrySizes(before, next, edits, { large: 1, share: 0.05 })
  carryCleared(before, next)
  const reading = () => {
    throw new Error('the ids of all records were read')
  }
  expect(allOf(next, reading)).toEqual(others)
  const small = graphOf(claims)
  carryCleared(before, small)
  expect(() => allOf(small, reading)).toThrow('were read')
})

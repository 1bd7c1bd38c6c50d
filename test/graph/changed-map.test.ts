import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChangedMap } from '../../src/graph/changes/changed-map.ts'
import { runs } from '../fixtures/runs.ts'

interface Ranked {
  readonly name: string
}

test('law: changed values stand in order among those that stay, whatever the order makes of those that went', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,2}$/), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(names, fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }), fc.nat(4_095), (all, ranks, gone) => {
      const rankOf = new Map(all.map((name, place) => [name, ranks[place] ?? 0]))
      const order = (known: ReadonlyMap<string, number>) => (a: Ranked, b: Ranked) =>
        (known.get(a.name) ?? 0) - (known.get(b.name) ?? 0) || (a.name < b.name ? -1 : Number(a.name > b.name))
      const sorted = all.map((name) => ({ name })).sort(order(rankOf))
      // The order of what is left knows no rank of what went, as facts know no document that is hidden.
      const left = all.filter((_, place) => !(gone & (1 << place)))
      const now = new Map(left.map((name) => [name, rankOf.get(name) ?? 0]))
      const edits = new Map(all.map((name) => [name, now.has(name) ? { name } : undefined]))
      for (const name of left.slice(0, left.length / 2)) edits.delete(name)
      const map = ChangedMap.of<Ranked>(new Map(sorted.map((one) => [one.name, one])), order(now)).with(edits)
      expect([...map.keys()]).toEqual(sorted.map(({ name }) => name).filter((name) => now.has(name)))
    }),
    { numRuns: runs(500) },
  )
})

test('one edit of 200,000 values is told', () => {
  const before = ChangedMap.of<Ranked>(new Map())
  const names = Array.from({ length: 200_000 }, (_, place) => `n${place}`)
  const after = before.with(new Map(names.map((name) => [name, { name }])))
  expect(after.editsSince(before)?.size).toBe(200_000)
})

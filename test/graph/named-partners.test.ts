import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { pactKindsOf } from '../../src/graph/pacts/pact-kinds.ts'
import { NamedPartners } from '../../src/graph/relationships/named-partners.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'

test('the partners that the graph names are those of the relationships derived on the day of the count', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(1, 2), fc.constantFrom('2021-03-05', '2024-01-01'), (all, least, asOf) => {
      const graph = buildGraph(all)
      const at = (date: string) => new View(graph, toLens({ asOf: date, minCorroboration: least }, 'restricted', all))
      for (const claim of all.claims.values()) {
        if (claim.predicate !== 'reported-count') continue
        const isPast = claim.time && claim.time.latest < at(asOf).lens.asOf.latest
        const then = isPast ? at(new Date(86_400_000 * (claim.time?.latest ?? 0)).toISOString().slice(0, 10)) : at(asOf)
        const derived = then
          .relationships()
          .filter(({ derivedFrom, source, target }) => derivedFrom && [source, target].includes(claim.subject))
          .filter(({ derivedFrom }) => pactKindsOf(then, derivedFrom?.pact ?? '').includes('trade'))
        const partners = new Set(derived.flatMap(({ source, target }) => [source, target]))
        partners.delete(claim.subject)
        const named = new NamedPartners(at(asOf), claim.subject, claim)
        for (const count of [0, 1, 2, 3]) expect(named.isAsMany(count)).toBe(partners.size === count)
        expect(named.inWords().value).toBe(`${partners.size} named`)
      }
    }),
  )
})

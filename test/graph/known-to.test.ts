import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim, Facts } from '../../src/facts/facts.ts'
import { type Compartments, knows, type Label } from '../../src/facts/label.ts'
import { ordered, orders } from '../../src/facts/order.ts'
import { Budget, budgetOf, setBudget } from '../../src/graph/caches/budget.ts'
import { changeable, editedFacts, nextGraph } from '../../src/graph/changes/next-graph.ts'
import { buildGraph, compartmentsOf, type Graph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { carryParts, knownTo, makeKnownTo } from '../../src/graph/visible/known-to.ts'
import { sizesOf } from '../../src/graph/visible/sizes.ts'
import { curated } from '../fixtures/curated.ts'
import { graphOf } from '../fixtures/data.ts'
import { contentOf, plainFacts } from '../fixtures/graph-content.ts'
import { facts } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'

const some = fc.constantFrom<Compartments | undefined>(
  undefined,
  undefined,
  undefined,
  ['air'],
  ['sea'],
  ['air', 'sea'],
)
const held = fc.constantFrom<Compartments>([], ['air'], ['sea', 'air'], ['land'], ['sea', 'land'])

/** Facts in the order in which they are read, with compartments at random. */
const inCompartments = fc.tuple(facts, fc.infiniteStream(some)).map(([all, names]): Facts => {
  const marked = <T extends object>(map: ReadonlyMap<string, T>) =>
    new Map([...map].map(([id, record]) => [id, { ...record, compartments: names.next().value }]))
  return {
    documents: ordered(marked(all.documents), orders.documents),
    entities: ordered(all.entities, orders.entities),
    passages: all.passages,
    claims: ordered(marked(all.claims), orders.claims),
  }
})

/** The slow way: facts that never had anything else. */
function without(all: Facts, held: Compartments): Facts {
  const documents = new Map([...all.documents].filter(([, { compartments }]) => knows(held, compartments)))
  const claims = [...all.claims].filter(
    ([, claim]) => documents.has(claim.document) && knows(held, compartmentsOf(claim, all)),
  )
  return { ...all, documents, claims: new Map(claims) }
}
const neverHad = (all: Facts, held: Compartments) => buildGraph(without(plainFacts(all), held))
const told = (graph: Graph) => [
  contentOf(graph),
  graph.revisions,
  sizesOf(graph, 'secret'),
  new Map(graph.compartments),
]

test('law: who is not in a compartment gets the graph that one has who never had what is in it', () => {
  let hidden = 0
  fc.assert(
    fc.property(inCompartments, fc.array(held, { minLength: 2, maxLength: 3 }), (all, sets) => {
      const graph = buildGraph(all)
      for (const held of sets) {
        const part = knownTo(graph, held)
        expect(told(part)).toEqual(told(neverHad(all, held)))
        // Also of a part, as exports ask for one.
        expect(told(knownTo(part, ['sea']))).toEqual(told(neverHad(without(all, held), ['sea'])))
        hidden += Number(part !== graph)
      }
      expect(contentOf(graph)).toEqual(contentOf(buildGraph(all)))
    }),
    { numRuns: runs(60) },
  )
  expect(hidden).toBeGreaterThan(runs(60))
})

test('law: after a change the parts that were asked for go on, as if they had been made anew', () => {
  fc.assert(
    fc.property(inCompartments, fc.array(inCompartments, { minLength: 1, maxLength: 3 }), held, (all, later, held) => {
      let changed = changeable(all)
      let graph = buildGraph(changed)
      for (const [turn, { documents, claims }] of later.entries()) {
        knownTo(graph, held)
        // Some records of the other facts are added, some that are there get other labels, and some are gone.
        const edits = <T extends Label>(before: ReadonlyMap<string, T>, map: ReadonlyMap<string, T>, most: number) =>
          new Map(
            [...map].slice(0, most).map(([id, record], place) => {
              const { clearance, compartments } = record
              const known = before.get(id)
              return [id, place % 3 === 0 ? undefined : known ? { ...known, clearance, compartments } : record]
            }),
          )
        const none = new Map()
        // Parts are made anew if a document is altered, so every second change alters none.
        const kept = edits(changed.documents, documents, turn % 2 === 1 ? 2 : 0)
        for (const [id, document] of kept) if (!document) kept.delete(id)
        changed = editedFacts(changed, {
          documents: kept,
          entities: none,
          passages: none,
          claims: edits(changed.claims, claims, 6),
        })
        const next = nextGraph(graph, changed)
        carryParts(graph, next)
        expect(told(knownTo(next, held))).toEqual(told(neverHad(changed, held)))
        graph = next
      }
    }),
    { numRuns: runs(40) },
  )
})

const small = (names: readonly string[]) =>
  graphOf({
    nations: { a: {}, b: {} },
    documents: { d: {} },
    claims: {
      d: Object.fromEntries(
        names.map((name, place) => [
          `c${place}`,
          { subject: 'a', predicate: 'cooperates-with', object: 'b', compartments: [name] },
        ]),
      ),
    },
  })

test('a graph without compartments is its own part, and so is one for who is in all of them', () => {
  const open = small([])
  expect(knownTo(open, [])).toBe(open)
  const closed = small(['air', 'sea'])
  expect(knownTo(closed, ['land', 'sea', 'air'])).toBe(closed)
  expect(knownTo(closed, ['air'])).toBe(knownTo(closed, ['land', 'air']))
})

test('law: a part that is made in turns is the one that is made at once, and no further one is made', async () => {
  await fc.assert(
    fc.asyncProperty(inCompartments, held, async (all, held) => {
      const graph = buildGraph(all)
      await makeKnownTo(graph, { compartments: held, clearance: 'secret' }, async () => {})
      expect(makeKnownTo(graph, { compartments: held, clearance: 'secret' })).toBeUndefined()
      expect(told(knownTo(graph, held))).toEqual(told(neverHad(all, held)))
    }),
    { numRuns: runs(40) },
  )
})

/** With so many claims that a part takes many turns: some are open, and the others in a compartment. */
function large(open: number, closed: number): Graph {
  const some = [...curated.facts.claims.values()]
  const claims = Array.from({ length: open + closed }, (_, place) => {
    const claim = some[place % some.length] as Claim
    return { ...claim, id: `${claim.id}-${place}`, ...(place >= open && { compartments: ['air'] }) }
  })
  return buildGraph({ ...curated.facts, claims: ordered(new Map(claims.map((one) => [one.id, one])), orders.claims) })
}

test.each([
  ['most', 1_000, 3_000],
  ['few', 8_000, 1_000],
])('of a graph of which %s is hidden a part is made in many turns, once for all who wait', async (_, open, closed) => {
  const graph = large(open, closed)
  let turns = 0
  const pause = async () => {
    turns += 1
    // While it is made, others get what they may know.
    expect(knownTo(graph, ['air'])).toBe(graph)
  }
  const making = makeKnownTo(graph, { clearance: 'public' }, pause)
  expect(makeKnownTo(graph, { clearance: 'public', compartments: ['land'] }, pause)).toBe(making)
  // The sizes are those of a clearance, and the part is that of all.
  const other = makeKnownTo(graph, { clearance: 'secret' }, pause)
  expect(await other).toBe(await making)
  expect(turns).toBeGreaterThan(5)
  expect(knownTo(graph, []).facts.claims.size).toBe(open)
  expect(knownTo(graph, [])).toBe(knownTo(graph, ['land']))
})

test('the parts of a graph and what is cached for them stay within its budget', () => {
  const names = Array.from('abcdefgh')
  const graph = small(names)
  const budget = setBudget(graph, new Budget(60_000))
  for (let set = 0; set < 256; set += 1) {
    const part = knownTo(
      graph,
      names.filter((_, bit) => set & (1 << bit)),
    )
    const view = viewThrough(part, toLens({ asOf: '2030' }, 'public', part.facts))
    expect(view.relationships()).toHaveLength(set === 0 ? 0 : 1)
    expect(budgetOf(graph).bytes).toBeLessThanOrEqual(60_000)
  }
  expect(budget.evictions).toBeGreaterThan(100)
})

test('a part without many of the records has maps of its own, which take less time to make and to read', () => {
  const all = curated.facts
  const claims = [...all.claims.values()]
  const without = (share: number) => {
    const marked = claims.map((one, at) => (at % share === 0 ? { ...one, compartments: ['air'] } : one))
    return knownTo(buildGraph({ ...all, claims: new Map(marked.map((one) => [one.id, one])) })).facts.claims
  }
  expect([2, 20].map((share) => without(share) instanceof Map)).toEqual([true, false])
  expect(without(2).size).toBe(Math.floor(claims.length / 2))
})

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { allInView, type InView } from '../../src/api/builder.ts'
import { DocumentWhere, EntityWhere, PactWhere } from '../../src/api/filters/filters.ts'
import type { Connected, Where } from '../../src/api/filters/where.ts'
import { EntenteError } from '../../src/errors.ts'
import { toLens } from '../../src/graph/lens.ts'
import { type View, viewThrough } from '../../src/graph/view.ts'
import { curated as graph } from '../fixtures/curated.ts'
import { runs } from '../fixtures/runs.ts'

let view: View
beforeAll(async () => {
  view = viewThrough(graph, toLens({}, 'public', graph.facts))
})

const ids = ['japan', 'new-zealand', 'australia', 'united-states']
const words = ['japan', 'New Zealand', 'zealand', 'agreement', 'a', '']
const optional = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<T>
/** One condition; several would contradict each other nearly always. */
const oneOf = (model: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof(...Object.entries(model).map(([key, value]) => value.map((one) => ({ [key]: one }))))
const text = oneOf({
  eq: fc.constantFrom('japan', 'New Zealand'),
  in: fc.subarray(words, { minLength: 1 }),
  contains: fc.constantFrom(...words),
  startsWith: fc.constantFrom(...words),
})
const among = <T>(values: T[]) => oneOf({ eq: fc.constantFrom(...values), in: fc.subarray(values, { minLength: 1 }) })
const kinds = ['nation', 'organization', 'pact']

const { pact, entity } = fc.letrec<{ pact: object; entity: object; end: object; edge: object }>((self) => {
  const combined = (name: 'pact' | 'entity', fields: fc.Arbitrary<object>) =>
    fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 4, arbitrary: fields },
      { weight: 1, arbitrary: fc.array(self(name), { minLength: 1, maxLength: 2 }).map((AND) => ({ AND })) },
      { weight: 1, arbitrary: fc.array(self(name), { minLength: 1, maxLength: 2 }).map((OR) => ({ OR })) },
      { weight: 1, arbitrary: fc.tuple(fields, self(name)).map(([one, NOT]) => ({ ...one, NOT })) },
    )
  return {
    entity: combined('entity', oneOf({ id: among(ids), name: text, kind: among(kinds) })),
    edge: optional({
      stance: among(['asserted', 'reported', 'denied']),
      corroboration: optional({ atLeast: fc.integer({ min: 1, max: 3 }), atMost: fc.integer({ min: 1, max: 3 }) }),
    }),
    end: optional({ node: self('entity'), edge: self('edge') }),
    pact: combined(
      'pact',
      oneOf({
        name: text,
        stage: optional({ eq: fc.constantFrom('signed', 'in-force'), atLeast: fc.constantFrom('signed', 'in-force') }),
        parties: oneOf({
          some: self('end'),
          all: self('end'),
          none: self('end'),
          single: self('end'),
          count: optional({ atLeast: fc.integer({ min: 1, max: 4 }) }),
        }),
      }),
    ),
  }
})

/** The ids that a filter selects; undefined where it is refused. */
function selected<S extends object, T extends { readonly id: string }>(
  where: Where<S, InView<T>>,
  filter: Connected<S>,
  records: readonly T[],
) {
  try {
    const test = where.compile(filter, { view, path: 'where' })
    return new Set(allInView(view, records).flatMap((item) => (test(item) ? [item.record.id] : [])))
  } catch (error) {
    if (error instanceof EntenteError && error.code === 'BAD_FILTER') return undefined
    throw error
  }
}

describe('a filter that is said to be within another', () => {
  test('selects nothing that the other does not', () => {
    const pacts = view.entities().filter((one) => one.kind === 'pact')
    let found = 0
    const pair = fc.oneof(
      fc.tuple(pact, pact),
      fc.tuple(pact, pact).map(([one, other]) => [{ AND: [one, other] }, other] as const),
      fc.tuple(pact, pact).map(([one, other]) => [one, { OR: [other, one] }] as const),
      fc
        .tuple(entity, entity)
        .map(
          ([one, other]) =>
            [
              { parties: { some: { node: { ...one, AND: [other] } } } },
              { parties: { some: { node: other } } },
            ] as const,
        ),
    )
    fc.assert(
      fc.property(pair, ([one, other]) => {
        if (!PactWhere.isWithin(one, other)) return
        const [few, many] = [selected(PactWhere, one, pacts), selected(PactWhere, other, pacts)]
        if (!few || !many) return
        found += few.size > 0 && many.size < pacts.length ? 1 : 0
        for (const id of few) expect(many).toContain(id)
      }),
      { numRuns: runs(3_000) },
    )
    // Some filters must select a part of the list.
    expect(found).toBeGreaterThan(100)
  })

  test('under NOT or none is refused, and nothing else is refused for it', () => {
    const pacts = view.entities().filter((one) => one.kind === 'pact')
    let [refused, not] = [0, 0]
    fc.assert(
      fc.property(entity, entity, (one, other) => {
        const parties = { some: { node: one }, none: { node: other } }
        const [some, none] = [{ parties: { some: { node: one } } }, { parties: { none: { node: other } } }]
        const [a, b] = [selected(PactWhere, some, pacts), selected(PactWhere, none, pacts)]
        if (!a || !b) return
        const both = selected(PactWhere, { parties }, pacts)
        if (both) not += 1
        else {
          refused += 1
          expect([...a].filter((id) => b.has(id))).toEqual([])
        }
      }),
      { numRuns: runs(1_000) },
    )
    expect(Math.min(refused, not)).toBeGreaterThan(20)
  })
})

const some = (node: object) => ({ some: { node } })
const none = (node: object) => ({ none: { node } })
test.each<[string, object, string]>([
  ['some and none', { parties: { ...some({ id: { eq: 'japan' } }), ...none({ id: { in: ids } }) } }, 'none excludes'],
  ['some and none of all', { parties: { ...some({ id: { eq: 'japan' } }), none: {} } }, 'none excludes'],
  [
    'single and none, from two places',
    {
      parties: { single: { node: { name: { eq: 'Japan' } } } },
      AND: [{ parties: none({ name: { contains: 'APAN' } }) }],
    },
    'none excludes',
  ],
  ['NOT of nothing', { NOT: { name: {} } }, 'NOT excludes everything'],
  ['NOT of an empty text', { NOT: { name: { contains: '' } } }, 'NOT excludes everything'],
  ['NOT of a list without conditions', { NOT: { parties: {} } }, 'NOT excludes everything'],
  ['NOT of more than is asked for', { stage: { eq: 'signed' }, NOT: { stage: { in: ['signed', 'in-force'] } } }, 'NOT'],
  [
    'two ids of one party',
    { parties: { some: { node: { id: { eq: 'japan' } }, AND: [{ node: { id: { eq: 'australia' } } }] } } },
    'no value that fits them all',
  ],
])('%s that exclude each other are an error', (_, where, sentence) => {
  expect(() => PactWhere.compile(where, { view, path: 'where' })).toThrow(
    expect.objectContaining({ code: 'BAD_FILTER', message: expect.stringContaining(sentence) }),
  )
})

test('an id through a lens is right only under that lens, whichever comes first', () => {
  const where = { id: { eq: 'japan@asOf=2010-01-01' } }
  const under = (asOf: string) => viewThrough(graph, toLens({ asOf }, 'public', graph.facts))
  const test = (asOf: string) => () => EntityWhere.test(where, { view: under(asOf), path: 'where' })
  expect(test('2010-01-01')).not.toThrow()
  expect(test('2020-01-01')).toThrow(expect.objectContaining({ code: 'BAD_LENS' }))
})

test('two titles are an error, and two names are not: an entity has several', () => {
  const twice = (eq: string[]) => ({ AND: eq.map((one) => ({ title: { eq: one } })) })
  const compile = (where: object) => DocumentWhere.compile(where, { view, path: 'where' })
  expect(() => compile(twice(['A', 'B']))).toThrow(expect.objectContaining({ code: 'BAD_FILTER' }))
  expect(() => compile(twice(['A', 'a']))).not.toThrow()
  const names = { AND: [{ name: { eq: 'Japan' } }, { name: { eq: 'Nippon' } }] }
  expect(() => PactWhere.compile(names, { view, path: 'where' })).not.toThrow()
  expect(() => PactWhere.compile({ parties: none({ name: {} }) }, { view, path: 'where' })).not.toThrow()
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProperty, property } from '../../src/facts/vocabulary.ts'
import { bestValue, nameOfProperty, propertiesOf } from '../../src/graph/relationships/property.ts'
import { viewOf } from '../fixtures/exported.ts'
import { facts } from '../fixtures/random.ts'
import { document, says, world } from '../fixtures/world.ts'

describe('the properties of an entity', () => {
  test('hold exactly the asserted and reported claims', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const view = viewOf(all)
        for (const { id } of view.entities()) {
          const told = propertiesOf(view, id).filter(({ property }) => property !== 'stage')
          const claims = told.flatMap(({ values }) => values.flatMap(({ claims }) => claims))
          const expected = view
            .claims()
            .filter(
              ({ subject, predicate, stance }) =>
                subject === id && isProperty(predicate) && predicate !== 'stage' && /asserted|reported/.test(stance),
            )
          // A vague date stands behind each of several days that it can mean.
          expect([...new Set(claims)].map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
        }
      }),
    )
  })

  test('have unique names, a preferred value with a reason if single-valued, and the stage of a pact', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const view = viewOf(all)
        for (const { id } of view.entities()) {
          const told = propertiesOf(view, id)
          expect(new Set(told.map(nameOfProperty)).size).toBe(told.length)
          for (const { property: name, values, reason } of told) {
            expect(values.length).toBeGreaterThan(0)
            expect(reason !== undefined).toBe(property(name).single === true)
          }
          const stage = bestValue(view, id, 'stage')
          const step = view.stageOf(id)
          expect(stage?.type === 'stage' ? stage.stage : undefined).toBe(step?.undecided ? undefined : step?.stage)
        }
      }),
    )
  })

  const text = (words: string) => ({ value: { type: 'text', text: words } as const })
  const count = (number: number, pactKind: string) => ({
    value: { type: 'count', count: number } as const,
    qualifiers: { pactKind },
  })
  const look = world(
    [document('one', '2020'), document('two', '2021', { primary: true })],
    [
      says('one', 'pact-x', 'purpose', undefined, text('Peace')),
      says('two', 'pact-x', 'purpose', undefined, text('peace ')),
      says('two', 'pact-x', 'purpose', undefined, text('Trade')),
      says('one', 'pact-x', 'classification-level', undefined, { value: { type: 'level', level: 'secret' } }),
      says('two', 'pact-x', 'classification-level', undefined, { value: { type: 'level', level: 'restricted' } }),
      says('one', 'a', 'reported-count', '2020', count(3, 'trade')),
      says('two', 'a', 'reported-count', '2020', count(4, 'trade')),
      says('two', 'a', 'reported-count', '2021', count(5, 'trade')),
      says('two', 'a', 'reported-count', '2020', count(1, 'health')),
    ],
  )
  const told = (entity: string) =>
    propertiesOf(look(), entity).map((one) => [
      nameOfProperty(one),
      one.values.map(({ value, claims }) => [Object.values(value)[1], claims.length]),
    ])

  test('ignore case and spaces, and list the preferred of contradicting values first', () => {
    expect(told('pact-x')).toEqual([
      [
        'classification-level',
        [
          ['restricted', 1],
          ['secret', 1],
        ],
      ],
      [
        'purpose',
        [
          ['Peace', 2],
          ['Trade', 1],
        ],
      ],
    ])
    expect(propertiesOf(look(), 'pact-x')[0]?.reason).toMatch(/^a primary document says so/)
  })

  test('distinguish counts by what is counted and by day', () => {
    expect(told('a')).toEqual([
      [
        'reported-count (trade, 2020)',
        [
          [4, 1],
          [3, 1],
        ],
      ],
      ['reported-count (trade, 2021)', [[5, 1]]],
      ['reported-count (health, 2020)', [[1, 1]]],
    ])
  })

  test('exclude those that only hidden claims give', () => {
    expect(look({ documents: { notIn: ['one', 'two'] } }).propertiesOf('pact-x')).toEqual([])
    expect(propertiesOf(look({ documents: { in: ['one'] } }), 'a').map(nameOfProperty)).toEqual([
      'reported-count (trade, 2020)',
    ])
  })
})

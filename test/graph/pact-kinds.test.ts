import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keysOf, type PactKind, pactKinds } from '../../src/facts/vocabulary.ts'
import { isOfKind, kindsGiven, pactKindsOf } from '../../src/graph/pacts/pact-kinds.ts'
import { document, says, world } from '../fixtures/world.ts'

const documents = [document('a', '2020'), document('b', '2021'), document('c', '2022')]
const is = (document: string, pactKind: PactKind) =>
  says(document, 'pact-p', 'pact-kind', undefined, { value: { type: 'pactKind', pactKind } })
const existing = says('a', 'ayland', 'party-to', '2020', { object: 'pact-p' })
const look = (...claims: ReturnType<typeof is>[]) => world(documents, [existing, ...claims])()

/** The default of every pact in this world is `information-security`. */
describe('the kinds of a pact', () => {
  test('are the default of the data where no document gives any', () => {
    expect(pactKindsOf(look(), 'pact-p')).toEqual(['information-security'])
    expect(kindsGiven(look(), 'pact-p')).toBeUndefined()
  })

  test('are those of the best document, and the default stands against it without a claim', () => {
    const view = look(is('a', 'trade'))
    expect(pactKindsOf(view, 'pact-p')).toEqual(['trade'])
    expect(isOfKind(view, 'pact-p', 'information-security')).toBe(false)
    expect(kindsGiven(view, 'pact-p')).toMatchObject({
      reason: 'documents say so, and none gives the default of the data',
      values: [{ value: ['trade'] }, { value: ['information-security'], claims: [] }],
    })
    expect(pactKindsOf(look(is('a', 'trade'), is('b', 'health')), 'pact-p')).toEqual(['health'])
  })

  test('of one document count together, and confirm what others and the default say in part', () => {
    const view = look(is('a', 'trade'), is('b', 'trade'), is('b', 'information-security'))
    expect(pactKindsOf(view, 'pact-p')).toEqual(['information-security', 'trade'])
    expect(kindsGiven(view, 'pact-p')?.values).toHaveLength(1)
    expect(kindsGiven(view, 'pact-p')?.values[0]?.claims).toHaveLength(3)
  })

  test('law: each set has a document or is the default, none is part of another, and none is lost', () => {
    const kinds = fc.constantFrom<PactKind>('information-security', 'trade', 'health')
    const said = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), kinds), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(said, (all) => {
        const given = kindsGiven(look(...all.map(([document, kind]) => is(document, kind))), 'pact-p')
        const values = given?.values ?? []
        const part = (a: readonly PactKind[], b: readonly PactKind[]) => a.every((kind) => b.includes(kind))
        for (const [at, { value, claims }] of values.entries()) {
          if (claims.length === 0) expect(value).toEqual(['information-security'])
          expect(values.some((other, index) => index !== at && part(value, other.value))).toBe(false)
        }
        for (const id of ['a', 'b', 'c']) {
          const own = keysOf(pactKinds).filter((kind) => all.some(([by, said]) => by === id && said === kind))
          const backed = values.some(
            ({ value, claims }) => part(own, value) && claims.some(({ document }) => document === id),
          )
          expect(own.length === 0 || backed).toBe(true)
        }
        expect(given?.kinds.length).toBeGreaterThan(0)
        expect(given?.undecided || part(given?.kinds ?? [], values[0]?.value ?? [])).toBe(true)
      }),
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Budget } from '../../src/graph/caches/budget.ts'
import { readPageOperations } from '../../src/server/built-files.ts'
import { BodyForms } from '../../src/server/fast/body-forms.ts'
import { runs } from '../fixtures/runs.ts'

const formsOf = (...bodies: string[]) => {
  const forms = new BodyForms<string>(new Budget(1_000_000))
  for (const body of bodies) forms.learn(Buffer.from(body), body)
  return (body: string) => forms.find(Buffer.from(body))
}

test('a body of a known form is told by the bytes around its variables', () => {
  const first = '{"query":"query ($a: Int) { a }","variables":{"a":1},"operationName":"A"}'
  const find = formsOf(first)
  const other = (variables: string) => first.replace('{"a":1}', variables)
  expect(find(other('{"a":[2,"}é\\"\\n{"]}'))).toEqual({ found: first, variables: { a: [2, '}é"\n{'] } })
  expect(find(other(' {} '))).toEqual({ found: first, variables: {} })
  for (const variables of ['null', '[1]', '{', '{}}', '{"a":1},"variables":{}', ''])
    expect(find(other(variables)), variables).toBeUndefined()
  for (const body of [first.replace('"A"', '"B"'), first.replace('a }', 'b }'), `${first} `, '{}', ''])
    expect(find(body), body).toBeUndefined()
})

test("the explorer's operations with variables are found again with others", async () => {
  const texts = (await readPageOperations()).filter((text) => /(query|mutation) \w*\s*\(/.test(text))
  expect(texts.length).toBeGreaterThan(10)
  const bodyOf = (query: string, variables: object) => JSON.stringify({ query, variables })
  const find = formsOf(...texts.map((query) => bodyOf(query, { lens: { asOf: '2024' } })))
  for (const query of texts)
    expect(find(bodyOf(query, { lens: { asOf: '1999' } }))?.variables, query).toEqual({ lens: { asOf: '1999' } })
})

test('of forms with starts of one length, the one with the same bytes is found', () => {
  const bodies = [...'abcdefgh'].map((end) => `{"variables":{},"query":"{ ${end} }"}`)
  const find = formsOf(...bodies)
  for (const body of bodies) expect(find(body.replace('{}', '{"x":1}'))).toEqual({ found: body, variables: { x: 1 } })
})

test('variables that are not at the top, or are there twice, make no form', () => {
  for (const body of [
    '{"extensions":{"variables":{}},"query":"{ a }"}',
    '{"variables":{},"query":"{ a }","variables":{"b":1}}',
    '{"variables":{},"query":"{ a }","v\\u0061riables":{"b":1}}',
    '{"variables":null,"query":"{ a }"}',
    '[{"variables":{}}]',
  ])
    expect(formsOf(body)(body), body).toBeUndefined()
})

test('a body that is found means what JSON.parse reads', () => {
  const texts = fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', ':', 'variables', 'é', ' ', 'a') })
  const objects = fc.dictionary(texts, fc.jsonValue({ maxDepth: 2 }))
  const keys = fc.shuffledSubarray(['query', 'variables', 'operationName', 'extensions'], { minLength: 2 })
  let found = 0
  fc.assert(
    fc.property(keys, texts, objects, fc.array(objects), fc.boolean(), (order, query, extensions, all, isWide) => {
      const write = (variables: object) =>
        JSON.stringify(
          Object.fromEntries(order.map((key) => [key, { query, variables, operationName: query, extensions }[key]])),
          null,
          isWide ? 1 : 0,
        )
      const find = formsOf(write({}))
      for (const variables of all) {
        const body = write(variables)
        const known = find(body)
        if (known) expect(known.variables).toEqual(JSON.parse(body).variables)
        found += known ? 1 : 0
      }
    }),
    { numRuns: runs(300) },
  )
  expect(found).toBeGreaterThan(100)
})

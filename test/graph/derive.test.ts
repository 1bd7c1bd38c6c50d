import { getHeapStatistics } from 'node:v8'
import { expect, test } from 'vitest'
import type { Certainty } from '../../src/facts/vocabulary.ts'
import { derive } from '../../src/graph/pacts/derive.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { collectAll } from '../fixtures/collect-all.ts'

/** A party, as far as a derived relationship reads it before anybody asks for more. */
const party = (source: string, certainty: Certainty = 'certain') =>
  ({ source, stage: 'signed', certainty }) as Relationship

test.each<[Certainty, Certainty, Certainty]>([
  ['certain', 'presumed', 'presumed'],
  ['possible', 'certain', 'possible'],
  ['possible', 'disputed', 'disputed'],
  ['disputed', 'presumed', 'disputed'],
])('a relationship of a %s and a %s party is %s', (one, other, both) => {
  expect(derive('pact', party('a', one), party('b', other))?.certainty).toBe(both)
})

test('the id of a derived relationship is one text, not a chain of its parts', async () => {
  const MANY = 50_000
  const first = party('first-nation')
  const all = Array.from({ length: MANY }, (_, at) => derive(`pact-of-${at}`, first, party(`nation-${at}`)))
  await collectAll()
  const before = getHeapStatistics().used_heap_size
  const ids = all.map((one) => one?.id)
  expect(ids[7]).toBe('first-nation.signed-with.nation-7.pact-of-7')
  await collectAll()
  // The text of 50 characters and its place in the list; as a chain it has 160 bytes.
  expect((getHeapStatistics().used_heap_size - before) / MANY).toBeLessThan(110)
  expect([ids.length, all.length]).toEqual([MANY, MANY])
})

import { getHeapStatistics } from 'node:v8'
import { expect, test } from 'vitest'
import { derive } from '../../src/graph/pacts/derive.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { collectAll } from '../fixtures/collect-all.ts'

/** A party, as far as a derived relationship reads it before anybody asks for more. */
const party = (source: string) => ({ source, stage: 'signed', certainty: 'certain' }) as Relationship

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

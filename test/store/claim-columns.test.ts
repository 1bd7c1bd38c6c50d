import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTime } from '../../src/facts/date.ts'
import type { Claim } from '../../src/facts/facts.ts'
import { clearanceOrder } from '../../src/facts/vocabulary.ts'
import { ClaimColumns } from '../../src/store/claim-columns.ts'
import { GrowingNumbers, GrowingTexts } from '../../src/store/growing.ts'
import { facts } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'

const defined = (claim: Claim | undefined) =>
  claim && Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined))

test('claims come back from columns as they were, also with another clearance', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...clearanceOrder), (facts, clearance) => {
      const columns = new ClaimColumns(facts)
      for (const [id, claim] of facts.claims) columns.set(id, claim)
      for (const [id, claim] of facts.claims) expect(defined(columns.get(id))).toEqual(defined(claim))
      for (const [id, claim] of facts.claims) columns.set(id, { ...claim, clearance })
      for (const [id, claim] of facts.claims) expect(defined(columns.get(id))).toEqual(defined({ ...claim, clearance }))
    }),
    { numRuns: runs(20) },
  )
})

test('a claim that names an unknown record comes back, but is in no section', () => {
  const claim: Claim = {
    id: 'report#a',
    document: 'report',
    passages: [],
    summary: 'It is so.',
    subject: 'atlantis',
    predicate: 'stage',
    time: parseTime('2020'),
    stance: 'asserted',
    speakers: [],
    about: [],
    qualifiers: {},
    rank: 'normal',
    clearance: 'public',
  }
  const columns = new ClaimColumns({ documents: new Map(), entities: new Map(), passages: new Map() })
  columns.set(claim.id, claim)
  expect([columns.get(claim.id), columns.get('report#b')]).toEqual([claim, undefined])
  expect(() => [...columns.sections()]).toThrow('unknown')
})

test('columns of more than one chunk give back what was added', () => {
  const [numbers, texts] = [new GrowingNumbers(), new GrowingTexts()]
  const words = ['é'.repeat(200_000), 'short', '日本'.repeat(400_000), '', 'last']
  for (let at = 0; at < 40_000; at++) numbers.add(3 * at)
  const ends = words.map((word) => {
    texts.add(word)
    return texts.length
  })
  expect([0, 16_383, 16_384, 39_999].map((at) => numbers.at(at))).toEqual([0, 49_149, 49_152, 119_997])
  expect(words.map((_, at) => texts.between(ends[at - 1] ?? 0, ends[at] ?? 0))).toEqual(words)
  expect(Buffer.concat([...texts.take()]).toString()).toBe(words.join(''))
  expect(Buffer.concat([...numbers.take()]).readUInt32LE(4 * 39_999)).toBe(119_997)
  expect(() => numbers.add(2 ** 32)).toThrow(RangeError)
})

import { expect, test } from 'vitest'
import { parseDate } from '../../src/facts/date.ts'
import type { Claim, Document, Facts } from '../../src/facts/facts.ts'
import { watched } from '../../src/graph/check-point.ts'
import { documentsOf } from '../../src/graph/relationships/preferred-value.ts'

test('the documents of many claims come in the order of publication, with check points all along', () => {
  const days = Array.from({ length: 28 }, (_, at) => parseDate(`2024-02-${String(at + 1).padStart(2, '0')}`))
  const all = Array.from({ length: 5_000 }, (_, at) => {
    const published = at % 7 === 0 ? undefined : days[(at * 31) % 28]
    return { id: `d${(at * 7_919) % 5_000}`, published } as Document
  })
  const facts = { documents: new Map(all.map((document) => [document.id, document])) } as unknown as Facts
  const claims = [...all, ...all].map(({ id }) => ({ document: id }) as Claim)
  let checks = 0
  const watch = { check: () => checks++, checkAhead() {}, largest: 0, refuseSize: () => expect.fail() }
  const found = watched(watch, () => documentsOf(claims, facts))
  const keyOf = ({ id, published }: Document) => `${published?.earliest ?? 'undated'} ${id}`
  expect(found.map(keyOf)).toEqual(all.map(keyOf).toSorted())
  expect(checks).toBeGreaterThanOrEqual(4)
})

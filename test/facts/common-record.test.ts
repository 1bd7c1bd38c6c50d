import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseCommonClaims } from '../../src/facts/common-record.ts'
import { type ClaimsFile, fileShapes } from '../../src/facts/schema.ts'
import { runs } from '../fixtures/runs.ts'

const shape = fileShapes['claims/*.yaml']

/** Also in the same order within passages and qualifiers, on which the revision depends. */
function agrees(common: ClaimsFile, data: unknown): void {
  const checked = shape.parse(data)
  expect(checked).toEqual(common)
  const inside = ({ passages, claims }: ClaimsFile) =>
    JSON.stringify([passages, Object.values(claims).map(({ qualifiers }) => qualifiers)])
  expect(inside(checked)).toBe(inside(common))
}

test('the fast reader of claims reads nearly all curated files, and as their shape does', () => {
  const folder = 'graph-data/claims'
  const files = readdirSync(folder).map((name) => parse(readFileSync(join(folder, name), 'utf8')))
  const read = files.filter((data) => {
    const common = parseCommonClaims(data)
    if (common) agrees(common, data)
    return common
  })
  expect(read.length).toBeGreaterThan(0.95 * files.length)
})

test('it reads what the shape of the file reads, and nothing that the shape refuses', () => {
  const claim = { summary: 'A summary', subject: 'arden', predicate: 'party-to', object: 'cove', time: '2020-01-01' }
  const passage = { fingerprint: 'f'.repeat(64), summary: 'A passage' }
  const value = fc.oneof(
    fc.constantFrom('report', 'stage', 'denied', 'secret', ' a', '', 'x y', 'Ü', 'f'.repeat(64), 1, 0, 1.5, 2020),
    fc.constantFrom<unknown>(null, true, [1], ['arden'], [' '], {}, { odd: 'a' }),
    fc.constantFrom<unknown>({ office: 'minister' }, { stage: 'signed', representing: 'arden', office: 'minister' }),
  )
  const names = ['value', 'stance', 'speakers', 'about', 'qualifiers', 'passages', 'rank', 'reason', 'clearance']
  const odd = (record: object, ...others: string[]) =>
    fc
      .dictionary(fc.constantFrom(...Object.keys(record), ...others, 'id', 'document', 'record', 'odd'), value, {
        maxKeys: 3,
      })
      .map((odd) => ({ ...record, ...odd }))
  const key = fc.constantFrom('a', 'b-1', 'B', '', '1', '01', 'constructor')
  const file = fc
    .record({
      document: fc.constant('report'),
      claims: fc.dictionary(key, odd(claim, ...names, 'compartments', 'dating'), { maxKeys: 3 }),
      passages: fc.option(fc.dictionary(key, odd(passage), { maxKeys: 2 }), { nil: undefined }),
      rest: fc.dictionary(fc.constantFrom('document', 'claims', 'passages', 'retractions', 'odd'), value, {
        maxKeys: 1,
      }),
    })
    .map(({ rest, ...parts }) => JSON.parse(JSON.stringify({ ...parts, ...rest })))
  let read = 0
  fc.assert(
    fc.property(file, (data) => {
      const common = parseCommonClaims(data)
      if (common) agrees(common, data)
      if (common) read += 1
    }),
    { numRuns: runs(1_500) },
  )
  expect(read).toBeGreaterThan(50)
})

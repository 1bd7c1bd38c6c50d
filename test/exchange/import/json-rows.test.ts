import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonRows } from '../../../src/exchange/import/json.ts'
import { ndjsonRows } from '../../../src/exchange/import/ndjson.ts'
import { networkRows } from '../../../src/exchange/import/network.ts'
import type { Reader, ReadRow } from '../../../src/exchange/import/reader.ts'
import { runs } from '../../fixtures/runs.ts'

async function* chunked(text: string, size = 7) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

type Read = (text: AsyncIterable<string>, path: string, reader: Reader) => AsyncGenerator<ReadRow>
async function rows(read: Read, text: string, { size = 7, path }: { size?: number; path?: string } = {}) {
  const found: ReadRow[] = []
  const reader = { columns: () => {}, note: () => {}, read: { lists: {}, missing: [], sparse: true, path } }
  for await (const row of read(chunked(text, size), 'd.json', reader)) found.push(row)
  return found
}
const outcomes = (all: readonly ReadRow[]) =>
  all.map((row) => ('reason' in row ? [row.line, row.reason] : [row.line, row.data]))

/** A value with the text that says it. A key can come twice, and is written with and without escapes. */
interface Written {
  readonly json: string
  readonly isDoubled: boolean
}
const key = fc.constantFrom('a', 'b', 'a b', '__proto__', '"', '\\', '}', 'é').chain((name) =>
  fc.boolean().map((isEscaped) => ({
    name,
    json: isEscaped
      ? `"${[...name].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`
      : JSON.stringify(name),
  })),
)
const leaf = fc
  .constantFrom('1', '-0', '1e400', '12345678901234567890', 'true', 'null', '""', '"a\\": {"', '"\\ud800"', '"é"')
  .map((json): Written => ({ json, isDoubled: false }))
const { value, object } = fc.letrec<{ value: Written; object: Written }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 3 }).map(listed), tie('object')),
  object: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map(
    (fields): Written => ({
      json: `{${fields.map(([{ json }, { json: said }]) => `${json} : ${said}`).join(',')}}`,
      isDoubled:
        new Set(fields.map(([{ name }]) => name)).size < fields.length || fields.some(([, { isDoubled }]) => isDoubled),
    }),
  ),
}))
function listed(items: readonly Written[]): Written {
  return { json: `[${items.map(({ json }) => json)}]`, isDoubled: items.some(({ isDoubled }) => isDoubled) }
}

describe('rows of JSON', () => {
  test('law: are the same in each form, and one with a key twice is rejected with all that it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(object, value)), fc.integer({ min: 1, max: 40 }), async (all, size) => {
        const list = `[${all.map(({ json }) => json).join(', ')}]`
        const lines = outcomes(await rows(ndjsonRows, all.map(({ json }) => `${json}\n`).join(''), { size }))
        expect(outcomes(await rows(jsonRows, list, { size }))).toEqual(lines)
        const within = `{"b": 1, "d": {"c": [1], "e": ${list}}, "d2": {"e": []}}`
        if (all.length > 0) expect(outcomes(await rows(jsonRows, within, { size, path: 'd.e' }))).toEqual(lines)
        const faulty = all.flatMap(({ isDoubled }, at) => (isDoubled ? [at + 1] : []))
        const rejected = lines.filter(([, said]) => String(said).startsWith('a key that an object has twice: '))
        expect(rejected.map(([line]) => line)).toEqual(faulty)
        for (const row of await rows(jsonRows, list))
          if ('raw' in row && !row.reason.startsWith('no object')) {
            // Each value is still there, under a key of its own.
            const texts = (all[row.line - 1]?.json ?? '').match(/\d{20}|1e400/g) ?? []
            expect(row.raw.match(/\d{20}|1e400/g) ?? []).toEqual(texts)
          }
      }),
      { numRuns: runs(150) },
    )
  })

  test('with too many lists and objects within each other are rejected, and those after them read', async () => {
    const deep = (levels: number) => `{"x":${'['.repeat(levels)}1${']'.repeat(levels)}}`
    const all = [deep(90), deep(100_000), '{"x":1}']
    for (const found of [
      await rows(jsonRows, `[${all}]`, { size: 1000 }),
      await rows(ndjsonRows, all.join('\n'), { size: 1000 }),
    ])
      expect(outcomes(found).slice(1)).toEqual([
        [2, 'more than 100 lists and objects within each other'],
        [3, { x: 1 }],
      ])
  })

  test.each([
    ['[{"a":1},{"a":NaN}]', 'after row 1'],
    ['[{"a":1},{"a":2},]', 'after row 2'],
    ['[{"a":1}] [{"a":2}]', 'after row 1'],
    ['[{"a":1},{"a":', 'after row 1'],
  ])('of a damaged array are refused with the last that can be read: %s', async (text, place) => {
    await expect(rows(jsonRows, text, { size: 1000 })).rejects.toThrow(`is not a readable JSON array ${place}: `)
  })

  test.each([
    ['{"r":[{"a":1}],"r":[]}', "it has the key 'r' twice"],
    ['{"r":[]}', "has no rows in an array under 'r'"],
    ['{"r":{"a":1}}', "has no rows in an array under 'r'"],
  ])('under a path need one list there: %s', async (text, message) => {
    await expect(rows(jsonRows, text, { path: 'r' })).rejects.toThrow(message)
  })
})

describe('a network in JSON', () => {
  const nodes = '"nodes":[{"id":1,"label":"x"},{"id":2}]'
  test.each([
    [`{${nodes},"links":[{"source":1,"target":2,"t":1,"t":2}]}`, "a key that an object has twice: 't'"],
    [`{${nodes},"links":[{"source":1}]}`, 'an edge with one end only'],
    [`{${nodes},"links":[7]}`, 'no object; a node or an edge is one'],
    ['{"nodes":[{"id":1,"x":1},{"id":2},{"id":1,"x":2}]}', "a node with the id of another: '1'"],
    [`{"elements":{"nodes":[{"data":{"id":1}},{"data":{"id":2}},{"data":{"id":3,"a":1,"a":2}}]}}`, "twice: 'a'"],
  ])('has a reason for each part that it cannot take: %s', async (text, reason) => {
    const found = await rows(networkRows, text)
    expect(found).toHaveLength(3)
    expect(found[2]).toMatchObject({ line: 3, reason: expect.stringContaining(reason) })
  })

  test('is refused if it says its edges in two ways, or its nodes twice', async () => {
    const edge = (id: number) => `[{"id":${id},"source":1,"target":2}]`
    const both = (one: number, other: number) => `{${nodes},"links":${edge(one)},"edges":${edge(other)}}`
    expect(await rows(networkRows, both(1, 1))).toHaveLength(3)
    await expect(rows(networkRows, both(1, 2))).rejects.toThrow("the lists 'edges' and 'links' differ")
    await expect(rows(networkRows, `{${nodes},${nodes}}`)).rejects.toThrow("it has the key 'nodes' twice")
  })
})

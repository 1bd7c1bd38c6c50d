import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseCommonYaml } from '../../src/facts/common-yaml.ts'
import { readFullYaml } from '../../src/facts/yaml.ts'
import { textFile } from '../fixtures/data.ts'
import { runs } from '../fixtures/runs.ts'

const full = (text: string) => {
  const { data, problems } = readFullYaml(textFile('file.yaml', text))
  return problems.length > 0 ? problems.map((problem) => problem.toLine()) : data
}
/** The quick reading of a text agrees with the full one, or leaves the text to it. */
function agrees(text: string): void {
  const common = parseCommonYaml(text)
  if (common !== undefined) expect([text, common]).toEqual([text, full(text)])
}

const texts = readdirSync('graph-data', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => readFileSync(join('graph-data', path), 'utf8'))

test('nearly all curated files are read quickly, with the same data', () => {
  expect(texts.length).toBeGreaterThan(300)
  for (const text of texts) agrees(text)
  expect(texts.filter((text) => parseCommonYaml(text) === undefined).length).toBeLessThan(texts.length / 100)
})

describe('a text is read as by the full parser', () => {
  test.each([
    'a: 2024-06-19\nb: 2022-04\nc: 2022\nd: [..2024-06-19]\n',
    'a: no\nb: yes\nc: on\nd: true\ne: False\nf: y\n',
    'a: 036\nb: +7\nc: -0\nd: 12345678901234\n',
    'a:\nb: ""\nc: []\nd: {}\n',
    'a: >-\n  one\n  two\n\n  three\nb: |\n  one\n   two\n\nc: >\n  x\n',
    'a: "one\\n\\u00e9 \\x41"\nb: \'it\'\'s\'\nc: {d: e, f: [1, "2"]}\n',
    'a: one # a comment\n# another\nb: two#three\n',
    '<<: a\nb: c\n',
    '__proto__: {a: 1}\nconstructor: b\n2022: c\n',
    '- a\n- - b\n  - c\n- d: e\n  f: g\n',
    'a: 日本国\nb: Łódź — “x”\n',
  ])('%j', (text) => {
    expect(parseCommonYaml(text)).toEqual(full(text))
  })
})

describe('a text is left to the full parser', () => {
  test.each([
    'a: 1\na: 2\n',
    'a: &x 1\nb: *x\n',
    'a: !!str 1\n',
    '? a\n: b\n',
    '---\na: 1\n',
    'a: 1\n---\nb: 2\n',
    'a: 1.5\n',
    'a: 1e400\n',
    'a: 0x1F\n',
    'a: 0o17\n',
    'a: .inf\n',
    'a: 1234567890123456789\n',
    'a: ~\n',
    '~: a\n',
    'a: b\r\nc: d\r\n',
    'a:\tb\n',
    'a: [1,\n2]\n',
    'a: [1, 2\n',
    'a: caf\uFFFD\n',
    '',
    '# nothing\n',
    `${'a'.repeat(1100)}: b\n`,
  ])('%j', (text) => {
    expect(parseCommonYaml(text)).toBeUndefined()
  })
})

const word = fc.oneof(
  fc.constantFrom('no', 'null', 'true', '2022', '2022-04-01', '0o7', '1_000', '0b1', '012', '1.0', '.5', '-', '?', ':'),
  fc.constantFrom(
    '~',
    '<<',
    'a: b',
    'a #b',
    '#a',
    "it's",
    '"q"',
    'x\n\ny',
    ' x ',
    '[a',
    '{b}',
    '*',
    '&c',
    '!d',
    '%e',
    '@f',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, word, fc.integer(), fc.boolean(), fc.double(), tie('list'), tie('table')),
  list: fc.array(tie('any'), { maxLength: 4 }),
  table: fc.dictionary(word, tie('any'), { maxKeys: 4 }),
})).any

test('random data, written in random ways, is read the same', () => {
  const ways = fc.record({
    indent: fc.constantFrom(2, 3, 4),
    lineWidth: fc.constantFrom(0, 20, 80),
    indentSeq: fc.boolean(),
    collectionStyle: fc.constantFrom<'any' | 'flow' | 'block'>('any', 'flow', 'block'),
    defaultStringType: fc.constantFrom<'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | 'BLOCK_FOLDED' | 'BLOCK_LITERAL'>(
      'PLAIN',
      'QUOTE_DOUBLE',
      'QUOTE_SINGLE',
      'BLOCK_FOLDED',
      'BLOCK_LITERAL',
    ),
  })
  fc.assert(fc.property(value, ways, (data, way) => agrees(stringify(data, way))))
})

test('a file with random mistakes is read the same, or left to the full parser', () => {
  const piece = fc.constantFrom(
    ...' \n\n:-#\'"[]{},|>?&*!%@`~0a.\\',
    '  ',
    '\n  ',
    ': ',
    '- ',
    ' #',
    '""',
    "''",
    '>-\n',
    '|+\n',
    '|2\n',
    '...',
  )
  const mistakes = fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.oneof(piece, word)), { minLength: 1, maxLength: 4 })
  const short = texts.map((text) => text.slice(0, 1_200))
  fc.assert(
    fc.property(fc.nat(short.length - 1), fc.nat(), mistakes, (at, from, changes) => {
      let text = short[at] ?? ''
      text = text.slice(text.indexOf('\n', from % text.length) + 1)
      for (const [place, removed, added] of changes) {
        const start = text.length === 0 ? 0 : place % text.length
        text = text.slice(0, start) + added + text.slice(start + removed)
      }
      agrees(text)
    }),
    { numRuns: runs(300) },
  )
})

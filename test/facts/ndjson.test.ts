import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problems } from '../../src/errors.ts'
import { parseCommonRecord } from '../../src/facts/common-record.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { recordShapes } from '../../src/facts/schema.ts'
import { lines, ndjsonFile } from '../fixtures/lines.ts'
import { runs } from '../fixtures/runs.ts'

const document = { record: 'document', id: 'report', title: 'Report', published: '2020-01-01', language: 'en' }
const arden = {
  record: 'entity',
  id: 'arden',
  kind: 'nation',
  name: 'Arden',
  codes: [{ scheme: 'cow', code: '7', during: '1900/..' }],
}
const cove = {
  record: 'entity',
  id: 'cove',
  kind: 'pact',
  pactKind: 'trade',
  name: 'Treaty of Cove',
  names: { ja: '入江' },
}
const passage = {
  record: 'passage',
  id: 'report:3',
  document: 'report',
  paragraph: 3,
  summary: 'They signed.',
  fingerprint: '0'.repeat(64),
}
const claim = {
  record: 'claim',
  id: 'report#a',
  document: 'report',
  summary: 'A.',
  subject: 'arden',
  predicate: 'party-to',
  object: 'cove',
  passages: [3],
}

const problems = (...records: unknown[]): string[] => {
  try {
    parseFacts([ndjsonFile('a.ndjson', lines(records))])
    return []
  } catch (error) {
    if (error instanceof Problems) return error.problems.map((problem) => problem.toLine())
    throw error
  }
}

describe('an NDJSON file', () => {
  test('holds every kind of record in any order', () => {
    const facts = parseFacts([ndjsonFile('data/all.ndjson', lines([claim, passage, cove, arden, document]))])
    expect(facts.claims.get('report#a')).toMatchObject({
      subject: 'arden',
      object: 'cove',
      passages: ['report:3'],
      stance: 'asserted',
      clearance: 'public',
    })
    expect(facts.entities.get('cove')).toMatchObject({
      kind: 'pact',
      pactKinds: ['trade'],
      names: [{ language: 'ja', text: '入江' }],
    })
    expect(facts.entities.get('arden')).toMatchObject({ codes: [{ scheme: 'cow', code: '7', during: '1900/..' }] })
    expect(facts.passages.get('report:3')).toMatchObject({ document: 'report', paragraph: 3 })
  })

  test('may be read in pieces of any length', () => {
    const whole = Buffer.from(`\uFEFF${lines([document, arden, cove, passage, claim])}`)
    const expected = parseFacts([ndjsonFile('a.ndjson', lines([document, arden, cove, passage, claim]))])
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length)), (cuts) => {
        const ends = [...cuts.toSorted((a, b) => a - b), whole.length]
        const pieces = () => ends.map((end, at) => whole.subarray(ends[at - 1] ?? 0, end))
        expect(parseFacts([{ ...ndjsonFile('a.ndjson', ''), pieces }])).toEqual(expected)
      }),
      { numRuns: runs(30) },
    )
  })

  test('may be given as bytes, with a byte order mark, blank lines and no line end', () => {
    const text = `\uFEFF${lines([document, arden])}\n \n${JSON.stringify(cove)}`
    expect([
      ...parseFacts([{ ...ndjsonFile('a.ndjson', ''), pieces: () => [Buffer.from(text)] }]).entities.keys(),
    ]).toEqual(['arden', 'cove'])
  })

  test('reports each line that is not UTF-8', () => {
    const text = lines([document, { ...arden, name: 'Ard\xe9n' }, cove, passage, { ...claim, summary: 'S\xe9.' }])
    const read = (encoding: 'latin1' | 'utf8') => () =>
      parseFacts([{ ...ndjsonFile('a.ndjson', ''), pieces: () => [Buffer.from(text, encoding)] }])
    expect(read('utf8')().entities.get('arden')?.name).toBe('Ard\xe9n')
    try {
      read('latin1')()
      expect.unreachable()
    } catch (error) {
      const sentence = (line: number) =>
        `data/a.ndjson:${line}:1: BAD_DATA the line is not UTF-8; save the file as UTF-8`
      expect(error instanceof Problems && error.problems.map((problem) => problem.toLine())).toEqual([
        sentence(2),
        sentence(5),
      ])
    }
  })

  test('can deprecate a claim from a day on', () => {
    const facts = parseFacts([
      ndjsonFile(
        'a.ndjson',
        lines([document, arden, cove, passage, { ...claim, retracted: { on: '2021', reason: 'wrong' } }]),
      ),
    ])
    expect(facts.claims.get('report#a')?.retracted).toMatchObject({ on: { edtf: '2021' }, reason: 'wrong' })
  })

  test.each<[string, unknown[], string[]]>([
    [
      'no JSON',
      ['{"record":', '{"record":"claim",'],
      ['data/a.ndjson:1:1: BAD_DATA not valid JSON', 'data/a.ndjson:2:1: BAD_DATA not valid JSON'],
    ],
    [
      'two records in one',
      [document, arden, '{"record":"claim","record":"entity","kind":"nation","id":"brisk","name":"Brisk"}'],
      ["data/a.ndjson:3:1: BAD_DATA the line has two 'record'; leave the right one"],
    ],
    [
      'an id with a line break',
      [document, arden, cove, { ...claim, id: 'report#a\nb', passages: [] }],
      ['data/a.ndjson:4:1: BAD_DATA id: an id has no line breaks or other control characters'],
    ],
    [
      'no record',
      [document, { id: 'a' }],
      ["data/a.ndjson:2:1: BAD_DATA a line has a 'record', one of document, entity, passage, claim"],
    ],
    [
      'no kind of entity',
      [{ record: 'entity', id: 'a', name: 'A' }],
      ['data/a.ndjson:1:1: BAD_DATA kind: expected one of nation, organization, leader, person, office, pact, event'],
    ],
    [
      'a field that is not',
      [document, { ...arden, capital: 'A' }],
      ["data/a.ndjson:2:1: BAD_DATA unknown field 'capital'"],
    ],
    [
      'a code at no time',
      [document, { ...arden, codes: [{ scheme: 'gw', code: '1', during: 'once' }] }],
      ["2:1: BAD_DATE arden.codes: 'once' is not a date"],
    ],
    [
      'a wrong word',
      [document, arden, cove, passage, { ...claim, stance: 'deneid' }],
      ["5:1: BAD_DATA stance: 'deneid' is not one of", '4:1: BAD_DATA no claim cites'],
    ],
    [
      'an id of another form',
      [document, arden, cove, passage, { ...claim, id: 'a' }],
      ['5:1: BAD_DATA id: the id of a claim is its document, # and a key'],
    ],
    [
      'a passage of another form',
      [document, { ...passage, id: 'report:4' }],
      ["2:1: BAD_DATA id: the passage is 'report:3'", '2:1: BAD_DATA no claim cites this passage'],
    ],
    ['a passage that is missing', [document, arden, cove, claim], ["4:1: BAD_DATA passages.0: no passage 'report:3'"]],
    ['dangling names', [document, arden, { ...claim, passages: [] }], ["3:1: BAD_DATA object: no entity 'cove'"]],
    ['no document', [arden, cove, { ...claim, passages: [] }], ["3:1: BAD_DATA document: no document 'report'"]],
    [
      'a wrong end',
      [document, arden, cove, { ...claim, passages: [], subject: 'cove', object: 'arden' }],
      ["4:1: BAD_DATA subject: 'cove' is a pact", "4:1: BAD_DATA object: 'arden' is a nation"],
    ],
    [
      'an id twice',
      [document, arden, arden],
      ["data/a.ndjson:3:1: BAD_DATA the id 'arden' is taken at data/a.ndjson:2"],
    ],
    [
      'a claim twice',
      [document, arden, cove, passage, claim, claim],
      ["6:1: BAD_DATA the id 'report#a' is taken at data/a.ndjson:5"],
    ],
  ])('reports %s at its line', (_, records, sentences) => {
    const found = problems(...records)
    expect(found).toHaveLength(sentences.length)
    for (const sentence of sentences) expect(found).toContainEqual(expect.stringContaining(sentence))
  })
})

describe('several folders', () => {
  const read = (one: unknown[], other: unknown[]): Facts =>
    parseFacts([ndjsonFile('a.ndjson', lines(one), 'one'), ndjsonFile('b.ndjson', lines(other), 'other')])
  const clash = (one: unknown[], other: unknown[]) => {
    try {
      read(one, other)
      return []
    } catch (error) {
      return error instanceof Problems ? error.problems.map((problem) => problem.toLine()) : [String(error)]
    }
  }

  test('keep the stricter clearance of a document and of a claim, whichever folder gives it', () => {
    const of = (clearance: string) => [
      { ...document, clearance },
      { ...claim, clearance },
    ]
    for (const [one, other] of [
      ['public', 'secret'],
      ['secret', 'public'],
      ['secret', 'restricted'],
    ] as const) {
      const { documents, claims } = read([arden, cove, passage, ...of(one)], of(other))
      expect([documents.get('report')?.clearance, claims.get('report#a')?.clearance]).toEqual(['secret', 'secret'])
    }
  })

  test('merge one entity: names, aliases, codes and identifiers are combined', () => {
    const one = { ...arden, alpha3: 'ARD', aliases: ['Ardenia'], names: { ja: 'アーデン', fr: 'Ardenne' } }
    const other = {
      ...arden,
      numeric: '036',
      aliases: ['Ardenia', 'A.'],
      names: { ja: 'アルデン' },
      codes: [{ scheme: 'gw', code: '8' }],
    }
    expect(read([document, one], [other]).entities.get('arden')).toEqual({
      id: 'arden',
      kind: 'nation',
      name: 'Arden',
      alpha3: 'ARD',
      numeric: '036',
      names: [
        { language: 'ja', text: 'アーデン' },
        { language: 'fr', text: 'Ardenne' },
      ],
      aliases: ['Ardenia', 'A.', 'アルデン'],
      codes: [
        { scheme: 'cow', code: '7', during: '1900/..' },
        { scheme: 'gw', code: '8' },
      ],
    })
  })

  test('may hold the same document, passage and claim', () => {
    const facts = read([document, arden, cove, passage, claim], [document, arden, cove, passage, claim])
    expect([facts.documents.size, facts.entities.size, facts.passages.size, facts.claims.size]).toEqual([1, 2, 1, 1])
  })

  test.each<[string, unknown[], unknown[], string]>([
    [
      'kind',
      [arden],
      [{ ...arden, kind: 'leader', codes: undefined }],
      "'arden' has another 'kind' at data/a.ndjson:2; one id means one thing in all folders",
    ],
    [
      'field',
      [{ ...arden, alpha3: 'ARD' }],
      [{ ...arden, alpha3: 'ARN' }],
      "'arden' has another 'alpha3' at data/a.ndjson:2",
    ],
    ['text', [{ ...cove, description: 'A' }], [{ ...cove, description: 'B' }], "'cove' has another 'description' at"],
    [
      'claim',
      [arden, cove, passage, claim],
      [{ ...claim, time: '2020' }],
      "'report#a' has another 'time' at data/a.ndjson:5",
    ],
    ['sort of record', [arden], [{ ...document, id: 'arden' }], "the id 'arden' is taken at data/a.ndjson:2"],
  ])('report both places of a contradiction in a %s', (_, one, other, sentence) => {
    expect(clash([document, ...one], other)).toEqual([expect.stringMatching(/^data\/b\.ndjson:1:1: BAD_DATA /)])
    expect(clash([document, ...one], other)).toEqual([expect.stringContaining(sentence)])
  })

  test('report a contradiction between documents', () => {
    expect(clash([document], [{ ...document, license: 'MIT' }])).toEqual([])
    expect(clash([{ ...document, license: 'MIT' }], [{ ...document, license: 'CC0-1.0' }])).toEqual([
      expect.stringContaining("another 'license'"),
    ])
  })
})

describe('the fast reader of a line', () => {
  const words = [
    'report',
    'arden',
    'party-to',
    'stage',
    'denied',
    'normal',
    'secret',
    ' a',
    '',
    'x y',
    'Ü',
    'claim',
    '2020',
    'en',
    'trade',
    'nation',
    'f'.repeat(64),
  ]
  const qualified = [
    { office: 'minister' },
    { office: ' ' },
    { odd: 'a' },
    { representing: 'arden' },
    { representing: 'A' },
    { stage: 'signed' },
    { stage: 'x' },
  ]
  const value = fc.oneof(
    fc.constantFrom(...words, 1, 0, -1, 1.5, null, true, [1], ['arden'], [' '], {}, ...qualified),
    fc.constant(undefined),
  )

  test.each([
    ['document', document],
    ['entity', arden],
    ['entity', cove],
    ['passage', passage],
    ['claim', claim],
  ] as const)('of a %s reads what its shape reads, and nothing that its shape refuses', (name, record) => {
    const shape = recordShapes[name]
    const fields = 'shape' in shape ? Object.keys(shape.shape) : Object.keys(record)
    const line = fc
      .dictionary(fc.constantFrom(...fields, ...Object.keys(record), 'names', 'aliases', 'odd'), value, { maxKeys: 6 })
      .map((odd) => JSON.parse(JSON.stringify({ ...record, ...odd })))
    let read = 0
    fc.assert(
      fc.property(line, (line) => {
        const quick = parseCommonRecord(name, line)
        if (quick) expect(shape.parse(line)).toEqual(quick)
        if (quick) read += 1
      }),
      { numRuns: runs(2000) },
    )
    expect(read).toBeGreaterThan(10)
  })

  test.each([
    '{"record":"entity","kind":"__proto__","id":"arden","name":"Arden"}',
    '{"record":"entity","kind":"constructor","id":"arden","name":"Arden"}',
    '{"record":"entity","kind":["nation"],"id":"arden","name":"Arden"}',
    '{"record":"entity","kind":"nation","id":"arden","name":"Arden","__proto__":{"name":1}}',
    '{"record":"entity","kind":"nation","id":"arden","name":"Arden","constructor":1}',
    '{"record":"entity","kind":"nation","id":"arden","name":"Arden","toString":1}',
  ])('leaves names of Object.prototype to the full check: %s', (text) => {
    expect(parseCommonRecord('entity', JSON.parse(text))).toBeUndefined()
    expect(() => parseFacts([ndjsonFile('a.ndjson', text)])).toThrow(Problems)
  })
})

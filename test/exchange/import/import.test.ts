import { existsSync, WriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { importFile } from '../../../src/exchange/import/import.ts'
import { readMapping } from '../../../src/exchange/import/mapping.ts'
import { runs } from '../../fixtures/runs.ts'
import { importing, nation } from './world.ts'

const mapping = (more = '', read = '{}') => `about: Pacts and who is in them.
read: ${read}
document: { id: table, title: A table, published: 2020, language: en, license: CC0-1.0 }
entities:
  pact: { kind: pact, id: "t-{pact}", name: "{name}", pactKind: trade }
  party: { kind: party, code: "{nation}", schemes: [alpha2, alpha3, name] }
claims:
  - { subject: party, predicate: party-to, object: pact, time: "{date}" }
${more}`
const known = [
  nation('japan', 'Japan', { alpha2: 'JP', alpha3: 'JPN', aliases: ['Nippon'] }),
  nation('spain', 'Spain', { alpha2: 'ES', alpha3: 'ESP' }),
]
const head = 'pact,name,nation,date'

describe('a file', () => {
  const said = ['japan t-1 2001-02-03', 'spain t-1 2002']
  const claimed = async (world: Awaited<ReturnType<typeof importing>>) =>
    [...(await world.view()).graph.facts.claims.values()]
      .map(({ subject, object, time }) => `${subject} ${object} ${time?.edtf}`)
      .sort()

  test.each([
    ['pacts.csv', `${head}\n1,"Pact, of one",JP,2001-02-03\n1,"Pact, of one",ESP,2002\n`, '{}'],
    [
      'pacts.tsv',
      `${head.replaceAll(',', '\t')}\n1\tPact\tNippon\t2001-02-03\n1\tPact\tES\t2002\n`,
      '{ separator: "\\t" }',
    ],
    [
      'pacts.txt',
      `\uFEFF${head.replaceAll(',', '|')}\r\n1|Pact|JP|2001-02-03\r\n\r\n1|Pact|ES|2002\r\n`,
      '{ separator: "|" }',
    ],
    [
      'pacts.json',
      '[{"pact":1,"name":"Pact","nation":"JP","date":"2001-02-03"},{"pact":1,"name":"Pact","nation":"ES","date":2002}]',
      '{}',
    ],
    [
      'pacts.ndjson',
      '{"pact":"1","name":"Pact","nation":"JP","date":"2001-02-03"}\n\n{"pact":"1","name":"Pact",' +
        '"nation":"ES","date":"2002"}\n',
      '{}',
    ],
  ])('%s', async (file, text, read) => {
    const world = await importing(known)
    expect(await world.take(file, text, mapping('', read))).toMatchObject({ rows: 2, added: 2, rejected: 0 })
    expect(await claimed(world)).toEqual(said)
  })

  test.each([
    ['lists.ndjson', '{"pact":1,"name":"Pact","nation":["JP","ESP"],"date":"2001"}\n', '{}'],
    ['lists.csv', `${head}\n1,Pact,JP ; ESP;,2001\n`, '{ lists: { nation: ";" } }'],
  ])('%s has several parties in one cell', async (file, text, read) => {
    const world = await importing(known)
    expect(await world.take(file, text, mapping('', read))).toMatchObject({ rows: 1, added: 1, rejected: 0 })
    expect(await claimed(world)).toEqual(['japan t-1 2001', 'spain t-1 2001'])
  })

  test('says how several values in one text are read', async () => {
    const world = await importing(known)
    await world.take('lists.csv', `${head}\n1,Pact,JP;ESP,2001\n`, mapping())
    const reason = "no known entity has 'JP;ESP' as alpha2 or alpha3 or name"
    expect(await world.rejected()).toMatchObject([
      { reasons: [`${reason}; if the cell holds several, give their separator under read: { lists: … }`] },
    ])
  })

  test('reports the unknown items of a list, and imports the others', async () => {
    const world = await importing(known)
    const row = '{"pact":1,"name":"Pact","nation":["JP","Atlantis"],"date":"2001"}\n'
    expect(await world.take('lists.ndjson', row, mapping())).toMatchObject({ rows: 1, inPart: 1 })
    expect(await world.rejected()).toMatchObject([
      { line: 1, reasons: ["no known entity has 'Atlantis' as alpha2 or alpha3 or name"] },
    ])
    expect(await claimed(world)).toEqual(['japan t-1 2001'])
  })

  test('of JSON has its rows under a path, and its long numbers as they are written', async () => {
    const world = await importing(known)
    const long = ['90071992547409921', '90071992547409922', '0.12345678901234567']
    const rows = long.map((pact) => `{"pact":${pact},"name":"P","nation":"JP","date":"2001"}`)
    const ids = ['t-90071992547409921', 't-90071992547409922', 't-0-12345678901234567']
    const made = async () => [...(await world.view()).graph.facts.entities.keys()].filter((id) => /^t-/.test(id)).sort()
    const text = `{"data":{"results":[${rows}]}}`
    expect(await world.take('p.json', text, mapping('', '{ path: data.results }'))).toMatchObject({ added: 3 })
    expect(await made()).toEqual(ids.toSorted())
    expect(await world.take('p.ndjson', rows.join('\n'), mapping())).toMatchObject({ added: 0, merged: 3 })
    const path = mapping('', '{ path: rows }')
    await expect(world.take('p.json', text, path)).rejects.toThrow("has no rows in an array under 'rows'")
  })

  test('of NDJSON may have U+2028 in a text, and is asked for each column of the mapping', async () => {
    const world = await importing(known)
    const rows = '{"pact":1,"name":"A\u2028B","nation":"JP","date":"2001"}\n{"pact":2,"name":"B","nation":"JP"}\n'
    expect(await world.take('p.ndjson', rows, mapping())).toMatchObject({ rows: 2, added: 1 })
    const reason = /^the row has no column 'date', only pact, name, nation; .* read: \{ sparse: true \}/
    expect(await world.rejected()).toMatchObject([{ line: 2, reasons: [expect.stringMatching(reason)] }])
    expect(await world.take('p.ndjson', rows, mapping('', '{ sparse: true }'))).toMatchObject({
      inPart: 0,
      rejected: 0,
    })
    const list = '{"pact":3,"name":["A","B"],"nation":"JP","date":"2001"}\n'
    expect(await world.take('p.ndjson', list, mapping())).toMatchObject({ added: 0 })
    expect((await world.rejected())[0]?.reasons[0]).toBe("a list where a text is needed: the column 'name'")
  })

  test.each(['ndjson', 'json'])('of %s may have objects, nulls and numbers of any size', async (type) => {
    const world = await importing(known)
    const row = (number: number, name: string, date = '"2001"') =>
      `{"pact":${number},"name":${name},"nation":"JP","date":${date}}`
    const rows = [row(1, '{"en":"A"}'), row(2, '1e400'), row(3, '-1e400'), row(4, '"A"', '1e400')]
    rows.push(row(5, '1e-400'), row(6, '"date-1 and 1e-400"', 'null'))
    const text = type === 'json' ? `[${rows.join(',')}]` : rows.join('\n')
    expect(await world.take(`p.${type}`, text, mapping())).toMatchObject({
      rows: 6,
      added: 4,
      rejected: 2,
      notes: ["1 row has null in 'date', read as an empty cell"],
    })
    expect((await world.rejected()).map(({ reasons }) => reasons)).toEqual([
      ["an object where a text is needed: the column 'name'"],
      ["not a date: '1e400'"],
    ])
    // Not null, which JSON writes for a number that is too large.
    expect((await world.rejected())[1]).toMatchObject({ row: { date: '1e400' } })
    const { entities } = (await world.view()).graph.facts
    const names = [2, 3, 5, 6].map((number) => entities.get(`t-${number}`)?.name)
    expect(names).toEqual(['1e400', '-1e400', '1e-400', 'date-1 and 1e-400'])
  })

  test('of NDJSON with a key twice is rejected, because parsing would keep only the last', async () => {
    const world = await importing(known)
    const row = (name: string, more = '') =>
      `{"pact":1,"name":${JSON.stringify(name)},"nation":"JP","date":"2001"${more}}`
    const rows = [row('a": \\"b": "'), row('A', ',"nation":"ES"'), row('A', ',"x":[{"a":1,"a":2}]')]
    expect(await world.take('p.ndjson', rows.join('\n'), mapping())).toMatchObject({ added: 1, rejected: 2 })
    expect(await world.rejected()).toMatchObject([
      { line: 2, row: rows[1], reasons: ["a key that an object has twice: 'nation'"] },
      { line: 3, row: rows[2], reasons: ["a key that an object has twice: 'a'"] },
    ])
  })

  test('of NDJSON with an object where a word or a condition is read is rejected there', async () => {
    const world = await importing(known)
    const more = `  - { subject: pact, predicate: stage, value: ended, given: [ended], time: "{ended}" }
  - { subject: pact, predicate: stage, value: signed, stance: { column: stance }, time: "{date}" }`
    const row = { pact: 1, name: 'A', nation: 'JP', date: '2001', ended: { year: 2005 }, stance: { word: 'denied' } }
    expect(await world.take('p.ndjson', JSON.stringify(row), mapping(more))).toMatchObject({ inPart: 1 })
    expect((await world.rejected())[0]?.reasons).toEqual([
      "an object where a text is needed: the column 'ended'",
      "an object where a text is needed: the column 'stance'",
    ])
  })

  test('may have marks for missing values by column, which hide no code', async () => {
    const nations = [...known, nation('namibia', 'Namibia', { alpha2: 'NA', alpha3: 'NAM' })]
    for (const missing of ['[NA]', '{ date: [NA] }']) {
      const world = await importing(nations)
      await world.take('p.csv', `${head}\n1,Pact,NA,2001\n1,Pact,JP,NA\n`, mapping('', `{ missing: ${missing} }`))
      expect(await claimed(world)).toContain('namibia t-1 2001')
    }
  })

  test('makes an id of each text, or rejects the second', async () => {
    const world = await importing(known)
    const byName = mapping().replace('"t-{pact}"', '"{name}"')
    const names = ['日中平和友好条約', '日米安全保障条約', 'Договор 1950', 'Договір 1950', 'C++', 'C', 'C#', '!!']
    const rows = names.map((name, at) => `${at},${name},JP,2001\n`).join('')
    expect(await world.take('p.csv', `${head}\n${rows}`, byName)).toMatchObject({ added: 7, rejected: 1 })
    const reason = "the same id as another: 'C#' and 'C' both make 'c'"
    expect(await world.rejected()).toMatchObject([{ line: 8, reasons: [reason] }])
  })

  test('gives claims their document and keeps its license', async () => {
    const world = await importing(known)
    await world.take('pacts.csv', `${head}\n1,Pact,JP,2001\n`, mapping())
    const { documents, claims } = (await world.view()).graph.facts
    expect(documents.get('table')).toMatchObject({ title: 'A table', license: 'CC0-1.0' })
    expect([...claims.values()].map(({ document }) => document)).toEqual(['table'])
  })
})

describe('rejected rows', () => {
  test('are in a file with their lines and reasons, and the others are imported', async () => {
    const world = await importing(known)
    const text =
      `${head}\n1,Pact,JP,2001\n1,Pact,Ruritania,2001\n1,"Pact\nof two",ES,soon\n1,Pact\n,Pact,ES,2001\n1,` +
      'Pact,ESP,1999\n'
    const report = await world.take('pacts.csv', text, mapping())
    expect(report).toMatchObject({ rows: 6, added: 2, merged: 0, inPart: 0, rejected: 4 })
    expect((await world.rejected()).map(({ line, reasons }) => [line, reasons[0]])).toEqual([
      [3, "no known entity has 'Ruritania' as alpha2 or alpha3 or name"],
      [4, "not a date: 'soon'"],
      [6, '2 cells where the first line names 4'],
      [7, 'the mapping takes nothing from it'],
    ])
  })

  test('include NDJSON lines that are not objects', async () => {
    const world = await importing(known)
    const report = await world.take(
      'pacts.ndjson',
      '{"pact":"1","name":"P","nation":"JP","date":"2001"}\n[1]\n{"pact\n',
      mapping(),
    )
    expect(report).toMatchObject({ rows: 3, added: 1, rejected: 2 })
    expect((await world.rejected()).map(({ line, reasons }) => [line, reasons[0]?.replace(/:.*/, '')])).toEqual([
      [2, 'no object; a row is an object of columns'],
      [3, 'not valid JSON'],
    ])
  })

  test('include items of a JSON array that are no objects, and unreadable lines of CSV', async () => {
    const world = await importing(known)
    const row = '{"pact":1,"name":"P","nation":"JP","date":"2001"}'
    expect(await world.take('pacts.json', `[${row},["no"],3]`, mapping())).toMatchObject({ rows: 3, rejected: 2 })
    expect((await world.rejected()).map(({ line, reasons }) => [line, reasons[0]])).toEqual([
      [2, 'no object; a row is an object of columns'],
      [3, 'no object; a row is an object of columns'],
    ])
    // A quote within a cell is text. A quote that is not closed spoils only its own line.
    const text = `${head}\n1,"Pact"x,JP,2001\n2,Pa"ct,ES,2001\n3,"Pact,ES,2001\n4,Pact,ES,2001\n`
    expect(await world.take('pacts.csv', text, mapping())).toMatchObject({ rows: 4, added: 2, rejected: 2 })
    const view = await world.view()
    expect([view.entity('t-2')?.name, view.entity('t-4')?.name]).toEqual(['Pa"ct', 'Pact'])
    expect(await world.rejected()).toMatchObject([
      { line: 2, row: '1,"Pact"x,JP,2001', reasons: [expect.stringMatching(/^not readable as CSV/)] },
      { line: 4, row: '3,"Pact,ES,2001', reasons: [expect.stringMatching(/^not readable as CSV/)] },
    ])
  })

  test.each<[why: string, text: string, entities: string, reason: RegExp]>([
    ['an id that a nation has', 'spain,Pact,JP', '', /^'spain' is already a nation$/],
    [
      'no kind of pact',
      '1,Pact,JP',
      'pactKind: { column: name, values: { Treaty: trade } }',
      /kind of pact is missing/,
    ],
    ['an entity that no folder has', '1,Pact,XX', '', /refers to 'atlantis', which no data folder has/],
  ])('say why: %s', async (_, text, pactKind, reason) => {
    const world = await importing(known)
    const yaml = mapping()
      .replace('"t-{pact}"', '"{pact}"')
      .replace('schemes: [alpha2', 'sameAs: { XX: atlantis }, schemes: [alpha2')
      .replace('pactKind: trade', pactKind || 'pactKind: trade')
    expect(await world.take('pacts.csv', `${head}\n${text},2001\n`, yaml)).toMatchObject({ added: 0, rejected: 1 })
    expect((await world.rejected())[0]?.reasons[0]).toMatch(reason)
  })

  test('are counted by reason, and without the texts that they quote after a thousand reasons', async () => {
    const world = await importing(known)
    const rows = Array.from({ length: 1200 }, (_, at) => `1,Pact,Nowhere ${at % 1100},2001\n`)
    const { reasons } = await world.take('pacts.csv', `${head}\n${rows.join('')}`, mapping())
    const why = (party: string) => `no known entity has '${party}' as alpha2 or alpha3 or name`
    expect(reasons.size).toBe(1001)
    expect(reasons.get(why('Nowhere 99'))).toEqual({ rejected: 2, inPart: 0 })
    expect(reasons.get(why('Nowhere 100'))).toEqual({ rejected: 1, inPart: 0 })
    expect(reasons.get(why('…'))).toEqual({ rejected: 100, inPart: 0 })
    expect((await world.rejected()).at(1099)?.reasons).toEqual([why('Nowhere 1099')])
  })

  test('are imported once their entities are known', async () => {
    const world = await importing(known)
    await world.take('pacts.csv', `${head}\n1,Pact,Ruritania,2001\n`, mapping())
    expect(await world.rejected()).toHaveLength(1)
    await world.take('pacts.csv', `${head}\n1,Pact,JP,2001\n`, mapping())
    expect(await world.rejected()).toHaveLength(0)
  })
})

const cell = fc.constantFrom('JP', 'ESP', 'Nippon', 'Ruritania', '')
const row = fc.tuple(
  fc.constantFrom('1', '2', '3', ''),
  cell,
  fc.constantFrom('2001', '2001-02', '1999-12-31', 'soon', ''),
)

test('every row is added, merged, partly imported or rejected, and a second import adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      const world = await importing(known)
      const text = `${head}\n${rows.map(([pact, party, date]) => `${pact},Pact ${pact},${party},${date}`).join('\n')}\n`
      const report = await world.take('pacts.csv', text, mapping())
      expect(report.rows).toBe(rows.length)
      expect(report.added + report.merged + report.inPart + report.rejected).toBe(report.rows)
      expect((await world.rejected()).length).toBe(report.inPart + report.rejected)
      const before = await snapshot(world.into)
      const again = await world.take('pacts.csv', text, mapping())
      expect(again).toMatchObject({
        added: 0,
        merged: report.added + report.merged,
        inPart: report.inPart,
        rejected: report.rejected,
      })
      expect(again.claims.added + again.entities.added + again.entities.extended).toBe(0)
      expect(await snapshot(world.into)).toEqual(before)
    }),
    { numRuns: runs(25) },
  )
})

/** The files of a folder; without claims there is no file of claims. */
const snapshot = (into: string) =>
  Promise.all(
    ['documents.ndjson', 'entities.ndjson', 'claims/table.ndjson'].map((name) =>
      readFile(join(into, name), 'utf8').catch(() => 'no file'),
    ),
  )

describe('refuses', () => {
  const refused = async (file: string, text: string, yaml: string): Promise<string> => {
    const world = await importing(known)
    const error: unknown = await world.take(file, text, yaml).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Error)
    if ('problems' in Object(error))
      return Object(error)
        .problems.map(({ message }: Error) => message)
        .join('\n')
    return (error as Error).message
  }

  test.each([
    [
      'a column that the file does not have',
      'p.csv',
      'pact,nome,nation,date\n',
      mapping(),
      /no column 'name' in '.*', which has pact, nome, nation, date; did you mean 'nome'\?/,
    ],
    ['a file without a line', 'p.csv', '', mapping(), /is empty; its first line should name the columns/],
    [
      'a column named twice',
      'p.csv',
      `${head},date\n`,
      mapping(),
      /the first line of '.*' names the column 'date' twice/,
    ],
    [
      'a file of a name that says nothing',
      'p.xls',
      '',
      mapping(),
      /'\.xls' is not a known file type; set read: \{ format: csv \}, json, ndjson or network in the mapping/,
    ],
    ['JSON that is no array', 'p.json', '{"a":1}', mapping(), /is not a readable JSON array/],
    [
      'an entity that the mapping does not have',
      'p.csv',
      `${head}\n`,
      mapping('  - { subject: country, predicate: party-to, object: pact }\n'),
      /no entity 'country'; the mapping's entities are pact, party/,
    ],
    [
      'a predicate that there is not',
      'p.csv',
      `${head}\n`,
      mapping('  - { subject: party, predicate: joins, object: pact }\n'),
      /claims\.1\.predicate/,
    ],
  ])('%s', async (_, file, text, yaml, sentence) => {
    expect(await refused(file, text, yaml)).toMatch(sentence)
  })

  test('a missing file or mapping', async () => {
    const world = await importing(known)
    const options = { name: 'test', into: world.into, known }
    const read = await readMapping(await world.write('mapping.yaml', mapping()))
    const missing = join(world.into, 'none.csv')
    await expect(importFile({ ...options, file: missing, mapping: read })).rejects.toMatchObject({ code: 'UNREADABLE' })
    await expect(readMapping(missing)).rejects.toMatchObject({ code: 'UNREADABLE' })
  })

  test('a folder with curated files, and leaves it unchanged', async () => {
    const world = await importing(known)
    await world.take('pacts.csv', `${head}\n1,Pact,JP,2001\n`, mapping())
    await world.write('imported/documents.yaml', '{}\n')
    const error = await world
      .take('pacts.csv', `${head}\n1,Pact,ES,2001\n`, mapping())
      .catch(({ message }: Error) => message)
    expect(error).toMatch(/holds curated files; give another folder with --into, and serve both/)
  })

  test('a folder that another import writes to; one that was killed leaves nothing in the way', async () => {
    const world = await importing(known)
    const row = `${head}\n1,Pact,JP,2001\n`
    await world.take('pacts.csv', row, mapping())
    const before = await snapshot(world.into)
    await world.write('imported/import.lock', String(process.pid))
    await expect(world.take('pacts.csv', row, mapping())).rejects.toMatchObject({ code: 'BAD_USAGE' })
    await world.write('imported/import.lock', '0')
    await world.write('imported/claims/x.ndjson.part', '{"half')
    await world.take('pacts.csv', row, mapping())
    expect(await snapshot(world.into)).toEqual(before)
  })

  test.each(['ENOSPC', 'EROFS'])('a file for which the disk has no room (%s), and keeps earlier data', async (code) => {
    const world = await importing(known)
    await world.take('pacts.csv', `${head}\n1,Pact,JP,2001\n`, mapping())
    const before = await snapshot(world.into)
    const full = vi.spyOn(WriteStream.prototype, '_write').mockImplementation((_, __, done) => {
      done(Object.assign(new Error(`${code}: write`), { code }))
    })
    const more = world.take('pacts.csv', `${head}\n2,Treaty,JP,2001\n`, mapping())
    await expect(more).rejects.toMatchObject({ code })
    full.mockRestore()
    expect(await snapshot(world.into)).toEqual(before)
    expect((await world.take('pacts.csv', `${head}\n2,Treaty,JP,2001\n`, mapping())).added).toBe(1)
  })

  test('a bad file without creating a folder, at the start or later', async () => {
    const world = await importing(known)
    await expect(world.take('p.csv', 'pact,nome,nation,date\n', mapping())).rejects.toThrow(/no column/)
    expect(existsSync(world.into)).toBe(false)
    const rows = Array.from({ length: 1500 }, (_, pact) =>
      JSON.stringify({ pact, name: 'P', nation: pact % 2 ? 'JP' : 'Ruritania', date: '2001' }),
    )
    await expect(world.take('p.json', `[${rows.join()},`, mapping())).rejects.toThrow(/not a readable JSON array/)
    expect(existsSync(world.into)).toBe(false)
  })

  test('a truncated file, and keeps earlier data', async () => {
    const world = await importing(known)
    await world.take('pacts.json', '[{"pact":1,"name":"Pact","nation":"JP","date":"2001"}]', mapping())
    const before = await snapshot(world.into)
    await expect(
      world.take('pacts.json', '[{"pact":2,"name":"Pact","nation":"ES","date":"2001"},', mapping()),
    ).rejects.toThrow()
    expect(await snapshot(world.into)).toEqual(before)
  })
})

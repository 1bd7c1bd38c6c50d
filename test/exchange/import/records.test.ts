import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/exchange/import/import.ts'
import { readMapping } from '../../../src/exchange/import/mapping.ts'
import { Selection } from '../../../src/exchange/selection.ts'
import { parseDate, parseTime } from '../../../src/facts/date.ts'
import type { Facts } from '../../../src/facts/facts.ts'
import { parseFacts } from '../../../src/facts/parse.ts'
import { toLens } from '../../../src/graph/lens.ts'
import { viewThrough } from '../../../src/graph/view.ts'
import { readData } from '../../../src/store/folder.ts'
import { curated } from '../../fixtures/curated.ts'
import { oddFacts, viewOf, written } from '../../fixtures/exported.ts'
import { ndjsonFile } from '../../fixtures/lines.ts'
import { runs } from '../../fixtures/runs.ts'
import { importing } from './world.ts'

const formats = ['n-quads', 'json-ld', 'claims-ndjson'] as const

async function through(name: (typeof formats)[number], part: Selection): Promise<Facts> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-records-'))
  try {
    const file = join(folder, 'file')
    await writeFile(file, written(name, part))
    const into = join(folder, 'into')
    const mapping = await readMapping(`src/exchange/mappings/${name}.yaml`)
    const report = await importFile({ file, mapping, name, into })
    expect(report.reasons).toEqual(new Map())
    const again = await importFile({ file, mapping, name, into })
    expect([again.added, again.claims.added]).toEqual([0, 0])
    return await readData([into])
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The records, sorted, with the lists that are sets sorted too. RDF has no lone surrogates. */
const plain = ({ documents, entities, passages, claims }: Facts) =>
  [documents, entities, passages, claims].map((records) =>
    JSON.parse(
      JSON.stringify(
        [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
        (key, value) =>
          typeof value === 'string'
            ? value.replace(/\p{Surrogate}/gu, '\uFFFD')
            : ['aliases', 'about', 'speakers', 'authors', 'names'].includes(key) && Array.isArray(value)
              ? [...new Set(value.map((one) => JSON.stringify(one)))].sort()
              : value,
      ),
    ),
  )

/** The same as the format claims-ndjson has them, which a test of its own compares with the facts. */
const stated = (part: Selection) => plain(parseFacts([ndjsonFile('own.ndjson', written('claims-ndjson', part))]))

describe('records that Entente exported come back', () => {
  test.each(formats)('%s, of random graphs', async (name) => {
    await fc.assert(
      fc.asyncProperty(oddFacts, async (all) => {
        const part = new Selection(viewOf(all, { minRank: 'deprecated', asOf: '9999' }))
        fc.pre(part.claims.length > 0)
        expect(plain(await through(name, part))).toEqual(stated(part))
      }),
      { numRuns: runs(2) },
    )
  })

  test.each(formats)('%s, of a part of the curated graph, with its passages', async (name) => {
    const view = viewThrough(curated, toLens({ asOf: '9999', minRank: 'deprecated' }, 'secret', curated.facts))
    const part = new Selection(view, { entities: ['japan', 'new-zealand', 'australia'] })
    expect(part.passages.length).toBeGreaterThan(20)
    expect(plain(await through(name, part))).toEqual(stated(part))
  })
})

/** Random facts, some of them retracted, with dates that are uncertain. RDF has one reason of a claim. */
const retractedFacts = oddFacts.map((all) => {
  const uncertain = (edtf: string) =>
    edtf.replace(/^(\d{4}(?:-\d\d)*)(\/\d{4})?$/, (_, one: string, other?: string) =>
      other === undefined ? `${one}?` : `${one}?${other}~`,
    )
  const changed = [...all.claims].map(([id, claim], at) => {
    const retracted = { on: parseDate('2024-02'), reason: `No. ${at}` }
    const time = claim.time && parseTime(uncertain(claim.time.edtf))
    return [
      id,
      { ...claim, time, ...(at % 3 === 0 && { rank: 'normal' as const, reason: undefined, retracted }) },
    ] as const
  })
  return { ...all, claims: new Map(changed) }
})

describe('retracted claims and uncertain dates that Entente exported come back', () => {
  test.each(formats)('%s, also if imported again', async (name) => {
    await fc.assert(
      fc.asyncProperty(retractedFacts, async (all) => {
        const part = new Selection(viewOf(all, { minRank: 'deprecated', asOf: '9999' }))
        fc.pre(part.claims.length > 0)
        expect(plain(await through(name, part))).toEqual(stated(part))
      }),
      { numRuns: runs(2) },
    )
  })

  const document = '{"record":"document","id":"d","title":"D","published":"2020","language":"en"}\n'
  const nation = '{"record":"entity","id":"n","kind":"nation","name":"N"}\n'
  const claim = {
    record: 'claim',
    id: 'd#1',
    document: 'd',
    summary: 'S',
    subject: 'n',
    predicate: 'stated',
    value: 'v',
  }
  const gone = { ...claim, retracted: { on: '2024', reason: 'Wrong.' } }
  const line = (record: object) => document + nation + JSON.stringify(record)

  test('a claim that a second file retracts is retracted, and stays so', async () => {
    const world = await importing()
    const retracted = async () => (await readData([world.into])).claims.get('d#1')?.retracted?.reason
    expect(await world.take('r.ndjson', line(claim), 'claims-ndjson')).toMatchObject({ added: 3 })
    expect(await retracted()).toBeUndefined()
    expect(await world.take('r.ndjson', line(gone), 'claims-ndjson')).toMatchObject({ added: 1, merged: 2 })
    expect(await retracted()).toBe('Wrong.')
    expect(await world.take('r.ndjson', line(gone), 'claims-ndjson')).toMatchObject({ added: 0, merged: 3 })
    expect(await retracted()).toBe('Wrong.')
    const secret = line({ ...gone, clearance: 'secret' })
    expect(await world.take('r.ndjson', secret, 'claims-ndjson')).toMatchObject({ rejected: 0 })
    expect((await readData([world.into])).claims.get('d#1')).toMatchObject({ clearance: 'secret' })
    expect(await retracted()).toBe('Wrong.')
  })
})

describe('a record that cannot be taken is rejected', () => {
  const document = '{"record":"document","id":"d","title":"D","published":"2020","language":"en"}\n'
  test.each([
    [
      '{"record":"claim","id":"d#1","document":"d","summary":"S","subject":"x","predicate":"stated","value":"v"}',
      /no entity 'x'/,
    ],
    [
      '{"record":"claim","id":"e#1","document":"e","summary":"S","subject":"x","predicate":"stated"}',
      /no document 'e'/,
    ],
    ['{"record":"passage","id":"e:1","document":"e","paragraph":1,"summary":"S","fingerprint":"f"}', /64 hexadecimal/],
    ['{"id":"x"}', /a row has a 'record', one of document, entity, passage, claim/],
  ])('%s', async (line, reason) => {
    const world = await importing()
    const report = await world.take('r.ndjson', document + line, 'claims-ndjson')
    expect(report).toMatchObject({ rows: 2, added: 1, rejected: 1 })
    expect((await world.rejected())[0]?.reasons.join(' ')).toMatch(reason)
  })

  test('and no later record can name it', async () => {
    const world = await importing()
    const nation = '{"record":"entity","id":"d","kind":"nation","name":"D"}\n'
    const fields = { id: 'd:1', document: 'd', paragraph: 1, summary: 'S', fingerprint: '0'.repeat(64) }
    const passage = JSON.stringify({ record: 'passage', ...fields })
    const report = await world.take('r.ndjson', nation + document + passage, 'claims-ndjson')
    expect(report).toMatchObject({ rows: 3, added: 1, rejected: 2 })
    expect((await world.rejected()).map(({ reasons }) => reasons[0])).toEqual([
      "one id for an entity and a document: 'd'",
      "no document 'd' before it",
    ])
  })

  test('JSON-LD with a context elsewhere says that Entente is offline', async () => {
    const text = '{"@context":"https://schema.org/","@id":"urn:a"}'
    await expect((await importing()).take('a.jsonld', text, 'json-ld')).rejects.toThrow(/Entente is offline/)
    await expect((await importing()).take('a.nq', '<a> <b> .\n', 'n-quads')).rejects.toThrow(/not readable N-Quads/)
  })
})

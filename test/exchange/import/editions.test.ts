import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/exchange/import/import.ts'
import { readMapping } from '../../../src/exchange/import/mapping.ts'
import { buildGraph } from '../../../src/graph/graph.ts'
import { toLens } from '../../../src/graph/lens.ts'
import { viewThrough } from '../../../src/graph/view.ts'
import { readData } from '../../../src/store/folder.ts'
import { importing, nation } from './world.ts'

const mapping = `about: Treaties.
document: { id: list, title: A list, published: 2020-01-01, language: en }
entities:
  pact: { kind: pact, id: "list-{id}", name: "{name}" }
  party: { kind: party, code: "{party}", schemes: [name] }
claims:
  - { subject: pact, predicate: stage, value: signed, time: "{signed}" }
  - { subject: party, predicate: party-to, object: pact }
`
const head = 'id,name,party,signed\n'
const [a, b] = ['1,Treaty A,Japan,2000-01-01\n', '2,Treaty B,Japan,2001-01-01\n']
const corrected = '1,Treaty A,Japan,2000-02-02\n'

type Options = Partial<Parameters<typeof importFile>[0]>

async function source() {
  const world = await importing([nation('japan', 'Japan')])
  const path = await world.write('mapping.yaml', mapping)
  return {
    ...world,
    async edition(text: string, options: Options = {}) {
      const file = await world.write('list.csv', head + text)
      const read = { file, mapping: await readMapping(path), name: 'list', into: world.into, today: '2026-11-26' }
      return importFile({ ...read, known: [nation('japan', 'Japan')], ...options })
    },
    async said(knownAt?: string) {
      const facts = await readData([world.into])
      const view = viewThrough(buildGraph(facts), toLens({ asOf: '2030', knownAt }, 'public', facts))
      const signed = (id: string) => view.stageOf(id)?.since?.edtf
      return { 1: signed('list-1'), 2: signed('list-2'), parties: view.relationshipsOf('japan').length }
    },
    claims: () => readFile(join(world.into, 'claims', 'list.ndjson'), 'utf8'),
  }
}

describe('a new edition of a source', () => {
  test('retracts what it no longer says, which lenses of an earlier day still show', async () => {
    const list = await source()
    await list.edition(a + b)
    const before = await list.claims()
    expect((await list.edition(a + b)).claims).toEqual({ added: 0, there: 4, retracted: 0, kept: 0 })
    expect(await list.claims()).toBe(before)
    const report = await list.edition(corrected, { edition: '2021-06-01' })
    expect(report.claims).toEqual({ added: 1, there: 1, retracted: 3, kept: 0 })
    expect(await list.said()).toEqual({ 1: '2000-02-02', 2: undefined, parties: 1 })
    expect(await list.said('2021-05-31')).toEqual({ 1: '2000-01-01', 2: '2001-01-01', parties: 2 })
    const { documents } = await readData([list.into])
    expect([...documents.values()].map(({ id, published }) => [id, published?.edtf])).toEqual([
      ['list', '2020-01-01'],
      ['list-2021-06-01', '2021-06-01'],
    ])
  })

  test('is of today, unless its mapping has a later date than the last', async () => {
    const list = await source()
    await list.edition(a)
    await list.edition(corrected)
    expect((await list.said('2026-11-25'))[1]).toBe('2000-01-01')
    expect((await list.said('2026-11-26'))[1]).toBe('2000-02-02')
    await list.write('mapping.yaml', mapping.replace('2020-01-01', '2027-03-01'))
    await list.edition(a, { today: '2028-01-01' })
    expect((await list.said('2027-02-28'))[1]).toBe('2000-02-02')
    expect((await list.said('2027-03-01'))[1]).toBe('2000-01-01')
  })

  test('says again what an edition before it did not, also on the same day', async () => {
    const list = await source()
    await list.edition(a + b)
    await list.edition(a, { edition: '2021-01-01' })
    await list.edition(a + b, { edition: '2022-01-01' })
    const years = ['2020-06', '2021-06', '2022-06'].map(async (date) => (await list.said(date))[2])
    expect(await Promise.all(years)).toEqual(['2001-01-01', undefined, '2001-01-01'])
    await list.edition(a, { edition: '2022-01-01' })
    expect((await list.said())[2]).toBeUndefined()
    await list.edition(a + b, { edition: '2022-01-01' })
    expect((await list.said())[2]).toBe('2001-01-01')
  })

  test('retracts nothing if it is another part, has rejected rows, or is only tried', async () => {
    const list = await source()
    await list.edition(a)
    expect((await list.edition(b, { adds: true })).claims).toMatchObject({ retracted: 0, kept: 2 })
    const bad = `${corrected}3,Treaty C,Atlantis,unknown date\n`
    expect((await list.edition(bad)).claims).toMatchObject({ retracted: 0, kept: 3 })
    expect(await list.said()).toMatchObject({ 2: '2001-01-01', parties: 2 })
    expect((await list.edition(corrected, { dryRun: true })).claims.retracted).toBe(3)
    expect(await list.said()).toMatchObject({ 2: '2001-01-01', parties: 2 })
    expect((await list.edition(bad, { allowRejected: 0.5 })).claims.retracted).toBe(3)
    expect(await list.said()).toEqual({ 1: '2000-02-02', 2: undefined, parties: 1 })
  })

  test('of another mapping of the same document replaces nothing', async () => {
    const list = await source()
    await list.edition(a)
    expect((await list.edition(b, { name: 'other' })).claims).toMatchObject({ added: 2, retracted: 0 })
    expect(await list.said()).toMatchObject({ 1: '2000-01-01', 2: '2001-01-01' })
  })
})

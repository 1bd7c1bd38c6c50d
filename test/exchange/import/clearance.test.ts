import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { format } from '../../../src/exchange/formats.ts'
import type { ClaimLine } from '../../../src/exchange/import/claim-lines.ts'
import { ClaimsFile, withLabel } from '../../../src/exchange/import/claims-file.ts'
import { Selection } from '../../../src/exchange/selection.ts'
import { stricter } from '../../../src/facts/label.ts'
import { type Clearance, clearanceOrder } from '../../../src/facts/vocabulary.ts'
import { toLens } from '../../../src/graph/lens.ts'
import { viewThrough } from '../../../src/graph/view.ts'
import { runs } from '../../fixtures/runs.ts'
import { importing, nation } from './world.ts'

const known = [nation('japan', 'Japan', { alpha2: 'JP' }), nation('spain', 'Spain', { alpha2: 'ES' })]
const mapping = (document: Clearance) => `about: Pacts and who is in them.
document: { id: table, title: A table, published: 2020, language: en, clearance: ${document} }
entities:
  pact: { kind: pact, id: "t-{pact}", name: "{pact}", pactKind: trade }
  party: { kind: party, code: "{nation}", schemes: [alpha2] }
claims:
  - { subject: party, predicate: party-to, object: pact, time: "{date}", clearance: "{clearance}" }
`
const clearance = fc.constantFrom(...clearanceOrder)
const row = fc.record({ nation: fc.constantFrom('JP', 'ES'), clearance })
const file = fc.record({ document: clearance, rows: fc.array(row, { minLength: 1, maxLength: 4 }) })

test('law: of all rows and all imports, the strictest clearance of a claim and of its document stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
      const world = await importing(known)
      const told = new Map<string, Clearance>()
      let ofDocument: Clearance = 'public'
      for (const { document, rows } of files) {
        const lines = rows.map(({ nation, clearance }) => `1,${nation},2001,${clearance}\n`)
        await world.take('pacts.csv', `pact,nation,date,clearance\n${lines.join('')}`, mapping(document))
        ofDocument = stricter(ofDocument, document)
        for (const { nation, clearance } of rows) told.set(nation, stricter(told.get(nation) ?? 'public', clearance))
      }
      const { documents, claims } = (await world.view()).graph.facts
      expect(documents.get('table')?.clearance).toBe(ofDocument)
      const found = [...claims.values()].map(({ subject, clearance }) => [subject === 'japan' ? 'JP' : 'ES', clearance])
      expect(new Map(found as [])).toEqual(new Map([...told].map(([id, own]) => [id, stricter(own, ofDocument)])))
    }),
    { numRuns: runs(15) },
  )
})

test('a row with an unknown clearance is rejected, and csv-status keeps the clearances of its rows', async () => {
  const world = await importing(known)
  const text = 'pact,nation,date,clearance\n1,JP,2001,top\n1,ES,2002,secret\n'
  expect(await world.take('pacts.csv', text, mapping('public'))).toMatchObject({ rejected: 1, added: 1 })
  const signed = mapping('public').replace('party-to', 'signed')
  await world.take('steps.csv', 'pact,nation,date,clearance\n1,JP,2001,restricted\n1,ES,2002,\n', signed)
  const { graph } = await world.view()
  const seen = viewThrough(graph, toLens({ asOf: '2005' }, 'secret', graph.facts))
  const status = [...format('csv-status').write(new Selection(seen, { ended: true }))].join('')
  const again = await importing([...graph.facts.entities.values()])
  await again.take('s.csv', status, 'csv-status')
  const read = [...(await again.view()).graph.facts.claims.values()]
  expect(read.map(({ subject, predicate, clearance }) => `${subject} ${predicate} ${clearance}`).sort()).toEqual([
    'japan signed restricted',
    'spain signed secret',
  ])
})

test('a row gives its claim compartments, and csv-status keeps those of its rows', async () => {
  const world = await importing(known)
  const inLists = mapping('public')
    .replace('party-to', 'signed')
    .replace('clearance: "{clearance}" }', 'compartments: "{compartments}" }')
    .replace('entities:', 'cells: { compartments: { json: true } }\nentities:')
  const text = 'pact,nation,date,compartments\n1,JP,2001,"[""sea"",""air""]"\n1,ES,2002,\n2,ES,2003,"a,b"\n'
  expect(await world.take('steps.csv', text, inLists)).toMatchObject({ rejected: 1, added: 2 })
  expect((await world.rejected())[0]?.reasons.join(' ')).toMatch(/a compartment has 1 to 200 characters, and no comma/)
  const { graph } = await world.view()
  const seen = viewThrough(graph, toLens({ asOf: '2005' }, 'public', graph.facts))
  const status = [...format('csv-status').write(new Selection(seen, { ended: true }))].join('')
  const again = await importing([...graph.facts.entities.values()])
  await again.take('s.csv', status, 'csv-status')
  const read = [...(await again.view()).graph.facts.claims.values()]
  expect(read.map(({ subject, predicate, compartments }) => `${subject} ${predicate} ${compartments}`).sort()).toEqual([
    'japan signed air,sea',
    'spain signed undefined',
  ])
})

test('a later import takes a claim or a document out of no compartment, and adds to them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-claims-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const document: Parameters<typeof withLabel>[0] = {
    ...{ record: 'document' as const, id: 'table', title: 'A table', published: '2020', language: 'en' },
    ...{ authors: [], primary: false, clearance: 'public' as const },
  }
  const claim = (fields: object) =>
    ({ record: 'claim', id: 'table#one', document: 'table', summary: 'S', subject: 'japan', ...fields }) as ClaimLine
  const take = async (...claims: ClaimLine[]) => {
    const file = new ClaimsFile(folder, {
      ...{ document, mapping: 'test', today: '2026-01-01', adds: true },
    })
    await file.read(new Map())
    for (const one of claims) await file.add(one)
    await file.complete(false)
    await file.place()
    return JSON.parse(await readFile(join(folder, 'claims', 'table.ndjson'), 'utf8'))
  }
  expect(await take(claim({ compartments: ['air'] }))).toMatchObject({ compartments: ['air'] })
  expect(await take(claim({ clearance: 'secret' }))).toMatchObject({ clearance: 'secret', compartments: ['air'] })
  expect(await take(claim({ compartments: ['sea'] }), claim({}))).toMatchObject({
    ...{ clearance: 'secret', compartments: ['air', 'sea'] },
  })
  const before = { clearance: 'restricted', compartments: ['air'] } as const
  expect(withLabel({ ...document, compartments: ['sea'] }, before)).toMatchObject({
    ...{ clearance: 'restricted', compartments: ['air', 'sea'] },
  })
})

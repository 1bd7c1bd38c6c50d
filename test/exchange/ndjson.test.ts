import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { Part } from '../../src/exchange/part.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { type Clearance, clearanceOrder } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { readData } from '../../src/store/folder.ts'
import { textFile } from '../fixtures/data.ts'
import { oddFacts, viewOf, written } from '../fixtures/exported.ts'

type Fields = Readonly<Record<string, unknown>>
const subkinds: Readonly<Record<string, string>> = { organization: 'organizationKind', pact: 'pactKind', event: 'eventKind' }

/** The files of a data folder that say the same as the lines. */
function filesOf(text: string) {
  const records: readonly Fields[] = text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
  const of = (record: string) => records.filter((fields) => fields.record === record)
  const table = (some: readonly Fields[], key: (id: string) => string = (id) => id) =>
    Object.fromEntries(some.map(({ record: _, id, document: __, paragraph: ___, retracted: ____, ...fields }) => [key(String(id)), fields]))
  const kinds = ['nation', 'organization', 'leader', 'pact', 'event'].map((kind) => {
    const some = of('entity').filter((fields) => fields.kind === kind)
    const plain = some.map(({ kind: _, ...fields }) => {
      const { [subkinds[kind] ?? '']: subkind, ...rest } = fields
      return { ...rest, kind: subkind }
    })
    return textFile(`entities/${kind}s.yaml`, stringify(table(plain)))
  })
  const claims = of('document').map(({ id }) => {
    const within = (record: string) => of(record).filter(({ document }) => document === id)
    const retractions = within('claim').flatMap(({ id: claim, retracted }) => (retracted ? [{ claim: String(claim).split('#')[1], ...Object(retracted) }] : []))
    const content = {
      document: id,
      passages: table(within('passage'), (one) => one.split(':')[1] ?? ''),
      claims: table(within('claim'), (one) => one.split('#')[1] ?? ''),
      retractions,
    }
    return textFile(`claims/${id}.yaml`, stringify(content))
  })
  return [textFile('documents.yaml', stringify(table(of('document')))), ...kinds, ...claims]
}

const plain = ({ documents, entities, passages, claims }: Facts) =>
  JSON.parse(JSON.stringify([documents, entities, passages, claims].map((records) => [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))))

/** A claim is no less secret than its document: a data folder cannot say otherwise. */
const asRead = (all: Facts): Facts => {
  const strictest = (words: readonly (Clearance | undefined)[]) => clearanceOrder.findLast((word) => words.includes(word)) ?? 'public'
  const claims = [...all.claims.values()].map((claim) => ({ ...claim, clearance: strictest([claim.clearance, all.documents.get(claim.document)?.clearance]) }))
  return { ...all, claims: new Map(claims.map((claim) => [claim.id, claim])) }
}

describe('claims NDJSON', () => {
  test('read back is what was exported: the same documents, entities and claims', () => {
    fc.assert(
      fc.property(oddFacts.map(asRead), (all) => {
        const view = viewOf(all, { leastRank: 'deprecated', asOf: '9999' })
        const read = parseFacts(filesOf(written('claims-ndjson', new Part(view))))
        const shown = new Set(view.entities().map(({ id }) => id))
        expect(plain(read)).toEqual(plain({ ...all, entities: new Map([...all.entities].filter(([id]) => shown.has(id))) }))
      }),
      { numRuns: 60 },
    )
  })

  test('of the curated graph too, passages and all', async () => {
    const facts = await readData(['graph-data'])
    const view = viewThrough(buildGraph(facts), toLens({ asOf: '9999', leastRank: 'deprecated' }, 'secret', facts))
    const read = parseFacts(filesOf(written('claims-ndjson', new Part(view))))
    const unseen = [...facts.entities.keys()].filter((id) => !view.entity(id))
    for (const id of unseen) expect(read.entities.has(id)).toBe(false)
    expect(plain(read)).toEqual(plain({ ...facts, entities: new Map([...facts.entities].filter(([id]) => view.entity(id))) }))
  })

  test('of a selection, names no document, entity or passage that is not in it', () => {
    fc.assert(
      fc.property(oddFacts, fc.subarray(['atlantis', 'borduria', 'accord', 'league', 'ada']), (all, entities) => {
        const view = viewOf(all, { leastRank: 'deprecated' })
        expect(() => parseFacts(filesOf(written('claims-ndjson', new Part(view, { entities }))))).not.toThrow()
      }),
      { numRuns: 60 },
    )
  })
})

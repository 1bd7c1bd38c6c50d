import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Selection } from '../../src/exchange/selection.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { type Clearance, clearanceOrder } from '../../src/facts/vocabulary.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { curated } from '../fixtures/curated.ts'
import { oddFacts, viewOf, written } from '../fixtures/exported.ts'
import { ndjsonFile } from '../fixtures/lines.ts'
import { runs } from '../fixtures/runs.ts'

/** The export as a file of a data folder. */
const filesOf = (text: string) => [ndjsonFile('exported.ndjson', text)]

const plain = ({ documents, entities, passages, claims }: Facts) =>
  JSON.parse(
    JSON.stringify(
      [documents, entities, passages, claims].map((records) =>
        [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ),
    ),
  )

/** The clearance of a claim is at least that of its document. */
const asRead = (all: Facts): Facts => {
  const strictest = (words: readonly (Clearance | undefined)[]) =>
    clearanceOrder.findLast((word) => words.includes(word)) ?? 'public'
  const claims = [...all.claims.values()].map((claim) => ({
    ...claim,
    clearance: strictest([claim.clearance, all.documents.get(claim.document)?.clearance]),
  }))
  return { ...all, claims: new Map(claims.map((claim) => [claim.id, claim])) }
}

describe('claims NDJSON', () => {
  test('reads back as the same documents, entities and claims', () => {
    fc.assert(
      fc.property(oddFacts.map(asRead), (all) => {
        const view = viewOf(all, { minRank: 'deprecated', asOf: '9999' })
        const read = parseFacts(filesOf(written('claims-ndjson', new Selection(view))))
        const shown = new Set(view.entities().map(({ id }) => id))
        expect(plain(read)).toEqual(
          plain({ ...all, entities: new Map([...all.entities].filter(([id]) => shown.has(id))) }),
        )
      }),
      { numRuns: runs(30) },
    )
  })

  test('reads back the curated graph, passages included', async () => {
    const { facts } = curated
    const view = viewThrough(curated, toLens({ asOf: '9999', minRank: 'deprecated' }, 'secret', facts))
    const read = parseFacts(filesOf(written('claims-ndjson', new Selection(view))))
    const unseen = [...facts.entities.keys()].filter((id) => !view.entity(id))
    for (const id of unseen) expect(read.entities.has(id)).toBe(false)
    expect(plain(read)).toEqual(
      plain({ ...facts, entities: new Map([...facts.entities].filter(([id]) => view.entity(id))) }),
    )
  })

  test('of what was read back is the same to the byte', () => {
    const view = viewThrough(curated, toLens({}, 'public', curated.facts))
    const text = written('claims-ndjson', new Selection(view))
    expect(written('claims-ndjson', new Selection(viewOf(parseFacts(filesOf(text)))))).toBe(text)
  })

  test('of a selection refers only to documents, entities and passages in it', () => {
    fc.assert(
      fc.property(oddFacts, fc.subarray(['atlantis', 'borduria', 'accord', 'league', 'ada']), (all, entities) => {
        const view = viewOf(all, { minRank: 'deprecated' })
        expect(() => parseFacts(filesOf(written('claims-ndjson', new Selection(view, { entities }))))).not.toThrow()
      }),
      { numRuns: runs(30) },
    )
  })
})

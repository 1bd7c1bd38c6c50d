import { expect, test } from 'vitest'
import { buildGraph } from '../../src/graph/graph.ts'
import { readData } from '../../src/store/folder.ts'
import { openGraph } from '../../src/store/open.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { contentOf } from '../fixtures/graph-content.ts'
import { lines } from '../fixtures/lines.ts'

/** Claims in no order, on documents and entities in no order. */
const table = lines([
  ...['zeta', 'aral', 'mira'].map((id) => ({ record: 'entity', kind: 'nation', id, name: id })),
  { record: 'entity', kind: 'pact', id: 'bay-pact', name: 'Bay Pact', pactKind: 'trade' },
  ...['late', 'early'].map((id) => ({ record: 'document', id, title: id, published: '2024', language: 'en' })),
  ...[9, 2].map((paragraph) => ({
    ...{ record: 'passage', id: `late:${paragraph}`, document: 'late', paragraph },
    ...{ summary: 'Said.', fingerprint: '0'.repeat(64) },
  })),
  ...[
    ['late#d', 'zeta', '2021', [9]],
    ['late#c', 'mira', '2022', [2]],
    ['late#b', 'aral', undefined, [2]],
    ['late#a', 'zeta', '2023', [2]],
    ['early#b', 'mira', '2020', []],
    ['early#a', 'aral', '2020', []],
  ].map(([id, subject, time, passages]) => ({
    ...{ record: 'claim', id, document: `${id}`.split('#')[0], summary: 'So.', passages },
    ...{ subject, predicate: 'party-to', object: 'bay-pact', time },
  })),
])

test('claims that became columns in any order are in theirs, also from a snapshot', async () => {
  const folders = await Promise.all([writeFolder({ 'table.ndjson': table }), writeFolder(small)])
  const graph = buildGraph(await readData(folders))
  expect([...graph.facts.claims.keys()]).toEqual([
    ...['cove-report#arden-party', 'cove-report#brisk-party', 'cove-report#in-force', 'early#a', 'early#b'],
    ...['late#c', 'late#a', 'late#b', 'late#d'],
  ])
  const snapshots = await writeFolder({})
  const first = await openGraph(folders, snapshots)
  await first.saveSnapshot()
  const again = await openGraph([...folders].reverse(), snapshots)
  expect([first.fromSnapshot, again.fromSnapshot]).toEqual([false, true])
  for (const opened of [first, again]) {
    const { records, ...content } = contentOf(opened.graph)
    const { records: expected, ...others } = contentOf(graph)
    expect(content).toEqual(others)
    // Claims of columns have their fields on a prototype.
    const ids = (tables: typeof records) => tables.map((all) => all.map((one) => (one as { id: string }).id))
    expect(ids(records)).toEqual(ids(expected))
  }
})

import fc from 'fast-check'
import { graphql } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { format, formatNames } from '../../src/exchange/formats.ts'
import { Selection } from '../../src/exchange/selection.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import type { TextFile } from '../../src/facts/yaml.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { lines } from '../fixtures/lines.ts'
import { runs } from '../fixtures/runs.ts'

const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const clearance = fc.constantFrom('public', 'restricted', 'secret')
const document = fc.record({
  authors: fc.subarray(['Ada', 'Bert', 'Cyd']),
  publisher: some('Cove Times'),
  note: some('A note.'),
  clearance,
})
const nation = fc.record({
  names: some({ ja: 'あ' }, { ja: 'い', fr: 'A' }, { ja: 'う' }),
  aliases: fc.shuffledSubarray(['one', 'two', 'three']),
  description: some('A nation.'),
  codes: fc.shuffledSubarray([
    { scheme: 'cow', code: '7', during: '1900/..' },
    { scheme: 'gw', code: '8' },
  ]),
})
const kinds = fc.shuffledSubarray(['trade', 'health', 'other'], { minLength: 1 })
const claims = fc.uniqueArray(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), clearance }), {
  selector: ({ key }) => key,
})
const folder = fc.record({ document, arden: nation, brisk: nation, kinds, claims })
type Folder = typeof folder extends fc.Arbitrary<infer T> ? T : never

/** The content of a claim follows from its key, because two with one id must be equal but for their clearance. */
const said: Readonly<Record<string, object>> = {
  a: { subject: 'brisk', predicate: 'party-to', object: 'accord', time: '2021', passages: [2] },
  b: { subject: 'arden', predicate: 'party-to', object: 'accord', time: '2020', passages: [1] },
  c: { subject: 'accord', predicate: 'stage', value: 'in-force', time: '2022', passages: [1] },
  d: { subject: 'accord', predicate: 'stage', value: 'signed', time: '2021-05', passages: [1] },
}

/** A folder of three files, some of whose records other folders have, too. */
function filesOf({ document, arden, brisk, kinds, claims }: Folder, at: number): TextFile[] {
  const file = (path: string, records: readonly object[]): TextFile => ({
    path,
    name: path,
    folder: `folder ${at}`,
    text: lines(records),
  })
  const paper = { record: 'document', published: '2020', language: 'en' }
  const claim = { record: 'claim', predicate: 'cooperates-with' }
  const passage = { record: 'passage', document: 'paper', summary: 'Said.', fingerprint: '0'.repeat(64) }
  return [
    file('z.ndjson', [
      { ...paper, id: 'paper', title: 'Paper', ...document },
      { ...paper, id: `own-${9 - at}`, title: 'Own' },
    ]),
    file('b.ndjson', [
      { record: 'entity', kind: 'nation', id: 'brisk', name: 'Brisk', ...brisk },
      { record: 'entity', kind: 'nation', id: `nation-${9 - at}`, name: 'Another' },
      { record: 'entity', kind: 'nation', id: 'arden', name: 'Arden', ...arden },
      { record: 'entity', kind: 'pact', id: 'accord', name: 'Accord', pactKind: kinds },
    ]),
    file('c.ndjson', [
      ...[2, 1].map((paragraph) => ({ ...passage, id: `paper:${paragraph}`, paragraph })),
      ...['brisk', 'arden'].map((subject, number) => ({
        ...claim,
        id: `own-${9 - at}#${number}`,
        document: `own-${9 - at}`,
        summary: subject,
        subject,
        object: `nation-${9 - at}`,
      })),
      // Each passage is cited.
      { ...claim, ...said.a, id: 'paper#a', document: 'paper', summary: 'a' },
      { ...claim, ...said.b, id: 'paper#b', document: 'paper', summary: 'b' },
      ...claims
        .filter(({ key }) => key > 'b')
        .map(({ key, clearance }) => ({
          ...claim,
          ...said[key],
          id: `paper#${key}`,
          document: 'paper',
          summary: key,
          clearance,
        })),
    ]),
  ]
}

const query = `{ graph {
  entities(first: 50) { nodes { key name names { language text } aliases claims(first: 50) { nodes { key } } } }
  pacts { nodes { pactKinds stage } } documents { nodes { key authors note clearance } }
  claims(first: 50) { nodes { key clearance } } relationships(first: 50) { nodes { key } }
  search(text: "a") { nodes { __typename } }
} }`

/** Everything that is shown of facts, as text. */
async function shownOf(facts: Facts): Promise<string[]> {
  const graph = buildGraph(facts)
  const answers = (['public', 'secret'] as const).map(async (clearance) => [
    JSON.stringify(await graphql({ schema, source: query, contextValue: { graph, clearance } })),
    ...formatNames.map((name) => {
      const view = viewThrough(graph, toLens({ asOf: '2024' }, clearance, facts))
      return [...format(name).write(new Selection(view, { ended: true }))].join('')
    }),
  ])
  return (await Promise.all(answers)).flat()
}

test('law: the order of folders and of their files changes no answer and no byte of an export', async () => {
  const folders = fc.array(folder, { minLength: 1, maxLength: 4 }).map((folders) => folders.map(filesOf))
  const orders = folders.chain((folders) =>
    fc.tuple(
      fc.constant(folders.flat()),
      fc
        .shuffledSubarray(folders, { minLength: folders.length })
        .chain((folders) =>
          fc.tuple(...folders.map((files) => fc.shuffledSubarray(files, { minLength: files.length }))),
        ),
    ),
  )
  await fc.assert(
    fc.asyncProperty(orders, async ([files, others]) => {
      const [one, other] = [parseFacts(files), parseFacts(others.flat())]
      const recordsOf = (facts: Facts) => JSON.stringify(Object.values(facts).map((map) => [...map.values()]))
      expect(recordsOf(other)).toBe(recordsOf(one))
      expect(await shownOf(other)).toEqual(await shownOf(one))
    }),
    { numRuns: runs(12) },
  )
})

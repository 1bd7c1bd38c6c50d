import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problems } from '../../../src/errors.ts'
import type { Facts } from '../../../src/facts/facts.ts'
import type { TextFile } from '../../../src/facts/yaml.ts'
import { buildGraph } from '../../../src/graph/graph.ts'
import { readFiles } from '../../../src/store/folder.ts'
import type { JsonObject } from '../../../src/store/record/canonical.ts'
import { factsAfter, foldInto } from '../../../src/store/record/fold-into.ts'
import { RecordState } from '../../../src/store/record/state.ts'
import { curated } from '../../fixtures/curated.ts'
import { small } from '../../fixtures/folder.ts'
import { runs } from '../../fixtures/runs.ts'
import { changeAt, content, hashOf, smallFacts } from './random-changes.ts'

const files: readonly TextFile[] = Object.entries(small).map(([path, text]) => ({
  path,
  name: path,
  text,
  folder: 'small',
}))

/** The state after the changes of a list that fit. */
function stateOf(base: Facts, contents: readonly JsonObject[]): RecordState {
  const state = new RecordState(base)
  for (const [index, content] of contents.entries()) {
    try {
      state.apply(changeAt(state.seq + 1, index % 2 === 0 ? 'mere' : 'akira', content))
    } catch (error) {
      if (!(error instanceof Problems)) throw error
    }
  }
  return state
}

const claim = (more: JsonObject): JsonObject => ({ summary: 'A text.', subject: 'arden', ...more })

describe('folding', () => {
  test('what was accepted reads like the rest', () => {
    const base = smallFacts()
    const long = `${'word '.repeat(30)}end`
    const state = stateOf(base, [
      {
        kind: 'add-entity',
        entity: { id: 'delta', kind: 'nation', name: 'Delta', names: { ja: '語' }, numeric: '036' },
      },
      { kind: 'amend-entity', entity: 'arden', set: { aliases: ['The Ardens', 'A, B'] } },
      {
        kind: 'add-document',
        document: { id: 'a-note', title: 'Note: of 2022', published: '2022-04', language: 'en', primary: true },
      },
      {
        kind: 'propose',
        review: 'none',
        document: 'cove-report',
        passages: { 3: { summary: 'They want to sail.', fingerprint: 'c'.repeat(64) } },
        claims: { sails: claim({ predicate: 'at-war-with', object: 'delta', stance: 'denied', passages: [3, 2] }) },
      },
      {
        kind: 'propose',
        review: 'none',
        document: 'a-note',
        claims: {
          joined: claim({ summary: long, predicate: 'party-to', object: 'cove-treaty', time: '2022' }),
          stage: claim({ subject: 'cove-treaty', predicate: 'stage', value: 'signed', speakers: ['brisk', 'arden'] }),
        },
      },
      { kind: 'retract', claims: ['cove-report#in-force'] },
    ])
    const changed = foldInto(files, base, state.facts)
    expect(Object.fromEntries(changed)).toEqual({
      'documents.yaml': `${small['documents.yaml']}
a-note:
  title: "Note: of 2022"
  published: 2022-04
  language: en
  primary: true
`,
      'entities/nations.yaml': `arden:
  name: Arden
  aliases: [The Ardens, "A, B"]
brisk:
  name: Brisk

delta:
  name: Delta
  numeric: "036"
  names: { ja: 語 }
`,
      'claims/cove-report.yaml': `${small['claims/cove-report.yaml']
        .replace(/ {2}4:/, `  3:\n    summary: They want to sail.\n    fingerprint: ${'c'.repeat(64)}\n$&`)
        .replace('claims:', '\n$&')}
  sails:
    summary: A text.
    subject: arden
    predicate: at-war-with
    object: delta
    stance: denied
    passages: [3, 2]

retractions:
  - claim: in-force
    on: 2026-11-26
    reason: because
`,
      'claims/a-note.yaml': `document: a-note

claims:
  joined:
    summary: >-
      ${'word '.repeat(22)}word
      ${'word '.repeat(7)}end
    subject: arden
    predicate: party-to
    object: cove-treaty
    time: "2022"

  stage:
    summary: A text.
    subject: cove-treaty
    predicate: stage
    value: signed
    speakers: [brisk, arden]
`,
    })
    expect(hashOf(factsAfter(files, 'small', changed))).toBe(hashOf(state.facts))
  })

  test(
    'any changes: the folded folder alone has the same facts, in the same order',
    () =>
      fc.assert(
        fc.property(fc.array(content, { minLength: 10, maxLength: 40 }), (contents) => {
          const base = smallFacts()
          const { facts } = stateOf(base, contents)
          expect(hashOf(factsAfter(files, 'small', foldInto(files, base, facts)))).toBe(hashOf(facts))
        }),
        { numRuns: runs(30) },
      ),
    3_600_000,
  )

  test('the curated facts: only files with changes are written, and the graph has the same revision', async () => {
    const texts = await readFiles(['graph-data'])
    const base = curated.facts
    const [folder] = texts.flatMap(({ folder }) => folder ?? [])
    const state = stateOf(base, [
      { kind: 'amend-entity', entity: 'new-zealand', set: { description: 'A nation: of islands.' } },
      {
        kind: 'add-entity',
        entity: { id: 'ngauruhoe-pact', kind: 'pact', name: 'Pact', pactKind: ['trade', 'defense'] },
      },
      { kind: 'retract', claims: ['asahi-gsomia#act-on'] },
      {
        kind: 'propose',
        review: 'none',
        document: 'asahi-gsomia',
        claims: { more: { summary: 'More.', subject: 'japan', predicate: 'party-to', object: 'ngauruhoe-pact' } },
      },
      { kind: 'merge', entity: 'papua-new-guinea', into: 'united-kingdom' },
    ])
    expect(state.seq).toBe(5)
    const changed = foldInto(texts, base, state.facts)
    expect([...changed.keys()]).toEqual(
      expect.arrayContaining(['entities/nations.yaml', 'entities/pacts.yaml', 'claims/asahi-gsomia.yaml']),
    )
    expect(changed.size).toBeLessThan(30)
    const after = factsAfter(texts, folder ?? '', changed)
    expect(buildGraph(after).revisions).toEqual(buildGraph(state.facts).revisions)
  })
})

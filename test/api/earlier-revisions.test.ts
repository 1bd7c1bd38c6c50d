import fc from 'fast-check'
import { execute, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import type { Context } from '../../src/api/context.ts'
import { graphAt } from '../../src/api/graph-at.ts'
import { instantOf } from '../../src/api/instant.ts'
import { schema } from '../../src/api/schema.ts'
import { Problems } from '../../src/errors.ts'
import { formatNames, formats } from '../../src/exchange/formats.ts'
import { Selection } from '../../src/exchange/selection.ts'
import type { Clearance } from '../../src/facts/vocabulary.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import type { JsonObject } from '../../src/store/record/canonical.ts'
import { FollowedRecord } from '../../src/store/record/followed-record.ts'
import { randomOf } from '../bench/random.ts'
import { RandomOperations } from '../fixtures/operations.ts'
import { runs } from '../fixtures/runs.ts'
import { changeAt, contentButClearance as content, smallFacts } from '../store/record/random-changes.ts'

function contextOf({ graph: recorded }: FollowedRecord, clearance: Clearance): Context {
  const { graph, seq, history } = recorded
  const shown = history.lastShown({ clearance }, seq)
  return { graph, clearance, record: { seq, shown, recorded, writing: { author: 'mere', review: 'none' } } }
}
const ask = async (query: string, context: Context) =>
  JSON.stringify(await execute({ schema, document: parse(query), contextValue: context }))

const ofChange =
  'revision kind author recordedAt claimKeys entityKeys claims { id } entities { id } undoes { revision }'
const wide = (lens: string) => `{ graph(lens: ${lens}) { id revision lens { revision recordedAt }
  entities(first: 20) { totalCount nodes { id name aliases history { nodes { ${ofChange} } } } }
  claims(first: 50) { nodes { id rank subject { id } recordedAt recordedBy history { totalCount } } }
  relationships(first: 50) { totalCount nodes { id stage corroboration recordedAt recordedBy } }
  documents { nodes { id history { totalCount } } }
  changes(first: 100) { totalCount nodes { ${ofChange} } }
  merged: entities(where: { id: { in: ["arden", "brisk", "cove-treaty"] } }) { totalCount }
  compare(to: { revision: 0 }) { entitiesAdded { id } entitiesGone { id } relationshipsChanged { after { id } } }
} }`
const random = randomOf('earlier revisions')
const operations = new RandomOperations(
  schema,
  { ids: ['arden', 'brisk', 'cove-treaty', 'd-one#one'], texts: ['arden'], dates: ['2023', '2025'], cursors: [] },
  random,
)

/** Of the formats, each revision writes a few. */
const EVERY = 6

/** Every answer through a lens that names a revision. */
async function answersAt(record: FollowedRecord, revision: number, asked: readonly string[]): Promise<string[]> {
  const context = contextOf(record, 'public')
  const lens = `{ asOf: "2025", revision: ${revision} }`
  const texts = [await ask(wide(lens), context)]
  // The lens of each random operation is replaced.
  for (const query of asked)
    texts.push(await ask(query.replace(/^\{ graph(\(.*?\))? \{/, `{ graph(lens: ${lens}) {`), context))
  const graph = graphAt(context, { revision })
  const view = viewThrough(graph, toLens({ asOf: '2025', revision }, 'public', graph.facts))
  const part = new Selection(view, { ended: true })
  const written = formatNames.filter((_, place) => place % EVERY === revision % EVERY)
  return [...texts, ...written.map((name) => [...formats[name].write(part)].join(''))]
}

test('law: an answer at a revision is to the byte the answer that was given then', async () => {
  expect(validate(schema, parse(wide('{ revision: 0 }')))).toEqual([])
  const step = fc.record({
    author: fc.constantFrom('mere', 'akira', 'tui'),
    content,
    undo: fc.option(fc.nat(), { freq: 5 }),
  })
  let later = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const record = new FollowedRecord(buildGraph(smallFacts()), [], new Budget(1e7))
      const given: { readonly asked: readonly string[]; readonly answers: readonly string[] }[] = []
      const note = async () => {
        // A comparison has a second lens, which shows all that the record holds by then.
        const asked = Array.from({ length: 2 }, () => operations.next()).filter(
          (query) => query.startsWith('{ graph') && !/\bcompare\(/.test(query),
        )
        given.push({ asked, answers: await answersAt(record, record.changes.length, asked) })
      }
      await note()
      for (const { author, content, undo } of steps) {
        const { length } = record.changes
        const what: JsonObject = undo === null || length === 0 ? content : { kind: 'undo', change: 1 + (undo % length) }
        try {
          record.take([changeAt(length + 1, author, what)])
        } catch (error) {
          if (error instanceof Problems) continue
          throw error
        }
        await note()
      }
      // The same record, and one that was read anew and has no room for what it computed.
      const again = new FollowedRecord(buildGraph(smallFacts()), record.changes, new Budget(0))
      for (const [revision, { asked, answers }] of given.entries())
        for (const one of [record, again]) {
          expect(await answersAt(one, revision, asked)).toEqual(answers)
          later += 1
        }
    }),
    { numRuns: runs(2) },
  )
  expect(later).toBeGreaterThan(5)
})

test('recordedAt is the last revision by a time, and a day counts to its end', async () => {
  const record = new FollowedRecord(buildGraph(smallFacts()), [], new Budget(1e6))
  const nation = (id: string) => ({ kind: 'add-entity', entity: { id, kind: 'nation', name: id } })
  record.take([{ ...changeAt(1, 'mere', nation('delta')), recordedAt: '2026-11-26T09:00:00.000Z' }])
  record.take([{ ...changeAt(2, 'mere', nation('elm')), recordedAt: '2026-11-27T09:00:00.500Z' }])
  const count = async (recordedAt: string) => {
    const lens = `{ recordedAt: "${recordedAt}" }`
    const { data } = JSON.parse(
      await ask(`{ graph(lens: ${lens}) { lens { recordedAt } changes { totalCount } } }`, contextOf(record, 'public')),
    )
    return [data.graph.changes.totalCount, data.graph.lens.recordedAt]
  }
  expect(await count('2026-11-25')).toEqual([0, '2026-11-25T23:59:59.999Z'])
  expect(await count('2026-11-26T08:59:59Z')).toEqual([0, '2026-11-26T08:59:59.000Z'])
  expect(await count('2026-11-26T10:00+01:00')).toEqual([1, '2026-11-26T09:00:00.000Z'])
  expect(await count('2026-11-27T09:00:00Z')).toEqual([1, '2026-11-27T09:00:00.000Z'])
  expect(await count('2026-11-27')).toEqual([2, '2026-11-27T23:59:59.999Z'])
})

test('a lens that names no revision of the record is refused with a sentence', async () => {
  const record = new FollowedRecord(buildGraph(smallFacts()), [], new Budget(1e6))
  const context = contextOf(record, 'public')
  const refusal = async (lens: string, of = context) => {
    const { errors } = JSON.parse(await ask(`{ graph(lens: ${lens}) { revision } }`, of))
    return errors?.[0]?.message
  }
  expect(await refusal('{ revision: 1 }')).toBe('revision is 1; the record is at revision 0, so give 0 to 0')
  expect(await refusal('{ revision: -1 }')).toMatch(/^revision is -1;/)
  expect(await refusal('{ revision: 0, recordedAt: "2026-11-26" }')).toMatch(/are both given/)
  for (const text of ['2026-02-30', '2026-11-26T25:00Z', '2026-11-26T09:00', '2026-11', 'now'])
    expect(() => instantOf(text), text).toThrow(`'${text}' is no time`)
  const { record: _, ...without } = context
  expect(await refusal('{ revision: 0 }', without)).toMatch(/^there is no record/)
})

test('changes about claims and documents that a viewer may not see are in no list, history or count', async () => {
  const record = new FollowedRecord(buildGraph(smallFacts()), [], new Budget(1e6))
  const secret = { id: 'd-secret', title: 'S', published: '2024', language: 'en', clearance: 'secret' }
  const claim = { summary: 'At war.', predicate: 'at-war-with', subject: 'arden', object: 'shadow' }
  const changes: JsonObject[] = [
    { kind: 'add-document', document: secret },
    { kind: 'add-entity', entity: { id: 'shadow', kind: 'nation', name: 'Shadow' } },
    { kind: 'propose', document: 'd-secret', claims: { war: claim }, review: 'none' },
    { kind: 'retract', claims: ['d-secret#war'] },
    { kind: 'undo', change: 4 },
    { kind: 'retract', claims: ['cove-report#in-force'] },
    { kind: 'amend-entity', entity: 'shadow', set: { name: 'Umbra' } },
  ]
  for (const [index, change] of changes.entries()) record.take([changeAt(index + 1, 'mere', change)])
  const query = `{ record { revision proposals(status: ACCEPTED) { totalCount } } graph { changes { totalCount nodes {
    revision claimKeys entityKeys } } nation(id: "arden") { history { totalCount } } } }`
  const seen = async (clearance: Clearance) => JSON.parse(await ask(query, contextOf(record, clearance))).data
  expect(await seen('public')).toEqual({
    record: { revision: 1, proposals: { totalCount: 0 } },
    graph: {
      changes: { totalCount: 1, nodes: [{ revision: 1, claimKeys: ['cove-report#in-force'], entityKeys: [] }] },
      nation: { history: { totalCount: 0 } },
    },
  })
  const all = await seen('secret')
  expect(all.record).toEqual({ revision: 7, proposals: { totalCount: 1 } })
  expect([all.graph.changes.totalCount, all.graph.nation.history.totalCount]).toEqual([7, 3])
})

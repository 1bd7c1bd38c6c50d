import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../../src/facts/facts.ts'
import { isCleared } from '../../src/facts/label.ts'
import { clearanceOrder } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { levelOf } from '../../src/graph/visible/revision.ts'
import { graphOf, tiny } from '../fixtures/data.ts'
import { facts, factsOf } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'

const revisionOf = (all: Facts, clearance: (typeof clearanceOrder)[number]) => buildGraph(all).revisions[clearance]

test('law: a revision is that of a graph without what its clearance hides', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...clearanceOrder), (all, clearance) => {
      const isShown = (record: { readonly clearance: (typeof clearanceOrder)[number] }) =>
        isCleared(record.clearance, clearance)
      const documents = [...all.documents.values()].filter(isShown)
      const claims = [...all.claims.values()].filter(
        (claim) => isShown(claim) && documents.some(({ id }) => id === claim.document),
      )
      expect(revisionOf(all, clearance)).toBe(revisionOf(factsOf(documents, claims), clearance))
    }),
    { numRuns: runs(100) },
  )
})

test('law: a change to a claim or document makes new revisions for those who see it, and for nobody else', () => {
  fc.assert(
    fc.property(facts, fc.nat(), fc.boolean(), (all, which, isDocument) => {
      const records = [...(isDocument ? all.documents : all.claims).values()]
      const record = records[which % records.length]
      fc.pre(record !== undefined)
      const changed: Facts = isDocument
        ? { ...all, documents: new Map(all.documents).set(record.id, { ...record, title: 'Changed' } as never) }
        : { ...all, claims: new Map(all.claims).set(record.id, { ...record, summary: 'Changed' } as never) }
      const level = 'document' in record ? levelOf(record, all) : clearanceOrder.indexOf(record.clearance)
      const [before, after] = [buildGraph(all).revisions, buildGraph(changed).revisions]
      expect(clearanceOrder.map((clearance) => before[clearance] !== after[clearance])).toEqual(
        clearanceOrder.map((_, held) => held >= level),
      )
    }),
    { numRuns: runs(100) },
  )
})

test('an entity, and a passage, count only from the clearance on that shows a claim on them', () => {
  const asked = (text: { readonly name: string; readonly clearance?: string; readonly passage?: string }) =>
    graphOf({
      ...tiny,
      nations: { ...tiny.nations, dorne: { name: text.name } },
      documents: { ...tiny.documents, memo: { clearance: text.clearance ?? 'restricted' } },
      claims: { ...tiny.claims, memo: { a: { subject: 'dorne', predicate: 'stated', value: text.passage ?? 'x' } } },
    }).revisions
  const [one, other] = [asked({ name: 'Dorne' }), asked({ name: 'Dornia' })]
  expect(clearanceOrder.map((clearance) => one[clearance] === other[clearance])).toEqual([true, false, false])
  // Nobody sees an entity that no claim names.
  expect(graphOf({ ...tiny, nations: { ...tiny.nations, dorne: {} } }).revisions).toEqual(graphOf(tiny).revisions)
  expect(new Set(Object.values(graphOf(tiny).revisions)).size).toBe(1)
})

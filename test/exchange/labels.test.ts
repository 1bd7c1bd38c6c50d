import fc from 'fast-check'
import { Parser } from 'n3'
import { describe, expect, test } from 'vitest'
import { formatNames } from '../../src/exchange/formats.ts'
import { labelOfClaims, labelOfEntity, labelOfRelationship } from '../../src/exchange/labels.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { type Label, sees, together } from '../../src/facts/label.ts'
import { clearanceOrder } from '../../src/facts/vocabulary.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { knownTo } from '../../src/graph/visible/known-to.ts'
import { and, graphOf, tiny } from '../fixtures/data.ts'
import { compartmentNames, inCompartments, viewOf, written } from '../fixtures/exported.ts'
import { facts } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'

const world = graphOf(
  and(tiny, {
    nations: { dorne: { name: 'Dorne' } },
    documents: { memo: { title: 'Memo', clearance: 'restricted' } },
    claims: {
      memo: {
        'brisk-delta': {
          subject: 'brisk',
          predicate: 'signed',
          object: 'delta-pact',
          time: '2023',
          clearance: 'secret',
        },
        friends: { subject: 'brisk', predicate: 'cooperates-with', object: 'arden', time: '2023/..' },
        dorne: { subject: 'dorne', predicate: 'stated', value: 'Yes' },
      },
    },
  }),
)
const held = fc.subarray([...compartmentNames])
/** A document and a claim in compartments. */
const harbor = graphOf(
  and(tiny, {
    documents: { memo: { title: 'Memo', compartments: ['quay'] } },
    claims: {
      memo: {
        signed: { subject: 'brisk', predicate: 'signed', object: 'delta-pact', time: '2023', compartments: ['vault'] },
        said: { subject: 'brisk', predicate: 'stated', value: 'Yes', compartments: ['vault'] },
      },
    },
  }),
)
const part = (clearance: 'public' | 'restricted' | 'secret', focus?: string[]) =>
  new Selection(new View(world, toLens({ asOf: '2024' }, clearance, world.facts)), { focus })

test('every format marks what is classified, and nothing else', () => {
  // `csv-status` has only what parties did, and the restricted claims are on something else. A list of CSL-JSON has no
  // head, and every document in it is found with a restricted claim.
  const some = new Map<string, string[]>([
    ['csv-status', ['secret']],
    ['csl-json', ['restricted']],
  ])
  const marks = formatNames.map((name) => [
    name,
    clearanceOrder.slice(1).filter((word) => new RegExp(`\\b${word}\\b`).test(written(name, part('secret')))),
  ])
  expect(marks).toEqual(formatNames.map((name) => [name, some.get(name) ?? ['restricted', 'secret']]))
  // Of the public, "secret" is only the level of information that a pact protects.
  for (const name of formatNames) expect(written(name, part('public')), name).not.toMatch(/restricted|\(secret\)/)
})

test('a briefing marks each sentence, each entity and each document', () => {
  const briefing = written('markdown', part('secret', ['brisk', 'delta-pact']))
  expect(briefing).toContain('for the clearance secret')
  expect(briefing).toMatch(/^- Arden cooperates with Brisk \([^)]+\) \*\*\(restricted\)\*\*\[\^\d+\]/m)
  expect(briefing).toMatch(/Brisk( \([^)]+\))? \*\*\(secret\)\*\*\[\^\d+\]/)
  expect(briefing).toMatch(/^\[\^\d+\]: Memo\..*\*\*\(restricted\)\*\*\.$/m)
})

test('RDF marks documents, entities, claims and relationships by one property', () => {
  const marks = new Map(
    new Parser({ format: 'N-Quads' })
      .parse(written('n-quads', part('secret')))
      .filter(({ predicate }) => predicate.value === 'urn:entente:vocabulary:clearance')
      .map(({ subject, object }) => [decodeURIComponent(subject.value.replace('urn:entente:', '')), object.value]),
  )
  expect([
    marks.get('document:memo'),
    marks.get('document:cove-report'),
    marks.get('claim:memo#friends'),
    marks.get('claim:memo#brisk-delta'),
    marks.get('relationship:brisk.signed.delta-pact'),
    marks.get('relationship:arden.cooperates-with.brisk'),
    marks.get('entity:arden'),
  ]).toEqual(['restricted', 'public', 'restricted', 'secret', 'secret', 'restricted', 'public'])
})

test('every format marks what is in a compartment, and only for those who are in it', () => {
  // Documents have no claims beside them in lists of sources.
  const some = new Map<string, string[]>([
    ['csl-json', ['quay']],
    ['bibtex', ['quay']],
  ])
  const seen = (held: string[]) => {
    const graph = knownTo(harbor, held)
    // Without the label of the readers, because heads name it.
    return new Selection(new View(graph, toLens({ asOf: '2024' }, 'public', graph.facts)))
  }
  const found = (held: string[]) =>
    formatNames.map((name) => [name, ['quay', 'vault'].filter((word) => written(name, seen(held)).includes(word))])
  expect(found(['quay', 'vault'])).toEqual(formatNames.map((name) => [name, some.get(name) ?? ['quay', 'vault']]))
  expect(found([])).toEqual(formatNames.map((name) => [name, []]))
  const label = { clearance: 'public', compartments: ['quay', 'vault'] } as const
  const { about } = new Selection(new View(harbor, toLens({ asOf: '2024' }, label, harbor.facts)))
  expect(about).toMatch(/, in the compartments quay, vault$/)
  // There is no column for somebody who sees nothing in a compartment.
  const columns = formatNames.filter((name) => /compartment/i.test(written(name, seen([]))))
  expect(columns).toEqual([])
  const briefing = written('markdown', seen(['quay', 'vault']))
  expect(briefing).toMatch(/Brisk( \([^)]+\))? \*\*\(in quay, vault\)\*\*\[\^\d+\]/)
  expect(briefing).toMatch(/^\[\^\d+\]: Memo\..*\*\*\(in quay, vault\)\*\*\.$/m)
})

describe('law: what needs no more than a label', () => {
  test('is in the graph of that label as it is', () => {
    let compared = 0
    fc.assert(
      fc.property(inCompartments(facts), fc.constantFrom(...clearanceOrder), held, (all, clearance, compartments) => {
        const view = viewOf(all)
        const label = { clearance, compartments: together(compartments) }
        const lower = new View(knownTo(view.graph, compartments), { ...view.lens, ...label })
        const isWithin = (needed: Label) => sees(label, needed)
        for (const claim of view.claims())
          expect(lower.claim(claim.id) !== undefined).toBe(isWithin(labelOfClaims(view, [claim])))
        const told = (on: View) =>
          on.relationships({ ended: true }).map(({ id, kind, since, until, claims, stage, standing }) => ({
            id,
            kind,
            times: [since?.edtf, until?.edtf],
            claims: claims.map((claim) => claim.id),
            stages: [stage, standing?.status, standing?.since?.edtf],
          }))
        const seen = new Map(told(lower).map((one) => [one.id, one]))
        const whole = new Map(told(view).map((one) => [one.id, one]))
        for (const relationship of view.relationships({ ended: true })) {
          if (!isWithin(labelOfRelationship(view, relationship))) continue
          compared += 1
          expect(seen.get(relationship.id)).toEqual(whole.get(relationship.id))
        }
        for (const entity of view.entities())
          if (isWithin(labelOfEntity(view, entity))) expect(lower.entity(entity.id)).toBe(entity)
      }),
      { numRuns: runs(20) },
    )
    expect(compared).toBeGreaterThan(20)
  })
})

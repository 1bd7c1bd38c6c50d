import fc from 'fast-check'
import { Problems } from '../../../src/errors.ts'
import type { Facts } from '../../../src/facts/facts.ts'
import type { Compartments, Label } from '../../../src/facts/label.ts'
import type { Clearance } from '../../../src/facts/vocabulary.ts'
import { Budget } from '../../../src/graph/caches/budget.ts'
import { buildGraph } from '../../../src/graph/graph.ts'
import type { JsonObject } from '../../../src/store/record/canonical.ts'
import { FollowedRecord } from '../../../src/store/record/followed-record.ts'
import { changeAt, contentButClearance as content, setClearance } from './random-changes.ts'

/** Histories of changes with clearances and compartments at random. */

export const clearance = fc.constantFrom<Clearance>('public', 'public', 'restricted', 'secret')
const compartments = fc.oneof(
  { weight: 9, arbitrary: fc.constant<Compartments | undefined>(undefined) },
  { weight: 2, arbitrary: fc.constantFrom<Compartments>(['air'], ['sea'], ['air', 'sea']) },
)
/** The fields that mark a record. */
const label = fc.tuple(clearance, compartments).map(
  ([clearance, compartments]): JsonObject => ({
    clearance,
    ...(compartments && { compartments: [...compartments] }),
  }),
)
export const viewer = fc.constantFrom<Label>(
  { clearance: 'public' },
  { clearance: 'public' },
  { clearance: 'public', compartments: ['air'] },
  { clearance: 'restricted' },
  { clearance: 'restricted', compartments: ['sea'] },
  { clearance: 'secret' },
  { clearance: 'secret', compartments: ['air', 'land'] },
)
/** A change of the clearance of claims, and sometimes of their compartments. */
export const setLabel = fc
  .tuple(
    setClearance,
    fc.constantFrom<string[] | undefined>(undefined, undefined, undefined, [], ['air'], ['sea', 'air']),
  )
  .map(([content, compartments]): JsonObject => ({ ...content, ...(compartments && { compartments }) }))
/** A content with labels at random. */
export const marked = fc
  .tuple(content, fc.array(label, { minLength: 3, maxLength: 3 }))
  .map(([content, labels]): JsonObject => {
    const { kind, document, claims } = content as Record<string, JsonObject | string>
    if (kind === 'add-document') return { ...content, document: { ...(document as JsonObject), ...labels[0] } }
    if (kind !== 'propose') return content
    const entries = Object.entries(claims as JsonObject).map(([key, claim], place) => [
      key,
      { ...(claim as JsonObject), ...labels[place] },
    ])
    return { ...content, claims: Object.fromEntries(entries) }
  })
export const mostlyNot = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })
const step = fc.record({
  author: fc.constantFrom('mere', 'akira', 'tui'),
  content: fc.oneof({ weight: 4, arbitrary: marked }, { weight: 1, arbitrary: setLabel }),
  undo: mostlyNot(fc.nat()),
})

/** Documents and entities that random changes are about, so that most of these fit. */
const begun = fc.tuple(label, label).map((labels): JsonObject[] => [
  ...['delta', 'elm'].map((id) => ({ kind: 'add-entity', entity: { id, kind: 'nation', name: id } })),
  ...['d-one', 'd-two'].map((id, at) => ({
    kind: 'add-document',
    document: { id, title: id, published: '2022', language: 'en', ...labels[at] },
    passages: { 3: { summary: 'The third.', fingerprint: 'b'.repeat(64) } },
  })),
])
export const history = fc
  .tuple(begun, fc.array(step, { minLength: 4, maxLength: 14 }))
  .map(([contents, steps]) => [...contents.map((content) => ({ author: 'mere', content, undo: null })), ...steps])

/** The record of the changes among random ones that fit. */
export function recordOf(base: Facts, steps: readonly { author: string; content: JsonObject; undo: number | null }[]) {
  const record = new FollowedRecord(buildGraph(base), [], new Budget(1e7))
  for (const { author, content, undo } of steps) {
    const { length } = record.changes
    const what: JsonObject = undo === null || length === 0 ? content : { kind: 'undo', change: 1 + (undo % length) }
    const change = changeAt(length + 1, author, what)
    try {
      // A followed record takes what others have checked.
      record.state.factsAfter(change)
      record.take([change])
    } catch (error) {
      if (!(error instanceof Problems)) throw error
    }
  }
  return record
}

import fc from 'fast-check'
import type { Clearance } from '../../../src/facts/vocabulary.ts'
import type { JsonObject } from '../../../src/store/record/canonical.ts'
import { contentButClearance as content, setClearance } from './random-changes.ts'

/** Histories of changes with clearances at random. */

export const clearance = fc.constantFrom<Clearance>('public', 'public', 'restricted', 'secret')
export const viewer = fc.constantFrom<Clearance>('public', 'public', 'public', 'restricted')
/** A content with clearances at random. */
export const marked = fc
  .tuple(content, fc.array(clearance, { minLength: 3, maxLength: 3 }))
  .map(([content, levels]): JsonObject => {
    const { kind, document, claims } = content as Record<string, JsonObject | string>
    if (kind === 'add-document')
      return { ...content, document: { ...(document as JsonObject), clearance: levels[0] ?? 'public' } }
    if (kind !== 'propose') return content
    const entries = Object.entries(claims as JsonObject).map(([key, claim], place) => [
      key,
      { ...(claim as JsonObject), clearance: levels[place] ?? 'public' },
    ])
    return { ...content, claims: Object.fromEntries(entries) }
  })
export const mostlyNot = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })
const step = fc.record({
  author: fc.constantFrom('mere', 'akira', 'tui'),
  content: fc.oneof({ weight: 4, arbitrary: marked }, { weight: 1, arbitrary: setClearance }),
  undo: mostlyNot(fc.nat()),
})

/** Documents and entities that random changes are about, so that most of these fit. */
const begun = fc.tuple(clearance, clearance).map((levels): JsonObject[] => [
  ...['delta', 'elm'].map((id) => ({ kind: 'add-entity', entity: { id, kind: 'nation', name: id } })),
  ...['d-one', 'd-two'].map((id, at) => ({
    kind: 'add-document',
    document: { id, title: id, published: '2022', language: 'en', clearance: levels[at] ?? 'public' },
    passages: { 3: { summary: 'The third.', fingerprint: 'b'.repeat(64) } },
  })),
])
export const history = fc
  .tuple(begun, fc.array(step, { minLength: 4, maxLength: 14 }))
  .map(([contents, steps]) => [...contents.map((content) => ({ author: 'mere', content, undo: null })), ...steps])

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problems } from '../../../src/errors.ts'
import { canonical, type Json, type JsonObject } from '../../../src/store/record/canonical.ts'
import { RecordState } from '../../../src/store/record/state.ts'
import { runs } from '../../fixtures/runs.ts'
import { changeAt, smallFacts } from './random-changes.ts'

const base = smallFacts()
const fingerprint = 'a'.repeat(64)
const claim = (predicate: string, fields: JsonObject): JsonObject => ({ summary: 'A claim.', predicate, ...fields })

/** A content without problems, and faults of its parts by their path: of the shape and of the rules. */
interface Case {
  readonly content: JsonObject
  readonly faults: readonly (readonly [path: string, value: Json])[]
}
const cases: readonly Case[] = [
  {
    content: {
      kind: 'propose',
      document: 'cove-report',
      review: 'one',
      passages: { 7: { summary: 'The seventh.', fingerprint } },
      claims: {
        one: claim('party-to', { subject: 'arden', object: 'cove-treaty', time: '2022', passages: [7] }),
        two: claim('stage', { subject: 'cove-treaty', value: 'signed', qualifiers: { role: 'host' }, passages: [7] }),
        three: claim('at-war-with', { subject: 'arden', object: 'brisk', speakers: ['arden'], passages: [7] }),
      },
    },
    faults: [
      ['review', 'three'],
      ['passages/7/fingerprint', 'x'],
      ['passages/7/summary', ' '],
      ['claims/one/summary', ''],
      ['claims/one/time', '20x'],
      ['claims/one/subject', 'A b'],
      ['claims/one/object', 'nobody'],
      ['claims/one/other', 'field'],
      ['claims/two/value', 'sgned'],
      ['claims/two/qualifiers/role', ''],
      ['claims/two/rank', 'preferred'],
      ['claims/two/stance', 'shouted'],
      ['claims/three/object', 'arden'],
      ['claims/three/speakers', ['nobody', 'A b']],
      ['claims/three/passages', [7, 8, 0]],
      ['claims/A b', claim('party-to', { subject: 'nobody', object: 'cove-treaty', passages: [7] })],
      ['claims/four', 'a text'],
      ['claims/five', claim('no-such-thing', { subject: 'nobody', passages: [7] })],
    ],
  },
  {
    content: {
      kind: 'add-document',
      document: { id: 'a-note', title: 'A note', published: '2022', language: 'en' },
      passages: { 1: { summary: 'The first.', fingerprint } },
    },
    faults: [
      ['document/id', 'arden'],
      ['document/published', '20x'],
      ['document/title', ''],
      ['document/url', 'ftp://example.org'],
      ['passages/1/fingerprint', 'x'],
    ],
  },
  {
    content: {
      kind: 'add-entity',
      entity: { id: 'elm', kind: 'nation', name: 'Elm', codes: [{ scheme: 'cow', code: '1', during: '2001/2002' }] },
    },
    faults: [
      ['entity/id', 'cove-report'],
      ['entity/name', ' '],
      ['entity/wikidata', 'Qx'],
      ['entity/codes/0/during', '20x'],
      ['entity/codes/0/code', 'x'],
    ],
  },
  {
    content: { kind: 'merge', entity: 'arden', into: 'brisk' },
    faults: [
      ['entity', 'A b'],
      ['into', 'nobody'],
    ],
  },
  {
    content: { kind: 'judge', entities: ['arden', 'brisk'], verdict: 'same' },
    faults: [
      ['entities/0', 'A b'],
      ['entities/1', 'nobody'],
      ['verdict', 'like'],
    ],
  },
  {
    content: { kind: 'retract', claims: ['cove-report#in-force', 'cove-report#arden-party'] },
    faults: [
      ['claims/0', 'nix#x'],
      ['claims/1', ' '],
    ],
  },
]

/** A content with some faults in it. */
function withFaults({ content, faults }: Case, which: readonly number[]): JsonObject {
  const copy: JsonObject = structuredClone(content)
  for (const [path, value] of which.flatMap((index) => [faults[index] as Case['faults'][number]])) {
    const steps = path.split('/')
    const holder = steps.slice(0, -1).reduce<object>((part, step) => Reflect.get(part, step), copy)
    Reflect.set(holder, steps.at(-1) ?? '', value)
  }
  return copy
}

function problemsOf(content: JsonObject, author: string): string[] {
  try {
    new RecordState(base).apply(changeAt(1, author, content))
    return []
  } catch (error) {
    if (error instanceof Problems) return error.problems.map(({ message }) => message).sort()
    throw error
  }
}

test('law: the problems of several faults, of the shape and of the rules, are those of each of them', () => {
  const some = fc.constantFrom(...cases).chain((one) =>
    fc.record({
      one: fc.constant(one),
      which: fc.subarray(one.faults.map((_, index) => index)),
      author: fc.constantFrom('mere', ' '),
    }),
  )
  for (const { content } of cases) expect(problemsOf(content, 'mere')).toEqual([])
  fc.assert(
    fc.property(some, ({ one, which, author }) => {
      const each = which.map((index) => problemsOf(withFaults(one, [index]), 'mere'))
      for (const problems of each) expect(problems.length).toBeGreaterThan(0)
      const ofAuthor = author === ' ' ? ['author: a change has an author'] : []
      expect(problemsOf(withFaults(one, which), author)).toEqual([...ofAuthor, ...each.flat()].sort())
      expect(canonical(one.content)).toBe(canonical(withFaults(one, [])))
    }),
    { numRuns: runs(200) },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problems } from '../../../src/errors.ts'
import { buildGraph } from '../../../src/graph/graph.ts'
import type { JsonObject } from '../../../src/store/record/canonical.ts'
import type { Change } from '../../../src/store/record/change.ts'
import { placesIn } from '../../../src/store/record/read-change.ts'
import { RecordState } from '../../../src/store/record/state.ts'
import { runs } from '../../fixtures/runs.ts'
import { changeAt, content, hashOf, smallFacts } from './random-changes.ts'

const base = smallFacts()

/** A state, and the means to make changes in it. */
function started() {
  const state = new RecordState(base)
  const changes: Change[] = []
  const make = (author: string, content: JsonObject, reason?: string) => {
    const change = changeAt(changes.length + 1, author, content, reason)
    state.apply(change)
    changes.push(change)
    return change.seq
  }
  const refused = (content: JsonObject, author = 'mere', reason?: string): string[] => {
    try {
      make(author, content, reason)
    } catch (error) {
      if (error instanceof Problems) return error.problems.map(({ message }) => message)
      throw error
    }
    return []
  }
  return { state, changes, make, refused }
}

const party = (nation: string) => ({
  summary: 'A party.',
  subject: nation,
  predicate: 'party-to',
  object: 'cove-treaty',
})
const propose = (claims: JsonObject, review = 'one', document = 'd-one'): JsonObject => ({
  kind: 'propose',
  document,
  claims,
  review,
})
const document = (id = 'd-one'): JsonObject => ({
  kind: 'add-document',
  document: { id, title: 'A title', published: '2022', language: 'en' },
})
const delta: JsonObject = { kind: 'add-entity', entity: { id: 'delta', kind: 'nation', name: 'Delta' } }

describe('changes', () => {
  test('a claim holds once another person accepts it', () => {
    const { state, make, refused } = started()
    make('mere', document())
    make('mere', delta)
    make('mere', propose({ one: party('delta') }))
    expect(state.facts.claims.has('d-one#one')).toBe(false)
    const accept = { kind: 'accept', claims: ['d-one#one'] }
    expect(refused(accept)).toEqual(["claims.0: 'd-one#one' is your own proposal; another person accepts it"])
    make('akira', accept)
    expect(state.facts.claims.get('d-one#one')).toMatchObject({ subject: 'delta', stance: 'asserted' })
    expect(refused(accept, 'tui')).toEqual(["claims.0: the claim 'd-one#one' is not under review; it is accepted"])
    expect(() => buildGraph(state.facts)).not.toThrow()
  })

  test('the rule "two" takes two other people, "none" nobody', () => {
    const { state, make, refused } = started()
    make('mere', document())
    make('mere', propose({ one: party('arden') }, 'two'))
    make('mere', propose({ two: party('brisk') }, 'none'))
    expect([...state.facts.claims.keys()].slice(-1)).toEqual(['d-one#two'])
    make('akira', { kind: 'accept', claims: ['d-one#one'] })
    expect(state.facts.claims.has('d-one#one')).toBe(false)
    expect(refused({ kind: 'accept', claims: ['d-one#one'] }, 'akira')).toEqual([
      "claims.0: you have accepted 'd-one#one' already; another person must, too",
    ])
    make('tui', { kind: 'accept', claims: ['d-one#one'] })
    expect(state.facts.claims.has('d-one#one')).toBe(true)
  })

  test('a claim that is rejected or to be changed can be proposed again', () => {
    const { state, make } = started()
    make('mere', document())
    for (const kind of ['reject', 'ask-for-change']) {
      make('mere', propose({ one: party('arden') }))
      make('akira', { kind, claims: ['d-one#one'] })
    }
    make('mere', propose({ one: party('brisk') }))
    make('akira', { kind: 'accept', claims: ['d-one#one'] })
    expect(state.facts.claims.get('d-one#one')?.subject).toBe('brisk')
  })

  test('every problem is named at once, with its path, and nothing is changed', () => {
    const { state, make, refused } = started()
    make('mere', document())
    const before = hashOf(state.facts)
    const wrong = {
      one: { ...party('ardenn'), time: '2022-13' },
      two: { ...party('cove-treaty'), speakers: ['brisk', 'nobody-here'] },
    }
    expect(refused(propose(wrong)).sort()).toEqual([
      "claims.one.subject: no entity 'ardenn'; did you mean 'arden'?",
      expect.stringMatching(/^claims.one.time: /),
      "claims.two.object: 'cove-treaty' cannot be both subject and object",
      "claims.two.speakers.1: no entity 'nobody-here'",
      "claims.two.subject: 'cove-treaty' is a pact; the subject of 'party-to' is a nation or an organization",
    ])
    expect(refused({ ...propose({ one: { summary: '', predicate: 'stage' } }, 'three') }).sort()).toEqual([
      'claims.one.subject: the field is missing',
      'claims.one.summary: a text cannot be empty',
      "claims.one: 'stage' needs a value",
      "review: 'three' is not one of none, one, two",
    ])
    expect(refused({ kind: 'retract', claims: ['cove-report#in-force'] }, 'mere', ' ')).toEqual([
      'reason: to retract takes a reason',
    ])
    expect(refused(document())).toEqual(["document.id: the id 'd-one' is taken; choose another"])
    expect(refused({ kind: 'erase' })).toHaveLength(1)
    expect(hashOf(state.facts)).toBe(before)
  })

  test('a claim of the folder is retracted, and restored', () => {
    const { state, make } = started()
    const before = hashOf(state.facts)
    make('mere', { kind: 'retract', claims: ['cove-report#in-force'] }, 'A slip.')
    expect(state.facts.claims.get('cove-report#in-force')?.retracted).toMatchObject({ reason: 'A slip.' })
    make('mere', { kind: 'restore', claims: ['cove-report#in-force'] })
    expect(hashOf(state.facts)).toBe(before)
  })

  test('a correction retracts what it corrects as soon as it holds, and one undo takes both back', () => {
    const { state, make } = started()
    make('mere', document())
    const before = hashOf(state.facts)
    const correction = (review: string) => ({
      ...propose({ one: party('arden') }, review),
      corrects: { one: ['cove-report#arden-party'] },
    })
    const retracted = () => state.facts.claims.get('cove-report#arden-party')?.retracted
    const proposed = make('mere', correction('none'), 'A slip.')
    expect(retracted()).toMatchObject({ reason: 'A slip.' })
    make('mere', { kind: 'undo', change: proposed })
    expect(hashOf(state.facts)).toBe(before)
    make('mere', correction('two'), 'A slip.')
    const accept = { kind: 'accept', claims: ['d-one#one'] }
    make('akira', accept, 'It is right.')
    expect(hashOf(state.facts)).toBe(before)
    const preview = state.factsIfAccepted('d-one#one').claims
    expect(preview.get('cove-report#arden-party')?.retracted).toMatchObject({ reason: 'A slip.' })
    expect(hashOf(state.facts)).toBe(before)
    const accepted = make('tui', accept, 'It is right.')
    expect(retracted()).toMatchObject({ reason: 'A slip.' })
    expect(state.facts.claims.get('d-one#one')?.subject).toBe('arden')
    make('mere', { kind: 'undo', change: accepted })
    expect(hashOf(state.facts)).toBe(before)
  })

  test('a correction cannot be given a higher clearance than what it corrects', () => {
    const { make, refused } = started()
    make('mere', document())
    const [one, old] = ['d-one#one', 'cove-report#arden-party']
    make('mere', { ...propose({ one: party('arden') }, 'none'), corrects: { one: [old] } }, 'A slip.')
    const set = (claim: string, clearance: string) => ({ kind: 'set-clearance', claims: [claim], clearance })
    const why = `claims.0: '${one}' corrects '${old}', and would be more hidden; change the other one first`
    expect(refused(set(one, 'secret'), 'mere', 'A source.')).toEqual([why])
    make('mere', set(old, 'secret'), 'A source.')
    make('mere', set(one, 'secret'), 'A source.')
    expect(refused(set(old, 'public'), 'mere', 'A source.')).toEqual([why])
  })

  test('a correction names claims that hold, each once, and says why', () => {
    const { make, refused } = started()
    make('mere', document())
    make('mere', { kind: 'retract', claims: ['cove-report#in-force'] }, 'A slip.')
    const corrects = {
      one: ['cove-report#in-force', 'cove-report#arden-partie', 'd-one#one'],
      two: ['cove-report#arden-party', 'cove-report#arden-party'],
    }
    const hidden = { one: { ...party('arden'), clearance: 'secret' } }
    expect(refused({ ...propose(hidden), corrects: { one: ['cove-report#arden-party'] } })).toEqual([
      "corrects.one.0: 'cove-report#arden-party' is less hidden than the claim that corrects it; retract it by itself",
    ])
    expect(refused({ ...propose({ one: party('arden') }), corrects }, 'mere', ' ')).toEqual([
      "corrects.one.0: the claim 'cove-report#in-force' is retracted already",
      "corrects.one.1: no claim 'cove-report#arden-partie'; did you mean 'cove-report#arden-party'?",
      "corrects.one.2: no claim 'd-one#one'",
      "corrects.two: the change proposes no claim 'two'",
      "corrects.two.1: 'cove-report#arden-party' is named twice",
      'reason: to correct a claim takes a reason',
    ])
  })

  test('an entity is amended field by field', () => {
    const { state, make, refused } = started()
    make('mere', {
      kind: 'amend-entity',
      entity: 'arden',
      set: { names: { mi: 'Āta' }, aliases: ['A'], alpha3: 'ARD' },
    })
    make('mere', { kind: 'amend-entity', entity: 'arden', set: { aliases: null, description: 'An island.' } })
    expect(state.facts.entities.get('arden')).toMatchObject({
      name: 'Arden',
      names: [{ language: 'mi', text: 'Āta' }],
      aliases: [],
      alpha3: 'ARD',
      description: 'An island.',
    })
    expect(refused({ kind: 'amend-entity', entity: 'arden', set: { alpha3: 'ard', kind: 'pact' } })).toEqual([
      'set.kind: an entity keeps its kind; add another entity',
      'set.alpha3: three capitals',
    ])
    expect(refused({ kind: 'amend-entity', entity: 'arden', set: { alpha3: 'ard', nmae: 'B' } })).toEqual([
      'set.alpha3: three capitals',
      "set: unknown field 'nmae'",
    ])
  })

  test('a merge moves claims and names, and is taken apart again', () => {
    const { state, make, refused } = started()
    make('mere', { kind: 'add-entity', entity: { id: 'delta', kind: 'nation', name: 'Delta', alpha3: 'DEL' } })
    make('mere', document())
    make('mere', propose({ one: party('delta') }, 'none'))
    const before = hashOf(state.facts)
    make('mere', { kind: 'merge', entity: 'delta', into: 'arden' })
    expect(state.facts.claims.get('d-one#one')?.subject).toBe('arden')
    expect(state.facts.entities.has('delta')).toBe(false)
    expect(state.facts.entities.get('arden')).toMatchObject({ name: 'Arden', aliases: ['Delta'], alpha3: 'DEL' })
    expect(refused(propose({ two: party('delta') }))).toEqual(["claims.two.subject: no entity 'delta'"])
    expect(refused({ kind: 'amend-entity', entity: 'delta', set: { name: 'D' } })).toEqual([
      "entity: 'delta' is merged into 'arden'; name 'arden'",
    ])
    make('mere', { kind: 'take-apart', entity: 'delta' })
    expect(hashOf(state.facts)).toBe(before)
  })

  test('a document that is added anew has the label that its id had', () => {
    const { make, refused, state, changes } = started()
    const labelled = (label: JsonObject): JsonObject => {
      const content = document()
      return { ...content, document: { ...(content.document as JsonObject), ...label } }
    }
    const secret = labelled({ clearance: 'secret' })
    expect(refused(labelled({ clearance: 'topsecret' }))).toHaveLength(1)
    const first = make('mere', secret)
    make('mere', { kind: 'undo', change: first })
    const why =
      "document.id: the id 'd-one' was that of a document with another clearance or compartments; choose another id"
    expect(refused(document())).toEqual([why])
    expect(refused(labelled({ clearance: 'secret', compartments: ['air'] }))).toEqual([why])
    make('mere', secret)
    const revert = state.mark()
    state.apply(changeAt(changes.length + 1, 'mere', document('d-two')))
    revert()
    const other = document('d-two').document as JsonObject
    make('mere', { kind: 'add-document', document: { ...other, clearance: 'restricted' } })
  })

  test('a claim that waits on a merge is undone with its passages', () => {
    const { state, changes, make } = started()
    make('mere', delta)
    make('mere', { kind: 'merge', entity: 'delta', into: 'arden' })
    const apart = make('mere', { kind: 'take-apart', entity: 'delta' })
    const before = hashOf(state.facts)
    const war = { summary: 'A war.', subject: 'delta', predicate: 'at-war-with', object: 'arden', passages: [7] }
    const passages = { 7: { summary: 'The seventh.', fingerprint: 'c'.repeat(64) } }
    const proposed = make('mere', { ...propose({ war }, 'none', 'cove-report'), passages })
    const sight = { claim: (id: string) => id !== 'cove-report#war', document: () => true, entity: () => true }
    const undo = changeAt(changes.length + 1, 'akira', { kind: 'undo', change: apart })
    const numberOf = (seq: number) => (seq === proposed ? undefined : seq)
    changes.push(state.apply(undo, { ...placesIn(undo), numberOf }, { ...sight, passage: () => true }) as Change)
    expect(state.facts.claims.has('cove-report#war')).toBe(false)
    make('mere', { kind: 'undo', change: proposed })
    make('mere', { kind: 'undo', change: undo.seq })
    expect(hashOf(state.facts)).toBe(before)
    expect(hashOf(RecordState.of(base, changes).facts)).toBe(before)
  })

  test('things that cannot be one are not merged', () => {
    const { make, refused } = started()
    const merge = (entity: string, into: string) => refused({ kind: 'merge', entity, into })
    expect(merge('arden', 'cove-treaty')[0]).toContain('of the kind nation')
    expect(merge('arden', 'arden')[0]).toContain('into itself')
    expect(merge('ardne', 'brsk')).toHaveLength(2)
    make('mere', { kind: 'judge', entities: ['brisk', 'arden'], verdict: 'different' })
    expect(merge('arden', 'brisk')).toEqual(["into: 'arden' and 'brisk' were judged different; undo that first"])
    make('mere', { kind: 'undo', change: 1 })
    make('mere', document())
    const supports = { summary: 'A help.', subject: 'arden', predicate: 'at-war-with', object: 'brisk' }
    make('mere', propose({ one: supports }, 'none'))
    expect(merge('arden', 'brisk')).toEqual([
      "into: the claim 'd-one#one' relates 'arden' to 'brisk', so they cannot be one",
    ])
  })

  test('a change that others need is undone after them', () => {
    const { state, make, refused } = started()
    const before = hashOf(state.facts)
    make('mere', document())
    make('mere', propose({ one: party('arden') }, 'none'))
    expect(refused({ kind: 'undo', change: 1 })).toEqual([
      expect.stringMatching(/^change: change 2 needs it \(.*no document 'd-one'.*\); undo change 2 first$/),
    ])
    expect(refused({ kind: 'undo', change: 9 })).toEqual(['change: no change 9'])
    const undo = make('mere', { kind: 'undo', change: 2 })
    expect(refused({ kind: 'undo', change: 2 })).toEqual(['change: change 2 is undone already'])
    make('mere', { kind: 'undo', change: 1 })
    expect(hashOf(state.facts)).toBe(before)
    expect(refused({ kind: 'undo', change: undo })).toHaveLength(1)
  })
})

test('any changes: an undo restores the facts exactly, and so does its undo; a replay gives the same', () => {
  const step = fc.record({
    author: fc.constantFrom('mere', 'akira', 'tui'),
    content,
    undo: fc.option(fc.nat(), { freq: 4 }),
  })
  let accepted = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => {
      const { state, changes, refused } = started()
      const seqAfter = () => changes.length
      for (const { author, content, undo } of steps) {
        const before = hashOf(state.facts)
        const seq = seqAfter()
        const what = undo === null || seq === 0 ? content : { kind: 'undo', change: 1 + (undo % seq) }
        if (refused(what, author).length > 0) {
          expect(hashOf(state.facts)).toBe(before)
          continue
        }
        accepted++
        const after = hashOf(state.facts)
        expect(refused({ kind: 'undo', change: seq + 1 })).toEqual([])
        expect(hashOf(state.facts)).toBe(before)
        expect(refused({ kind: 'undo', change: seq + 2 })).toEqual([])
        expect(hashOf(state.facts)).toBe(after)
      }
      expect(hashOf(RecordState.of(base, changes).facts)).toBe(hashOf(state.facts))
      buildGraph(state.facts)
    }),
    { numRuns: runs(40) },
  )
  expect(accepted).toBeGreaterThan(50)
}, 3_600_000)

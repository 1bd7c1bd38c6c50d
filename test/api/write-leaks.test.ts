import fc from 'fast-check'
import { execute, validate } from 'graphql'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { EntenteError, Problems } from '../../src/errors.ts'
import type { Label } from '../../src/facts/label.ts'
import type { Clearance } from '../../src/facts/vocabulary.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { FollowedRecord } from '../../src/store/record/followed-record.ts'
import type { Review } from '../../src/store/record/kinds.ts'
import { waitingClaims } from '../../src/store/record/naming.ts'
import { OpenRecord } from '../../src/store/record/open-record.ts'
import { RecordedGraph } from '../../src/store/record/recorded-graph.ts'
import { RecordState } from '../../src/store/record/state.ts'
import { runs } from '../fixtures/runs.ts'
import { hiddenFacts } from '../store/record/hidden-facts.ts'
import { MemoryStore } from '../store/record/memory-store.ts'
import { hashOf } from '../store/record/random-changes.ts'
import { history, marked, mostlyNot, recordOf, setLabel, viewer } from '../store/record/random-histories.ts'
import { factsSeenBy, fittingRecordSeenBy } from '../store/record/seen-by.ts'
import { asKnown, changeElsewhere, Elsewhere } from './changes-elsewhere.ts'
import { mutations, variablesOf } from './mutation-of.ts'
import { contextOf, seenOf } from './seen-of.ts'

/**
 * The law for writers: whoever may not see everything gets the answers of a server that never had the rest. The whole
 * graph then has the change, and is one that its record makes.
 */

// biome-ignore lint/suspicious/noExplicitAny: the contents of random changes, and answers
type Any = any

// A preview has the time at which it is made.
beforeAll(() => {
  vi.useFakeTimers({ now: new Date('2026-11-27T09:00:00Z'), toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
})

/** A change that a writer sends: a content in which some ids are others that the writer knows or guesses. */
const write = fc.record({
  author: fc.constantFrom('mere', 'akira', 'tui'),
  content: fc.oneof({ weight: 6, arbitrary: marked }, { weight: 1, arbitrary: setLabel }),
  undo: mostlyNot(fc.nat()),
  /** A change that somebody who sees everything makes before. */
  elsewhere: fc.option(changeElsewhere, { freq: 2 }),
  swaps: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  isPreview: fc.constantFrom(false, false, false, true),
  /** The changes that the writer has not seen. */
  behind: fc.constantFrom(0, 0, 0, 0, 0, 1),
  key: fc.constantFrom('k1', 'k5', '', '', '', ''),
})
/** Two are merged and apart again, when a hidden claim names them. Then an undo merges them in spite of it. */
const scene = fc
  .record({
    pair: fc.constantFrom(['fjord', 'hill'], ['arden', 'brisk'], ['hill', 'arden']),
    isUndone: fc.boolean(),
    claim: fc.constantFrom(
      ...[{ predicate: 'at-war-with' }, { predicate: 'at-war-with' }, { predicate: 'party-to', object: 'cove-treaty' }],
    ),
    between: fc.array(write, { maxLength: 1 }),
  })
  .map(({ pair: [entity, into], isUndone, claim, between }) => {
    const asked = { author: 'mere', swaps: [1, 1, 0, 0], isPreview: false, behind: 0, key: '', elsewhere: null }
    const merge = { ...asked, content: { kind: 'merge', entity, into }, undo: null }
    const apart = { ...asked, content: { kind: 'take-apart', entity }, undo: isUndone ? 1 : null }
    const elsewhere = { does: 'propose', claim: { subject: entity, object: into, ...claim }, pick: 1 }
    return [merge, apart, ...between, { ...merge, undo: 1 + between.length, elsewhere }]
  })
const writes = fc
  .array(
    fc.oneof(
      { weight: 11, arbitrary: write.map((one) => [one]) },
      { weight: 1, arbitrary: scene as fc.Arbitrary<Any> },
    ),
    { minLength: 3, maxLength: 8 },
  )
  .map((parts): Any[] => parts.flat())
const reviews = fc.constantFrom<Review>('none', 'none', 'one')

/** Ids that are hidden at the start. */
const guesses = [
  'gale',
  'gale-note#war',
  'cove-report#war',
  'gale-note',
  'joint-note#fjord-party',
  'cove-report#brisk-party',
]

/** Claims or entities to which a change of a kind can be made. */
function fitting({ proposals, tables }: RecordState, kind: string): string[] {
  if (kind === 'restore') return [...tables.retractions].flatMap(([id, retraction]) => (retraction ? id : []))
  if (kind === 'take-apart') return [...tables.merged.keys()]
  const isOfReview = kind === 'accept' || kind === 'reject' || kind === 'ask-for-change'
  return isOfReview ? [...proposals].flatMap(([id, { status }]) => (status === 'proposed' ? id : [])) : []
}

class World {
  readonly elsewhere: Elsewhere
  readonly learned: string[] = [...guesses]
  readonly of: readonly { readonly record: OpenRecord; readonly recorded: RecordedGraph }[]

  constructor(of: World['of']) {
    this.of = of
    this.elsewhere = new Elsewhere(of)
  }

  static async begin(sides: readonly (readonly [ReturnType<typeof hiddenFacts>, readonly Any[]])[]) {
    const now = () => new Date()
    return new World(
      await Promise.all(
        sides.map(async ([facts, changes]) => {
          const record = await OpenRecord.read(new MemoryStore(changes, now), facts, now)
          const recorded = new RecordedGraph(buildGraph(facts), record, new Budget(1e7))
          return { record, recorded }
        }),
      ),
    )
  }

  /** The answers of both sides. */
  async write(held: Label, review: Review, place: number, asked: Any): Promise<string[]> {
    if (asked.elsewhere) await this.elsewhere.change(place, held, asked.elsewhere)
    const [, never] = this.of
    const shown = never ? (contextOf(never.recorded, held).record?.shown ?? 0) : 0
    const { swaps } = asked
    const swap = (id: string, at: number) => {
      const fits = this.learned.filter((one) => one.includes('#') === id.includes('#'))
      return swaps[at] % 3 < (id.includes('#') ? 2 : 1) ? (fits[swaps[at] % fits.length] ?? id) : id
    }
    const seen = { secret: held.clearance, restricted: held.clearance, public: 'public' } as const
    let content = JSON.parse(JSON.stringify(asked.content), (field, value) => {
      if (field === 'clearance' && swaps[3] % 4 > 0) return seen[value as Clearance]
      if (field === 'compartments' && swaps[3] % 4 > 0)
        return value.filter((one: string) => held.compartments?.includes(one))
      return swaps[2] % 3 > 0 ? asKnown(value) : value
    })
    const fits = never && swaps[2] % 4 > 0 ? fitting(never.record.state, content.kind) : []
    const fit = fits[swaps[1] % fits.length]
    if (asked.undo !== null) content = { kind: 'undo', change: shown + 1 - (asked.undo % Math.min(4, shown + 1)) }
    else if (fit !== undefined) content = { ...content, ...('claims' in content ? { claims: [fit] } : { entity: fit }) }
    else if (Array.isArray(content.claims)) content = { ...content, claims: content.claims.map(swap) }
    else if (typeof content.entity === 'string') content = { ...content, entity: swap(content.entity, 0) }
    else if (typeof content.document === 'string') content = { ...content, document: swap(content.document, 0) }
    const variableValues = {
      ...variablesOf(content),
      ...{ at: Math.max(0, shown - asked.behind), key: asked.key || `w${place}`, preview: asked.isPreview },
      reason: 'because',
    }
    const document = mutations[content.kind]
    if (!document) throw new Error(`no mutation makes '${content.kind}'`)
    const answers = await Promise.all(
      this.of.map(async ({ recorded }) => {
        const viewer = { name: asked.author, person: asked.author, role: 'curator', isKnown: true } as const
        const contextValue = {
          ...contextOf(recorded, held, { author: asked.author, review, as: held }),
          viewer: { ...viewer, clearance: held.clearance, compartments: held.compartments ?? [] },
        }
        const { data, errors = [] }: Any = await execute({ schema, document, contextValue, variableValues })
        const found = errors.map(({ message, originalError }: Any) => [
          ...[message, originalError?.code, originalError?.details],
          originalError instanceof Problems
            ? originalError.problems.map(({ message, location }) => [message, location?.path])
            : [],
          // No fault of ours: it would be a reference without a sentence.
          originalError instanceof EntenteError || originalError instanceof Problems
            ? ''
            : String(originalError?.stack),
        ])
        return { data, errors: found }
      }),
    )
    const done = answers[0]?.data?.done
    if (done)
      this.learned.push(...done.change.claimKeys, ...[...done.entities, ...done.documents].map(({ key }: Any) => key))
    return answers.map((answer) => JSON.stringify(answer, null, 1))
  }
}

test('law: a writer cannot tell what is hidden, and the whole graph takes the change', async () => {
  expect(Object.values(mutations).flatMap((one) => validate(schema, one))).toEqual([])
  const count = { done: 0, refused: 0, parts: 0, holds: 0, waits: 0, kinds: new Set<string>() }
  const elsewhere = new Set<string>()
  const cases = fc.record({
    history,
    held: viewer,
    review: reviews,
    writes,
  })
  await fc.assert(
    fc.asyncProperty(cases, async ({ history, held, review, writes }) => {
      const base = hiddenFacts()
      const { changes } = recordOf(base, history)
      const seen = fittingRecordSeenBy(held, base, changes)
      fc.pre(seen !== undefined)
      const world = await World.begin([
        [base, changes],
        [factsSeenBy(held, base), seen],
      ])
      for (const [place, asked] of writes.entries()) {
        const [full, never] = await world.write(held, review, place, asked)
        expect(full).toEqual(never)
        expect(full).not.toContain('    at ')
        if (full?.includes('"errors": []')) count.kinds.add(asked.undo === null ? String(asked.content.kind) : 'undo')
        count[full?.includes('"errors": []') ? 'done' : 'refused'] += 1
      }
      const [full, never] = world.of
      if (!full || !never) throw new Error('a side is missing')
      expect(await seenOf(full.recorded, held)).toEqual(await seenOf(never.recorded, held))
      const { facts, revisions } = full.recorded.graph
      expect(hashOf(RecordState.of(base, full.record.changes).facts)).toBe(hashOf(facts))
      expect(buildGraph(facts).revisions).toEqual(revisions)
      if (waitingClaims(full.record.state.tables).length > 0) count.waits++
      for (const kind of world.elsewhere.done) elsewhere.add(kind)
      const other = new FollowedRecord(buildGraph(base), changes, new Budget(1e7))
      other.take(full.record.changes.slice(changes.length))
      expect(hashOf(other.state.facts)).toBe(hashOf(facts))
      for (const { content } of full.record.changes) {
        if (content.kind === 'undo' && content.claims) count.parts++
        if (content.kind === 'undo' && content.holds) count.holds++
      }
    }),
    { numRuns: runs(60) },
  )
  expect(count.kinds.size).toBeGreaterThan(9)
  expect(count.done).toBeGreaterThan(runs(40))
  expect(count.refused).toBeGreaterThan(runs(40))
  expect(count.parts).toBeGreaterThan(0)
  expect(count.holds).toBeGreaterThan(0)
  expect(count.waits).toBeGreaterThan(0)
  expect(elsewhere.size).toBeGreaterThan(7)
}, 3_600_000)

import fc from 'fast-check'
import { digest } from '../../../src/facts/digest.ts'
import type { Facts } from '../../../src/facts/facts.ts'
import { parseFacts } from '../../../src/facts/parse.ts'
import { plainClaim, plainDocument } from '../../../src/facts/plain.ts'
import { canonical, type JsonObject } from '../../../src/store/record/canonical.ts'
import type { Change } from '../../../src/store/record/change.ts'
import { small } from '../../fixtures/folder.ts'

/** The facts of the small folder: two nations, a treaty, a document with three claims. */
export const smallFacts = (): Facts =>
  parseFacts(Object.entries(small).map(([path, text]) => ({ path, name: path, text, folder: 'small' })))

/** The digest of facts, in their order. */
export const hashOf = ({ documents, entities, passages, claims }: Facts): string =>
  digest(
    [
      [...documents.values()].map(plainDocument),
      [...entities.values()],
      [...passages.values()],
      [...claims.values()].map(plainClaim),
    ].map((records) => JSON.stringify(records)),
  )

/** A change as it is read from a record. */
export const changeAt = (seq: number, author: string, content: JsonObject, reason = 'because'): Change => ({
  seq,
  key: `k${seq}`,
  author,
  reason,
  recordedAt: `2026-11-26T09:00:${String(seq % 60).padStart(2, '0')}.000Z`,
  previous: '',
  content: JSON.parse(canonical(content)),
})

const nations = ['arden', 'brisk', 'delta', 'elm']
const pacts = ['cove-treaty', 'fern-pact']
const keys = ['one', 'two', 'three']
const documents = ['cove-report', 'd-one', 'd-two']
const nation = fc.constantFrom(...nations)
const pact = fc.constantFrom(...pacts)
const named = fc.oneof({ weight: 3, arbitrary: nation }, pact)
const document = fc.constantFrom(...documents)
const claimId = fc.oneof(
  fc.tuple(document, fc.constantFrom(...keys)).map(([document, key]) => `${document}#${key}`),
  fc.constantFrom('cove-report#arden-party', 'cove-report#in-force'),
)
const claimIds = fc.uniqueArray(claimId, { minLength: 1, maxLength: 2 })

export const claim = fc.oneof(
  fc.record({ predicate: fc.constant('party-to'), subject: nation, object: pact }),
  fc.record({
    predicate: fc.constant('at-war-with'),
    subject: nation,
    object: nation,
    about: fc.array(nation, { maxLength: 2 }),
  }),
  fc.record({ predicate: fc.constant('stage'), subject: pact, value: fc.constantFrom('signed', 'in-force') }),
)
const fingerprint = 'b'.repeat(64)
const passages = fc.constantFrom<JsonObject>(
  {},
  { 2: { summary: 'Anew.', fingerprint } },
  { 3: { summary: 'The third.', fingerprint }, 11: { summary: 'The last.', fingerprint } },
)

/** The content of a change of any kind but one, often one that does not fit what is there. */
export const contentButClearance: fc.Arbitrary<JsonObject> = fc.oneof(
  fc
    .record({ kind: fc.constant('propose'), document, claim, id: claimId, review: fc.constantFrom('none', 'one') })
    .map(({ claim, id, ...rest }) => {
      const claims = { three: { ...claim, summary: 'A correction.', passages: [] } }
      return { ...rest, claims, corrects: { three: [id] } }
    }),
  fc.record({
    kind: fc.constant('add-entity'),
    entity: fc.oneof(
      fc.record({ id: fc.constantFrom('delta', 'elm'), kind: fc.constant('nation'), name: fc.constantFrom('D', 'E') }),
      fc.constant({ id: 'fern-pact', kind: 'pact', name: 'Fern Pact', pactKind: ['trade', 'defense'] }),
    ),
  }),
  fc.record({
    kind: fc.constant('amend-entity'),
    entity: named,
    set: fc.oneof(
      fc.record({ name: fc.constantFrom('New', 'Newer') }),
      fc.record({ aliases: fc.array(fc.constantFrom('A', 'B')), description: fc.constantFrom('A text.', null) }),
      fc.record({ names: fc.constantFrom({ ja: '語' }, { ja: '別', mi: 'ō' }) }),
    ),
  }),
  fc.record({
    kind: fc.constant('add-document'),
    document: fc.record({
      id: fc.constantFrom('d-one', 'd-two'),
      title: fc.constant('A title'),
      published: fc.constantFrom('2022', '2023-05-01'),
      language: fc.constant('en'),
    }),
    passages,
  }),
  ...[1, 2, 3].map(() =>
    fc
      .record({
        kind: fc.constant('propose'),
        document,
        claims: fc.dictionary(fc.constantFrom(...keys), claim, { minKeys: 1, maxKeys: 2 }),
        review: fc.constantFrom('none', 'one', 'two'),
        passages,
      })
      .map(({ claims, passages, ...rest }) => {
        const cites = { summary: 'A claim.', passages: Object.keys(passages).map(Number) }
        const cited = Object.entries(claims).map(([key, claim]) => [key, { ...claim, ...cites }])
        return { ...rest, passages, claims: Object.fromEntries(cited) }
      }),
  ),
  fc.record({ kind: fc.constantFrom('accept', 'accept', 'reject', 'ask-for-change'), claims: claimIds }),
  fc.record({ kind: fc.constantFrom('retract', 'restore'), claims: claimIds }),
  fc.record({ kind: fc.constant('merge'), entity: named, into: named }),
  fc.record({ kind: fc.constant('take-apart'), entity: named }),
  fc.record({
    kind: fc.constant('judge'),
    entities: fc.tuple(named, named),
    verdict: fc.constantFrom('same', 'different', 'undecided'),
  }),
)

export const setClearance: fc.Arbitrary<JsonObject> = fc.record({
  kind: fc.constant('set-clearance'),
  claims: claimIds,
  clearance: fc.constantFrom('public', 'restricted', 'secret'),
})

/** The content of a change of any kind. */
export const content = fc.oneof({ weight: 16, arbitrary: contentButClearance }, { weight: 1, arbitrary: setClearance })

import { readAmount } from '../../facts/amount.ts'
import { type ClaimValue, knownFrom } from '../../facts/facts.ts'
import { languageName } from '../../facts/language.ts'
import { keysOf, type QualifierKey, qualifiers } from '../../facts/vocabulary.ts'
import { compartmentsOf } from '../../graph/graph.ts'
import type { View } from '../../graph/view.ts'
import { allInView, builder, type InView, oneInView } from '../builder.ts'
import {
  ClassificationLevelEnum,
  ClearanceEnum,
  PactKindEnum,
  PredicateEnum,
  QualifierKeyEnum,
  RankEnum,
  StageEnum,
  StanceEnum,
} from '../enums.ts'
import { Claim, Document, Entity, Node, Passage, Relationship } from '../refs.ts'
import { Amount } from './amount.ts'
import { Time } from './time.ts'

type Value<T extends ClaimValue['type']> = InView<Extract<ClaimValue, { type: T }>>

const StageValue = builder.objectRef<Value<'stage'>>('StageValue').implement({
  description: 'A stage, as the value of a claim.',
  fields: (t) => ({
    stage: t.field({ type: StageEnum, description: 'The stage.', resolve: ({ record }) => record.stage }),
  }),
})
const LevelValue = builder.objectRef<Value<'level'>>('LevelValue').implement({
  description: 'A classification level, as the value of a claim.',
  fields: (t) => ({
    level: t.field({ type: ClassificationLevelEnum, description: 'The level.', resolve: ({ record }) => record.level }),
  }),
})
const PactKindValue = builder.objectRef<Value<'pactKind'>>('PactKindValue').implement({
  description: 'A kind of pact, as the value of a claim.',
  fields: (t) => ({
    pactKind: t.field({ type: PactKindEnum, description: 'The kind.', resolve: ({ record }) => record.pactKind }),
  }),
})
const CountValue = builder.objectRef<Value<'count'>>('CountValue').implement({
  description: 'A count, as the value of a claim. The qualifiers state what is counted.',
  fields: (t) => ({ count: t.int({ description: 'The number.', resolve: ({ record }) => record.count }) }),
})
const TextValue = builder.objectRef<Value<'text'>>('TextValue').implement({
  description: 'A text, as the value of a claim.',
  fields: (t) => ({
    text: t.string({ description: 'The text, in our own words.', resolve: ({ record }) => record.text }),
  }),
})
const TimeValue = builder.objectRef<Value<'time'>>('TimeValue').implement({
  description: 'A time, as the value of a claim.',
  fields: (t) => ({ time: t.field({ type: Time, description: 'The time.', resolve: ({ record }) => record.time }) }),
})
const EntityValue = builder.objectRef<Value<'entity'>>('EntityValue').implement({
  description: 'An entity, as the value of a claim.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.entity)),
    }),
  }),
})
export const LanguageValue = builder.objectRef<Value<'language'>>('LanguageValue').implement({
  description: 'A language, as the value of a claim.',
  fields: (t) => ({
    language: t.string({ description: 'The language, as a BCP 47 tag.', resolve: ({ record }) => record.language }),
    name: t.string({
      nullable: true,
      description: 'The English name of the language.',
      resolve: ({ record }) => languageName(record.language),
    }),
  }),
})
const AmountValue = builder.objectRef<Value<'amount'>>('AmountValue').implement({
  description: 'An amount, as the value of a claim.',
  fields: (t) => ({
    amount: t.field({ type: Amount, description: 'The amount.', resolve: ({ record }) => record.amount }),
  }),
})
const valueTypes = {
  stage: 'StageValue',
  level: 'LevelValue',
  pactKind: 'PactKindValue',
  count: 'CountValue',
  text: 'TextValue',
  time: 'TimeValue',
  entity: 'EntityValue',
  language: 'LanguageValue',
  amount: 'AmountValue',
} as const satisfies Record<ClaimValue['type'], string>
export const ClaimValueUnion = builder.unionType('ClaimValue', {
  description: 'Values of claims whose predicate is a property.',
  types: [
    StageValue,
    LevelValue,
    PactKindValue,
    CountValue,
    TextValue,
    TimeValue,
    EntityValue,
    LanguageValue,
    AmountValue,
  ],
  resolveType: ({ record }) => valueTypes[record.type],
})
/** The value of a claim with its view, as the union expects it. */
export const valueInView = (view: View, record: ClaimValue) =>
  // A cast, because TypeScript does not distribute a record over a union in it.
  ({ view, record }) as { [T in ClaimValue['type']]: Value<T> }[ClaimValue['type']]

interface Qualified {
  readonly key: QualifierKey
  readonly value: string
}
export const Qualifier = builder.objectRef<InView<Qualified>>('Qualifier').implement({
  description: 'A detail that a claim adds to subject, predicate and object.',
  fields: (t) => ({
    key: t.field({
      type: QualifierKeyEnum,
      description: 'The key of the detail.',
      resolve: ({ record }) => record.key,
    }),
    value: t.string({
      description:
        'The detail as text: free text, the id of an entity, or a word of the vocabulary, depending on the key.',
      resolve: ({ record }) => record.value,
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity that the value names; null if the key does not take an entity.',
      resolve: ({ view, record }) =>
        qualifiers[record.key].type === 'entity' ? oneInView(view, view.entity(record.value)) : undefined,
    }),
    amount: t.field({
      type: Amount,
      nullable: true,
      description: 'The amount; null if the key does not take one or the text is no number.',
      resolve: ({ record }) => (qualifiers[record.key].type === 'amount' ? readAmount(record.value) : undefined),
    }),
  }),
})
export const qualified = (record: {
  readonly qualifiers: { readonly [K in QualifierKey]?: string | undefined }
}): Qualified[] =>
  keysOf(qualifiers).flatMap((key) => {
    const value = record.qualifiers[key]
    return value === undefined ? [] : [{ key, value }]
  })

builder.objectType(Claim, {
  description:
    'A single statement by one document. A claim is never edited; a wrong one is retracted and keeps rank DEPRECATED.',
  interfaces: [Node],
  fields: (t) => ({
    summary: t.string({ description: 'A summary in our own words.', resolve: ({ record }) => record.summary }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document that makes the claim.',
      resolve: ({ view, record }) => oneInView(view, view.document(record.document)),
    }),
    passages: t.field({
      type: [Passage],
      description: 'The passages of the document that the claim rests on.',
      resolve: ({ view, record }) =>
        allInView(
          view,
          record.passages.flatMap((id) => view.passage(id) ?? []),
        ),
    }),
    subject: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity that the claim is about.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.subject)),
    }),
    predicate: t.field({
      type: PredicateEnum,
      description: 'The predicate: a property or a kind of relationship.',
      resolve: ({ record }) => record.predicate,
    }),
    object: t.field({
      type: Entity,
      nullable: true,
      description: 'The other entity, if the predicate is a kind of relationship; null otherwise.',
      resolve: ({ view, record }) =>
        record.object === undefined ? undefined : oneInView(view, view.entity(record.object)),
    }),
    value: t.field({
      type: ClaimValueUnion,
      nullable: true,
      description: 'The value, if the predicate is a property; null otherwise.',
      resolve: ({ view, record }) => record.value && valueInView(view, record.value),
    }),
    time: t.field({
      type: Time,
      nullable: true,
      description:
        'The time of the statement: the date of a moment, a date on which a state was observed, or the interval in ' +
        'which it held. Null if none is given.',
      resolve: ({ record }) => record.time,
    }),
    knownFrom: t.field({
      type: Time,
      nullable: true,
      description:
        'The date from which `knownAt` counts the claim: the publication date of its document or, if that is ' +
        'unknown, its own time. Null if it has neither; `knownAt` then never counts it.',
      resolve: ({ view, record }) => {
        const document = view.document(record.document)
        return document && knownFrom(record, document)
      },
    }),
    dating: t.string({
      nullable: true,
      description: 'The origin of the time, if the passage does not state it; null otherwise.',
      resolve: ({ record }) => record.dating,
    }),
    stance: t.field({
      type: StanceEnum,
      description: 'The stance of the document toward the statement.',
      resolve: ({ record }) => record.stance,
    }),
    speakers: t.field({
      type: [Entity],
      description: 'The entities to whom the document attributes the statement; empty if it speaks for itself.',
      resolve: ({ view, record }) =>
        allInView(
          view,
          record.speakers.flatMap((id) => view.entity(id) ?? []),
        ),
    }),
    about: t.field({
      type: [Entity],
      description: 'Further entities that the claim names.',
      resolve: ({ view, record }) =>
        allInView(
          view,
          record.about.flatMap((id) => view.entity(id) ?? []),
        ),
    }),
    qualifiers: t.field({
      type: [Qualifier],
      description: 'Further details.',
      resolve: ({ view, record }) => allInView(view, qualified(record)),
    }),
    rank: t.field({
      type: RankEnum,
      description: 'The rank against other claims on the same matter.',
      resolve: ({ view, record }) => view.rankOf(record),
    }),
    reason: t.string({
      nullable: true,
      description: 'The reason for a rank other than NORMAL, or for the retraction; null otherwise.',
      resolve: ({ view, record }) => (view.rankOf(record) === record.rank ? record.reason : record.retracted?.reason),
    }),
    clearance: t.field({
      type: ClearanceEnum,
      description: 'The clearance needed to see it: its own, or that of its document if that is stricter.',
      resolve: ({ record }) => record.clearance,
    }),
    compartments: t.stringList({
      description:
        'The compartments that it is in, its own and those of its document. Only people in all of them see it.',
      resolve: ({ view, record }) => compartmentsOf(record, view.graph.facts) ?? [],
    }),
    relationship: t.field({
      type: Relationship,
      nullable: true,
      description: 'The relationship that the claim supports or contradicts; null if its predicate is a property.',
      resolve: ({ view, record }) => oneInView(view, view.relationshipOf(record)),
    }),
  }),
})

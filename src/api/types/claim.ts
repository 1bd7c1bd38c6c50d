import { type ClaimValue, knownFrom } from '../../facts/facts.ts'
import { keysOf, type QualifierKey, qualifiers } from '../../facts/vocabulary.ts'
import { allInView, builder, type InView, oneInView } from '../builder.ts'
import { ClassificationLevelEnum, PredicateEnum, QualifierKeyEnum, RankEnum, StageEnum, StanceEnum } from '../enums.ts'
import { Claim, Document, Entity, Node, Passage, Relationship } from '../refs.ts'
import { Time } from './time.ts'

type Value<T extends ClaimValue['type']> = Extract<ClaimValue, { type: T }>

const StageValue = builder.objectRef<Value<'stage'>>('StageValue').implement({
  description: 'The value of a claim that says a stage.',
  fields: (t) => ({ stage: t.field({ type: StageEnum, description: 'The stage.', resolve: ({ stage }) => stage }) }),
})
const LevelValue = builder.objectRef<Value<'level'>>('LevelValue').implement({
  description: 'The value of a claim that says a level of classification.',
  fields: (t) => ({
    level: t.field({ type: ClassificationLevelEnum, description: 'The level.', resolve: ({ level }) => level }),
  }),
})
const CountValue = builder.objectRef<Value<'count'>>('CountValue').implement({
  description: 'The value of a claim that counts; its qualifiers say what.',
  fields: (t) => ({ count: t.exposeInt('count', { description: 'The number.' }) }),
})
const TextValue = builder.objectRef<Value<'text'>>('TextValue').implement({
  description: 'The value of a claim that says something in words.',
  fields: (t) => ({ text: t.exposeString('text', { description: 'The words, ours.' }) }),
})
const TimeValue = builder.objectRef<Value<'time'>>('TimeValue').implement({
  description: 'The value of a claim that says when.',
  fields: (t) => ({ time: t.field({ type: Time, description: 'The time.', resolve: ({ time }) => time }) }),
})
const valueTypes = {
  stage: 'StageValue',
  level: 'LevelValue',
  count: 'CountValue',
  text: 'TextValue',
  time: 'TimeValue',
} as const
const ClaimValueUnion = builder.unionType('ClaimValue', {
  description: 'The value of a claim whose predicate is a property.',
  types: [StageValue, LevelValue, CountValue, TextValue, TimeValue],
  resolveType: ({ type }) => valueTypes[type],
})

interface Qualified {
  readonly key: QualifierKey
  readonly value: string
}
export const Qualifier = builder.objectRef<InView<Qualified>>('Qualifier').implement({
  description: 'Something that is said besides subject, predicate and object.',
  fields: (t) => ({
    key: t.field({ type: QualifierKeyEnum, description: 'What it says.', resolve: ({ record }) => record.key }),
    value: t.string({
      description: 'The words; an id where it names an entity, a word of the vocabulary where it is one.',
      resolve: ({ record }) => record.value,
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity, where it names one.',
      resolve: ({ view, record }) =>
        qualifiers[record.key].type === 'entity' ? oneInView(view, view.entity(record.value)) : undefined,
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
    'What one document says, once. A claim is never edited: what is found wrong is retracted, and stays with rank DEPRECATED.',
  interfaces: [Node],
  fields: (t) => ({
    summary: t.string({ description: 'What it says, in our words.', resolve: ({ record }) => record.summary }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document that says it.',
      resolve: ({ view, record }) => oneInView(view, view.document(record.document)),
    }),
    passages: t.field({
      type: [Passage],
      description: 'Where in the document.',
      resolve: ({ view, record }) =>
        allInView(
          view,
          record.passages.flatMap((id) => view.passage(id) ?? []),
        ),
    }),
    subject: t.field({
      type: Entity,
      nullable: true,
      description: 'Of whom or what it is said.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.subject)),
    }),
    predicate: t.field({
      type: PredicateEnum,
      description: 'What is said.',
      resolve: ({ record }) => record.predicate,
    }),
    object: t.field({
      type: Entity,
      nullable: true,
      description: 'The other end, where the predicate is a kind of relationship.',
      resolve: ({ view, record }) =>
        record.object === undefined ? undefined : oneInView(view, view.entity(record.object)),
    }),
    value: t.field({
      type: ClaimValueUnion,
      nullable: true,
      description: 'The value, where the predicate is a property.',
      resolve: ({ record }) => record.value,
    }),
    time: t.field({
      type: Time,
      nullable: true,
      description:
        'When what it says came about (a moment), was seen to hold (a date on a state) or lasted (an interval).',
      resolve: ({ record }) => record.time,
    }),
    knownFrom: t.field({
      type: Time,
      nullable: true,
      description:
        'From when it counts as known under `knownAt`: from the publication of its document or, where nobody knows that, from its own time; null where it has none, and it is then known at no date.',
      resolve: ({ view, record }) => {
        const document = view.document(record.document)
        return document && knownFrom(record, document)
      },
    }),
    dating: t.string({
      nullable: true,
      description: 'How the time was found, where the passage does not state it.',
      resolve: ({ record }) => record.dating,
    }),
    stance: t.field({
      type: StanceEnum,
      description: 'How the document stands to it.',
      resolve: ({ record }) => record.stance,
    }),
    speakers: t.field({
      type: [Entity],
      description: 'To whom the document attributes it; none where it speaks for itself.',
      resolve: ({ view, record }) =>
        allInView(
          view,
          record.speakers.flatMap((id) => view.entity(id) ?? []),
        ),
    }),
    about: t.field({
      type: [Entity],
      description: 'Further entities that it names.',
      resolve: ({ view, record }) =>
        allInView(
          view,
          record.about.flatMap((id) => view.entity(id) ?? []),
        ),
    }),
    qualifiers: t.field({
      type: [Qualifier],
      description: 'What else it says.',
      resolve: ({ view, record }) => allInView(view, qualified(record)),
    }),
    rank: t.field({
      type: RankEnum,
      description: 'How much it counts.',
      resolve: ({ view, record }) => view.rankOf(record),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why the rank is not NORMAL, or why it was retracted.',
      resolve: ({ view, record }) => (view.rankOf(record) === record.rank ? record.reason : record.retracted?.reason),
    }),
    relationship: t.field({
      type: Relationship,
      nullable: true,
      description: 'The relationship that it stands behind.',
      resolve: ({ view, record }) => oneInView(view, view.relationshipOf(record)),
    }),
  }),
})

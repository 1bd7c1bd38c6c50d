import { type ClaimValue, knownFrom } from '../../facts/facts.ts'
import { keysOf, type QualifierKey, qualifiers } from '../../facts/vocabulary.ts'
import { builder, type Seen, seenAll, seenOne } from '../builder.ts'
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
export const Qualifier = builder.objectRef<Seen<Qualified>>('Qualifier').implement({
  description: 'Something that is said besides subject, predicate and object.',
  fields: (t) => ({
    key: t.field({ type: QualifierKeyEnum, description: 'What it says.', resolve: ({ it }) => it.key }),
    value: t.string({
      description: 'The words; an id where it names an entity, a word of the vocabulary where it is one.',
      resolve: ({ it }) => it.value,
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity, where it names one.',
      resolve: ({ view, it }) =>
        qualifiers[it.key].type === 'entity' ? seenOne(view, view.entity(it.value)) : undefined,
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
    summary: t.string({ description: 'What it says, in our words.', resolve: ({ it }) => it.summary }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document that says it.',
      resolve: ({ view, it }) => seenOne(view, view.document(it.document)),
    }),
    passages: t.field({
      type: [Passage],
      description: 'Where in the document.',
      resolve: ({ view, it }) =>
        seenAll(
          view,
          it.passages.flatMap((id) => view.passage(id) ?? []),
        ),
    }),
    subject: t.field({
      type: Entity,
      nullable: true,
      description: 'Of whom or what it is said.',
      resolve: ({ view, it }) => seenOne(view, view.entity(it.subject)),
    }),
    predicate: t.field({ type: PredicateEnum, description: 'What is said.', resolve: ({ it }) => it.predicate }),
    object: t.field({
      type: Entity,
      nullable: true,
      description: 'The other end, where the predicate is a kind of relationship.',
      resolve: ({ view, it }) => (it.object === undefined ? undefined : seenOne(view, view.entity(it.object))),
    }),
    value: t.field({
      type: ClaimValueUnion,
      nullable: true,
      description: 'The value, where the predicate is a property.',
      resolve: ({ it }) => it.value,
    }),
    time: t.field({
      type: Time,
      nullable: true,
      description:
        'When what it says came about (a moment), was seen to hold (a date on a state) or lasted (an interval).',
      resolve: ({ it }) => it.time,
    }),
    knownFrom: t.field({
      type: Time,
      nullable: true,
      description:
        'From when it counts as known under `knownAt`: from the publication of its document or, where nobody knows that, from its own time; null where it has none, and it is then known at no date.',
      resolve: ({ view, it }) => {
        const document = view.document(it.document)
        return document && knownFrom(it, document)
      },
    }),
    dating: t.string({
      nullable: true,
      description: 'How the time was found, where the passage does not state it.',
      resolve: ({ it }) => it.dating,
    }),
    stance: t.field({
      type: StanceEnum,
      description: 'How the document stands to it.',
      resolve: ({ it }) => it.stance,
    }),
    speakers: t.field({
      type: [Entity],
      description: 'To whom the document attributes it; none where it speaks for itself.',
      resolve: ({ view, it }) =>
        seenAll(
          view,
          it.speakers.flatMap((id) => view.entity(id) ?? []),
        ),
    }),
    about: t.field({
      type: [Entity],
      description: 'Further entities that it names.',
      resolve: ({ view, it }) =>
        seenAll(
          view,
          it.about.flatMap((id) => view.entity(id) ?? []),
        ),
    }),
    qualifiers: t.field({
      type: [Qualifier],
      description: 'What else it says.',
      resolve: ({ view, it }) => seenAll(view, qualified(it)),
    }),
    rank: t.field({ type: RankEnum, description: 'How much it counts.', resolve: ({ view, it }) => view.rankOf(it) }),
    reason: t.string({
      nullable: true,
      description: 'Why the rank is not NORMAL, or why it was retracted.',
      resolve: ({ view, it }) => (view.rankOf(it) === it.rank ? it.reason : it.retracted?.reason),
    }),
    relationship: t.field({
      type: Relationship,
      nullable: true,
      description: 'The relationship that it stands behind.',
      resolve: ({ view, it }) => seenOne(view, view.relationshipOf(it)),
    }),
  }),
})

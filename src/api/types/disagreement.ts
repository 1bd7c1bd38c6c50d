import disagreements from '../../analysis/disagreements.ts'
import {
  type Disagreement as DisagreementRecord,
  disagreementTopics,
  onRelationship,
} from '../../graph/disagreement.ts'
import { type Candidate, documentsOf } from '../../graph/preferred-value.ts'
import { allInView, builder, enumOf, type InView, oneInView } from '../builder.ts'
import { Claim, Document, Entity, Graph, Pact, Relationship } from '../refs.ts'

const TopicEnum = enumOf('DisagreementTopic', 'What documents can differ on.', disagreementTopics)

const DisagreementValue = builder.objectRef<InView<Candidate<string>>>('DisagreementValue').implement({
  description: 'One of the values that documents give.',
  fields: (t) => ({
    value: t.string({ description: 'The value, in words.', resolve: ({ record }) => record.value }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that give it.',
      resolve: ({ view, record }) => allInView(view, record.claims),
    }),
    documents: t.field({
      type: [Document],
      description: 'The documents that give it, in the order of publication.',
      resolve: ({ view, record }) => allInView(view, documentsOf(record.claims, view.graph.facts)),
    }),
  }),
})

const Disagreement = builder.objectRef<InView<DisagreementRecord>>('Disagreement').implement({
  description:
    'Claims on one thing that cannot all hold. Nothing is thrown away: every value stays, with its documents, and one is named best.',
  fields: (t) => ({
    topic: t.field({ type: TopicEnum, description: 'What they differ on.', resolve: ({ record }) => record.topic }),
    subject: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity that it is about.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.subject)),
    }),
    relationship: t.field({
      type: Relationship,
      nullable: true,
      description: 'The relationship that it is about, where it is about one.',
      resolve: ({ view, record }) => oneInView(view, record.relationship),
    }),
    values: t.field({
      type: [DisagreementValue],
      description: 'Every value that is given, the best first.',
      resolve: ({ view, record }) => allInView(view, record.values),
    }),
    reason: t.string({
      description:
        'Why the first is the best: a preferred claim, then a primary document before secondary ones, then the later before the earlier, then more independent documents before fewer.',
      resolve: ({ record }) => record.reason,
    }),
  }),
})

builder.objectField(Graph, 'disagreements', (t) =>
  t.field({
    type: [Disagreement],
    args: { of: t.arg.id({ description: 'Only on this entity, or on relationships at whose end it stands.' }) },
    complexity: { field: 50, multiplier: 10 },
    description: 'What the documents say differently of one thing: stage, date, party, count, level, office.',
    resolve: (view, { of }) => allInView(view, disagreements.fn(view, { of })),
  }),
)
builder.objectField(Pact, 'disagreements', (t) =>
  t.field({
    type: [Disagreement],
    complexity: { field: 5, multiplier: 3 },
    description: 'What the documents say differently of it and of its relationships.',
    resolve: ({ view, record }) => allInView(view, disagreements.fn(view, { of: record.id })),
  }),
)
builder.objectField(Relationship, 'disagreements', (t) =>
  t.field({
    type: [Disagreement],
    complexity: { field: 2, multiplier: 1 },
    description: 'What its claims say differently: whether it holds, and when it was.',
    resolve: ({ view, record }) => allInView(view, onRelationship(view, record)),
  }),
)

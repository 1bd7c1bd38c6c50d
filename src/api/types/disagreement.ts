import disagreements from '../../analysis/disagreements.ts'
import { disagreementsCost } from '../../analysis/prices.ts'
import {
  type Disagreement as DisagreementRecord,
  disagreementTopics,
  onRelationship,
} from '../../graph/relationships/disagreement.ts'
import { type Candidate, documentsOf } from '../../graph/relationships/preferred-value.ts'
import type { View } from '../../graph/view.ts'
import { allInView, builder, connectionOf, enumOf, type InView, oneInView } from '../builder.ts'
import { sizesFor } from '../context.ts'
import { PropertyEnum } from '../enums.ts'
import { keyThrough } from '../identity.ts'
import { growing, growingClaims, growingDocuments } from '../lists/growing.ts'
import { Entity, Graph, Pact, Relationship } from '../refs.ts'

const TopicEnum = enumOf('DisagreementTopic', 'Topics on which documents can disagree.', disagreementTopics)

const DisagreementValue = builder.objectRef<InView<Candidate<string>>>('DisagreementValue').implement({
  description: 'One of the values that documents give.',
  fields: (t) => ({
    value: t.string({ description: 'The value as text.', resolve: ({ record }) => record.value }),
    ...growingClaims(t, 'claims', {
      description: 'The claims that give the value.',
      items: ({ view, record }) => allInView(view, record.claims),
    }),
    ...growingDocuments(t, 'documents', {
      description: 'The documents that give the value, in order of publication.',
      items: ({ view, record }) => allInView(view, documentsOf(record.claims, view.graph.facts)),
    }),
  }),
})

export const Disagreement = builder.objectRef<InView<DisagreementRecord>>('Disagreement').implement({
  description: 'Claims on one matter that cannot all be true. Every value stays, with its documents; one is preferred.',
  fields: (t) => ({
    topic: t.field({
      type: TopicEnum,
      description: 'The topic of the disagreement.',
      resolve: ({ record }) => record.topic,
    }),
    subject: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity that the disagreement is about.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.subject)),
    }),
    relationship: t.field({
      type: Relationship,
      nullable: true,
      description: 'The relationship that the disagreement is about; null if it is about the entity itself.',
      resolve: ({ view, record }) => oneInView(view, record.relationship),
    }),
    property: t.field({
      type: PropertyEnum,
      nullable: true,
      description: 'The property that the disagreement is about; null if it is not about a property.',
      resolve: ({ record }) => record.property,
    }),
    values: t.field({
      type: [DisagreementValue],
      description: 'All values that documents give, the preferred one first.',
      resolve: ({ view, record }) => allInView(view, record.values),
    }),
    best: t.field({
      type: DisagreementValue,
      nullable: true,
      description: 'The best value; null if undecided.',
      resolve: ({ view, record }) => oneInView(view, record.undecided ? undefined : record.values[0]),
    }),
    undecided: t.boolean({
      description: 'True if no criterion tells the best values apart.',
      resolve: ({ record }) => record.undecided,
    }),
    reason: t.string({
      description:
        'The reason for preferring the first value. Criteria in order: a claim of preferred rank, a primary ' +
        'document, the latest document, more independent documents, a dated document. If none decides, the reason ' +
        'says so.',
      resolve: ({ record }) => record.reason,
    }),
  }),
})

export const DisagreementConnection = connectionOf(Disagreement, 'disagreements')
/** Each claim takes part in one disagreement on a matter at most. */
const idOf = ({ topic, subject, relationship, property, values: [first] }: DisagreementRecord) =>
  [subject, relationship?.id, topic, property, first?.value, first?.claims[0]?.id].join(' ')

const ofArg = builder.args((t) => ({
  of: t.id({ description: 'Limits the list to disagreements on this entity or on its relationships.' }),
}))
const about = (view: View, { of }: { readonly of?: string | null | undefined }) =>
  allInView(view, disagreements.fn(view, { of: of == null ? of : keyThrough(view, of) }))

builder.objectFields(Graph, (t) =>
  growing(t, 'disagreements', {
    type: Disagreement,
    connection: DisagreementConnection,
    idOf,
    args: ofArg,
    complexity: ({ of }: { readonly of?: unknown }, context) => disagreementsCost(sizesFor(context), of != null),
    description: 'Disagreements between documents on a stage, a date, a party, a count, a level or an office.',
    view: (view) => view,
    items: (view, args) => about(view, args),
  }),
)
builder.objectFields(Pact, (t) =>
  growing(t, 'disagreements', {
    type: Disagreement,
    connection: DisagreementConnection,
    idOf,
    complexity: (_, context) => disagreementsCost(sizesFor(context), true),
    description: 'Disagreements between documents on the pact and on its relationships.',
    items: ({ view, record }) => about(view, { of: record.id }),
  }),
)
builder.objectField(Relationship, 'disagreements', (t) =>
  t.field({
    type: [Disagreement],
    complexity: { field: 1, multiplier: 0.05 },
    description: 'Disagreements between its claims on its stance, its date or the office held.',
    resolve: ({ view, record }) => allInView(view, onRelationship(view, record)),
  }),
)

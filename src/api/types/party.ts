import { relationshipKind } from '../../facts/vocabulary.ts'
import { documentsOf } from '../../graph/relationships/preferred-value.ts'
import type { Relationship as RelationshipRecord } from '../../graph/relationships/relationship.ts'
import type { View } from '../../graph/view.ts'
import { allInView, builder, oneInView } from '../builder.ts'
import { PartyStatusEnum, RelationshipKindEnum, StageEnum, StanceEnum } from '../enums.ts'
import { growingClaims, growingDocuments } from '../lists/growing.ts'
import { standingOf } from '../lists/related.ts'
import { NamedStatus, PartyStep, Relationship, Standing } from '../refs.ts'
import { Time } from './time.ts'

builder.objectType(Standing, {
  description:
    'The standing of one party to a pact: the furthest of its steps since it last left. A step that is only planned, ' +
    'possible or denied changes nothing.',
  fields: (t) => ({
    status: t.field({
      type: PartyStatusEnum,
      nullable: true,
      description: 'The status; null if documents name it as a party without any step.',
      resolve: ({ record }) => record.status,
    }),
    since: t.field({
      type: Time,
      nullable: true,
      description: 'The date of the step that led to the status; null if no document gives it.',
      resolve: ({ record }) => record.since,
    }),
    signed: t.field({
      type: Time,
      nullable: true,
      description:
        'The date on which it signed, or the latest that it can be; null if it did not sign, or if no document ' +
        'dates it.',
      resolve: ({ record }) => standingOf({ record: { standing: record } }).signed,
    }),
    inForce: t.field({
      type: Time,
      nullable: true,
      description:
        'The date on which the pact entered into force for it, or the latest that it can be; null if it did not, or ' +
        'if no document dates it.',
      resolve: ({ record }) => standingOf({ record: { standing: record } }).inForce,
    }),
    corroboration: t.int({
      description: 'Number of independent documents behind the status.',
      resolve: ({ record }) => record.corroboration,
    }),
    ...growingClaims(t, 'claims', {
      description: 'The claims behind the status.',
      items: ({ view, record }) => allInView(view, record.claims),
    }),
    ...growingDocuments(t, 'documents', {
      description: 'The documents behind the status, in order of publication.',
      items: ({ view, record }) => allInView(view, documentsOf(record.claims, view.graph.facts)),
    }),
    named: t.field({
      type: [NamedStatus],
      description: 'All ways to consent that documents name, the preferred one first; one if they agree.',
      resolve: ({ view, record }) => allInView(view, record.named),
    }),
    reason: t.string({
      description: 'The reason for preferring the first of them.',
      resolve: ({ record }) => record.reason,
    }),
    undecided: t.boolean({
      description: 'True if no criterion decides between the ways that documents name.',
      resolve: ({ record }) => record.undecided,
    }),
    history: t.field({
      type: [PartyStep],
      description: 'The steps in chronological order, planned, possible and denied ones too.',
      resolve: ({ view, record }) => allInView(view, record.history),
    }),
  }),
})

builder.objectType(NamedStatus, {
  description: 'A status that documents name for one party.',
  fields: (t) => ({
    status: t.field({ type: PartyStatusEnum, description: 'The status.', resolve: ({ record }) => record.value }),
    ...growingClaims(t, 'claims', {
      description: 'The claims that name it.',
      items: ({ view, record }) => allInView(view, record.claims),
    }),
  }),
})

builder.objectField(Relationship, 'step', (t) =>
  t.field({
    type: PartyStep,
    nullable: true,
    description:
      'The place of a step toward a pact in the history of its party, with the status after it. Null if it is no ' +
      'step, or if documents name no standing of its source.',
    resolve: ({ view, record }) => oneInView(view, relationshipKind(record.kind).step && stepOf(view, record)),
  }),
)

const stepOf = (view: View, { id, source, target }: RelationshipRecord) =>
  (view.graph.claimGroupsAt.get(target) ?? [])
    .filter(({ source: party }) => party === source)
    .flatMap((group) => view.episodesOf(group))
    .flatMap(({ standing }) => standing?.history ?? [])
    .find(({ relationship }) => relationship?.id === id)

builder.objectType(PartyStep, {
  description: 'A step in the history of a party: its own, or one of the pact as a whole that counts for each party.',
  fields: (t) => ({
    kind: t.field({
      type: RelationshipKindEnum,
      nullable: true,
      description: 'The kind of step; null for a step of the pact as a whole.',
      resolve: ({ record }) => record.relationship?.kind,
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage that the pact as a whole reached; null for a step of the party itself.',
      resolve: ({ record }) => record.stage?.stage,
    }),
    since: t.field({
      type: Time,
      nullable: true,
      description: 'The date on which it was taken; null if no document gives it.',
      resolve: ({ record }) => record.since,
    }),
    stance: t.field({
      type: StanceEnum,
      description: 'The stance that its claims support. Only ASSERTED and REPORTED steps change the status.',
      resolve: ({ record }) => record.relationship?.stance ?? 'asserted',
    }),
    leadsTo: t.field({
      type: PartyStatusEnum,
      nullable: true,
      description: 'The status to which it leads; null if it changes none, as a reservation or a plan.',
      resolve: ({ record }) => record.leadsTo,
    }),
    status: t.field({
      type: PartyStatusEnum,
      nullable: true,
      description: 'The status after it. A notice that is suspended or withdrawn returns to the status before it.',
      resolve: ({ record }) => record.status,
    }),
    corroboration: t.int({
      description: 'Number of independent documents behind it.',
      resolve: ({ record }) => record.corroboration,
    }),
    ...growingClaims(t, 'claims', {
      description: 'The claims behind it.',
      items: ({ view, record }) => allInView(view, record.claims),
    }),
    ...growingDocuments(t, 'documents', {
      description: 'The documents behind it, in order of publication.',
      items: ({ view, record }) => allInView(view, documentsOf(record.claims, view.graph.facts)),
    }),
    relationship: t.field({
      type: Relationship,
      nullable: true,
      description: 'The step as a relationship, with its disagreements; null for a step of the pact as a whole.',
      resolve: ({ view, record }) => oneInView(view, record.relationship),
    }),
  }),
})

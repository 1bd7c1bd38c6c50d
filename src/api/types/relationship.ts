import { relationshipKind } from '../../facts/vocabulary.ts'
import { documentsOf } from '../../graph/relationships/preferred-value.ts'
import { allInView, builder, oneInView } from '../builder.ts'
import { CertaintyEnum, RelationshipKindEnum, StageEnum, StanceEnum } from '../enums.ts'
import { growingClaims, growingDocuments } from '../lists/growing.ts'
import { pactInViewOf } from '../lists/related.ts'
import { Entity, Node, Pact, Relationship, Standing } from '../refs.ts'
import { Qualifier, qualified } from './claim.ts'
import { Time } from './time.ts'

builder.objectType(Relationship, {
  description:
    'An edge of the graph: a group of claims that say the same about one episode, or an edge that a rule derives ' +
    'from others.',
  interfaces: [Node],
  fields: (t) => ({
    kind: t.field({
      type: RelationshipKindEnum,
      description: 'The kind of relationship.',
      resolve: ({ record }) => record.kind,
    }),
    label: t.string({
      description: 'The label from source to target, such as "is a party to".',
      resolve: ({ record }) => relationshipKind(record.kind).label,
    }),
    source: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity at which the edge starts.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.source)),
    }),
    target: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity at which the edge ends.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.target)),
    }),
    symmetric: t.boolean({
      description: 'True if the relationship holds in both directions.',
      resolve: ({ record }) => relationshipKind(record.kind).symmetric === true,
    }),
    stance: t.field({
      type: StanceEnum,
      description: 'The stance that its claims support: ASSERTED or REPORTED if it holds, PLANNED, or DENIED.',
      resolve: ({ record }) => record.stance,
    }),
    certainty: t.field({
      type: CertaintyEnum,
      description: 'Certainty that it holds at the date of the lens; of a plan or a denial, that it still stands.',
      resolve: ({ record }) => record.certainty,
    }),
    firstSeen: t.field({
      type: Time,
      nullable: true,
      description: 'First date on which a document says that it held; null if none gives one.',
      resolve: ({ record }) => record.firstSeen,
    }),
    lastSeen: t.field({
      type: Time,
      nullable: true,
      description:
        'Last date on which a document says that it held, or the date of the lens if that is earlier. ' +
        'An open end counts up to its publication.',
      resolve: ({ view: { lens }, record: { lastSeen } }) =>
        lastSeen && lastSeen.earliest > lens.asOf.latest ? lens.asOf : lastSeen,
    }),
    since: t.field({
      type: Time,
      nullable: true,
      description:
        'The start: the date that a document gives, or the range that the evidence allows; null if unbounded.',
      resolve: ({ record }) => record.since,
    }),
    until: t.field({
      type: Time,
      nullable: true,
      description: 'The end; null if it lasts, and for momentary relationships.',
      resolve: ({ record }) => record.until,
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage of the pact that it points to or is derived from; null if there is none.',
      resolve: ({ record }) => record.stage,
    }),
    stageSince: t.field({
      type: Time,
      nullable: true,
      description:
        'First day at that stage: for a party its own, between two parties the day on which both were at it.',
      resolve: ({ record }) => record.stageSince,
    }),
    standing: t.field({
      type: Standing,
      nullable: true,
      description:
        'The standing of the party, of a membership of a pact; null if no document tells a step. Of an application ' +
        'to join, the standing APPLIED of the applicant, while it is no party.',
      resolve: ({ view, record }) => oneInView(view, record.standing),
    }),
    corroboration: t.int({
      description:
        'Number of independent documents behind it. For a derived relationship: the smallest number behind any of ' +
        'its premises.',
      resolve: ({ record }) => record.corroboration,
    }),
    qualifiers: t.field({
      type: [Qualifier],
      description: 'Further details, such as the office.',
      resolve: ({ view, record }) => allInView(view, qualified(record)),
    }),
    ...growingClaims(t, 'claims', {
      description: 'The evidence: all claims on it, contradicting ones included.',
      items: ({ view, record }) => allInView(view, record.claims),
    }),
    ...growingDocuments(t, 'documents', {
      description: 'The documents behind it, in order of publication.',
      items: ({ view, record }) => allInView(view, documentsOf(record.claims, view.graph.facts)),
    }),
    derived: t.boolean({
      description: 'True if a rule derives it.',
      resolve: ({ record }) => record.derivedFrom !== undefined,
    }),
    derivedFrom: t.field({
      type: [Relationship],
      description: 'The relationships that it is derived from; empty for a claimed relationship.',
      resolve: ({ view, record }) => allInView(view, record.derivedFrom?.relationships ?? []),
    }),
    pact: t.field({
      type: Pact,
      nullable: true,
      description: 'The pact that it points to or is derived from, or that a qualifier names; null if there is none.',
      resolve: pactInViewOf,
    }),
  }),
})

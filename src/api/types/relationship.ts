import { relationshipKind } from '../../facts/vocabulary.ts'
import { documentsOf } from '../../graph/preferred-value.ts'
import { allInView, builder, oneInView } from '../builder.ts'
import { RelationshipKindEnum, StageEnum, StanceEnum } from '../enums.ts'
import { Claim, Document, Entity, Node, Pact, Relationship } from '../refs.ts'
import { Qualifier, qualified } from './claim.ts'
import { Time } from './time.ts'

builder.objectType(Relationship, {
  description:
    'An edge of the graph: the claims that say the same thing of the same episode, or what a rule makes of others.',
  interfaces: [Node],
  fields: (t) => ({
    kind: t.field({
      type: RelationshipKindEnum,
      description: 'What kind it is.',
      resolve: ({ record }) => record.kind,
    }),
    label: t.string({
      description: 'What it is called, from source to target: "is a party to".',
      resolve: ({ record }) => relationshipKind(record.kind).label,
    }),
    source: t.field({
      type: Entity,
      nullable: true,
      description: 'The end it goes from.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.source)),
    }),
    target: t.field({
      type: Entity,
      nullable: true,
      description: 'The end it goes to.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.target)),
    }),
    symmetric: t.boolean({
      description: 'Whether it goes both ways.',
      resolve: ({ record }) => relationshipKind(record.kind).symmetric === true,
    }),
    stance: t.field({
      type: StanceEnum,
      description: 'Whether it holds (asserted, reported), is planned, or is denied.',
      resolve: ({ record }) => record.stance,
    }),
    since: t.field({
      type: Time,
      nullable: true,
      description:
        'When it came about: the date that a document gives, or the range in which it must have; null where nothing bounds it.',
      resolve: ({ record }) => record.since,
    }),
    until: t.field({
      type: Time,
      nullable: true,
      description: 'When it ended; null while it lasts, and for what happens at a moment.',
      resolve: ({ record }) => record.until,
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage of the pact that it goes to or is derived from.',
      resolve: ({ record }) => record.stage,
    }),
    corroboration: t.int({
      description:
        'How many independent documents say so; of a derived one, how many stand behind the weakest thing it rests on.',
      resolve: ({ record }) => record.corroboration,
    }),
    qualifiers: t.field({
      type: [Qualifier],
      description: 'What else is said of it, such as the office.',
      resolve: ({ view, record }) => allInView(view, qualified(record)),
    }),
    claims: t.field({
      type: [Claim],
      description: 'The evidence: every claim behind it, those that contradict it too.',
      resolve: ({ view, record }) => allInView(view, record.claims),
    }),
    documents: t.field({
      type: [Document],
      description: 'The documents behind it, in the order of publication.',
      resolve: ({ view, record }) => allInView(view, documentsOf(record.claims, view.graph.facts)),
    }),
    derived: t.boolean({
      description: 'Whether a rule made it.',
      resolve: ({ record }) => record.derivedFrom !== undefined,
    }),
    derivedFrom: t.field({
      type: [Relationship],
      description: 'The relationships that a derived one rests on; none for one that is claimed.',
      resolve: ({ view, record }) => allInView(view, record.derivedFrom?.relationships ?? []),
    }),
    pact: t.field({
      type: Pact,
      nullable: true,
      description: 'The pact that it goes to or is derived from.',
      resolve: ({ view, record }) => {
        const pact = view.entity(record.derivedFrom?.pact ?? record.target)
        return pact?.kind === 'pact' ? { view, record: pact } : undefined
      },
    }),
  }),
})

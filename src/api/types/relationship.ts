import { relationshipKind } from '../../facts/vocabulary.ts'
import { documentsOf } from '../../graph/weigh.ts'
import { builder, seenAll, seenOne } from '../builder.ts'
import { RelationshipKindEnum, StageEnum, StanceEnum } from '../enums.ts'
import { Claim, Document, Entity, Node, Pact, Relationship } from '../refs.ts'
import { Qualifier, qualified } from './claim.ts'
import { Time } from './time.ts'

builder.objectType(Relationship, {
  description:
    'An edge of the graph: the claims that say the same thing of the same episode, or what a rule makes of others.',
  interfaces: [Node],
  fields: (t) => ({
    kind: t.field({ type: RelationshipKindEnum, description: 'What kind it is.', resolve: ({ it }) => it.kind }),
    label: t.string({
      description: 'What it is called, from source to target: "is a party to".',
      resolve: ({ it }) => relationshipKind(it.kind).label,
    }),
    source: t.field({
      type: Entity,
      nullable: true,
      description: 'The end it goes from.',
      resolve: ({ view, it }) => seenOne(view, view.entity(it.source)),
    }),
    target: t.field({
      type: Entity,
      nullable: true,
      description: 'The end it goes to.',
      resolve: ({ view, it }) => seenOne(view, view.entity(it.target)),
    }),
    symmetric: t.boolean({
      description: 'Whether it goes both ways.',
      resolve: ({ it }) => relationshipKind(it.kind).symmetric === true,
    }),
    stance: t.field({
      type: StanceEnum,
      description: 'Whether it holds (asserted, reported), is planned, or is denied.',
      resolve: ({ it }) => it.stance,
    }),
    since: t.field({
      type: Time,
      nullable: true,
      description:
        'When it came about: the date that a document gives, or the range in which it must have; null where nothing bounds it.',
      resolve: ({ it }) => it.since,
    }),
    until: t.field({
      type: Time,
      nullable: true,
      description: 'When it ended; null while it lasts, and for what happens at a moment.',
      resolve: ({ it }) => it.until,
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage of the pact that it goes to or is derived from.',
      resolve: ({ it }) => it.stage,
    }),
    corroboration: t.int({
      description:
        'How many independent documents say so; of a derived one, how many stand behind the weakest thing it rests on.',
      resolve: ({ it }) => it.corroboration,
    }),
    qualifiers: t.field({
      type: [Qualifier],
      description: 'What else is said of it, such as the office.',
      resolve: ({ view, it }) => seenAll(view, qualified(it)),
    }),
    claims: t.field({
      type: [Claim],
      description: 'The evidence: every claim behind it, those that contradict it too.',
      resolve: ({ view, it }) => seenAll(view, it.claims),
    }),
    documents: t.field({
      type: [Document],
      description: 'The documents behind it, in the order of publication.',
      resolve: ({ view, it }) => seenAll(view, documentsOf(it.claims, view.graph.facts)),
    }),
    derived: t.boolean({ description: 'Whether a rule made it.', resolve: ({ it }) => it.derivedFrom !== undefined }),
    derivedFrom: t.field({
      type: [Relationship],
      description: 'The relationships that a derived one rests on; none for one that is claimed.',
      resolve: ({ view, it }) => seenAll(view, it.derivedFrom?.relationships ?? []),
    }),
    pact: t.field({
      type: Pact,
      nullable: true,
      description: 'The pact that it goes to or is derived from.',
      resolve: ({ view, it }) => {
        const pact = view.entity(it.derivedFrom?.pact ?? it.target)
        return pact?.kind === 'pact' ? { view, it: pact } : undefined
      },
    }),
  }),
})

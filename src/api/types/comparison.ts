import compare, {
  type AttributeChange as AttributeChangeRecord,
  type Comparison as ComparisonRecord,
  type EntityChange as EntityChangeRecord,
  type RelationshipChange as RelationshipChangeRecord,
  type StageMove as StageMoveRecord,
} from '../../analysis/compare.ts'
import type { View } from '../../graph/view.ts'
import { allInView, builder, type InView, oneInView } from '../builder.ts'
import { StageEnum } from '../enums.ts'
import { Claim, Entity, Graph, Pact, Relationship } from '../refs.ts'
import { LensInput, lensOf } from './lens.ts'

const AttributeChange = builder.objectRef<AttributeChangeRecord>('AttributeChange').implement({
  description: 'An attribute that differs between the two lenses.',
  fields: (t) => ({
    attribute: t.exposeString('attribute', {
      description:
        'The name of the attribute. Relationships: stance, since, until, stage, corroboration. Entities: stage, ' +
        'classification-level, occurred-on.',
    }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'The value through the first lens; null if there is none.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'The value through the second lens; null if there is none.',
    }),
  }),
})

interface Changed extends InView<RelationshipChangeRecord> {
  /** The view after; `view` is the one before. */
  readonly other: View
}
const RelationshipChange = builder.objectRef<Changed>('RelationshipChange').implement({
  description: 'A relationship that both lenses show, with differences.',
  fields: (t) => ({
    before: t.field({
      type: Relationship,
      description: 'The relationship through the first lens.',
      resolve: ({ view, record }) => ({ view, record: record.before }),
    }),
    after: t.field({
      type: Relationship,
      description: 'The relationship through the second lens.',
      resolve: ({ other, record }) => ({ view: other, record: record.after }),
    }),
    changes: t.field({
      type: [AttributeChange],
      description: 'The attributes that differ; empty if only the evidence differs.',
      resolve: ({ record }) => record.changes,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims on it that only one of the lenses shows.',
      resolve: ({ view, other, record }) =>
        record.claims.map((claim) => ({ view: other.shows(claim) ? other : view, record: claim })),
    }),
  }),
})

const EntityChange = builder
  .objectRef<InView<EntityChangeRecord> & { readonly other: View }>('EntityChange')
  .implement({
    description: 'An entity that both lenses show, with differences.',
    fields: (t) => ({
      entity: t.field({
        type: Entity,
        nullable: true,
        description: 'The entity through the second lens.',
        resolve: ({ other, record }) => oneInView(other, other.entity(record.entity)),
      }),
      changes: t.field({
        type: [AttributeChange],
        description: 'The attributes that differ.',
        resolve: ({ record }) => record.changes,
      }),
      claims: t.field({
        type: [Claim],
        description: 'The claims on it that only one of the lenses shows.',
        resolve: ({ view, other, record }) =>
          record.claims.map((claim) => ({ view: other.shows(claim) ? other : view, record: claim })),
      }),
    }),
  })

const StageMove = builder.objectRef<InView<StageMoveRecord>>('StageMove').implement({
  description: 'A pact that is at different stages through the two lenses.',
  fields: (t) => ({
    pact: t.field({
      type: Pact,
      nullable: true,
      description: 'The pact.',
      resolve: ({ view, record }) =>
        oneInView(
          view,
          view.entitiesOf('pact').find(({ id }) => id === record.pact),
        ),
    }),
    before: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage through the first lens; null if there is none.',
      resolve: ({ record }) => record.before,
    }),
    after: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage through the second lens; null if there is none.',
      resolve: ({ record }) => record.after,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that cause the difference.',
      resolve: ({ view, record }) => allInView(view, record.claims),
    }),
  }),
})

const Comparison = builder.objectRef<ComparisonRecord>('Comparison').implement({
  description:
    'The differences between two lenses. The first is the lens of the graph; the second is the argument `to`.',
  fields: (t) => {
    const cost = { field: 1, multiplier: 20 }
    return {
      entitiesAdded: t.field({
        type: [Entity],
        complexity: cost,
        description: 'The entities that only the second lens shows.',
        resolve: ({ after, entitiesAdded }) =>
          allInView(
            after,
            entitiesAdded.flatMap((id) => after.entity(id) ?? []),
          ),
      }),
      entitiesGone: t.field({
        type: [Entity],
        complexity: cost,
        description: 'The entities that only the first lens shows.',
        resolve: ({ before, entitiesGone }) =>
          allInView(
            before,
            entitiesGone.flatMap((id) => before.entity(id) ?? []),
          ),
      }),
      entitiesChanged: t.field({
        type: [EntityChange],
        complexity: cost,
        description: 'The entities that both lenses show, but with a different stage, classification level or date.',
        resolve: ({ before, after, entitiesChanged }) =>
          entitiesChanged.map((record) => ({ view: before, other: after, record })),
      }),
      relationshipsAdded: t.field({
        type: [Relationship],
        complexity: cost,
        description: 'The relationships that only the second lens shows.',
        resolve: ({ after, relationshipsAdded }) => allInView(after, relationshipsAdded),
      }),
      relationshipsGone: t.field({
        type: [Relationship],
        complexity: cost,
        description: 'The relationships that only the first lens shows.',
        resolve: ({ before, relationshipsGone }) => allInView(before, relationshipsGone),
      }),
      relationshipsChanged: t.field({
        type: [RelationshipChange],
        complexity: cost,
        description: 'The relationships that both lenses show, with differences.',
        resolve: ({ before, after, relationshipsChanged }) =>
          relationshipsChanged.map((record) => ({ view: before, other: after, record })),
      }),
      stagesMoved: t.field({
        type: [StageMove],
        complexity: cost,
        description: 'The pacts whose stage differs.',
        resolve: ({ before, after, stagesMoved }) =>
          stagesMoved.map((record) => ({ view: after.entity(record.pact) ? after : before, record })),
      }),
    }
  },
})

builder.objectField(Graph, 'compare', (t) =>
  t.field({
    type: Comparison,
    args: { to: t.arg({ type: LensInput, required: true, description: 'The second lens.' }) },
    complexity: { field: 100, multiplier: 1 },
    description:
      'Compares this lens with another: all that was added, removed or changed, and the claims that cause it.',
    resolve: (view, { to }, context) => compare.fn(view, { after: lensOf(context, to) }),
  }),
)

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
  description: 'An attribute that is different through the other lens.',
  fields: (t) => ({
    attribute: t.exposeString('attribute', {
      description:
        'Which: of a relationship stance, since, until, stage or corroboration; of an entity stage, classification-level or occurred-on.',
    }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'Its value through the one lens; null where it has none.',
    }),
    after: t.exposeString('after', { nullable: true, description: 'Its value through the other.' }),
  }),
})

interface Changed extends InView<RelationshipChangeRecord> {
  /** The view after; `view` is the one before. */
  readonly other: View
}
const RelationshipChange = builder.objectRef<Changed>('RelationshipChange').implement({
  description: 'A relationship that both lenses show, each differently.',
  fields: (t) => ({
    before: t.field({
      type: Relationship,
      description: 'As the one lens shows it.',
      resolve: ({ view, record }) => ({ view, record: record.before }),
    }),
    after: t.field({
      type: Relationship,
      description: 'As the other shows it.',
      resolve: ({ other, record }) => ({ view: other, record: record.after }),
    }),
    changes: t.field({
      type: [AttributeChange],
      description: 'What is different, attribute by attribute; none where only the evidence differs.',
      resolve: ({ record }) => record.changes,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that only one of the lenses shows behind it.',
      resolve: ({ view, other, record }) =>
        record.claims.map((claim) => ({ view: other.shows(claim) ? other : view, record: claim })),
    }),
  }),
})

const EntityChange = builder
  .objectRef<InView<EntityChangeRecord> & { readonly other: View }>('EntityChange')
  .implement({
    description: 'An entity that both lenses show, each differently.',
    fields: (t) => ({
      entity: t.field({
        type: Entity,
        nullable: true,
        description: 'The entity, as the second lens shows it.',
        resolve: ({ other, record }) => oneInView(other, other.entity(record.entity)),
      }),
      changes: t.field({
        type: [AttributeChange],
        description: 'What is different, attribute by attribute.',
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
  description: 'A pact that stands at another stage through the other lens.',
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
      description: 'Its stage through the one lens; null where it has none.',
      resolve: ({ record }) => record.before,
    }),
    after: t.field({
      type: StageEnum,
      nullable: true,
      description: 'Its stage through the other.',
      resolve: ({ record }) => record.after,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that did it.',
      resolve: ({ view, record }) => allInView(view, record.claims),
    }),
  }),
})

const Comparison = builder.objectRef<ComparisonRecord>('Comparison').implement({
  description:
    'What is different through another lens. What the first shows and the second does not is gone; the other way round, added.',
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
        description: 'The entities that both show, of another stage, level or date.',
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
        description: 'The relationships that both show, each differently.',
        resolve: ({ before, after, relationshipsChanged }) =>
          relationshipsChanged.map((record) => ({ view: before, other: after, record })),
      }),
      stagesMoved: t.field({
        type: [StageMove],
        complexity: cost,
        description: 'The pacts whose stage is another.',
        resolve: ({ before, after, stagesMoved }) =>
          stagesMoved.map((record) => ({ view: after.entity(record.pact) ? after : before, record })),
      }),
    }
  },
})

builder.objectField(Graph, 'compare', (t) =>
  t.field({
    type: Comparison,
    args: { to: t.arg({ type: LensInput, required: true, description: 'The lens to compare with.' }) },
    complexity: { field: 100, multiplier: 1 },
    description: 'What is different through another lens: what was added, is gone or changed, and by which claims.',
    resolve: (view, { to }, context) => compare.fn(view, { after: lensOf(context, to) }),
  }),
)

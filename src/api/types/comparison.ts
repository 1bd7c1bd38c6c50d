import compare, {
  type AttributeChange as AttributeChangeRecord,
  type Comparison as ComparisonRecord,
  type EntityChange as EntityChangeRecord,
  type RelationshipChange as RelationshipChangeRecord,
  type StageMove as StageMoveRecord,
} from '../../analysis/compare.ts'
import { comparedRelationshipsCost, comparedStagesCost, comparisonCost } from '../../analysis/prices.ts'
import type { Price } from '../../analysis/shape.ts'
import type { View } from '../../graph/view.ts'
import { allInView, builder, connectionOf, type InView, oneInView } from '../builder.ts'
import { type Context, long, sizesFor } from '../context.ts'
import { StageEnum } from '../enums.ts'
import { lensInId } from '../identity.ts'
import { growing, growingClaims, growingEntities, growingRelationships } from '../lists/growing.ts'
import { Entity, Graph, Pact, Relationship } from '../refs.ts'
import { type AskedLens, earlierPrice, factorOf, LensInput, lensOf } from './lens.ts'

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
    ...growingClaims(t, 'claims', {
      description: 'The claims on it that only one of the lenses shows.',
      items: ({ view, other, record }) =>
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
      ...growingClaims(t, 'claims', {
        description: 'The claims on it that only one of the lenses shows.',
        items: ({ view, other, record }) =>
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
    ...growingClaims(t, 'claims', {
      description: 'The claims that cause the difference.',
      items: ({ view, record }) => allInView(view, record.claims),
    }),
  }),
})

const EntityChangeConnection = connectionOf(EntityChange, 'changes of entities')
const RelationshipChangeConnection = connectionOf(RelationshipChange, 'changes of relationships')
const StageMoveConnection = connectionOf(StageMove, 'changes of stage')

/** The price of a comparison, which is higher if the lens looks at another revision. */
function comparisonPrice(to: AskedLens, context: Context): Price {
  const { field = 0, ...rest } = comparisonCost(sizesFor(context), factorOf(to))
  return { ...rest, field: field + earlierPrice(to, context) }
}

export const Comparison = builder.objectRef<ComparisonRecord>('Comparison').implement({
  description:
    'The differences between two lenses. The first is the lens of the graph; the second is the argument `to`.',
  fields: (t) => {
    const complexity = (_: object, context: Context) => comparedRelationshipsCost(sizesFor(context))
    const pair = ({ before, after }: ComparisonRecord) => lensInId(before) + lensInId(after)
    const [throughFirst, throughSecond] = [
      { view: ({ before }: ComparisonRecord) => before, scope: pair },
      { view: ({ after }: ComparisonRecord) => after, scope: pair },
    ]
    return {
      ...growingEntities(t, 'entitiesAdded', {
        ...throughSecond,
        description: 'The entities that only the second lens shows.',
        items: ({ after, entitiesAdded }) =>
          allInView(
            after,
            entitiesAdded.flatMap((id) => after.entity(id) ?? []),
          ),
      }),
      ...growingEntities(t, 'entitiesGone', {
        ...throughFirst,
        description: 'The entities that only the first lens shows.',
        items: ({ before, entitiesGone }) =>
          allInView(
            before,
            entitiesGone.flatMap((id) => before.entity(id) ?? []),
          ),
      }),
      ...growing(t, 'entitiesChanged', {
        ...throughSecond,
        type: EntityChange,
        connection: EntityChangeConnection,
        idOf: ({ entity }: EntityChangeRecord) => entity,
        description: 'The entities that both lenses show, but with a different stage, classification level or date.',
        items: ({ before, after, entitiesChanged }) =>
          entitiesChanged.map((record) => ({ view: before, other: after, record })),
      }),
      ...growingRelationships(t, 'relationshipsAdded', {
        ...throughSecond,
        complexity,
        description: 'The relationships that only the second lens shows, of any stance.',
        items: ({ after, relationshipsAdded }) => allInView(after, relationshipsAdded),
      }),
      ...growingRelationships(t, 'relationshipsGone', {
        ...throughFirst,
        complexity,
        description: 'The relationships that only the first lens shows, of any stance.',
        items: ({ before, relationshipsGone }) => allInView(before, relationshipsGone),
      }),
      ...growing(t, 'relationshipsChanged', {
        ...throughSecond,
        complexity,
        type: RelationshipChange,
        connection: RelationshipChangeConnection,
        idOf: ({ after }: RelationshipChangeRecord) => after.id,
        description: 'The relationships that both lenses show, with differences, of any stance.',
        items: ({ before, after, relationshipsChanged }) =>
          relationshipsChanged.map((record) => ({ view: before, other: after, record })),
      }),
      ...growing(t, 'stagesMoved', {
        ...throughSecond,
        complexity: (_, context) => comparedStagesCost(sizesFor(context)),
        type: StageMove,
        connection: StageMoveConnection,
        idOf: ({ pact }: StageMoveRecord) => pact,
        description: 'The pacts whose stage differs.',
        items: ({ before, after, stagesMoved }) =>
          stagesMoved.map((record) => ({ view: after.entity(record.pact) ? after : before, record })),
      }),
    }
  },
})

builder.objectField(Graph, 'compare', (t) =>
  t.field({
    type: Comparison,
    args: { to: t.arg({ type: LensInput, required: true, description: 'The second lens.' }) },
    complexity: ({ to }, context) => comparisonPrice(to, context),
    description:
      'Compares this lens with another: all that was added, removed or changed, and the claims that cause it.',
    resolve: (view, { to }, context) => long(context, () => compare.fn(view, { after: lensOf(context, to) })),
  }),
)

import compare, {
  type AttributeChange as AttributeChangeRecord,
  type Comparison as ComparisonRecord,
  type EntityChange as EntityChangeRecord,
  type RelationshipChange as RelationshipChangeRecord,
  type StageMove as StageMoveRecord,
} from '../../analysis/compare.ts'
import type { View } from '../../graph/view.ts'
import { builder, type Seen, seenAll, seenOne } from '../builder.ts'
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

interface Changed extends Seen<RelationshipChangeRecord> {
  /** The view after; `view` is the one before. */
  readonly other: View
}
const RelationshipChange = builder.objectRef<Changed>('RelationshipChange').implement({
  description: 'A relationship that both lenses show, each differently.',
  fields: (t) => ({
    before: t.field({
      type: Relationship,
      description: 'As the one lens shows it.',
      resolve: ({ view, it }) => ({ view, it: it.before }),
    }),
    after: t.field({
      type: Relationship,
      description: 'As the other shows it.',
      resolve: ({ other, it }) => ({ view: other, it: it.after }),
    }),
    changes: t.field({
      type: [AttributeChange],
      description: 'What is different, attribute by attribute; none where only the evidence differs.',
      resolve: ({ it }) => it.changes,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that only one of the lenses shows behind it.',
      resolve: ({ view, other, it }) =>
        it.claims.map((claim) => ({ view: other.shows(claim) ? other : view, it: claim })),
    }),
  }),
})

const EntityChange = builder.objectRef<Seen<EntityChangeRecord> & { readonly other: View }>('EntityChange').implement({
  description: 'An entity that both lenses show, each differently.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity, as the second lens shows it.',
      resolve: ({ other, it }) => seenOne(other, other.entity(it.entity)),
    }),
    changes: t.field({
      type: [AttributeChange],
      description: 'What is different, attribute by attribute.',
      resolve: ({ it }) => it.changes,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims on it that only one of the lenses shows.',
      resolve: ({ view, other, it }) =>
        it.claims.map((claim) => ({ view: other.shows(claim) ? other : view, it: claim })),
    }),
  }),
})

const StageMove = builder.objectRef<Seen<StageMoveRecord>>('StageMove').implement({
  description: 'A pact that stands at another stage through the other lens.',
  fields: (t) => ({
    pact: t.field({
      type: Pact,
      nullable: true,
      description: 'The pact.',
      resolve: ({ view, it }) =>
        seenOne(
          view,
          view.entitiesOf('pact').find(({ id }) => id === it.pact),
        ),
    }),
    before: t.field({
      type: StageEnum,
      nullable: true,
      description: 'Its stage through the one lens; null where it has none.',
      resolve: ({ it }) => it.before,
    }),
    after: t.field({
      type: StageEnum,
      nullable: true,
      description: 'Its stage through the other.',
      resolve: ({ it }) => it.after,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that did it.',
      resolve: ({ view, it }) => seenAll(view, it.claims),
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
          seenAll(
            after,
            entitiesAdded.flatMap((id) => after.entity(id) ?? []),
          ),
      }),
      entitiesGone: t.field({
        type: [Entity],
        complexity: cost,
        description: 'The entities that only the first lens shows.',
        resolve: ({ before, entitiesGone }) =>
          seenAll(
            before,
            entitiesGone.flatMap((id) => before.entity(id) ?? []),
          ),
      }),
      entitiesChanged: t.field({
        type: [EntityChange],
        complexity: cost,
        description: 'The entities that both show, of another stage, level or date.',
        resolve: ({ before, after, entitiesChanged }) =>
          entitiesChanged.map((it) => ({ view: before, other: after, it })),
      }),
      relationshipsAdded: t.field({
        type: [Relationship],
        complexity: cost,
        description: 'The relationships that only the second lens shows.',
        resolve: ({ after, relationshipsAdded }) => seenAll(after, relationshipsAdded),
      }),
      relationshipsGone: t.field({
        type: [Relationship],
        complexity: cost,
        description: 'The relationships that only the first lens shows.',
        resolve: ({ before, relationshipsGone }) => seenAll(before, relationshipsGone),
      }),
      relationshipsChanged: t.field({
        type: [RelationshipChange],
        complexity: cost,
        description: 'The relationships that both show, each differently.',
        resolve: ({ before, after, relationshipsChanged }) =>
          relationshipsChanged.map((it) => ({ view: before, other: after, it })),
      }),
      stagesMoved: t.field({
        type: [StageMove],
        complexity: cost,
        description: 'The pacts whose stage is another.',
        resolve: ({ before, after, stagesMoved }) =>
          stagesMoved.map((it) => ({ view: after.entity(it.pact) ? after : before, it })),
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

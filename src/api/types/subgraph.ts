import { foldCost, subgraphCost } from '../../analysis/prices.ts'
import subgraph, {
  type DrawnNode,
  type Subgraph as SubgraphRecord,
  subgraphBounds,
  subgraphDefaults,
} from '../../analysis/subgraph.ts'
import { digest } from '../../facts/digest.ts'
import type { Entity as EntityRecord } from '../../facts/facts.ts'
import { entityKinds, relationshipKind } from '../../facts/vocabulary.ts'
import type { Relationship as RelationshipRecord } from '../../graph/relationships/relationship.ts'
import { builder, type Drawn, NeedsPlace } from '../builder.ts'
import { long, sizesFor } from '../context.ts'
import { CertaintyEnum, EntityKindEnum, RelationshipKindEnum, StageEnum } from '../enums.ts'
import { EntityWhere, RelationshipWhere } from '../filters/filters.ts'
import { recordTest } from '../filters/where.ts'
import { endInDrawing, keysThrough } from '../identity.ts'
import { Entity, Graph, Relationship } from '../refs.ts'
import { FoldedEdge, FoldInput } from './fold.ts'
import { MergedEdge } from './merged-edge.ts'

/** An entity in a drawing; without its node where nothing may depend on that. */
interface DrawnEntity extends Drawn<EntityRecord> {
  readonly node?: DrawnNode
}
// One for all, because a stack trace takes longer than what a reader does.
const needsPlace = new NeedsPlace('the entity has no place')

function placed({ node }: DrawnEntity): DrawnNode {
  if (!node) throw needsPlace
  return node
}

const SubgraphNode = builder.objectRef<DrawnEntity>('SubgraphNode').implement({
  description: 'An entity, ready to draw.',
  fields: (t) => ({
    id: t.id({
      description: 'The id of the node in this drawing; other drawings give it other ids. `key` is that of the entity.',
      resolve: ({ record, endOfIds }) => record.id + endOfIds,
    }),
    key: t.id({ description: 'The key of the entity.', resolve: ({ record }) => record.id }),
    label: t.string({ description: 'The label: the name of the entity.', resolve: ({ record }) => record.name }),
    kind: t.field({
      type: EntityKindEnum,
      description: 'The kind of entity.',
      resolve: ({ record }) => record.kind,
    }),
    color: t.string({
      description: 'The color of the kind, as #rrggbb.',
      resolve: ({ record }) => entityKinds[record.kind].color,
    }),
    size: t.float({
      description:
        'The size for drawing, 1 to 10: grows with the square root of the number of its relationships in the subgraph.',
      resolve: (drawn) => placed(drawn).size,
    }),
    x: t.float({
      description: 'Horizontal position, growing to the right; without unit.',
      resolve: (drawn) => placed(drawn).x,
    }),
    y: t.float({
      description: 'Vertical position, growing upward; without unit.',
      resolve: (drawn) => placed(drawn).y,
    }),
    entity: t.field({
      type: Entity,
      description: 'The entity.',
      resolve: ({ view, record }) => ({ view, record }),
    }),
  }),
})

const SubgraphEdge = builder.objectRef<Drawn<RelationshipRecord>>('SubgraphEdge').implement({
  description: 'A relationship, ready to draw.',
  fields: (t) => ({
    id: t.id({
      description: 'The id of the edge in this drawing. `key` is that of the relationship.',
      resolve: ({ record, endOfIds }) => record.id + endOfIds,
    }),
    key: t.id({ description: 'The key of the relationship.', resolve: ({ record }) => record.id }),
    source: t.id({
      description: 'The id of the node at which the edge starts.',
      resolve: ({ record, endOfIds }) => record.source + endOfIds,
    }),
    target: t.id({
      description: 'The id of the node at which the edge ends.',
      resolve: ({ record, endOfIds }) => record.target + endOfIds,
    }),
    sourceKey: t.id({
      description: 'The key of the entity at which the edge starts.',
      resolve: ({ record }) => record.source,
    }),
    targetKey: t.id({
      description: 'The key of the entity at which the edge ends.',
      resolve: ({ record }) => record.target,
    }),
    label: t.string({
      description: 'The label, from source to target.',
      resolve: ({ record }) => relationshipKind(record.kind).label,
    }),
    kind: t.field({
      type: RelationshipKindEnum,
      description: 'The kind of relationship.',
      resolve: ({ record }) => record.kind,
    }),
    color: t.string({
      description: 'The color of the kind, as #rrggbb.',
      resolve: ({ record }) => relationshipKind(record.kind).color,
    }),
    weight: t.int({
      description: 'The weight for drawing: the number of independent documents.',
      resolve: ({ record }) => record.corroboration,
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage of the pact that it points to or is derived from; null if there is none.',
      resolve: ({ record }) => record.stage,
    }),
    certainty: t.field({
      type: CertaintyEnum,
      description: 'Certainty that it holds at the date of the lens.',
      resolve: ({ record }) => record.certainty,
    }),
    directed: t.boolean({
      description: 'True if the relationship holds in one direction only.',
      resolve: ({ record }) => relationshipKind(record.kind).symmetric !== true,
    }),
    derived: t.boolean({
      description: 'True if a rule derives it.',
      resolve: ({ record }) => record.derivedFrom !== undefined,
    }),
    relationship: t.field({
      type: Relationship,
      description: 'The relationship, with its evidence.',
      resolve: (edge) => edge,
    }),
  }),
})

export const Subgraph = builder.objectRef<Drawn<SubgraphRecord>>('Subgraph').implement({
  description: 'A part of the network, ready to draw: nodes and edges in the form that drawing libraries expect.',
  fields: (t) => ({
    // The field above already multiplies the cost by its limit, and knows how many edges there can be.
    nodes: t.field({
      type: [SubgraphNode],
      complexity: { field: 0, multiplier: 1 },
      description: 'The entities, ordered by id.',
      resolve: ({ view, endOfIds, record }) =>
        record.nodes.map((node) => ({ view, endOfIds, record: node.entity, node })),
    }),
    edges: t.field({
      type: [SubgraphEdge],
      complexity: { field: 0 },
      description: 'The relationships between them, ordered by id. Of a fold, those of the entities that are unfolded.',
      resolve: ({ view, endOfIds, record }) => record.edges.map((edge) => ({ view, endOfIds, record: edge })),
    }),
    mergedEdges: t.field({
      type: [MergedEdge],
      complexity: { field: 0 },
      description:
        'The same relationships with parallel ones merged: one edge for each pair of entities, ordered by id. The ' +
        'edge limit counts merged edges here, and keeps those with the most relationships.',
      resolve: ({ view, endOfIds, record }) => record.merged.edges.map((edge) => ({ view, endOfIds, record: edge })),
    }),
    foldedEdges: t.field({
      type: [FoldedEdge],
      complexity: { field: 0 },
      description:
        'Of a fold, one edge for each pair of entities that stay nodes, ordered by key; else empty. The edge limit ' +
        'keeps the strongest edge of each node, then the strongest of all.',
      resolve: ({ view, endOfIds, record }) => record.folded.edges.map((edge) => ({ view, endOfIds, record: edge })),
    }),
    totalFoldedEdges: t.int({
      description: 'Number of folded edges without the limits.',
      resolve: ({ record }) => record.folded.total,
    }),
    foldedEdgesTruncated: t.boolean({
      description: 'True if `edgeLimit` left out any folded edges between the entities in `nodes`.',
      resolve: ({ record }) => record.folded.truncated,
    }),
    totalNodes: t.int({
      description: 'Number of entities without the limits.',
      resolve: ({ record }) => record.totalNodes,
    }),
    totalEdges: t.int({
      description: 'Number of relationships without the limits.',
      resolve: ({ record }) => record.totalEdges,
    }),
    truncated: t.boolean({
      description: 'True if `limit` left out any entities.',
      resolve: ({ record }) => record.truncated,
    }),
    edgesTruncated: t.boolean({
      description: 'True if `edgeLimit` left out any relationships between the entities in `nodes`.',
      resolve: ({ record }) => record.edgesTruncated,
    }),
    totalMergedEdges: t.int({
      description: 'Number of pairs of entities with a relationship, without the limits.',
      resolve: ({ record }) => record.merged.total,
    }),
    mergedEdgesTruncated: t.boolean({
      description: 'True if `edgeLimit` left out any pairs of the entities in `nodes`.',
      resolve: ({ record }) => record.merged.truncated,
    }),
  }),
})

const { around, steps, limit, edgeLimit } = subgraphBounds

builder.objectField(Graph, 'subgraph', (t) =>
  t.field({
    type: Subgraph,
    args: {
      around: t.arg.idList({
        description: `Ids of the 1 to ${around} entities in the center. Default: the whole network.`,
      }),
      steps: t.arg.int({
        defaultValue: subgraphDefaults.steps,
        description: `Maximum distance from the center in steps, 1 to ${steps}.`,
      }),
      where: t.arg({
        type: EntityWhere.ref,
        description: 'Filter on the entities. Those in the center always stay.',
      }),
      relationships: t.arg({
        type: RelationshipWhere.ref,
        description: 'Filter on the relationships, both for measuring distance and for drawing.',
      }),
      ended: t.arg.boolean({
        description: 'If true, includes relationships that ended before the lens date. Default: false.',
      }),
      fold: t.arg({
        type: FoldInput,
        description:
          'Folds pacts, leaders and events into `foldedEdges`. Steps then follow these, and `relationships` filters ' +
          'memberships of pacts, too.',
      }),
      limit: t.arg.int({
        defaultValue: subgraphDefaults.limit,
        description:
          `Maximum number of entities, 1 to ${limit}: those in the center, then those with the most ` +
          'relationships.',
      }),
      edgeLimit: t.arg.int({
        description:
          `Maximum number of relationships, 1 to ${edgeLimit.toLocaleString('en')}: those with the most independent ` +
          `documents. Default: ${edgeLimit.toLocaleString('en')}.`,
      }),
    },
    complexity: ({ limit, edgeLimit, fold }, context) =>
      (fold ? foldCost : subgraphCost)(
        sizesFor(context),
        limit ?? subgraphDefaults.limit,
        edgeLimit ?? subgraphDefaults.edgeLimit,
      ),
    description:
      'A part of the network, ready to draw. Positions come from ForceAtlas2 with a fixed start, so the same input ' +
      'gives the same picture.',
    resolve: (view, { where, relationships, fold, ...asked }, context) =>
      long(context, () => {
        const parameters = {
          ...asked,
          around: keysThrough(view, asked.around),
          ...(fold && { fold: { ...fold, open: keysThrough(view, fold.open) } }),
        }
        const endOfIds = endInDrawing(view, digest(JSON.stringify([parameters, where, relationships]), 8))
        // Without a filter there is no test in a fold, which is then cached with the view.
        const entity = fold && !where ? undefined : recordTest(EntityWhere, where, { view, path: 'where' })
        const relationship =
          fold && !relationships
            ? undefined
            : recordTest(RelationshipWhere, relationships, { view, path: 'relationships' })
        return { view, endOfIds, record: subgraph.fn(view, { ...parameters, entity, relationship }) }
      }),
  }),
)

import subgraph, { type DrawnNode, type Subgraph as SubgraphRecord, subgraphDefaults } from '../../analysis/subgraph.ts'
import { entityKinds, relationshipKind } from '../../facts/vocabulary.ts'
import type { Relationship as RelationshipRecord } from '../../graph/relationship.ts'
import { allInView, builder, type InView } from '../builder.ts'
import { EntityKindEnum, RelationshipKindEnum, StageEnum } from '../enums.ts'
import { EntityWhere, RelationshipWhere } from '../filters.ts'
import { Entity, Graph, Relationship } from '../refs.ts'
import { compileFilter } from '../where.ts'

const SubgraphNode = builder.objectRef<InView<DrawnNode>>('SubgraphNode').implement({
  description: 'An entity, ready to draw.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the entity.', resolve: ({ record }) => record.entity.id }),
    label: t.string({ description: 'What to write beside it.', resolve: ({ record }) => record.entity.name }),
    kind: t.field({ type: EntityKindEnum, description: 'What it is.', resolve: ({ record }) => record.entity.kind }),
    color: t.string({
      description: 'The color of its kind, as #rrggbb.',
      resolve: ({ record }) => entityKinds[record.entity.kind].color,
    }),
    size: t.float({
      description: 'How large to draw it: 1 to 10, by the square root of the number of its relationships here.',
      resolve: ({ record }) => record.size,
    }),
    x: t.float({ description: 'Where, from left to right; in no unit.', resolve: ({ record }) => record.x }),
    y: t.float({ description: 'Where, from bottom to top; in no unit.', resolve: ({ record }) => record.y }),
    entity: t.field({
      type: Entity,
      description: 'The entity.',
      resolve: ({ view, record }) => ({ view, record: record.entity }),
    }),
  }),
})

const SubgraphEdge = builder.objectRef<InView<RelationshipRecord>>('SubgraphEdge').implement({
  description: 'A relationship, ready to draw.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the relationship.', resolve: ({ record }) => record.id }),
    source: t.id({ description: 'The id of the node it goes from.', resolve: ({ record }) => record.source }),
    target: t.id({ description: 'The id of the node it goes to.', resolve: ({ record }) => record.target }),
    label: t.string({
      description: 'What to write on it.',
      resolve: ({ record }) => relationshipKind(record.kind).label,
    }),
    kind: t.field({
      type: RelationshipKindEnum,
      description: 'What kind it is.',
      resolve: ({ record }) => record.kind,
    }),
    color: t.string({
      description: 'The color of its kind, as #rrggbb.',
      resolve: ({ record }) => relationshipKind(record.kind).color,
    }),
    weight: t.int({
      description: 'How strong to draw it: how many independent documents say so.',
      resolve: ({ record }) => record.corroboration,
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage of the pact that it goes to or is derived from.',
      resolve: ({ record }) => record.stage,
    }),
    directed: t.boolean({
      description: 'Whether it goes one way only.',
      resolve: ({ record }) => relationshipKind(record.kind).symmetric !== true,
    }),
    derived: t.boolean({
      description: 'Whether a rule made it.',
      resolve: ({ record }) => record.derivedFrom !== undefined,
    }),
    relationship: t.field({
      type: Relationship,
      description: 'The relationship, with its evidence.',
      resolve: (edge) => edge,
    }),
  }),
})

export const Subgraph = builder.objectRef<InView<SubgraphRecord>>('Subgraph').implement({
  description: 'A part of the network, ready to draw: nodes and edges as drawing libraries take them.',
  fields: (t) => ({
    // The field itself costs as much as its limit allows; a node has about two edges.
    nodes: t.field({
      type: [SubgraphNode],
      complexity: { field: 0, multiplier: 1 },
      description: 'The entities, by id.',
      resolve: ({ view, record }) => allInView(view, record.nodes),
    }),
    edges: t.field({
      type: [SubgraphEdge],
      complexity: { field: 0, multiplier: 2 },
      description: 'The relationships between them, by id.',
      resolve: ({ view, record }) => allInView(view, record.edges),
    }),
    totalNodes: t.int({
      description: 'How many entities there would be without the limit.',
      resolve: ({ record }) => record.totalNodes,
    }),
    totalEdges: t.int({
      description: 'How many relationships there would be without the limit.',
      resolve: ({ record }) => record.totalEdges,
    }),
    truncated: t.boolean({ description: 'Whether the limit left any out.', resolve: ({ record }) => record.truncated }),
  }),
})

const { around, steps, limit } = subgraph.bounds

builder.objectField(Graph, 'subgraph', (t) =>
  t.field({
    type: Subgraph,
    args: {
      around: t.arg.idList({
        description: `The entities in the middle, at most ${around}. Left out: the whole network.`,
      }),
      steps: t.arg.int({
        defaultValue: subgraphDefaults.steps,
        description: `How many steps away from them, at most ${steps}.`,
      }),
      where: t.arg({
        type: EntityWhere.ref,
        description: 'Which entities; those in the middle stay whatever it says.',
      }),
      relationships: t.arg({
        type: RelationshipWhere.ref,
        description: 'Which relationships, to walk along and to draw.',
      }),
      limit: t.arg.int({
        defaultValue: subgraphDefaults.limit,
        description: `How many entities, at most ${limit}: those in the middle, then those with the most relationships.`,
      }),
    },
    complexity: ({ limit }) => ({ field: 500, multiplier: Math.max(1, limit ?? subgraphDefaults.limit) }),
    description:
      'A part of the network, ready to draw. The places are by ForceAtlas2 from a fixed start: the same input gives the same picture.',
    resolve: (view, { where, relationships, ...parameters }) => {
      const entity = compileFilter(EntityWhere, where, { view, path: 'where' })
      const relationship = compileFilter(RelationshipWhere, relationships, { view, path: 'relationships' })
      return { view, record: subgraph.fn(view, { ...parameters, entity, relationship }) }
    },
  }),
)

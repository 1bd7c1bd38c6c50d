import subgraph, { type DrawnNode, type Subgraph as SubgraphRecord, subgraphDefaults } from '../../analysis/subgraph.ts'
import { entityKinds, relationshipKind } from '../../facts/vocabulary.ts'
import type { Relationship as RelationshipRecord } from '../../graph/relationship.ts'
import { builder, type Seen, seenAll } from '../builder.ts'
import { EntityKindEnum, RelationshipKindEnum, StageEnum } from '../enums.ts'
import { EntityWhere, RelationshipWhere } from '../filters.ts'
import { Entity, Graph, Relationship } from '../refs.ts'
import { fitting } from '../where.ts'

const SubgraphNode = builder.objectRef<Seen<DrawnNode>>('SubgraphNode').implement({
  description: 'An entity, ready to draw.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the entity.', resolve: ({ it }) => it.entity.id }),
    label: t.string({ description: 'What to write beside it.', resolve: ({ it }) => it.entity.name }),
    kind: t.field({ type: EntityKindEnum, description: 'What it is.', resolve: ({ it }) => it.entity.kind }),
    color: t.string({
      description: 'The color of its kind, as #rrggbb.',
      resolve: ({ it }) => entityKinds[it.entity.kind].color,
    }),
    size: t.float({
      description: 'How large to draw it: 1 to 10, by the square root of the number of its relationships here.',
      resolve: ({ it }) => it.size,
    }),
    x: t.float({ description: 'Where, from left to right; in no unit.', resolve: ({ it }) => it.x }),
    y: t.float({ description: 'Where, from bottom to top; in no unit.', resolve: ({ it }) => it.y }),
    entity: t.field({ type: Entity, description: 'The entity.', resolve: ({ view, it }) => ({ view, it: it.entity }) }),
  }),
})

const SubgraphEdge = builder.objectRef<Seen<RelationshipRecord>>('SubgraphEdge').implement({
  description: 'A relationship, ready to draw.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the relationship.', resolve: ({ it }) => it.id }),
    source: t.id({ description: 'The id of the node it goes from.', resolve: ({ it }) => it.source }),
    target: t.id({ description: 'The id of the node it goes to.', resolve: ({ it }) => it.target }),
    label: t.string({ description: 'What to write on it.', resolve: ({ it }) => relationshipKind(it.kind).label }),
    kind: t.field({ type: RelationshipKindEnum, description: 'What kind it is.', resolve: ({ it }) => it.kind }),
    color: t.string({
      description: 'The color of its kind, as #rrggbb.',
      resolve: ({ it }) => relationshipKind(it.kind).color,
    }),
    weight: t.int({
      description: 'How strong to draw it: how many independent documents say so.',
      resolve: ({ it }) => it.corroboration,
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage of the pact that it goes to or is derived from.',
      resolve: ({ it }) => it.stage,
    }),
    directed: t.boolean({
      description: 'Whether it goes one way only.',
      resolve: ({ it }) => relationshipKind(it.kind).symmetric !== true,
    }),
    derived: t.boolean({ description: 'Whether a rule made it.', resolve: ({ it }) => it.derivedFrom !== undefined }),
    relationship: t.field({
      type: Relationship,
      description: 'The relationship, with its evidence.',
      resolve: (edge) => edge,
    }),
  }),
})

export const Subgraph = builder.objectRef<Seen<SubgraphRecord>>('Subgraph').implement({
  description: 'A part of the network, ready to draw: nodes and edges as drawing libraries take them.',
  fields: (t) => ({
    // The field itself costs as much as its limit allows; a node has about two edges.
    nodes: t.field({
      type: [SubgraphNode],
      complexity: { field: 0, multiplier: 1 },
      description: 'The entities, by id.',
      resolve: ({ view, it }) => seenAll(view, it.nodes),
    }),
    edges: t.field({
      type: [SubgraphEdge],
      complexity: { field: 0, multiplier: 2 },
      description: 'The relationships between them, by id.',
      resolve: ({ view, it }) => seenAll(view, it.edges),
    }),
    totalNodes: t.int({
      description: 'How many entities there would be without the limit.',
      resolve: ({ it }) => it.totalNodes,
    }),
    totalEdges: t.int({
      description: 'How many relationships there would be without the limit.',
      resolve: ({ it }) => it.totalEdges,
    }),
    truncated: t.boolean({ description: 'Whether the limit left any out.', resolve: ({ it }) => it.truncated }),
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
      const entity = fitting(EntityWhere, where, { view, path: 'where' })
      const relationship = fitting(RelationshipWhere, relationships, { view, path: 'relationships' })
      return { view, it: subgraph.fn(view, { ...parameters, entity, relationship }) }
    },
  }),
)

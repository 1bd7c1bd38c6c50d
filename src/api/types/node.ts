import { EntenteError } from '../../errors.ts'
import type { View } from '../../graph/view.ts'
import { builder, type InView, oneInView } from '../builder.ts'
import { Graph, Node, type NodeRecord, typeNames } from '../refs.ts'
import { lensOf } from './lens.ts'

builder.interfaceType(Node, {
  description: 'Anything with an id, as the Relay global object identification specification has it.',
  fields: (t) => ({
    id: t.id({
      description: 'Its id: readable, and unique over entities, documents, passages, claims and relationships.',
      resolve: ({ record }) => record.id,
    }),
  }),
  resolveType: ({ record }) => typeNameOf(record),
})

function typeNameOf(record: NodeRecord): string {
  if ('title' in record) return 'Document'
  if ('paragraph' in record) return 'Passage'
  if ('predicate' in record) return 'Claim'
  return 'name' in record ? typeNames[record.kind] : 'Relationship'
}

/** Ids tell what they belong to: `document:3` is a passage, `document#key` a claim, `a.kind.b` a relationship. */
function lookUp(view: View, id: string): InView<NodeRecord> | undefined {
  if (id.includes('#')) return oneInView(view, view.claim(id))
  if (id.includes(':')) return oneInView(view, view.passage(id))
  if (id.includes('.')) return oneInView(view, view.relationship(id))
  return oneInView<NodeRecord>(view, view.entity(id) ?? view.document(id))
}

builder.objectField(Graph, 'node', (t) =>
  t.field({
    type: Node,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    description: 'What has this id, of whatever type; null where the lens shows none.',
    resolve: (view, { id }) => lookUp(view, id),
  }),
)

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    description: 'What has this id, in the world of today; null where there is none.',
    resolve: (_, { id }, context) => lookUp(lensOf(context), id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    args: { ids: t.arg.idList({ required: true, description: 'The ids, at most 100.' }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    description: 'What has these ids, in their order; null for each that there is not.',
    resolve: (_, { ids }, context) => {
      if (ids.length > MOST_NODES)
        throw new EntenteError(
          'BAD_PAGE',
          `nodes was asked for ${ids.length} ids; ask for at most ${MOST_NODES} at once`,
        )
      return ids.map((id) => lookUp(lensOf(context), id))
    },
  }),
}))

const MOST_NODES = 100

import { EntenteError } from '../../errors.ts'
import type { View } from '../../graph/view.ts'
import { builder, type InView, oneInView } from '../builder.ts'
import { Graph, Node, type NodeRecord, typeNames } from '../refs.ts'
import { lensOf } from './lens.ts'

builder.interfaceType(Node, {
  description: 'An object with an id, as defined by the Relay global object identification specification.',
  fields: (t) => ({
    id: t.id({
      description: 'A readable id, unique across entities, documents, passages, claims and relationships.',
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

/** The form of an id tells its type: `document:3` is a passage, `document#key` a claim, `a.kind.b` a relationship. */
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
    args: { id: t.arg.id({ required: true, description: 'The id to look up.' }) },
    description: 'The object with this id, of any type; null if the lens shows none.',
    resolve: (view, { id }) => lookUp(view, id),
  }),
)

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'The id to look up.' }) },
    description: 'The object with this id, as of today; null if there is none.',
    resolve: (_, { id }, context) => lookUp(lensOf(context), id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    args: { ids: t.arg.idList({ required: true, description: 'The ids to look up, at most 100.' }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    description: 'The objects with these ids, as of today and in the same order; null for each id that does not exist.',
    resolve: (_, { ids }, context) => {
      if (ids.length > MOST_NODES)
        throw new EntenteError('BAD_PAGE', `ids has ${ids.length} entries; give at most ${MOST_NODES}`)
      return ids.map((id) => lookUp(lensOf(context), id))
    },
  }),
}))

const MOST_NODES = 100

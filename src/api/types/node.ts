import type { Price } from '../../analysis/shape.ts'
import { EntenteError } from '../../errors.ts'
import { View } from '../../graph/view.ts'
import { builder, type InView, oneInView } from '../builder.ts'
import type { Context } from '../context.ts'
import { graphKey, idOf, keyThrough, readId } from '../identity.ts'
import { Graph, Node, type NodeRecord, typeNames } from '../refs.ts'
import { lensOf } from './lens.ts'

builder.interfaceType(Node, {
  description: 'An object with an id, as defined by the Relay global object identification specification.',
  fields: (t) => ({
    id: t.id({
      description:
        'The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as ' +
        'in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses.',
      resolve: (node) => (node instanceof View ? idOf(node, graphKey) : idOf(node.view, node.record.id)),
    }),
    key: t.id({
      description:
        'The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and ' +
        'relationships, and the same through every lens. Arguments and filters take it.',
      resolve: (node) => (node instanceof View ? graphKey : node.record.id),
    }),
  }),
  resolveType: (node) => (node instanceof View ? 'Graph' : typeNameOf(node.record)),
})

function typeNameOf(record: NodeRecord): string {
  if ('title' in record) return 'Document'
  if ('paragraph' in record) return 'Passage'
  if ('predicate' in record) return 'Claim'
  return 'name' in record ? typeNames[record.kind] : 'Relationship'
}

/** The form of an id tells its type: `document:3` is a passage, `document#key` a claim, `a.kind.b` a relationship. */
function lookUp(view: View, id: string): InView<NodeRecord> | View | undefined {
  if (id === graphKey) return view
  if (id.includes('#')) return oneInView(view, view.claim(id))
  if (id.includes(':')) return oneInView(view, view.passage(id))
  if (id.includes('.')) return oneInView(view, view.relationship(id))
  return oneInView<NodeRecord>(view, view.entity(id) ?? view.document(id))
}

function asSeen(id: string, context: Context) {
  const { key, lens } = readId(id, context)
  return lookUp(lensOf(context, lens), key)
}

builder.objectField(Graph, 'node', (t) =>
  t.field({
    type: Node,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'The id to look up.' }) },
    description: 'The object with this id, of any type; null if the lens shows none.',
    resolve: (view, { id }) => lookUp(view, keyThrough(view, id)),
  }),
)

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'The id to look up.' }) },
    complexity: { field: 50, lenses: 1 } as Price,
    description: 'The object with this id, through the lens that the id names; null if that shows none.',
    resolve: (_, { id }, context) => asSeen(id, context),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    args: { ids: t.arg.idList({ required: true, description: 'The ids to look up, at most 100.' }) },
    complexity: ({ ids }): Price => ({ field: 50 * ids.length, multiplier: ids.length, lenses: ids.length }),
    description:
      'The objects with these ids, each through the lens that its id names, in the same order; null for each that ' +
      'its lens does not show.',
    resolve: (_, { ids }, context) => {
      if (ids.length > MOST_NODES)
        throw new EntenteError('BAD_PAGE', `ids has ${ids.length} entries; give at most ${MOST_NODES}`)
      return ids.map((id) => asSeen(id, context))
    },
  }),
}))

const MOST_NODES = 100

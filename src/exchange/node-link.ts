import { edgeRow, nodeRow } from './columns.ts'
import { listOf } from './json.ts'
import type { Selection } from './selection.ts'

/**
 * Nodes and links for d3-force, `forceLink(file.links).id((node) => node.id)`, and for NetworkX, `node_link_graph`. The
 * relationships are there twice: NetworkX reads `edges` since 3.6, and `links` before.
 */
export function* nodeLink(part: Selection): Generator<string> {
  yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify({ name: 'Entente', about: part.about })},` +
    '\n"nodes":'
  yield* listOf(part.entities, (entity) => ({ id: entity.id, ...nodeRow(part, entity) }))
  for (const name of ['links', 'edges']) {
    yield `,\n"${name}":`
    yield* listOf(part.relationships, (relationship) => {
      const { id, source, target } = relationship
      return { id, key: id, source, target, ...edgeRow(part, relationship) }
    })
  }
  yield '}\n'
}

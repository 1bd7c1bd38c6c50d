import { edgeRow, nodeRow } from './columns.ts'
import { listOf } from './json.ts'
import type { Selection } from './selection.ts'

/**
 * The format of graphology's `graph.export()`: `MultiDirectedGraph.from(JSON.parse(text))` reads it, ready for sigma.
 */
export function* graphology(part: Selection): Generator<string> {
  yield `{"attributes":${JSON.stringify({ name: 'Entente', about: part.about })},\n`
  yield `"options":${JSON.stringify({ type: 'directed', multi: true, allowSelfLoops: true })},\n"nodes":`
  yield* listOf(part.entities, (entity) => ({ key: entity.id, attributes: nodeRow(part, entity) }))
  yield ',\n"edges":'
  yield* listOf(part.relationships, (relationship) => {
    const { id: key, source, target } = relationship
    return { key, source, target, attributes: edgeRow(part, relationship) }
  })
  yield '}\n'
}

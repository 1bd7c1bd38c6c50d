import { edgeRow, nodeRow } from './columns.ts'
import { listOf } from './json.ts'
import type { Selection } from './selection.ts'

/** Cytoscape JSON: `cytoscape({ elements: file.elements })` draws it, and Cytoscape opens it as a `.cyjs` file. */
export function* cytoscape(part: Selection): Generator<string> {
  yield `{"data":${JSON.stringify({ name: 'Entente', about: part.about })},\n"elements":{"nodes":`
  yield* listOf(part.entities, (entity) => {
    const { x, y, ...data } = nodeRow(part, entity)
    return { data: { id: entity.id, name: entity.name, ...data }, position: { x, y } }
  })
  yield ',\n"edges":'
  yield* listOf(part.relationships, (relationship) => {
    const { id, source, target } = relationship
    return { data: { id, source, target, interaction: relationship.kind, ...edgeRow(part, relationship) } }
  })
  yield '}}\n'
}

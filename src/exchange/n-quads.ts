import { DataFactory, Writer } from 'n3'
import { graphsOf, type Name, prefixes, type Term } from './rdf.ts'
import type { Selection } from './selection.ts'

const { namedNode, literal, quad, defaultGraph } = DataFactory

/** N-Quads: the same statements as the JSON-LD, one a line; those of a document in the graph of its name. */
export function* nQuads(part: Selection): Generator<string> {
  const writer = new Writer({ format: 'N-Quads' })
  for (const { graph, resources } of graphsOf(part)) {
    const inGraph = graph === undefined ? defaultGraph() : node(graph)
    for (const { id, types, properties } of resources) {
      const subject = node(id)
      const quads = [
        ...types.map((type) => quad(subject, node('rdf:type'), node(type), inGraph)),
        ...properties.map(([property, term]) => quad(subject, node(property), toTerm(term), inGraph)),
      ]
      yield writer.quadsToString(quads)
    }
  }
}

const toTerm = (term: Term) =>
  'id' in term ? node(term.id) : literal(term.text, term.language ?? (term.type ? node(term.type) : undefined))

/** The whole IRI of a name with a prefix. */
function node(name: Name) {
  const at = name.indexOf(':')
  return namedNode(`${prefixesByName.get(name.slice(0, at))}${name.slice(at + 1)}`)
}
const prefixesByName: ReadonlyMap<string, string> = new Map(Object.entries(prefixes))

import { DataFactory, type Quad } from 'n3'
import { graphsOf } from './rdf.ts'
import { type Name, prefixes, type Term } from './rdf-terms.ts'
import type { Selection } from './selection.ts'

const { namedNode, literal, quad, defaultGraph } = DataFactory

/** The selection as RDF statements in the form of n3 and other libraries, grouped by resource. */
export function* quadsOf(part: Selection): Generator<Quad[]> {
  for (const { graph, resources } of graphsOf(part)) {
    const inGraph = graph === undefined ? defaultGraph() : node(graph)
    for (const { id, types, properties } of resources) {
      const subject = node(id)
      yield [
        ...types.map((type) => quad(subject, node('rdf:type'), node(type), inGraph)),
        ...properties.map(([property, term]) => quad(subject, node(property), toTerm(term), inGraph)),
      ]
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

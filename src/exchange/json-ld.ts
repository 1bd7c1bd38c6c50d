import { listOf } from './json.ts'
import { graphsOf, type Resource } from './rdf.ts'
import { type Name, prefixes, type Term } from './rdf-terms.ts'
import type { Selection } from './selection.ts'

/** JSON-LD 1.1 with its context included, so that readers fetch nothing. */
export function* jsonLd(part: Selection): Generator<string> {
  yield `{"@context":${JSON.stringify(prefixes)},\n"@graph":[`
  let before = '\n'
  for (const { graph, resources } of graphsOf(part)) {
    if (graph === undefined) {
      for (const resource of resources) {
        yield before + JSON.stringify(toNode(resource))
        before = ',\n'
      }
    } else {
      // Written one by one, because a document can have many claims.
      yield `${before}{"@id":${JSON.stringify(graph)},"@graph":`
      yield* listOf(resources, toNode)
      yield '}'
    }
  }
  yield '\n]}\n'
}

function toNode({ id, types, properties }: Resource): object {
  const values = new Map<Name, object[]>()
  for (const [property, term] of properties) values.set(property, [...(values.get(property) ?? []), toValue(term)])
  return { '@id': id, ...(types.length > 0 && { '@type': types }), ...Object.fromEntries(values) }
}

function toValue(term: Term): object {
  if ('id' in term) return { '@id': term.id }
  const { text, language, type } = term
  return { '@value': text, ...(language && { '@language': language }), ...(type && { '@type': type }) }
}

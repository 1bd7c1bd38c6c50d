import { type Clearance, isInDoubt } from '../facts/vocabulary.ts'
import { markOf } from './clearance.ts'
import { edgeRow, nodeRow, type Value } from './columns.ts'
import type { Selection } from './selection.ts'

/**
 * DOT for Graphviz: `dot -Tsvg`, or `neato` and `sfdp` for larger selections. Symmetric relationships have no arrow.
 */
export function* dot(part: Selection): Generator<string> {
  yield `digraph entente {
  graph [label=${quoted(`Entente: ${part.about}`)}, fontname="sans-serif", overlap=false, splines=true]
  node [shape=box, style="rounded,filled", fontname="sans-serif", fontcolor=white]
  edge [fontname="sans-serif", fontsize=9]
`
  for (const entity of part.entities) {
    const { color, kind, clearance } = nodeRow(part, entity)
    const label = `${entity.name}${inBrackets(clearance)}`
    yield `  ${quoted(entity.id)} [label=${quoted(label)}, id=${quoted(entity.id)}, ` +
      `class=${quoted(String(kind))}, clearance=${quoted(String(clearance))}, fillcolor=${quoted(String(color))}]\n`
  }
  for (const relationship of part.relationships) {
    const { id, source, target } = relationship
    const { label, color, since, status, symmetric, weight, kind, clearance } = edgeRow(part, relationship)
    const stated = [label, since, status].filter((part) => part !== undefined).join(', ')
    const text = `${stated}${inBrackets(clearance)}`
    const options = [
      `label=${quoted(text)}`,
      `id=${quoted(id)}`,
      `class=${quoted(String(kind))}`,
      `clearance=${quoted(String(clearance))}`,
      `color=${quoted(String(color))}`,
      `penwidth=${Math.min(5, Number(weight))}`,
      ...(symmetric ? ['dir=none'] : []),
      ...(isInDoubt(relationship.certainty) ? ['style=dashed'] : []),
    ]
    yield `  ${quoted(source)} -> ${quoted(target)} [${options.join(', ')}]\n`
  }
  yield '}\n'
}

/** A clearance above public, as people should see it in a drawing. */
const inBrackets = (clearance: Value | undefined) => {
  const mark = markOf(clearance as Clearance)
  return mark ? ` (${mark})` : ''
}

/** Escapes `\` and `&`, because Graphviz would read them as the start of an escape, such as `&amp;`. */
const quoted = (text: string) =>
  `"${text
    .replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, (sign) => ('\t\n\r'.includes(sign) ? ' ' : '\uFFFD'))
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`

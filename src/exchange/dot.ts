import { isInDoubt } from '../facts/vocabulary.ts'
import { edgeRow, type LabelledRow, nodeRow } from './columns.ts'
import { markOf } from './labels.ts'
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
    const row = nodeRow(part, entity)
    const { color, kind } = row
    const label = `${entity.name}${inBrackets(row)}`
    yield `  ${quoted(entity.id)} [label=${quoted(label)}, id=${quoted(entity.id)}, ` +
      `class=${quoted(String(kind))}, ${needsOf(row).join(', ')}, fillcolor=${quoted(String(color))}]\n`
  }
  for (const relationship of part.relationships) {
    const { id, source, target } = relationship
    const row = edgeRow(part, relationship)
    const { label, color, since, status, symmetric, weight, kind } = row
    const stated = [label, since, status].filter((part) => part !== undefined).join(', ')
    const text = `${stated}${inBrackets(row)}`
    const options = [
      `label=${quoted(text)}`,
      `id=${quoted(id)}`,
      `class=${quoted(String(kind))}`,
      ...needsOf(row),
      `color=${quoted(String(color))}`,
      `penwidth=${Math.min(5, Number(weight))}`,
      ...(symmetric ? ['dir=none'] : []),
      ...(isInDoubt(relationship.certainty) ? ['style=dashed'] : []),
    ]
    yield `  ${quoted(source)} -> ${quoted(target)} [${options.join(', ')}]\n`
  }
  yield '}\n'
}

/** A mark of what not everybody may see, for the people who see the drawing. */
const inBrackets = (row: LabelledRow) => {
  const mark = markOf(row)
  return mark ? ` (${mark})` : ''
}

/** The same as attributes. */
const needsOf = ({ clearance, compartments }: LabelledRow): string[] => [
  `clearance=${quoted(clearance)}`,
  ...(compartments ? [`compartments=${quoted(compartments.join(', '))}`] : []),
]

/** Escapes `\` and `&`, because Graphviz would read them as the start of an escape, such as `&amp;`. */
const quoted = (text: string) =>
  `"${text
    .replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, (sign) => ('\t\n\r'.includes(sign) ? ' ' : '\uFFFD'))
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`

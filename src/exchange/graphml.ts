import { type ColumnType, edgeColumns, edgeRow, flat, nodeColumns, nodeRow, type Row } from './columns.ts'
import type { Selection } from './selection.ts'
import { attributes, xml } from './xml.ts'

const types = {
  text: 'string',
  integer: 'int',
  number: 'double',
  flag: 'boolean',
  list: 'string',
} as const satisfies Record<ColumnType, string>

/**
 * GraphML (graphml.graphdrawing.org) for NetworkX, igraph, yEd and Gephi. Every edge is directed; `symmetric` marks
 * those that go both ways.
 */
export function* graphml(part: Selection): Generator<string> {
  const [columns, ofEdges] = [nodeColumns(part), edgeColumns(part)]
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<desc>${xml(`Entente: ${part.about}`)}</desc>
${keys('node', columns)}${keys('edge', ofEdges)}<graph id="entente" edgedefault="directed">
`
  for (const entity of part.entities)
    yield `<node${attributes({ id: entity.id })}>${data('node', columns, nodeRow(part, entity))}</node>\n`
  for (const relationship of part.relationships) {
    const { id, source, target } = relationship
    yield `<edge${attributes({ id, source, target })}>${data('edge', ofEdges, edgeRow(part, relationship))}` +
      '</edge>\n'
  }
  yield '</graph>\n</graphml>\n'
}

type Columns = Readonly<Record<string, { readonly type: ColumnType }>>

/** Prefixed, because keys of nodes and edges share names. */
const keys = (of: 'node' | 'edge', columns: Columns) =>
  Object.entries(columns)
    .map(([name, { type }]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${types[type]}"/>\n`)
    .join('')

const data = (of: 'node' | 'edge', columns: Columns, row: Row) =>
  Object.keys(columns)
    .map((name) => {
      const value = row[name]
      return value === undefined ? '' : `<data key="${of}-${name}">${xml(flat(value))}</data>`
    })
    .join('')

import type { Days } from '../graph/visible/days-shown.ts'
import { type ColumnType, edgeColumns, edgeRow, flat, nodeColumns, nodeRow, type Row } from './columns.ts'
import type { Selection } from './selection.ts'
import { datesOfSpell, spellOfEntity, spellsOf } from './spells.ts'
import { attributes, xml } from './xml.ts'

/** Attributes with elements of their own in GEXF. */
const elsewhere = new Set(['label', 'color', 'size', 'x', 'y', 'weight'])

const types = {
  text: 'string',
  integer: 'integer',
  number: 'double',
  flag: 'boolean',
  list: 'string',
} as const satisfies Record<ColumnType, string>

/**
 * GEXF 1.3 (gexf.net) for Gephi, with colors, positions and sizes. Each episode has a spell, so that Gephi's timeline
 * shows who was connected to whom when. An unknown end is left open. `kind` separates parallel edges of different
 * kinds.
 */
export function* gexf(part: Selection): Generator<string> {
  const [columns, ofEdges] = [nodeColumns(part), edgeColumns(part)]
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Entente</creator><description>${xml(part.about)}</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval" idtype="string">
${declared('node', columns)}${declared('edge', ofEdges)}<nodes>
`
  for (const entity of part.entities) {
    const row = nodeRow(part, entity)
    const { x, y, size } = row
    yield `<node${attributes({ id: entity.id, label: entity.name })}>${attvalues(row, columns)}` +
      `${spellsElement([spellOfEntity(part.view, entity.id)])}${vizColor(row)}` +
      `<viz:position${attributes({ x: Number(x), y: Number(y) })}/>` +
      `<viz:size${attributes({ value: Number(size) })}/></node>\n`
  }
  yield '</nodes>\n<edges>\n'
  for (const relationship of part.relationships) {
    const spells = spellsOf(part.view, relationship)
    // A lens at no date shows it, such as one that had ended before enough documents told of it.
    if (spells.length === 0) continue
    const { id, source, target, kind, corroboration: weight } = relationship
    const row = edgeRow(part, relationship)
    yield `<edge${attributes({ id, source, target, kind, label: String(row.label), weight })}>` +
      `${attvalues(row, ofEdges)}${spellsElement(spells)}${vizColor(row)}</edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

const declared = (of: 'node' | 'edge', columns: Readonly<Record<string, { readonly type: ColumnType }>>) =>
  `<attributes class="${of}" mode="static">\n${Object.entries(columns)
    .map(([name, { type }]) =>
      elsewhere.has(name) ? '' : `<attribute id="${name}" title="${name}" type="${types[type]}"/>\n`,
    )
    .join('')}</attributes>\n`

function attvalues(row: Row, columns: object): string {
  const values = Object.keys(columns).map((name) => {
    const value = row[name]
    return value === undefined || elsewhere.has(name)
      ? ''
      : `<attvalue${attributes({ for: name, value: flat(value) })}/>`
  })
  return `<attvalues>${values.join('')}</attvalues>`
}

/** An element that is always present needs no spell. */
function spellsElement(spells: readonly Days[]): string {
  const bounded = spells.map(datesOfSpell)
  if (bounded.every(({ start, end }) => start === undefined && end === undefined)) return ''
  return `<spells>${bounded.map((spell) => `<spell${attributes(spell)}/>`).join('')}</spells>`
}

function vizColor({ color }: Row): string {
  const hex = String(color)
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return `<viz:color${attributes({ r, g, b, hex })}/>`
}

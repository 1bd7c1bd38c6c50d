import { everything, type Part } from './network-data.ts'
import { beside, type Laid } from './places.ts'

/** The map: outlines as paths of SVG, and the point of each country by its ISO 3166-1 numeric code or its name. */
export interface World {
  readonly width: number
  readonly top: number
  readonly bottom: number
  readonly land: string
  readonly borders: string
  readonly places: Readonly<Record<string, readonly number[]>>
}

type Codes = ReadonlyMap<string, string | null>

/** The point of a nation on the map; undefined for other entities, and for states that the map does not have. */
export function pointOf(
  { id, kind, label }: Part['nodes'][number],
  { places }: World,
  codes: Codes,
): { x: number; y: number } | undefined {
  const [x, y] = kind === 'NATION' ? (places[codes.get(id) ?? label] ?? []) : []
  // The y axis of the drawing points up, that of the map down.
  return x === undefined || y === undefined ? undefined : { x, y: -y }
}

/** Entities that are parties themselves. Others stand beside what they are connected to. */
const isParty = ({ kind }: { readonly kind: string }) => kind === 'NATION' || kind === 'ORGANIZATION'

/** The entities of a part that stand in rows below the map, because they have no point on it. */
function withoutPoint(part: Part, world: World, codes: Codes): Part['nodes'] {
  const isPlaced = new Set(part.nodes.filter((node) => pointOf(node, world, codes)).map(({ id }) => id))
  const near = new Set(
    part.lines.flatMap(({ source, target }) => [
      ...(isPlaced.has(source) ? [target] : []),
      ...(isPlaced.has(target) ? [source] : []),
    ]),
  )
  return part.nodes
    .filter((node) => !isPlaced.has(node.id) && (isParty(node) || !near.has(node.id)))
    .toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1))
}

const COLUMNS = 24

/** The places of all nodes of two parts on the map, those of them in rows below it, and the extent of both. */
export function onMap(base: Part, now: Part, world: World, codes: Codes) {
  const part = everything(base, now)
  const rest = withoutPoint(part, world, codes)
  const step = world.width / COLUMNS
  const rowAt = (row: number) => -(world.bottom + step * (1 + row))
  const points = part.nodes.flatMap((node) => {
    const point = pointOf(node, world, codes)
    return point ? [[node.id, point] as const] : []
  })
  const rows = rest.map(
    ({ id }, index) => [id, { x: step * ((index % COLUMNS) + 0.5), y: rowAt(Math.floor(index / COLUMNS)) }] as const,
  )
  const places: Laid = beside(new Map([...points, ...rows]), part)
  const last = Math.ceil(rest.length / COLUMNS)
  const extent: Extent = { x: [0, world.width], y: [last === 0 ? -world.bottom : rowAt(last - 0.5), -world.top] }
  return { places, extent, rest }
}

/** The frame of a drawing in its own coordinates. */
export interface Extent {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

import { type Position, radius } from './drawing.ts'
import type { Part } from './network-data.ts'

/** The places of nodes, by id. */
export type Laid = ReadonlyMap<string, Position>

/**
 * The start of the layout: the positions of the API, jittered by the seed. The same seed gives the same start.
 */
export function start({ nodes }: Part, seed: number) {
  let state = seed + 1
  const random = () => {
    // Mulberry32 (Tommy Ettinger, 2017).
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const shake = seed === 0 ? 0 : 400
  return nodes.map(({ id, x, y, size }) => ({
    id,
    x: x + shake * (random() - 0.5),
    y: y + shake * (random() - 0.5),
    size: radius(size, nodes.length),
  }))
}

/** The golden angle: points at multiples of it never meet. */
const TURN = Math.PI * (3 - Math.sqrt(5))

/** The places with those of new nodes, each beside its neighbors, so that nothing else moves. */
export function beside(places: Laid, { nodes, lines }: Part): Laid {
  const near = new Map<string, Position[]>()
  for (const { source, target } of lines)
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const place = places.get(other)
      if (place && !places.has(one)) near.set(one, [...(near.get(one) ?? []), place])
    }
  const step = span(places) / 40
  const placed = new Map(places)
  let count = 0
  for (const { id, x, y } of nodes) {
    if (places.has(id)) continue
    const around = near.get(id)
    const mean = (axis: 'x' | 'y') =>
      (around ?? []).reduce((sum, place) => sum + place[axis], 0) / (around?.length ?? 1)
    const far = step * (1 + Math.sqrt(count))
    placed.set(
      id,
      around ? { x: mean('x') + far * Math.cos(TURN * count), y: mean('y') + far * Math.sin(TURN * count) } : { x, y },
    )
    count += 1
  }
  return placed
}

/** The places with nodes that have no line in rows below the others, so that these fill the frame. */
export function aside(places: Laid, { nodes, lines }: Part): Laid {
  const tied = new Set(lines.flatMap(({ source, target }) => [source, target]))
  const loose = nodes.filter(({ id }) => !tied.has(id) && places.has(id)).map(({ id }) => id)
  const others = [...places].filter(([id]) => tied.has(id)).map(([, place]) => place)
  if (loose.length === 0 || others.length === 0) return places
  const [xs, ys] = [others.map(({ x }) => x), others.map(({ y }) => y)]
  const [left, right, low] = [Math.min(...xs), Math.max(...xs), Math.min(...ys)]
  // Far apart in a row, where their labels stand, and close to the next row.
  const columns = Math.max(6, Math.ceil(Math.sqrt(loose.length * 2)))
  const width = Math.max(1, right - left)
  const [step, down] = [width / columns, width / Math.max(18, columns)]
  const placed = new Map(places)
  for (const [index, id] of loose.sort().entries())
    placed.set(id, { x: left + step * (index % columns), y: low - down * (2 + Math.floor(index / columns)) })
  return placed
}

function span(places: Laid): number {
  const all = [...places.values()]
  if (all.length === 0) return 100
  const size = (values: number[]) => Math.max(...values) - Math.min(...values)
  return Math.max(1, size(all.map(({ x }) => x)), size(all.map(({ y }) => y)))
}

import { polygonHull } from 'd3-polygon'
import type { Position } from '../network/drawing.ts'
import type { World } from '../network/map.ts'
import type { Part } from '../network/network-data.ts'
import type { Tones } from './tones.ts'

/** A community with its members. */
export interface Group {
  readonly number: number
  readonly color: string
  readonly members: readonly string[]
}
/** The ground beneath the network: the land of a map, and hulls around communities. */
export interface Ground {
  readonly world?: World | undefined
  readonly groups: readonly Group[]
}
/** A node as it is seen, in pixels. */
export interface Spot extends Position {
  readonly radius: number
}
/** The ground as it is seen, in pixels. */
export interface SeenGround {
  readonly land?: { readonly fill: string; readonly borders: string; readonly scale: number; readonly at: Position }
  readonly hulls: readonly { readonly color: string; readonly points: readonly (readonly [number, number])[] }[]
}

/** The groups without what stands aside, in rows, where it would widen a hull over all that is between. */
export function hulled(groups: readonly Group[], { nodes, lines }: Part, aside?: ReadonlySet<string>): Group[] {
  const tied = new Set(lines.flatMap(({ source, target }) => [source, target]))
  const stays = new Set(nodes.filter(({ id }) => (aside ? !aside.has(id) : tied.has(id))).map(({ id }) => id))
  return groups.flatMap(({ members, ...group }) => {
    const within = members.filter((id) => stays.has(id))
    return within.length < 2 ? [] : [{ ...group, members: within }]
  })
}

/** The room between a node and its hull. */
const ROOM = 7
const corners = Array.from({ length: 8 }, (_, index) => (index * Math.PI) / 4)
/** A circle lies within an octagon around it. */
const AROUND = 1 / Math.cos(Math.PI / 8)

/** The convex hull around nodes, with room around each. */
export function hullOf(spots: readonly Spot[]): [number, number][] {
  const points = spots.flatMap(({ x, y, radius }) =>
    corners.map((angle): [number, number] => {
      const far = (radius + ROOM) * AROUND
      return [x + far * Math.cos(angle), y + far * Math.sin(angle)]
    }),
  )
  return polygonHull(points) ?? []
}

/**
 * The ground as it is seen.
 * @param spotOf the place of a node; undefined for one that does not show
 * @param toView the place of a point of the drawing
 */
export function groundSeen(
  { world, groups }: Ground,
  spotOf: (id: string) => Spot | undefined,
  toView: (point: Position) => Position,
): SeenGround {
  const hulls = groups.flatMap(({ color, members }) => {
    const spots = members.flatMap((id) => spotOf(id) ?? [])
    return spots.length < 2 ? [] : [{ color, points: hullOf(spots) }]
  })
  if (!world) return { hulls }
  const at = toView({ x: 0, y: 0 })
  const scale = (toView({ x: world.width, y: 0 }).x - at.x) / world.width
  return { land: { fill: world.land, borders: world.borders, scale, at }, hulls }
}

/** Paths are read once, because the outlines of the map are long. */
const paths = new Map<string, Path2D>()
function pathOf(text: string): Path2D {
  const path = paths.get(text) ?? new Path2D(text)
  paths.set(text, path)
  return path
}

/** Draws the ground on a canvas. */
export function drawGround(
  context: CanvasRenderingContext2D,
  { land, hulls }: SeenGround,
  { land: fill, line }: Tones,
) {
  if (land) {
    context.save()
    context.translate(land.at.x, land.at.y)
    context.scale(land.scale, land.scale)
    context.fillStyle = fill
    context.fill(pathOf(land.fill))
    context.strokeStyle = line
    context.lineWidth = 1 / land.scale
    context.stroke(pathOf(land.fill))
    context.stroke(pathOf(land.borders))
    context.restore()
  }
  for (const { color, points } of hulls) {
    context.beginPath()
    for (const [x, y] of points) context.lineTo(x, y)
    context.closePath()
    context.globalAlpha = 0.12
    context.fillStyle = color
    context.fill()
    context.globalAlpha = 0.7
    context.lineWidth = 1
    context.strokeStyle = color
    context.stroke()
    context.globalAlpha = 1
  }
}

/** The attributes of the elements of SVG that show the ground. */
export const landAttributes = ({ scale, at }: NonNullable<SeenGround['land']>) => ({
  transform: `translate(${round(at.x)} ${round(at.y)}) scale(${round(scale)})`,
})
export const hullPath = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`

const round = (value: number) => Math.round(value * 1000) / 1000

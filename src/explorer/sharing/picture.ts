import { hullPath, landAttributes, type SeenGround } from '../canvas/ground.ts'
import type { Dot, Line, Scene } from '../canvas/scene.ts'
import { LABEL } from '../canvas/scene.ts'
import type { Tones } from '../canvas/tones.ts'

/** An entry of the legend: its color, if it explains one, and its words. */
export interface LegendEntry {
  readonly color?: string | undefined
  readonly words: string
}
/** The words around a picture: its title above it, the legend and the lines of the caption below it. */
interface Around {
  readonly title: string
  readonly legend: readonly LegendEntry[]
  readonly caption: readonly string[]
}
type Inks = Pick<Tones, 'ink' | 'soft' | 'paper' | 'land' | 'line'>
/** The shape of a picture: that of the drawing on the page, or 16:9 for a slide. */
export const shapes = ['seen', 'wide'] as const
export type Shape = (typeof shapes)[number]

const MARGIN = 20
const TITLE = 20
const ROW = 18
const GAP = 18
const SWATCH = 14

/** The network as it is seen, as SVG: with title, legend and caption. */
export function pictureOf(
  scene: Scene,
  { title, legend, caption }: Around,
  tones: Inks,
  { shape, widthOf }: { shape: Shape; widthOf: (words: string) => number },
): { svg: string; width: number; height: number } {
  const above = 2 * MARGIN + TITLE
  const below = (width: number) =>
    MARGIN + ROW * (rowsOf(legend, width, widthOf).length + wrapped(caption, width, widthOf).length)
  const { width, height } = framed(scene, shape, (wide) => above + below(wide) + MARGIN)
  const [left, top] = [(width - scene.width) / 2, above + (height - scene.height) / 2]
  const full = above + height + below(width) + MARGIN
  const rows = rowsOf(legend, width, widthOf)
  const legendAt = above + height + MARGIN
  const captionAt = legendAt + ROW * rows.length
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${full}" viewBox="0 0 ${width} ${full}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${escaped(tones.paper)}"/>`,
    `<clipPath id="frame"><rect y="${above}" width="${width}" height="${height}"/></clipPath>`,
    `<g clip-path="url(#frame)"><g transform="translate(${number(left)} ${number(top)})">`,
    ...drawn(scene, tones),
    '</g></g>',
    `<g font-family="system-ui, sans-serif" font-size="${LABEL}" fill="${escaped(tones.ink)}">`,
    `<text x="${MARGIN}" y="${MARGIN + TITLE * 0.8}" font-size="${TITLE}" font-weight="600">${escaped(title)}</text>`,
    ...rows.flatMap((row, index) =>
      row.map(({ x, entry }) => {
        const y = legendAt + ROW * index + LABEL
        const { color, words } = entry
        const dot = color ? `<circle cx="${number(x + 5)}" cy="${y - 4}" r="5" fill="${escaped(color)}"/>` : ''
        return `${dot}<text x="${number(x + (color ? SWATCH : 0))}" y="${y}">${escaped(words)}</text>`
      }),
    ),
    ...wrapped(caption, width, widthOf).map(
      (line, index) =>
        `<text x="${MARGIN}" y="${captionAt + ROW * index + LABEL}" fill="${escaped(tones.soft)}">` +
        `${escaped(line)}</text>`,
    ),
    '</g></svg>',
  ].join('\n')
  return { svg, width, height: full }
}

/** The size of the drawing in a picture. One that is 16:9 with its words shows more of the network at two sides. */
function framed(scene: Scene, shape: Shape, words: (width: number) => number): { width: number; height: number } {
  if (shape === 'seen') return { width: scene.width, height: scene.height }
  const width = Math.ceil(Math.max(scene.width, ((scene.height + words(scene.width)) * 16) / 9) / 16) * 16
  return { width, height: (width * 9) / 16 - words(width) }
}

/** The lines, dots and labels of a scene, with its coordinates. */
export function drawn({ ground, lines, dots, labels }: Scene, tones: Inks): string[] {
  const { ink, paper } = tones
  return [
    ...(ground ? groundOf(ground, tones) : []),
    '<g fill="none">',
    ...lines.map(lineOf),
    '</g>',
    ...dots.map((dot) => dotOf(dot, ink)),
    `<g font-family="system-ui, sans-serif" font-size="${LABEL}" fill="${escaped(ink)}" stroke="${escaped(paper)}" ` +
      'stroke-width="3" stroke-linejoin="round" paint-order="stroke">',
    ...labels.map(
      ({ x, y, size, label, isFirst }) =>
        `<text x="${number(x + size + 5)}" y="${number(y + 4)}"${isFirst ? ' font-weight="600"' : ''}>` +
        `${escaped(label)}</text>`,
    ),
    '</g>',
  ]
}

function groundOf({ land, hulls }: SeenGround, { land: fill, line }: Inks): string[] {
  const [color, edge] = [escaped(fill), escaped(line)]
  return [
    ...(land
      ? [
          `<g transform="${landAttributes(land).transform}" stroke="${edge}" stroke-width="${number(1 / land.scale)}">`,
          `<path d="${land.fill}" fill="${color}"/><path d="${land.borders}" fill="none"/></g>`,
        ]
      : []),
    ...hulls.map(
      ({ color: of, points }) =>
        `<path d="${hullPath(points)}" fill="${escaped(of)}" fill-opacity="0.12" stroke="${escaped(of)}"/>`,
    ),
  ]
}

function lineOf({ from, to, width, color, isDashed, arrowAt }: Line): string {
  const way = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [ux, uy] = [(to.x - from.x) / way, (to.y - from.y) / way]
  const head = arrowAt === undefined ? 0 : 2.5 * width + 2
  const end = { x: to.x - ux * ((arrowAt ?? 0) + head), y: to.y - uy * ((arrowAt ?? 0) + head) }
  const path =
    `<path d="M${at(from)}L${at(end)}" stroke="${escaped(color)}" stroke-width="${number(width)}"` +
    `${isDashed ? ' stroke-dasharray="5 4"' : ''}/>`
  if (arrowAt === undefined) return path
  const tip = { x: to.x - ux * arrowAt, y: to.y - uy * arrowAt }
  const [wx, wy] = [-uy * (width + 1), ux * (width + 1)]
  const sides = [tip, { x: end.x + wx, y: end.y + wy }, { x: end.x - wx, y: end.y - wy }]
  return `${path}<path d="M${sides.map(at).join('L')}Z" fill="${escaped(color)}"/>`
}

function dotOf({ x, y, radius, color, isMarked }: Dot, ink: string): string {
  const circle = (r: number, more: string) => `<circle cx="${number(x)}" cy="${number(y)}" r="${number(r)}" ${more}/>`
  const ring = isMarked ? circle(radius + 2.5, `fill="none" stroke="${escaped(ink)}" stroke-width="2"`) : ''
  return circle(radius, `fill="${escaped(color)}"`) + ring
}

/** The entries of a legend in rows that fit, each with its place from the left. */
function rowsOf(legend: readonly LegendEntry[], width: number, widthOf: (words: string) => number) {
  const rows: { x: number; entry: LegendEntry }[][] = []
  let x = Number.POSITIVE_INFINITY
  for (const entry of legend) {
    const size = (entry.color ? SWATCH : 0) + widthOf(entry.words)
    if (x + size > width - MARGIN) {
      rows.push([])
      x = MARGIN
    }
    rows.at(-1)?.push({ x, entry })
    x += size + GAP
  }
  return rows
}

/** Sentences in lines that fit; a word that is too long, such as an address, has a line of its own. */
function wrapped(sentences: readonly string[], width: number, widthOf: (words: string) => number): string[] {
  return sentences.flatMap((sentence) => {
    const lines: string[] = []
    for (const word of sentence.split(' ')) {
      const longer = `${lines.at(-1) ?? ''} ${word}`.trimStart()
      if (lines.length > 0 && widthOf(longer) <= width - 2 * MARGIN) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  })
}

const number = (value: number) => (Math.round(value * 10) / 10).toString()
const at = ({ x, y }: { x: number; y: number }) => `${number(x)} ${number(y)}`
// XML has no control characters.
const escaped = (value: string) =>
  value.replace(/[\p{Cc}\p{Cs}]/gu, '\u{fffd}').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

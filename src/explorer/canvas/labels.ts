/** A name to be drawn beside its node, in screen coordinates. */
export interface Label {
  readonly x: number
  readonly y: number
  /** The radius of the node. */
  readonly size: number
  readonly label: string
  /** True if it is drawn first and may cover others. */
  readonly isFirst: boolean
}
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Longer names are cut in the network; panels show them in full. */
const LONGEST = 34
const GAP = 5

export const shorten = (label: string): string =>
  label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1).trimEnd()}…`

/**
 * The labels that fit without covering each other, or a part of a node that is at least as large as theirs. Those of
 * larger nodes go first. A label that the right edge or a control would cut stands to the left of its node, if it has
 * room there.
 */
export function placeLabels(
  labels: readonly Label[],
  widthOf: (label: string) => number,
  height: number,
  width = Infinity,
  controls?: Box,
): Label[] {
  const taken: Box[] = controls ? [controls] : []
  const inOrder = labels.toSorted(
    (a, b) => Number(b.isFirst) - Number(a.isFirst) || b.size - a.size || (a.label < b.label ? -1 : 1),
  )
  return inOrder.flatMap((label) => {
    const { x, y, size, isFirst } = label
    const long = widthOf(label.label)
    const boxAt = (left: number): Box => ({ left, right: left + long, top: y - height / 2, bottom: y + height / 2 })
    const plain = boxAt(x + size + GAP)
    const isCut = x < width && (plain.right > width || (controls !== undefined && meet(plain, controls)))
    // Moved so far that the label, which is drawn to the right of its place, ends to the left of the node.
    const placed = isCut ? { ...label, x: x - 2 * (size + GAP) - long } : label
    const box = isCut ? boxAt(placed.x + size + GAP) : plain
    const isFree =
      !taken.some((other) => meet(box, other)) && !inOrder.some((other) => other.size >= size && covers(box, other))
    const isOutside = isCut && box.left < 0
    if (!isFirst && (isOutside || !isFree)) return []
    taken.push(box)
    return [placed]
  })
}

const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** True if a node is under a label, or under its beginning or end. Rows of nodes may be closer than labels are high. */
const covers = ({ left, right, top, bottom }: Box, { x, y, size }: Label) =>
  left < x + size && x - size < right && top < y && y < bottom

/** Draws the labels that fit, each with an outline in the color of the paper, so that lines behind stay apart. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  {
    ink,
    paper,
    fontSize,
    font,
    width,
    controls,
  }: { ink: string; paper: string; fontSize: number; font: string; width: number; controls?: Box | undefined },
): void {
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = paper
  context.fillStyle = ink
  const plain = `${fontSize}px ${font}`
  context.font = plain
  const drawn = placeLabels(
    labels.map((label) => ({ ...label, label: label.isFirst ? label.label : shorten(label.label) })),
    (label) => context.measureText(label).width,
    fontSize + 2,
    width,
    controls,
  )
  for (const { x, y, size, label, isFirst } of drawn.toReversed()) {
    context.font = isFirst ? `600 ${plain}` : plain
    context.strokeText(label, x + size + GAP, y + fontSize / 3)
    context.fillText(label, x + size + GAP, y + fontSize / 3)
  }
}

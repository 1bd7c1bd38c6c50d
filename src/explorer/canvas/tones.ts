/** The colors of a drawing on the paper of the theme. */
export interface Tones {
  readonly ink: string
  /** Of words beside others. */
  readonly soft: string
  readonly paper: string
  readonly faint: string
  /** The land of a map, and the lines on it. */
  readonly land: string
  readonly line: string
  /** The part of the paper in a line, which is fainter than nodes because lines cross each other. */
  readonly fading: number
  /** A color of the vocabulary, lightened if needed to be visible on this paper. */
  readonly seen: (color: string) => string
}

export function tonesOf(): Tones {
  const style = getComputedStyle(document.documentElement)
  const tone = (name: string) => style.getPropertyValue(name).trim()
  const isDark = tone('--dark') === '1'
  const lifted = new Map<string, string>()
  const seen = (color: string) => {
    if (!isDark) return color
    const existing = lifted.get(color) ?? lift(color)
    lifted.set(color, existing)
    return existing
  }
  return {
    ink: tone('--ink'),
    soft: tone('--soft'),
    paper: tone('--paper'),
    faint: tone('--faint'),
    land: tone('--land'),
    line: tone('--line'),
    fading: isDark ? 0.35 : 0.5,
    seen,
  }
}

/** A color lightened by half, because dark colors are invisible on dark paper. */
export function lift(color: string): string {
  const [red = 0, green = 0, blue = 0] = partsOf(color)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 85 ? color : mixed(color, '#ffffff', 0.5)
}

/** A color with a part of another in it, each written as #rrggbb. */
export function mixed(color: string, other: string, part: number): string {
  const others = partsOf(other)
  const sums = partsOf(color).map((one, index) => Math.round(one + part * ((others[index] ?? 0) - one)))
  return `#${sums.map((one) => one.toString(16).padStart(2, '0')).join('')}`
}

const partsOf = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))

import { expect, test } from 'vitest'
import { entityKinds } from '../../src/facts/vocabulary.ts'

/** Color vision without one kind of cone, in linear RGB (Machado, Oliveira and Fernandes 2009, severity 1.0). */
const sights = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}

const linear = (color: string) =>
  [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
const seen = (color: string, matrix: readonly number[]) => {
  const [red = 0, green = 0, blue = 0] = linear(color)
  return [0, 3, 6].map((row) =>
    Math.min(1, Math.max(0, (matrix[row] ?? 0) * red + (matrix[row + 1] ?? 0) * green + (matrix[row + 2] ?? 0) * blue)),
  )
}

/** CIELAB (CIE 1976) of linear sRGB under D65. */
function lab([red = 0, green = 0, blue = 0]: number[]) {
  const bent = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : (value * (24389 / 27) + 16) / 116)
  const x = bent((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
  const y = bent(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  const z = bent((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
const apart = (one: number[], other: number[]) => Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)))

test.each(Object.entries(sights))('the kinds of entities tell apart by color with %s sight', (_, matrix) => {
  const kinds = Object.entries(entityKinds).map(([kind, { color }]) => ({ kind, lab: lab(seen(color, matrix)) }))
  for (const [index, one] of kinds.entries())
    for (const other of kinds.slice(index + 1))
      expect(apart(one.lab, other.lab), `${one.kind} and ${other.kind}`).toBeGreaterThan(15)
})

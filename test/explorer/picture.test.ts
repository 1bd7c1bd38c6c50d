import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Scene } from '../../src/explorer/canvas/scene.ts'
import { pictureOf, type Shape } from '../../src/explorer/sharing/picture.ts'

const dot = { x: 10, y: 20, radius: 5, color: '#0072b2', isMarked: false }
const line = {
  from: { x: 0, y: 0 },
  to: { x: 100, y: 0 },
  width: 2,
  color: '#112233',
  isDashed: false,
  arrowAt: undefined,
}
const scene = (more: Partial<Scene> = {}): Scene => ({
  width: 800,
  height: 600,
  dots: [],
  lines: [],
  labels: [],
  ...more,
})
const tones = { ink: '#000', soft: '#555', paper: '#fff', land: '#eee', line: '#ddd' }
const words = { title: 'Japan', legend: [{ color: '#0072b2', words: 'Nation' }], caption: ['As of 2024.'] }
const widthOf = (text: string) => text.length * 7
const picture = (seen: Scene, around = words, shape: Shape = 'seen') =>
  pictureOf(seen, around, tones, { shape, widthOf })

test('a picture shows the drawing as it is seen, with title, legend and caption', () => {
  const label = { x: 10, y: 20, size: 5, label: 'Japan', isFirst: true }
  const { svg, width } = picture(scene({ dots: [{ ...dot, isMarked: true }], labels: [label] }))
  expect(width).toBe(800)
  expect(svg).toContain('<circle cx="10" cy="20" r="5" fill="#0072b2"/><circle cx="10" cy="20" r="7.5" fill="none"')
  expect(svg).toContain('<text x="20" y="24" font-weight="600">Japan</text>')
  for (const part of ['<title>Japan</title>', '>Nation</text>', '>As of 2024.</text>']) expect(svg).toContain(part)
})

test('lines are dashed in doubt, and their arrows end at the node', () => {
  const { svg } = picture(
    scene({
      lines: [
        { ...line, isDashed: true },
        { ...line, arrowAt: 10 },
      ],
    }),
  )
  expect(svg).toContain('<path d="M0 0L100 0" stroke="#112233" stroke-width="2" stroke-dasharray="5 4"/>')
  expect(svg).toContain('<path d="M0 0L83 0" stroke="#112233" stroke-width="2"/><path d="M90 0L83 3L83 -3Z"')
})

test('a wide picture is 16:9, with its words, and hides nothing that was seen', () => {
  const size = fc.integer({ min: 200, max: 3000 })
  const entries = fc.array(fc.string({ minLength: 1, maxLength: 60 }), { maxLength: 30 })
  fc.assert(
    fc.property(size, size, entries, (width, height, legend) => {
      const around = { ...words, legend: legend.map((entry) => ({ words: entry, color: '#000000' })) }
      const wide = picture(scene({ width, height }), around, 'wide')
      expect(wide.width / wide.height).toBe(16 / 9)
      expect(wide.width).toBeGreaterThanOrEqual(width)
      const [, drawn] = /<clipPath id="frame"><rect y="60" width="\d+" height="([\d.]+)"/.exec(wide.svg) ?? []
      expect(Number(drawn)).toBeGreaterThanOrEqual(height - 1e-9)
    }),
  )
})

test('any words give well-formed XML without markup of their own', () => {
  const any = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(
      any,
      any,
      any.map((color) => `x${color}`),
      (title, entry, caption) => {
        const label = { x: 1, y: 1, size: 1, label: title, isFirst: false }
        const { svg } = picture(scene({ labels: [label] }), {
          title,
          legend: [{ words: entry, color: caption }],
          caption: [caption],
        })
        const tags = svg.match(/<\/?(\w+)(?: [\w:-]+="[^"<>]*")*\/?>/g) ?? []
        expect(svg.match(/[<>]/g)).toHaveLength(2 * tags.length)
        const names = tags.map((tag) => /\w+/.exec(tag)?.[0])
        expect(new Set(names)).toEqual(new Set(['svg', 'title', 'rect', 'clipPath', 'g', 'text', 'circle']))
      },
    ),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Label, placeLabels, shorten } from '../../src/explorer/canvas/labels.ts'

const widthOf = (label: string) => label.length * 7
const labels = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    size: fc.integer({ min: 1, max: 20 }),
    label: fc.string({ minLength: 1, maxLength: 30 }),
    isFirst: fc.constant(false),
  }),
)
const boxOf = ({ x, y, size, label }: Label) => ({
  left: x + size,
  right: x + size + widthOf(label),
  top: y - 7,
  bottom: y + 7,
})

test('visible labels do not overlap', () => {
  fc.assert(
    fc.property(labels, (all) => {
      const boxes = placeLabels(all, widthOf, 14).map(boxOf)
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1))
          expect(
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          ).toBe(false)
    }),
  )
})

test('a visible label covers no part of a node that is at least as large', () => {
  fc.assert(
    fc.property(labels, (all) => {
      for (const label of placeLabels(all, widthOf, 14)) {
        const { left, right, top, bottom } = boxOf(label)
        const isUnder = ({ x, y, size }: Label) =>
          size >= label.size && left + 5 < x + size && x - size < right + 5 && top < y && y < bottom
        expect(all.filter(isUnder)).toEqual([])
      }
    }),
  )
})

test('a label is hidden only if it would overlap a visible label or node that is at least as large', () => {
  fc.assert(
    fc.property(labels, (all) => {
      const drawn = placeLabels(all, widthOf, 14)
      for (const label of all.filter((one) => !drawn.includes(one))) {
        const box = boxOf(label)
        const covered = drawn.filter((other) => {
          const { left, right, top, bottom } = boxOf(other)
          return (
            other.size >= label.size && left < box.right && box.left < right && top < box.bottom && box.top < bottom
          )
        })
        const hidden = all.filter(
          ({ x, y, size }) =>
            size >= label.size && box.left + 5 < x + size && x - size < box.right + 5 && box.top < y && y < box.bottom,
        )
        expect([...covered, ...hidden]).not.toEqual([])
      }
    }),
  )
})

test('the selected node always has a label', () => {
  const at = { x: 10, y: 10, size: 5 }
  const drawn = placeLabels(
    [
      { ...at, label: 'Japan', size: 20, isFirst: false },
      { ...at, label: 'Tonga', isFirst: true },
    ],
    widthOf,
    14,
  )
  expect(drawn.map(({ label }) => label)).toEqual(['Tonga'])
})

test('only long names are shortened', () => {
  expect([shorten('Tonga'), shorten('Japan–New Zealand information security agreement')]).toEqual([
    'Tonga',
    'Japan–New Zealand information sec…',
  ])
})

test('a label that the right edge would cut stands to the left of its node', () => {
  const [placed] = placeLabels([{ x: 390, y: 10, size: 5, label: 'Mexico', isFirst: false }], widthOf, 14, 400)
  expect(placed && placed.x + placed.size + 5 + widthOf('Mexico')).toBe(380)
})

test('a label under controls stands to the left of its node, or is left out', () => {
  const controls = { left: 350, right: 400, top: 200, bottom: 300 }
  const at = (x: number, y: number, label: string) =>
    placeLabels([{ x, y, size: 5, label, isFirst: false }], widthOf, 14, 400, controls)[0]?.x
  expect([at(330, 250, 'Mexico'), at(330, 100, 'Mexico'), at(100, 250, 'Mexico')]).toEqual([268, 330, 100])
  expect(at(200, 250, 'Biden administration for ever')).toBeUndefined()
})

test('a label that has room on no side is left out', () => {
  const narrow = placeLabels([{ x: 30, y: 10, size: 5, label: 'Mexico', isFirst: false }], widthOf, 14, 60)
  expect(narrow).toEqual([])
})

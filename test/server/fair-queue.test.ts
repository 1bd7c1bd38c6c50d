import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FairQueue } from '../../src/server/heavy/fair-queue.ts'
import { runs } from '../fixtures/runs.ts'

interface Viewer {
  readonly name: string
  readonly costs: readonly number[]
  /** The number of items that have begun before it comes. */
  readonly comes: number
}
const viewers = fc.array(
  fc.record({
    name: fc.constant(''),
    costs: fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 1, maxLength: 30 }),
    comes: fc.nat(40),
  }),
  { minLength: 2, maxLength: 6 },
)

/** The items in the order in which they begin. Each pays before the next one begins. */
function* served(all: readonly Viewer[]): Generator<{ viewer: Viewer; place: number }> {
  const queue = new FairQueue<Viewer, number>()
  let away = [...all]
  for (let begun = 0; ; begun += 1) {
    const come = away.filter(({ comes }) => comes <= begun || queue.size === 0)
    away = away.filter((viewer) => !come.includes(viewer))
    for (const viewer of come) for (const place of viewer.costs.keys()) queue.push(viewer, place)
    const next = queue.shift()
    if (!next) return
    const { viewer } = next.charge
    queue.pay(next.charge, viewer.costs[next.item] ?? 0)
    yield { viewer, place: next.item }
  }
}

describe('law:', () => {
  test('while two viewers wait, neither uses more than the other by more than one item of each', () => {
    fc.assert(
      fc.property(viewers, (all) => {
        const used = new Map<Viewer, number>()
        /** For two who wait: what each had used when the later one of them came. */
        const since = new Map<Viewer, Map<Viewer, number>>()
        for (const { viewer, place } of served(all)) {
          if (place === 0) since.set(viewer, new Map(used))
          used.set(viewer, (used.get(viewer) ?? 0) + (viewer.costs[place] ?? 0))
          for (const [other, before] of since.get(viewer) ?? []) {
            if (place === viewer.costs.length - 1) since.delete(viewer)
            const own = used.get(viewer) ?? 0
            const more = own - ((used.get(other) ?? 0) - before)
            const isWaiting = (used.get(other) ?? 0) < other.costs.reduce((sum, cost) => sum + cost, 0) - 1e-6
            const bound = Math.max(...viewer.costs) + Math.max(...other.costs) + 1e-6
            if (isWaiting) expect(more).toBeLessThanOrEqual(bound)
            // The first item that it waits for began before it came.
            if (isWaiting) expect(-more).toBeLessThanOrEqual(bound + Math.max(...other.costs))
          }
        }
      }),
      { numRuns: runs(300) },
    )
  })

  test('whoever comes waits for no more than one item of each other, and own items keep their order', () => {
    fc.assert(
      fc.property(viewers, (all) => {
        const begun = [...served(all)]
        expect(begun).toHaveLength(all.reduce((sum, { costs }) => sum + costs.length, 0))
        for (const viewer of all) {
          const first = begun.findIndex((one) => one.viewer === viewer)
          const came = Math.min(first, viewer.comes)
          const before = begun.slice(came, first).map((one) => one.viewer)
          expect(before).toHaveLength(new Set(before).size)
          expect(begun.flatMap((one) => (one.viewer === viewer ? [one.place] : []))).toEqual([...viewer.costs.keys()])
        }
      }),
      { numRuns: runs(300) },
    )
  })
})

test('a viewer who was away gets nothing for that time, and one who goes on alone owes nothing', () => {
  const [ann, ben] = [{}, {}]
  const queue = new FairQueue<object, number>()
  const begin = (viewer: object, cost: number) => queue.pay(queue.begin(viewer), cost)
  for (let n = 0; n < 100; n += 1) begin(ann, 10)
  for (let n = 0; n < 4; n += 1) {
    queue.push(ann, n)
    queue.push(ben, n)
  }
  const order: object[] = []
  for (let next = queue.shift(); next; next = queue.shift()) {
    queue.pay(next.charge, 10)
    order.push(next.charge.viewer)
  }
  expect(order).toEqual([ben, ann, ben, ann, ben, ann, ben, ann])
})

test('what is taken out does not begin', () => {
  const viewer = {}
  const queue = new FairQueue<object, string>()
  for (const item of ['one', 'two']) queue.push(viewer, item)
  expect([
    queue.mayBegin(viewer),
    queue.mayBegin({}),
    queue.remove(viewer, 'one'),
    queue.remove(viewer, 'one'),
  ]).toEqual([...[false, true, true, false]])
  expect([queue.size, queue.shift()?.item, queue.shift(), queue.size]).toEqual([1, 'two', undefined, 0])
})

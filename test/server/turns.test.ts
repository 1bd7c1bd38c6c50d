import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Turn, Turns } from '../../src/server/heavy/turns.ts'
import { runs } from '../fixtures/runs.ts'

interface Viewer {
  readonly name: string
  /** The milliseconds of its requests, in turn. */
  readonly costs: readonly number[]
  /** The requests that it has under way at one time. */
  readonly running: number
}
interface Begun {
  readonly viewer: Viewer
  readonly waited: number
  readonly isCrowding: boolean
}

/** A thread with a clock of its own, in which viewers send their next request as soon as they have an answer. */
async function simulated(viewers: readonly Viewer[], until: number, think = 0): Promise<Begun[]> {
  const begun: Begun[] = []
  let [now, atEnd] = [0, undefined as (() => void) | undefined]
  const turns = new Turns<Viewer>(
    (turn) => {
      atEnd = turn
    },
    () => now,
  )
  let coming = viewers.flatMap((viewer) => Array.from({ length: viewer.running }, () => ({ viewer, at: 0 })))
  const asked = new Map<Viewer, number>()
  const begin = (turn: Turn<Viewer>, viewer: Viewer, at: number, cost: number) => {
    begun.push({ viewer, waited: now - at, isCrowding: turn.isCrowding })
    now += cost
    turns.pay(turn, cost)
    coming.push({ viewer, at: now + think })
  }
  while (now < until) {
    const here = coming.filter(({ at }) => at <= now)
    coming = coming.filter(({ at }) => at > now)
    for (const { viewer, at } of here) {
      const place = asked.get(viewer) ?? 0
      asked.set(viewer, place + 1)
      const cost = viewer.costs[place % viewer.costs.length] ?? 0
      const turn = turns.enter(viewer)
      if (turn instanceof Promise) void turn.then((late) => begin(late, viewer, at, cost))
      else begin(turn, viewer, at, cost)
    }
    const end = atEnd
    atEnd = undefined
    end?.()
    await Promise.resolve()
    // Nothing to do until somebody asks.
    if (!atEnd) now = Math.max(now, Math.min(...coming.map(({ at }) => at)))
  }
  return begun
}

const costs = (max: number) => fc.array(fc.double({ min: 0.05, max, noNaN: true }), { minLength: 1, maxLength: 5 })
const most = ({ costs }: Viewer) => Math.max(...costs)

test('law: one who asks in sequence waits for two requests of a flood, and a third of its own last one', async () => {
  const cases = fc.record({
    own: costs(10),
    flood: costs(10),
    running: fc.integer({ min: 2, max: 32 }),
    think: fc.nat(5),
  })
  await fc.assert(
    fc.asyncProperty(cases, async ({ own, flood, running, think }) => {
      const asker = { name: 'asker', costs: own, running: 1 }
      const flooder = { name: 'flooder', costs: flood, running }
      const begun = await simulated([asker, flooder], 8_000, think)
      const at = begun.findIndex(({ isCrowding }) => isCrowding)
      const waits = (from: readonly Begun[]) => from.flatMap(({ viewer, waited }) => (viewer === asker ? [waited] : []))
      const bound = (share: number) => 2 * most(flooder) + most(asker) / share + 0.2
      expect(waits(begun).length).toBeGreaterThan(10)
      expect(Math.max(...waits(begun))).toBeLessThanOrEqual(bound(1))
      if (at >= 0) expect(Math.max(...waits(begun.slice(at + running)))).toBeLessThanOrEqual(bound(3))
      // Nobody who asks one thing after another crowds others out.
      expect(begun.some(({ viewer, isCrowding }) => viewer === asker && isCrowding)).toBe(false)
    }),
    { numRuns: runs(20) },
  )
})

test('requests of one who is alone begin at once for a millisecond, then one in each turn', async () => {
  let [now, atEnd] = [0, [] as (() => void)[]]
  const turns = new Turns<object & { running: number }>(
    (turn) => void atEnd.push(turn),
    () => now,
  )
  const viewer = { running: 9 }
  const begun: number[] = []
  for (let place = 0; place < 6; place += 1) {
    const turn = turns.enter(viewer)
    if (turn instanceof Promise) void turn.then(() => begun.push(place))
    else begun.push(place)
    now += 0.4
  }
  const counts = [begun.length]
  while (atEnd.length > 0) {
    const all = atEnd
    atEnd = []
    for (const turn of all) turn()
    await Promise.resolve()
    counts.push(begun.length)
  }
  expect(counts).toEqual([3, 4, 5, 6, 6])
  expect(begun).toEqual([0, 1, 2, 3, 4, 5])
})

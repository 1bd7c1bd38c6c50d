import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { anonymous, type Viewer } from '../../src/api/viewer.ts'
import { Budget } from '../../src/graph/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Allowances, networkOf } from '../../src/server/allowances.ts'
import { Answers } from '../../src/server/answers.ts'
import { viewerLimits } from '../../src/server/hooks/viewer-limits.ts'
import type { Listening } from '../../src/server/listen.ts'
import { Turns } from '../../src/server/turns.ts'
import { readData } from '../../src/store/folder.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask, expectError } from './ask.ts'
import { serve } from './serve.ts'

const client = (address: string) => ({ address, isSecure: false, host: undefined })
const known = (person: string): Viewer => ({ ...anonymous('public'), person, name: person, isKnown: true })

describe('the part of a viewer', () => {
  test('is that of a person, or of a network where nobody is known', () => {
    const all = new Allowances({ points: 10 })
    expect(all.of(known('Ann'), client('192.0.2.1'))).toBe(all.of(known('Ann'), client('192.0.2.2')))
    expect(all.of(known('Ann'), client('192.0.2.1'))).not.toBe(all.of(known('Bo'), client('192.0.2.1')))
    expect(all.of(undefined, client('2001:db8::1'))).toBe(all.of(undefined, client('2001:db8:0:0:9::')))
    expect(all.of(undefined, client('192.0.2.1'))).not.toBe(all.of(undefined, client('192.0.2.2')))
    expect(networkOf('2001:db8:0:1::5')).toBe('2001:db8:0:1')
  })

  test('is whole again after an hour', () => {
    let now = 0
    const one = new Allowances({ points: 10 }, () => now).of(known('Ann'), client(''))
    one.charge(7)
    expect(one.left).toEqual({ limit: 10, remaining: 3, resetAt: 3_600_000 })
    one.charge(7)
    expect(one.left?.remaining).toBe(0)
    now = 3_600_000
    expect(one.left).toEqual({ limit: 10, remaining: 10, resetAt: 7_200_000 })
  })
})

test('each viewer begins one request in each turn, and all in the order in which they came', () => {
  fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }), async (viewers) => {
      let next: (() => void) | undefined
      const turns = new Turns((turn) => {
        next = turn
      })
      const begun: [string, number][] = []
      for (const [index, viewer] of viewers.entries()) {
        const waits = turns.enter(viewer)
        if (waits) void waits.then(() => begun.push([viewer, index]))
        else begun.push([viewer, index])
      }
      for (let from = 0; next; ) {
        const turn = next
        next = undefined
        const now = begun.slice(from).map(([viewer]) => viewer)
        expect(new Set(now).size).toBe(now.length)
        from = begun.length
        turn()
        await new Promise(setImmediate)
      }
      expect(begun).toHaveLength(viewers.length)
      for (const viewer of ['a', 'b', 'c']) {
        const own = begun.flatMap(([of, index]) => (of === viewer ? [index] : []))
        expect(own).toEqual(own.toSorted((a, b) => a - b))
      }
    }),
    { numRuns: 30 },
  )
})

describe('a server that limits its viewers', () => {
  let server: Listening
  afterEach(() => server.close())

  test('counts points on every way, tells them, and refuses when they are used', async () => {
    const context = { graph: buildGraph(await readData([await writeFolder(small)])), clearance: 'public' as const }
    const limits = viewerLimits(new Allowances({ points: 2_000 }, () => 0), new Turns())
    server = await serve({ context, answers: new Answers(new Budget(1_000_000)), more: [limits] })
    const query = '{ graph { nations { totalCount } } }'
    const post = () =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
    const left: number[] = []
    for (let time = 0; time < 4; time += 1) left.push(Number((await post()).headers.get('x-ratelimit-remaining')))
    // A cached answer uses as many points as the first one.
    const steps = new Set(left.slice(1).map((one, index) => (left[index] ?? 0) - one))
    expect([...steps]).toEqual([2_000 - (left[0] ?? 0)])
    const { data } = await ask(server.url, '{ rateLimit { limit cost remaining resetAt } }')
    const { rateLimit } = data as { rateLimit: { cost: number } }
    const [before = 0, resetAt] = [left.at(-1), '1970-01-01T01:00:00.000Z']
    expect(rateLimit.cost).toBeGreaterThan(0)
    expect(rateLimit).toEqual({ limit: 2_000, cost: rateLimit.cost, remaining: before - rateLimit.cost, resetAt })
    await (await fetch(`${server.url}/export/gexf?around=arden`)).text()
    while ((await post()).status === 200);
    const refused = await post()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600'])
    expectError(await ask(server.url, query), 429, 'RATE_LIMITED', /the 2000 points of this hour are used/)
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
  })
})

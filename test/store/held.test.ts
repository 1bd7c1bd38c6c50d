import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Claim } from '../../src/facts/facts.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Held, HeldRecords, type Page } from '../../src/store/held.ts'
import { shareSections } from '../../src/store/sections.ts'
import { graphIn, sectionsOf } from '../../src/store/snapshot.ts'
import { collectAll } from '../fixtures/collect-all.ts'
import { curated } from '../fixtures/curated.ts'

/** More than are kept although nobody holds them. */
const MANY = 40_000

class Numbered {
  readonly place: number
  readonly page: unknown

  constructor(place: number, page?: unknown) {
    this.place = place
    this.page = page
  }
}

/** Both forms, each with the places of the values that it made. */
const forms = () => {
  const made: number[][] = [[], []]
  const one = (place: number) => {
    made[0]?.push(place)
    return new Numbered(place)
  }
  const inPage = (page: Page<string, Numbered>, place: number) => {
    made[1]?.push(place)
    return new Numbered(place, page)
  }
  return [
    { values: new Held<Numbered>(one, () => 1), made: made[0] ?? [] },
    { values: new HeldRecords('columns', inPage), made: made[1] ?? [] },
  ]
}

test('a value is one object as long as somebody holds it', () => {
  const place = fc.integer({ min: 0, max: MANY })
  const step = fc.record({ place, isHeld: fc.boolean(), reads: fc.constantFrom(0, 0, MANY) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      for (const { values } of forms()) {
        const held = new Map<number, Numbered>()
        for (const { place, isHeld, reads } of steps) {
          const value = values.at(place)
          expect(value.place).toBe(place)
          if (isHeld) held.set(place, value)
          for (let other = 0; other < reads; other++) values.at(other)
          for (const [at, one] of held) if (values.at(at) !== one) expect.fail(`another value at ${at}`)
        }
      }
    }),
    { numRuns: 12 },
  )
})

test('values that nobody holds are freed, but for the last ones, and made again', async () => {
  for (const { values, made } of forms()) {
    const held = values.at(7)
    for (let place = 0; place < MANY; place++) values.at(place)
    expect(made).toHaveLength(MANY)
    await collectAll()
    made.length = 0
    for (let place = 0; place < MANY; place++) if (values.at(place).place !== place) expect.fail('another place')
    expect(values.at(7)).toBe(held)
    expect(made).not.toContain(7)
    expect(made.length).toBeGreaterThan(MANY / 3)
    expect(made.length).toBeLessThan(MANY)
  }
})

test('values are let go one by one, so that no reader waits for many', () => {
  let letGo = 0
  class Counted<T extends WeakKey> extends WeakRef<T> {
    constructor(value: T) {
      super(value)
      letGo += 1
    }
  }
  vi.stubGlobal('WeakRef', Counted)
  try {
    for (const { values } of forms()) {
      let most = 0
      for (let place = 0; place < MANY; place++) {
        const before = letGo
        values.at(place)
        most = Math.max(most, letGo - before)
      }
      expect(most).toBe(1)
    }
  } finally {
    vi.unstubAllGlobals()
  }
})

test('of a graph from a snapshot, records and lists that nobody holds are freed', async () => {
  const claim = [...curated.facts.claims.values()].find(({ predicate }) => predicate === 'cooperates-with') as Claim
  const nations = [...curated.facts.entities.values()].filter(({ kind }) => kind === 'nation')
  const entities = new Map([...curated.facts.entities])
  for (let number = 0; number < 300; number++)
    entities.set(`nation-${number}`, { ...(nations[0] as (typeof nations)[number]), id: `nation-${number}` })
  const ids = [...entities.keys()].filter((id) => id.startsWith('nation-'))
  const claims = new Map<string, Claim>()
  for (const subject of ids)
    for (const object of ids)
      if (subject < object)
        claims.set(`${subject}#${object}`, { ...claim, id: `${subject}#${object}`, subject, object })
  const built = buildGraph({ ...curated.facts, entities, claims: new Map([...curated.facts.claims, ...claims]) })
  const sections = await shareSections(sectionsOf(built))
  // Each of another graph, because lists hold the records that are in them.
  const tables: readonly ReadonlyMap<string, object>[] = [
    graphIn(sections).facts.claims,
    graphIn(sections).claimGroups,
    graphIn(sections).claimsNaming,
    graphIn(sections).claimGroupsAt,
  ]
  const first = tables.map((table) => [...table.values()].slice(0, 100).map((value) => new WeakRef(value)))
  for (const table of tables) for (const _ of table.values());
  await collectAll()
  const freed = first.map((all) => all.filter((one) => one.deref() === undefined).length)
  expect(freed).toHaveLength(4)
  expect(Math.min(...freed)).toBeGreaterThan(60)
})

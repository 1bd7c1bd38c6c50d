import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import type { Registry } from '../../src/exchange/import/codes.ts'
import type { Scheme } from '../../src/exchange/import/mapping-parts.ts'
import { RowFault } from '../../src/exchange/import/template.ts'
import type { Entity } from '../../src/facts/facts.ts'

/** One state in a list, for one of its periods. */
interface Listed {
  readonly scheme: 'cow' | 'gw'
  readonly number: string
  readonly abbreviation: string
  readonly since: string
  readonly until: string
}

const FIRST = 1816
const LAST = 2016
/** Codes that were given to another nation before. */
const given = new Set(['AI', 'BQ', 'GE', 'SK'])

/**
 * Checks every number of both lists of states, and every code of ISO 3166, at the end of every year. Whichever of them
 * names a nation, it is the same one.
 */
export async function codesIn(data: string, registry: Registry, entities: readonly Entity[]): Promise<void> {
  const listed = [...(await cow(data)), ...(await gw(data))]
  const ofRow = new Map<Listed, string>()
  let checked = 0
  for (let year = FIRST; year <= LAST; year += 1) {
    const day = `${year}-12-31`
    const named = new Map<string, string>()
    const numbered = new Map<string, string>()
    for (const row of listed) {
      const { scheme, number, abbreviation, since, until } = row
      if (since > day || until < day) continue
      const nation = registry.find(number, [scheme], day)
      const text = `${scheme} ${number} ${abbreviation} in ${year}`
      same(named, abbreviation, nation.id, text)
      same(numbered, number, nation.id, text)
      // Yugoslavia, and Serbia and Montenegro, have one number, and two codes in ISO 3166.
      if (number !== '345') same(ofRow, row, nation.id, text)
      assert.ok(nation.kind === 'nation')
      for (const as of ['alpha2', 'alpha3', 'numeric'] as const)
        if (nation[as] && !given.has(nation[as]))
          assert.equal(registry.find(nation[as], [as], day).id, nation.id, `${as} ${nation[as]} in ${year}`)
      if (year === LAST) assert.ok(nation.alpha2, `${scheme} ${number} is a nation that the list of countries made`)
      checked += 1
    }
    for (const entity of entities)
      if (entity.kind === 'nation')
        for (const as of ['alpha2', 'alpha3', 'numeric'] as const) checkIso(registry, entity, as, day)
  }
  console.log(`${checked} numbers at years' ends name one nation in both lists, and in ISO 3166`)
}

/** Checks that a key has the same nation each time. */
function same<K>(map: Map<K, string>, key: K, nation: string, text: string): void {
  assert.equal(nation, map.get(key) ?? nation, text)
  map.set(key, nation)
}

/** A code of ISO 3166 names the nation that has it, unless it was given to another nation or to nobody on this day. */
function checkIso(registry: Registry, nation: Extract<Entity, { kind: 'nation' }>, as: Scheme, day: string): void {
  const code = as === 'alpha2' || as === 'alpha3' || as === 'numeric' ? nation[as] : undefined
  if (code === undefined) return
  try {
    const found = registry.find(code, [as], day)
    if (found.id !== nation.id) assert.ok(given.has(code) || code === 'CS' || code === '891', `${as} ${code} on ${day}`)
  } catch (error) {
    assert.ok(error instanceof RowFault && / is unassigned on /.test(error.message), `${as} ${code} on ${day}`)
  }
}

async function cow(data: string): Promise<Listed[]> {
  const all: Listed[] = []
  for await (const row of rowsOf(join(data, 'cow-states/cow_states_peacesciencer.csv'))) {
    const day = (name: string) =>
      ['year', 'month', 'day'].map((part) => String(Number(row[name + part])).padStart(2, '0')).join('-')
    all.push({
      scheme: 'cow',
      number: String(Number(row.ccode)),
      abbreviation: row.stateabb ?? '',
      since: day('st'),
      until: day('end'),
    })
  }
  return all
}

async function gw(data: string): Promise<Listed[]> {
  const all: Listed[] = []
  for await (const { gwcode = '', stateabb = '', startdate = '', enddate = '' } of rowsOf(
    join(data, 'gw-states/gw_states.csv'),
  ))
    all.push({ scheme: 'gw', number: gwcode, abbreviation: stateabb, since: startdate, until: enddate })
  return all
}

const rowsOf = (path: string): AsyncIterable<Record<string, string>> =>
  createReadStream(path).pipe(parse({ columns: true }))

import { describe, expect, test } from 'vitest'
import lookup from '../../src/analysis/lookup.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { curated as graph } from '../fixtures/curated.ts'
import { and, graphOf, tiny } from '../fixtures/data.ts'

const look = (lens: LensRequest = {}) => new View(graph, toLens(lens, 'public', graph.facts))
const find = (name: string, lens?: LensRequest) => lookup.fn(look(lens), { name }).map(({ id }) => id)

describe('a look-up', () => {
  test.each([
    ['japan', 'japan'],
    ['Japan', 'japan'],
    ['NIPPON', 'japan'],
    ['日本', 'japan'],
    ['JPN', 'japan'],
    ['392', 'japan'],
    ['Aotearoa', 'new-zealand'],
    ['espana', 'spain'],
    ['岸田文雄', 'fumio-kishida'],
    ['Dame Jacinda Ardern', 'jacinda-ardern'],
  ])('by %s finds %s', (name, id) => {
    expect(find(name)).toEqual([id])
  })

  test('by an ambiguous name gives all candidates', () => {
    expect(find('GSOMIA')).toHaveLength(14)
  })

  test('of a kind finds only that kind', () => {
    expect(() => lookup.fn(look(), { name: 'japan', kind: 'pact' })).toThrow("no pact 'japan'")
  })

  test('by an unknown name makes a suggestion', () => {
    expect(() => find('japn')).toThrow("no entity 'japn'; did you mean 'japan'?")
    expect(() => find('Wakanda')).toThrow(/no entity 'Wakanda'$/)
  })

  test('does not reveal what the lens hides', () => {
    expect(find('Christopher Luxon')).toEqual(['christopher-luxon'])
    expect(() => find('Christopher Luxo', { knownAt: '2022-05-01' })).toThrow(/no entity 'Christopher Luxo'$/)
  })
})

describe('in a small world of known facts', () => {
  const memo = {
    documents: { memo: { clearance: 'restricted' } },
    nations: { doria: { name: 'Doria', aliases: ['Brisc'] } },
    claims: { memo: { c: { subject: 'doria', predicate: 'party-to', object: 'delta-pact' } } },
  }
  const world = graphOf(and(tiny, memo))
  const lookUp = (name: string, clearance: 'public' | 'restricted' = 'public', kind?: 'pact' | 'organization') =>
    lookup.fn(new View(world, toLens({ asOf: '2030' }, clearance, world.facts)), { name, kind }).map(({ id }) => id)

  test.each([
    ['arden', 'its id'],
    ['ARDEN', 'its name, in capitals'],
    ['アーデン', 'its name in another script'],
    ['ardenia', 'an alias'],
    ['AD', 'its code of two letters'],
    ['ard', 'its code of three'],
    ['036', 'its number'],
  ])("finds a nation by '%s', %s", (name) => {
    expect(lookUp(name)).toEqual(['arden'])
  })

  test.each(['Corvia', 'CÔRVIA', 'co\u0302rvia', ' côrvia '])("finds '%s' with any form of accents", (name) => {
    expect(lookUp(name)).toEqual(['corvia'])
  })

  test('gives all entities with an alias, and the only one of a kind', () => {
    expect(lookUp('hl').toSorted()).toEqual(['cove-treaty', 'league'])
    expect(lookUp('HL', 'public', 'pact')).toEqual(['cove-treaty'])
  })

  test('prefers a name over the alias of another entity', () => {
    const named = graphOf(and(tiny, { nations: { ...tiny.nations, brisk: { name: 'Brisk', aliases: ['Arden'] } } }))
    expect(
      lookup
        .fn(new View(named, toLens({ asOf: '2030' }, 'public', named.facts)), { name: 'Arden' })
        .map(({ id }) => id),
    ).toEqual(['arden'])
  })

  test('finds an entity from a restricted document only with clearance', () => {
    expect(lookUp('doria', 'restricted')).toEqual(['doria'])
    for (const name of ['doria', 'Doria', 'dorio'])
      expect(() => lookUp(name)).toThrow(expect.objectContaining({ code: 'NOT_FOUND', message: `no entity '${name}'` }))
    expect(() => lookUp('dorio', 'restricted')).toThrow("no entity 'dorio'; did you mean 'doria'?")
  })

  test('suggests only visible entities, even if a hidden one is nearer', () => {
    expect(() => lookUp('brisc')).toThrow("no entity 'brisc'; did you mean 'brisk'?")
    expect(lookUp('brisc', 'restricted')).toEqual(['doria'])
  })
})

import { describe, expect, test } from 'vitest'
import * as vocabulary from '../../src/facts/vocabulary.ts'
import { derivedKind } from '../../src/graph/derive.ts'

const { keysOf, relationshipKinds, relationshipKind, stageOrder } = vocabulary
const kinds = keysOf(relationshipKinds)

describe('the vocabulary', () => {
  test('names every kind of relationship in both directions, with its ends and a color', () => {
    for (const kind of kinds) {
      const { label, inverseLabel, description, from, to, color } = relationshipKind(kind)
      expect(
        [label, inverseLabel, description].every((text) => text !== ''),
        kind,
      ).toBe(true)
      expect(from.length * to.length, kind).toBeGreaterThan(0)
      expect(color, kind).toMatch(/^#[0-9A-F]{6}$/)
    }
    const colors = kinds.map((kind) => relationshipKind(kind).color)
    expect(new Set(colors).size).toBe(colors.length)
  })

  test('calls what is symmetric the same from both ends, which can be of the same kinds', () => {
    for (const kind of kinds) {
      const { symmetric, label, inverseLabel, from, to } = relationshipKind(kind)
      if (symmetric) expect([label, from], kind).toEqual([inverseLabel, to])
      else expect(label, kind).not.toBe(inverseLabel)
    }
  })

  test('derives at most one kind of relationship from a stage, and claims none that is derived', () => {
    for (const stage of stageOrder) {
      const at = stageOrder.indexOf(stage)
      const fitting = vocabulary.derivedKinds.filter((kind) => {
        const rule = relationshipKind(kind).derivedFrom
        return rule && stageOrder.indexOf(rule.atLeast) <= at && at <= stageOrder.indexOf(rule.atMost)
      })
      expect(fitting.length, stage).toBeLessThanOrEqual(1)
    }
    expect([...vocabulary.claimableKinds, ...vocabulary.derivedKinds].sort()).toEqual(kinds.toSorted())
  })

  test('lets no property be mistaken for a relationship, and recur only what happens at a moment', () => {
    expect(keysOf(vocabulary.properties).filter((name) => name in relationshipKinds)).toEqual([])
    for (const kind of kinds)
      if (relationshipKind(kind).recurs) expect(relationshipKind(kind).time, kind).toBe('moment')
  })

  test('tells the kinds of entity apart by color', () => {
    const colors = keysOf(vocabulary.entityKinds).map((kind) => vocabulary.entityKinds[kind].color)
    expect(new Set(colors).size).toBe(colors.length)
  })

  test('goes from looking around to being in force, and from there to the ends', () => {
    expect(stageOrder[0]).toBe('exploratory')
    expect(stageOrder.indexOf('agreed-in-principle')).toBeLessThan(stageOrder.indexOf('signed'))
    expect(stageOrder.slice(stageOrder.indexOf('in-force') + 1)).toEqual([
      'suspended',
      'replaced',
      'terminated',
      'expired',
    ])
  })

  test('says of every word what it is, in a sentence of its own, by a key that can stand in an id', () => {
    const {
      classificationLevels,
      clearances,
      entityKinds,
      eventKinds,
      organizationKinds,
      pactKinds,
      properties,
      qualifiers,
      ranks,
      stages,
      stances,
    } = vocabulary
    const tables = [
      classificationLevels,
      clearances,
      entityKinds,
      eventKinds,
      organizationKinds,
      pactKinds,
      properties,
      qualifiers,
      ranks,
      stages,
      stances,
    ]
    for (const table of [...tables, relationshipKinds]) {
      for (const [key, { label, description }] of Object.entries(table)) {
        expect(key).toMatch(/^[a-z]+([A-Z][a-z]+|-[a-z]+)*$/)
        expect(label, key).not.toBe('')
        expect(description, key).toMatch(/^\S.*\.$/)
      }
      const descriptions = Object.values(table).map(({ description }) => description)
      expect(new Set(descriptions).size).toBe(descriptions.length)
    }
  })

  test('derives a relationship, lasting and symmetric, from every stage up to in force and from none that ends a pact', () => {
    const derived = stageOrder.filter((stage) => derivedKind(stage) !== undefined)
    expect(derived).toEqual(stageOrder.slice(0, stageOrder.indexOf('in-force') + 1))
    expect((['signed', 'ratified', 'in-force'] as const).map(derivedKind)).toEqual([
      'signed-with',
      'signed-with',
      'signed-with',
    ])
    for (const kind of vocabulary.derivedKinds)
      expect(relationshipKind(kind)).toMatchObject({ time: 'state', symmetric: true })
  })

  test('tells things apart by qualifiers that there are, and gives several values at a time only as words or entities', () => {
    const distinguishing = [
      ...kinds.map(relationshipKind),
      ...keysOf(vocabulary.properties).map(vocabulary.property),
    ].flatMap((entry) => entry.distinguishedBy ?? [])
    expect(distinguishing.length).toBeGreaterThan(0)
    expect(distinguishing.filter((key) => !(key in vocabulary.qualifiers))).toEqual([])
    for (const name of keysOf(vocabulary.properties)) {
      const { single, value } = vocabulary.property(name)
      expect(single === true || value === 'text' || value === 'entity', name).toBe(true)
    }
  })
})

import { describe, expect, test } from 'vitest'
import * as vocabulary from '../../src/facts/vocabulary.ts'
import { derivedKind } from '../../src/graph/pacts/derive.ts'

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

  test('gives symmetric kinds one label and the same kinds of ends', () => {
    for (const kind of kinds) {
      const { symmetric, label, inverseLabel, from, to } = relationshipKind(kind)
      if (symmetric) expect([label, from], kind).toEqual([inverseLabel, to])
      else expect(label, kind).not.toBe(inverseLabel)
    }
  })

  test('derives at most one kind of relationship from a stage, and lets no claim state a derived kind', () => {
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

  test('uses no name for both a property and a relationship, and lets only moments recur', () => {
    expect(keysOf(vocabulary.properties).filter((name) => name in relationshipKinds)).toEqual([])
    for (const kind of kinds)
      if (relationshipKind(kind).recurs) expect(relationshipKind(kind).time, kind).toBe('moment')
  })

  test('gives each kind of entity its own color', () => {
    const colors = keysOf(vocabulary.entityKinds).map((kind) => vocabulary.entityKinds[kind].color)
    expect(new Set(colors).size).toBe(colors.length)
  })

  test('orders stages from exploratory to in force, then the steps of a notice and the ends', () => {
    expect(stageOrder[0]).toBe('exploratory')
    expect(stageOrder.indexOf('agreed-in-principle')).toBeLessThan(stageOrder.indexOf('signed'))
    expect(stageOrder.slice(stageOrder.indexOf('in-force') + 1)).toEqual([
      'termination-notified',
      'notice-suspended',
      'notice-withdrawn',
      'suspended',
      'replaced',
      'terminated',
      'expired',
    ])
  })

  test('leads every step to a status that exists, and every status is led to by a step', () => {
    const steps = vocabulary.stepKinds.map(relationshipKind)
    const led = new Set(steps.flatMap(({ step }) => step?.to ?? []))
    // No step of a party ends a pact as a whole.
    expect([...led, 'ended'].sort()).toEqual(vocabulary.partyStatusOrder.toSorted())
    for (const { again } of steps.map(({ againAfter, recurs }) => ({ again: againAfter ?? recurs })))
      expect(again).toBeDefined()
    const after = steps.flatMap(({ againAfter = [] }) => againAfter)
    expect(after.filter((kind) => !vocabulary.stepKinds.some((step) => step === kind))).toEqual([])
  })

  test('gives every word a description of its own and a key that is valid in ids', () => {
    const {
      classificationLevels,
      clearances,
      entityKinds,
      eventKinds,
      organizationKinds,
      pactKinds,
      partyStatuses,
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
      partyStatuses,
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

  test('derives a lasting, symmetric relationship from each stage of a pact pending or in force, and no other', () => {
    const derived = stageOrder.filter((stage) => derivedKind(stage) !== undefined)
    expect(derived).toEqual(stageOrder.slice(0, stageOrder.indexOf('suspended')))
    expect((['signed', 'ratified', 'in-force', 'termination-notified'] as const).map(derivedKind)).toEqual([
      'signed-with',
      'signed-with',
      'signed-with',
      'signed-with',
    ])
    for (const kind of vocabulary.derivedKinds)
      expect(relationshipKind(kind)).toMatchObject({ time: 'state', symmetric: true })
  })

  test('distinguishes by existing qualifiers, and allows several values only if the kind of value does', () => {
    const distinguishing = [
      ...kinds.map(relationshipKind),
      ...keysOf(vocabulary.properties).map(vocabulary.property),
    ].flatMap((entry) => entry.distinguishedBy ?? [])
    expect(distinguishing.length).toBeGreaterThan(0)
    expect(distinguishing.filter((key) => !(key in vocabulary.qualifiers))).toEqual([])
    for (const name of keysOf(vocabulary.properties)) {
      const { single, value } = vocabulary.property(name)
      expect(single === true || ['text', 'entity', 'language', 'pactKind'].includes(value), name).toBe(true)
    }
  })
})

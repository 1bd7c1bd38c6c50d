import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Case, differences, keptAnswer, stateOf } from '../../src/explorer/cases/case.ts'
import { BadCase, caseText, readCase, toCase } from '../../src/explorer/cases/case-file.ts'
import { initial, type State } from '../../src/explorer/state/state.ts'
import { states } from './states.ts'

const node = (id: string, more = {}) => ({
  id,
  label: id.toUpperCase(),
  kind: 'NATION',
  color: '#0072b2',
  x: 1,
  y: 2,
  ...more,
})
const line = (source: string, target: string, more = {}) => ({
  id: `${source}.signed-with.${target}`,
  source,
  target,
  label: 'has signed with',
  stage: 'SIGNED',
  ...more,
})
const network = (nodes: unknown[], edges: unknown[]) => ({ graph: { revision: 'r1', subgraph: { nodes, edges } } })
const answer = network([node('japan'), node('peru')], [line('japan', 'peru')])
const caseOf = (state: State, data: unknown = answer): Case =>
  toCase(state, {
    id: '0b7e',
    name: 'Japan and its partners',
    kept: '2026-11-26T12:00:00.000Z',
    places: { japan: { x: 1.04, y: -2 } },
    names: { japan: 'Japan' },
    answers: [{ operation: 'Network', variables: { lens: {}, steps: 1 }, data }],
  })
const sentenceOf = (content: unknown): string => {
  try {
    readCase(typeof content === 'string' ? content : JSON.stringify(content))
  } catch (error) {
    if (error instanceof BadCase) return error.message
    throw error
  }
  return ''
}

test('the file of a case opens with the same state, places and answers', () => {
  fc.assert(
    fc.property(states, (state) => {
      const read = readCase(caseText(caseOf(state)))
      expect(stateOf(read)).toEqual({ ...state, case: '0b7e', asKept: true })
      expect(read.places.japan).toEqual(state.pins.japan ?? { x: 1, y: -2 })
      expect(read.answers[0]?.data).toEqual(answer)
    }),
  )
})

describe('a file that is no case is refused with a sentence:', () => {
  const good = caseOf(initial)
  test.each<[string, unknown, string]>([
    ['text', 'hello', 'This file is not a case: it is not JSON.'],
    ['other JSON', [], 'This file is not a case: its format is not “entente-case”.'],
    ['null', 'null', 'This file is not a case: its format is not “entente-case”.'],
    [
      'a later version',
      { ...good, version: 2 },
      'This case was kept by a later version of the page (2); this one reads 1.',
    ],
    [
      'a bad address',
      { ...good, address: '?asOf=soon' },
      'This case is damaged: its address is wrong. ' +
        'asOf=soon is invalid; give a date like 2024-06-19, 2024-06 or 2024.',
    ],
  ])('%s', (_, content, sentence) => {
    expect(sentenceOf(content)).toBe(sentence)
  })

  test.each<[string, unknown, RegExp]>([
    ['a missing field', { ...good, notes: undefined }, /^This case is damaged at notes: /],
    ['a further field', { ...good, script: 'x' }, /^This case is damaged: /],
    ['a place of words', { ...good, places: { japan: { x: 'left', y: 0 } } }, /damaged at places\.japan\.x: /],
    [
      'a color that would end its attribute',
      caseOf(initial, network([node('japan', { color: '#000"/><script>' })], [])),
      /damaged at answers\.0\.data\.graph\.subgraph\.nodes\.0\.color: /,
    ],
    [
      'a line of a pair with a color that is none',
      caseOf(initial, {
        graph: { subgraph: { nodes: [], edges: [], foldedEdges: [{ ...line('a', 'b'), color: 'url(x)' }] } },
      }),
      /damaged at answers\.0\.data\.graph\.subgraph\.foldedEdges\.0\.color: /,
    ],
    ['a picture without nodes', caseOf(initial, { graph: {} }), /damaged at answers\.0\.data\.graph\.subgraph: /],
  ])('%s', (_, content, sentence) => {
    expect(sentenceOf(content)).toMatch(sentence)
  })

  test('any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        expect(sentenceOf(content)).toMatch(/^This .*\.$/)
      }),
    )
  })
})

test('a case answers the operation that it was kept with, also when that has further variables', () => {
  const kept = caseOf(initial)
  expect(keptAnswer(kept, 'Network', { lens: {}, steps: 1 })).toBe(answer)
  expect(keptAnswer(kept, 'Network', { steps: 1, lens: {}, fold: ['PACT'] })).toBe(answer)
  expect(keptAnswer(kept, 'Network', { lens: { asOf: '2024' }, steps: 1 })).toBeUndefined()
  expect(keptAnswer(kept, 'Sizes', { lens: {}, steps: 1 })).toBeUndefined()
})

describe('the differences of two pictures', () => {
  test('name what is gone, new and changed, but not what only looks different', () => {
    const now = network(
      [node('japan', { x: 9, size: 3 }), node('fiji')],
      [line('japan', 'fiji'), { ...line('japan', 'peru'), stage: 'IN_FORCE' }],
    )
    expect(differences(answer, now)).toEqual([
      { id: 'fiji', name: 'FIJI', kind: 'new', fields: [] },
      { id: 'peru', name: 'PERU', kind: 'gone', fields: [] },
      { id: 'japan.signed-with.fiji', name: 'JAPAN has signed with FIJI', kind: 'new', fields: [] },
      {
        id: 'japan.signed-with.peru',
        name: 'JAPAN has signed with PERU',
        kind: 'changed',
        fields: [{ field: 'stage', was: 'SIGNED', is: 'IN_FORCE' }],
      },
    ])
  })

  test('are none between equal pictures, and mirror each other', () => {
    const stage = fc.constantFrom('SIGNED', 'IN_FORCE', null)
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
    const picture = fc.tuple(ids, fc.array(stage, { minLength: 16, maxLength: 16 })).map(([some, stages]) =>
      network(
        some.map((id) => node(id)),
        some.flatMap((a, i) => some.slice(i + 1).map((b, j) => line(a, b, { stage: stages[4 * i + j] }))),
      ),
    )
    fc.assert(
      fc.property(picture, picture, (one, other) => {
        expect(differences(one, structuredClone(one))).toEqual([])
        const [there, back] = [differences(one, other), differences(other, one)]
        const mirrored = { gone: 'new', new: 'gone', changed: 'changed' } as const
        expect(new Set(back.map(({ id, kind }) => `${id} ${kind}`))).toEqual(
          new Set(there.map(({ id, kind }) => `${id} ${mirrored[kind]}`)),
        )
      }),
    )
  })
})

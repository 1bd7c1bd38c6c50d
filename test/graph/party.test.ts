import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim } from '../../src/facts/facts.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const days = Array.from({ length: 12 }, (_, at) => `2020-${String(at + 1).padStart(2, '0')}-01`)
const nations = ['ayland', 'beland', 'dland'] as const
const steps = ['signed', 'ratified', 'bound-by'] as const

/** Two or three parties with some of their steps, and some stages of the pact, in order, up to August. */
const pacts = fc
  .record({
    parties: fc.integer({ min: 2, max: 3 }),
    own: fc.array(fc.subarray([...steps]), { minLength: 3, maxLength: 3 }),
    stages: fc.subarray(['signed', 'in-force'] as const),
    offsets: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
  })
  .map(({ parties, own, stages, offsets }): Claim[] => [
    ...nations.slice(0, parties).flatMap((nation, at) => [
      says('a', nation, 'party-to', days[0], { object: 'pact-p' }),
      // A pact of two is in force for both from the day that a document names for one of them.
      ...(own[at] ?? []).flatMap((step) => {
        const day = days[2 * steps.indexOf(step) + (offsets[at] ?? 0)]
        const isSecond = parties === 2 && at > 0 && step === 'bound-by'
        return isSecond ? [] : [says('a', nation, step, day, { object: 'pact-p' })]
      }),
    ]),
    ...stages.map((stage) =>
      says('a', 'pact-p', 'stage', days[stage === 'signed' ? 2 : 6], { value: { type: 'stage', stage } }),
    ),
  ])

test('a nation that joins a pact in force changes nothing between those that were parties before', () => {
  fc.assert(
    fc.property(pacts, fc.constantFrom('acceded-to', 'signed'), fc.boolean(), (claims, joining, isBound) => {
      const late = [
        says('a', 'celand', joining, days[9], { object: 'pact-p' }),
        ...(isBound ? [says('a', 'celand', 'bound-by', days[10], { object: 'pact-p' })] : []),
      ]
      const [before, after] = [claims, [...claims, ...late]].map((all) =>
        world([document('a', '2024-06-19')], all)({ asOf: '2021' }),
      )
      fc.pre(before?.stageOf('pact-p')?.stage === 'in-force')
      const between = (view = before) =>
        view
          ?.relationships()
          .filter(({ derivedFrom, source, target }) => derivedFrom && ![source, target].includes('celand'))
          .map(({ id, stage, since, stageSince }) => [id, stage, since?.edtf, stageSince?.edtf])
      expect(between(after)).toEqual(between(before))
      expect(after?.stageOf('pact-p')?.stage).toBe('in-force')
    }),
    { numRuns: runs(200) },
  )
})

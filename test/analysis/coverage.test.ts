import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import coverage, { type CoverageParameters, hasEnded, lacking } from '../../src/analysis/coverage.ts'
import type { Stage } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { document, says, world } from '../fixtures/world.ts'

const stage = (pact: string, stage: Stage, time: string, document = 'one') =>
  says(document, pact, 'stage', time, { value: { type: 'stage', stage } })
const between = (pact: string, ...nations: string[]) =>
  nations.map((nation) => says('one', nation, 'party-to', '2019', { object: pact }))

const look = world(
  [document('one', '2019'), document('two', '2024')],
  [
    ...between('pact-signed', 'arden', 'brisk'),
    stage('pact-signed', 'signed', '2020-05-04'),
    ...between('pact-talks', 'arden', 'brisk'),
    stage('pact-talks', 'negotiating', '2021'),
    ...between('pact-over', 'arden', 'corvia'),
    stage('pact-over', 'in-force', '2019'),
    stage('pact-over', 'terminated', '2022', 'two'),
    ...between('pact-vague', 'delta', 'brisk'),
    says('one', 'delta', 'party-to', '2019', { object: 'pact-signed', stance: 'denied' }),
    ...['arden', 'delta', 'corvia'].map((nation) => says('two', nation, 'member-of', '2024', { object: 'club-five' })),
  ],
)
const ask = (more: Partial<CoverageParameters> = {}, lens = {}) =>
  coverage.fn(look(lens), {
    nations: ['arden', 'corvia', 'delta'],
    partners: ['brisk', 'corvia'],
    pactKinds: ['information-security'],
    ...more,
  })
const cells = (result = ask()) =>
  result.rows.map(({ nation, cells }) => [
    nation,
    cells.map(({ partner, pact, step }) => [partner, pact, step?.stage ?? null, step?.since?.edtf ?? null]),
  ])

describe('coverage', () => {
  test('reads no pact that connects no row with a column', () => {
    const reads = (others: number) => {
      const more = Array.from({ length: others }, (_, at) => between(`pact-other-${at}`, 'arden', 'zeta')).flat()
      const view = world([document('one', '2019')], [...between('pact-signed', 'arden', 'brisk'), ...more])()
      const shared = { nations: ['arden'], partners: ['brisk'], pactKinds: ['information-security'] } as const
      expect(coverage.fn(view, shared).rows[0]?.cells[0]?.pact).toBe('pact-signed')
      return view.groupsRead
    }
    expect(reads(20)).toBe(reads(0))
  })

  test('has a cell for every pair and kind, blanks included, except a nation with itself', () => {
    expect(cells()).toEqual([
      [
        'arden',
        [
          ['brisk', 'pact-signed', 'signed', '2020-05-04'],
          ['corvia', 'pact-over', 'terminated', '2022'],
        ],
      ],
      ['corvia', [['brisk', null, null, null]]],
      [
        'delta',
        [
          ['brisk', 'pact-vague', null, null],
          ['corvia', null, null, null],
        ],
      ],
    ])
    expect(
      ask({ pactKinds: ['trade', 'information-security'] }).rows[2]?.cells.map(({ partner, pactKind }) => [
        partner,
        pactKind,
      ]),
    ).toEqual([
      ['brisk', 'trade'],
      ['brisk', 'information-security'],
      ['corvia', 'trade'],
      ['corvia', 'information-security'],
    ])
  })
  test('shows the leading pact with its evidence, and names the others', () => {
    const [cell] = ask().rows[0]?.cells ?? []
    expect(cell).toMatchObject({
      others: ['pact-talks'],
      step: { corroboration: 1, claims: [{ document: 'one' }] },
      relationships: [{ source: 'arden', target: 'pact-signed' }, { source: 'brisk' }],
    })
  })
  test('depends on the lens', () => {
    expect(cells(ask({}, { asOf: '2021' }))[0]).toEqual([
      'arden',
      [
        ['brisk', 'pact-signed', 'signed', '2020-05-04'],
        ['corvia', 'pact-over', 'in-force', '2019'],
      ],
    ])
    expect(
      cells(ask({}, { documents: { in: ['two'] } }))
        .flat(2)
        .filter((id) => String(id).startsWith('pact')),
    ).toEqual([])
  })
  test('uses the members of an organization as rows, at the date of the lens', () => {
    expect(ask({ nations: null, membersOf: 'club-five' }).nations).toEqual(['arden', 'corvia', 'delta'])
    expect(ask({ nations: null, membersOf: 'club-five' }, { asOf: '2023' }).nations).toEqual([])
  })
  test('lists missing pacts: blank or ended, and on request those below a stage', () => {
    const who = (atLeast?: Stage) => lacking(ask(), atLeast).map(({ nation, partner }) => `${nation}-${partner}`)
    expect(who()).toEqual(['arden-corvia', 'corvia-brisk', 'delta-corvia'])
    expect(who('signed')).toEqual(['arden-corvia', 'corvia-brisk', 'delta-brisk', 'delta-corvia'])
    expect(who('in-force')).toEqual(['arden-brisk', 'arden-corvia', 'corvia-brisk', 'delta-brisk', 'delta-corvia'])
    expect(() => who('terminated')).toThrow(expect.objectContaining({ code: 'BAD_FILTER' }))
  })
  test.each<[Partial<CoverageParameters>, string, RegExp]>([
    [{ nations: null }, 'BAD_FILTER', /neither nations nor membersOf/],
    [{ membersOf: 'club-five' }, 'BAD_FILTER', /both given/],
    [{ nations: [] }, 'BAD_FILTER', /nations is empty/],
    [{ partners: [] }, 'BAD_FILTER', /partners is empty/],
    [{ pactKinds: [] }, 'BAD_FILTER', /pactKinds is empty/],
    [{ nations: ['ardn'] }, 'NOT_FOUND', /no nation or organization 'ardn'; did you mean 'arden'/],
    [{ partners: ['pact-signed'] }, 'BAD_FILTER', /is of kind pact, and must be/],
    [{ nations: null, membersOf: 'arden' }, 'BAD_FILTER', /is of kind nation, and must be of kind organization/],
  ])('of %j is refused', (more, code, message) => {
    expect(() => ask(more)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }))
  })
  test('with too many cells is refused with both numbers', () => {
    const many = Array.from({ length: 45 }, (_, index) => `n${index}`)
    const crowd = world([document('one', '2019')], between('pact-signed', ...many))
    expect(() => coverage.fn(crowd(), { nations: many, partners: many, pactKinds: ['trade'] })).toThrow(
      expect.objectContaining({ code: 'TOO_COSTLY', message: expect.stringMatching(/2025 .* 2000/) }),
    )
  })

  test('is the same from both sides, and not blank if the two share a pact', () => {
    const cast = ['atlantis', 'borduria', 'cagliostro']
    fc.assert(
      fc.property(facts, (all) => {
        const view = new View(buildGraph(all), toLens({ asOf: '2030' }, 'secret', all))
        const known = cast.filter((id) => view.widest().entity(id))
        fc.pre(known.length > 1)
        const matrix = coverage
          .fn(view, { nations: known, partners: known, pactKinds: ['trade', 'health', 'labor'] })
          .rows.flatMap(({ cells }) => cells)
        expect(matrix).toHaveLength(3 * known.length * (known.length - 1))
        for (const cell of matrix) {
          expect(
            matrix.find(
              ({ nation, partner, pactKind }) =>
                nation === cell.partner && partner === cell.nation && pactKind === cell.pactKind,
            ),
          ).toMatchObject({ pact: cell.pact, step: cell.step })
          const connected = view
            .relationshipsOf(cell.nation)
            .some(({ derivedFrom, source, target }) => derivedFrom && [source, target].includes(cell.partner))
          const stands = matrix.some(
            (one) =>
              one.nation === cell.nation &&
              one.partner === cell.partner &&
              one.pact !== null &&
              one.step !== null &&
              !hasEnded(one),
          )
          expect(stands).toBe(connected)
        }
      }),
    )
  })
})

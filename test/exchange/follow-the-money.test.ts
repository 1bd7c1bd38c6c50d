import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Selection } from '../../src/exchange/selection.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { graphOf, tiny } from '../fixtures/data.ts'
import { oddFacts, partOf, written } from '../fixtures/exported.ts'
import { document, says, world } from '../fixtures/world.ts'

interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}
const read = (part: Selection): FtmEntity[] =>
  written('follow-the-money', part)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

const graph = graphOf(tiny)
const entities = read(new Selection(viewThrough(graph, toLens({ asOf: '2030' }, 'public', graph.facts))))
const found = (id: string) => entities.find((entity) => entity.id === id)

test('nations, pacts, leaders and documents have the schemas of FollowTheMoney', () => {
  expect(found('arden')).toMatchObject({
    schema: 'PublicBody',
    properties: { name: ['Arden', 'アーデン'], alias: ['Ardenia'], country: ['ad'] },
  })
  expect(found('cove-treaty')).toMatchObject({
    schema: 'Project',
    properties: { goal: ['information-security'], phase: ['in-force'], startDate: ['2021-07-01'] },
  })
  expect(found('ada-vane')).toMatchObject({ schema: 'Person' })
  expect(found('cove-summit')).toMatchObject({ schema: 'Event', properties: { date: ['2021-05'] } })
  expect(found('cove-report')).toMatchObject({
    schema: 'Document',
    properties: { publishedAt: ['2021-05-04'], publisher: ['Cove Times'] },
  })
})

test('a relationship is a link with the schema of its kind and a role', () => {
  expect(found('arden.party-to.cove-treaty')).toMatchObject({
    schema: 'ProjectParticipant',
    properties: { participant: ['arden'], project: ['cove-treaty'] },
  })
  expect(found('arden.member-of.league')).toMatchObject({ schema: 'Membership', properties: { startDate: ['2019'] } })
  expect(found('ada-vane.holds-office.arden.prime-minister-of-arden')).toMatchObject({
    schema: 'Employment',
    properties: { employee: ['ada-vane'], role: ['Prime Minister of Arden'] },
  })
  expect(found('arden.signed-with.brisk.cove-treaty')).toMatchObject({
    schema: 'UnknownLink',
    properties: { role: ['has signed with'] },
  })
})

test('a link in doubt, or over, says so in its description', () => {
  const look = world(
    [document('d', '2024')],
    [
      says('d', 'leader-a', 'holds-office', '2020-01-01/', {
        object: 'ayland',
        qualifiers: { office: 'office-chair' },
      }),
      says('d', 'bland', 'member-of', '2000/2010', { object: 'club-c' }),
      says('d', 'celand', 'member-of', '2000/..', { object: 'club-c' }),
    ],
  )
  const links = read(new Selection(look({ presumed: true }), { ended: true }))
  const described = (schema: string) =>
    links.filter((link) => link.schema === schema).map(({ properties }) => properties.description)
  expect(described('Employment')).toEqual([['certainty: presumed']])
  expect(described('Membership')).toEqual([['certainty: ended'], undefined])
})

test('values are non-empty texts, links and proofs lead to entities of the file, and ids are unique', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      const entities = read(partOf(all))
      const ids = new Set(entities.map(({ id }) => id))
      expect(ids.size).toBe(entities.length)
      for (const { properties } of entities) {
        for (const values of Object.values(properties)) for (const value of values) expect(value).toMatch(/./su)
        for (const end of [
          'participant',
          'project',
          'member',
          'organization',
          'employee',
          'employer',
          'subject',
          'object',
          'proof',
        ])
          for (const id of properties[end] ?? []) expect(ids).toContain(id)
      }
    }),
    { numRuns: 40 },
  )
})

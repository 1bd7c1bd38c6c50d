import model from '@alephdata/followthemoney/dist/defaultModel.json' with { type: 'json' }
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idOf, languageOf } from '../../src/exchange/follow-the-money.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { curated } from '../fixtures/curated.ts'
import { graphOf, tiny } from '../fixtures/data.ts'
import { oddFacts, partOf, written } from '../fixtures/exported.ts'
import { runs } from '../fixtures/runs.ts'
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
    { numRuns: runs(40) },
  )
})

const { schemata, types }: Model = model
interface ModelProperty {
  readonly type: string
  readonly range?: string
  readonly stub?: boolean
}
interface Model {
  readonly schemata: Readonly<
    Record<
      string,
      {
        readonly extends?: readonly string[]
        readonly schemata: readonly string[]
        readonly required?: readonly string[]
        readonly abstract?: boolean
        readonly properties: Readonly<Record<string, ModelProperty>>
      }
    >
  >
  readonly types: Readonly<Record<string, { readonly values?: Readonly<Record<string, string>>; maxLength?: number }>>
}
/** The property of a schema, its own or inherited. */
const propertyOf = (schema: string, name: string): ModelProperty | undefined =>
  schemata[schema]?.schemata.map((one) => schemata[one]?.properties[name]).find((one) => one !== undefined)

/** The rules of FollowTheMoney's model, and those of its Python library for ids, dates and addresses. */
function faultsOf(all: readonly FtmEntity[]): string[] {
  const byId = new Map(all.map((one) => [one.id, one]))
  const isId = (id: string) => /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(id) && id.length <= 200
  const fits = (value: string, { type, range = '' }: ModelProperty): boolean => {
    const { values } = types[type] ?? {}
    if (values) return value in values
    if (type === 'entity') return schemata[byId.get(value)?.schema ?? '']?.schemata.includes(range) ?? false
    if (type === 'date') return /^\d{4}(-\d\d(-\d\d)?)?$/.test(value)
    if (type === 'url') return URL.canParse(value)
    return value.trim() !== ''
  }
  const ofEntity = ({ id, schema, properties }: FtmEntity) => {
    const { required = [], abstract } = schemata[schema] ?? { abstract: true }
    return [
      ...(isId(id) ? [] : [`the id ${id}`]),
      ...(abstract ? [`the schema ${schema}`] : []),
      ...required.flatMap((name) => (properties[name] ? [] : [`${id} has no ${name}`])),
      ...Object.entries(properties).flatMap(([name, values]) => {
        const property = propertyOf(schema, name)
        if (!property || property.stub) return [`${schema} has no ${name}`]
        return values.flatMap((value) => (fits(value, property) ? [] : [`${name} of ${id} is ${value}`]))
      }),
    ]
  }
  return [...(byId.size === all.length ? [] : ['two entities with one id']), ...all.flatMap(ofEntity)]
}

test('the curated graph passes the rules of the model', async () => {
  const part = new Selection(viewThrough(curated, toLens({}, 'public', curated.facts)), { ended: true })
  expect(faultsOf(read(part))).toEqual([])
  expect(part.documents.some(({ language }) => language === 'ja')).toBe(true)
})

test('any graph passes the rules of the model, and its ids stay distinct', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      expect(faultsOf(read(partOf(all)))).toEqual([])
    }),
    { numRuns: runs(40) },
  )
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 })), (ids) => {
      expect(new Set(ids.map(idOf)).size).toBe(ids.length)
      for (const id of ids) expect(idOf(id)).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]{0,198}[0-9a-zA-Z])?$/)
    }),
  )
})

test('a broken file would not pass', () => {
  const [first, ...others] = entities
  const broken = [{ ...first, id: 'a~b', schema: 'Document', properties: { language: ['en'] } }, ...others]
  expect(faultsOf(broken)).toEqual(
    expect.arrayContaining(['the id a~b', 'a~b has no fileName', 'language of a~b is en']),
  )
})

test('languages have the codes that the model has, by ISO 639-3', () => {
  const codes = Object.keys(types.language?.values ?? {})
  expect(codes.length).toBeGreaterThan(50)
  for (const code of codes) expect(languageOf(code)).toBe(code)
  expect([languageOf('en'), languageOf('zh-Hant'), languageOf('de-AT'), languageOf('mi')]).toEqual([
    'eng',
    'zho',
    'deu',
    undefined,
  ])
})

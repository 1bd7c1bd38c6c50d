import { digest } from '../../src/facts/digest.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { keysOf, pactKinds } from '../../src/facts/vocabulary.ts'

export interface Variables {
  readonly [name: string]: string | number | boolean | readonly string[] | Variables
}

/** A question over HTTP, the same for every server. */
export interface Operation {
  readonly name: string
  /** The question in words, for the table. */
  readonly asks: string
  readonly query: string
  /** The variables of the i-th request. They differ for each i, so no cached answer applies; `i = 0` repeats. */
  readonly variables: (i: number) => Variables
}

/** The date of the operations, unless they take a new one each time. */
export const benchDate = '2024-12-31'

export const benchKinds = ['PARTY_TO', 'COOPERATES_WITH', 'MEMBER_OF']
/** Kinds without generated facts. They change the variables of an operation, and not its answer. */
export const rareKinds = [
  'PART_OF',
  'WITNESSED',
  'RATIFIED',
  'PROPOSED',
  'AT_WAR_WITH',
  'AIMED_AT',
  'INFLUENCED_BY',
  'DIPLOMATIC_RELATIONS_WITH',
]
const kinds = `{ kind: { in: [${benchKinds.join(', ')}] } }`
const enumName = (word: string) => word.replaceAll('-', '_').toUpperCase()

const flags = ['wikidata', 'numeric', 'alpha3', 'names', 'kind', 'description', 'aliases'] as const
const selected = flags.map((flag) =>
  flag === 'names' ? 'names @include(if: $names) { text }' : `${flag} @include(if: $${flag})`,
)
const entity = /* GraphQL */ `
  query Entity($asOf: EDTF!, $id: ID!, ${flags.map((flag) => `$${flag}: Boolean!`).join(', ')}) {
    graph(lens: { asOf: $asOf }) {
      nation(id: $id) { id name ${selected.join(' ')} }
    }
  }`

const twoSteps = /* GraphQL */ `
  query TwoSteps($asOf: EDTF!, $id: ID!, $first: Int!, $second: Int!, $kinds: [RelationshipKind!]!) {
    graph(lens: { asOf: $asOf }) {
      nation(id: $id) {
        name
        relationships(first: $first, where: { kind: { in: $kinds } }, orderBy: { field: OTHER }) {
          edges {
            other {
              id
              name
              relationships(first: $second, where: { kind: { in: $kinds } }, orderBy: { field: OTHER }) {
                edges { other { id name } node { kind claims { summary document { id title } } } }
              }
            }
            node { kind claims { summary document { id title publisher } passages { id summary } } }
          }
        }
      }
    }
  }`

const threeSteps = /* GraphQL */ `
  query ThreeSteps($asOf: EDTF!, $id: ID!, $first: Int!, $second: Int!, $third: Int!, $kinds: [RelationshipKind!]!) {
    graph(lens: { asOf: $asOf }) {
      nation(id: $id) {
        name
        relationships(first: $first, where: { kind: { in: $kinds } }, orderBy: { field: OTHER }) {
          edges {
            node { kind }
            other {
              id
              name
              relationships(first: $second, where: { kind: { in: $kinds } }, orderBy: { field: OTHER }) {
                edges {
                  node { kind }
                  other {
                    id
                    name
                    relationships(first: $third, where: { kind: { in: $kinds } }, orderBy: { field: OTHER }) {
                      edges { other { id name } node { kind claims { summary document { id title } } } }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }`

const page = /* GraphQL */ `
  query Page($asOf: EDTF!, $after: String!, $first: Int!) {
    graph(lens: { asOf: $asOf }) {
      claims(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            id summary predicate stance time { edtf } subject { id name } object { id name } document { id title }
          }
        }
      }
    }
  }`

const list = /* GraphQL */ `
  query List($asOf: EDTF!, $first: Int!, $kind: PactKind!, $stage: Stage!, $party: ID!) {
    graph(lens: { asOf: $asOf }) {
      pacts(
        first: $first
        where: {
          pactKind: { eq: $kind }, stage: { atLeast: $stage }, parties: { some: { node: { id: { eq: $party } } } }
        }
      ) {
        totalCount
        edges { node { id name pactKind stage parties(first: 3) { edges { node { id name } } } } }
      }
    }
  }`

const path = /* GraphQL */ `
  query Path($asOf: EDTF!, $from: ID!, $to: ID!) {
    graph(lens: { asOf: $asOf }) {
      paths(from: [$from], to: [$to], where: ${kinds}, throughHubs: true) { paths { length entities { id name } } }
    }
  }`

const subgraph = /* GraphQL */ `
  query Subgraph($asOf: EDTF!, $id: ID!, $limit: Int!) {
    graph(lens: { asOf: $asOf }) {
      subgraph(around: [$id], steps: 4, limit: $limit, relationships: ${kinds}) {
        totalNodes
        nodes { id label kind color }
        edges { id source target label kind color }
      }
    }
  }`

const search = /* GraphQL */ `
  query Search($asOf: EDTF!, $text: String!) {
    graph(lens: { asOf: $asOf }) {
      search(text: $text, first: 1) { edges { node { found { id ... on Entity { name kind } } } } }
    }
  }`

/** The operations, with variables that occur in the facts. Hubs are asked for as often as other entities. */
export function operationsOn(facts: Facts): readonly Operation[] {
  const claims = [...facts.claims.values()]
  const named = new Map<string, number>()
  for (const { subject, object } of claims)
    for (const id of [subject, object]) if (id !== undefined) named.set(id, (named.get(id) ?? 0) + 1)
  const busiest = [...facts.entities.values()]
    .filter(({ id }) => named.has(id))
    .sort((a, b) => (named.get(b.id) ?? 0) - (named.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
  const nations = busiest.filter(({ kind }) => kind === 'nation').map(({ id }) => id)
  // A search takes no longer text.
  const entities = shuffled(busiest.filter(({ name }) => name.length <= 200))
  const [asked, hubs, kindsOfPact] = [shuffled(nations), nations.slice(0, 50), keysOf(pactKinds).map(enumName)]
  const stages = ['NEGOTIATING', 'SIGNED', 'RATIFIED', 'IN_FORCE', 'TALKS_AGREED']
  const listed = claims
    .filter(({ time }) => time && Number.isFinite(time.earliest))
    .map(({ id, time }) => ({ id, time: time?.earliest }))
  // Cursors name their list and its lens.
  const mark = digest(`claims@asOf=${benchDate}`, 8)
  const after = shuffled(listed).map(({ id, time }) =>
    Buffer.from(JSON.stringify([mark, 'time', time, id])).toString('base64url'),
  )
  const asOf = benchDate
  return [
    {
      name: 'entity',
      asks: 'one entity',
      query: entity,
      variables: (i) => {
        const [id, turn] = turning(asked, i)
        return { asOf, id, ...Object.fromEntries(flags.map((flag, bit) => [flag, (turn >> bit) % 2 === 0])) }
      },
    },
    {
      name: 'two-steps',
      asks: 'two steps, with evidence',
      query: twoSteps,
      variables: (i) => ({ asOf, ...stepping(asked, i) }),
    },
    {
      name: 'three-steps',
      asks: 'three steps, with evidence',
      query: threeSteps,
      variables: (i) => ({ asOf, ...stepping(asked, i), first: 10, second: 8, third: 6 }),
    },
    {
      name: 'page',
      asks: 'a page of 100 claims',
      query: page,
      variables: (i) => {
        const [from, turn] = turning(after, i)
        return { asOf, after: from, first: 100 + (turn % 100) }
      },
    },
    {
      name: 'list',
      asks: 'a filtered list',
      query: list,
      variables: (i) => {
        const [party, turn] = turning(hubs, i)
        const [kind, next] = turning(kindsOfPact, turn)
        const [stage, last] = turning(stages, next)
        return { asOf, party, kind, stage, first: 20 + last }
      },
    },
    {
      name: 'path',
      asks: 'a path',
      query: path,
      variables: (i) => {
        const [from, turn] = turning(asked, i)
        return { asOf, from, to: asked[(i + 1 + (turn % Math.max(1, asked.length - 1))) % asked.length] ?? '' }
      },
    },
    {
      name: 'subgraph',
      asks: 'a subgraph of 1,000 nodes',
      query: subgraph,
      variables: (i) => {
        const [id, turn] = turning(hubs, i)
        return { asOf, id, limit: 1000 - turn }
      },
    },
    {
      name: 'search',
      asks: 'search',
      query: search,
      variables: (i) => {
        const [{ name }, turn] = turning(entities, i)
        // The same name with other capitals is a new key for a cache, but the same question.
        return { asOf, text: inCapitals(name, turn) }
      },
    },
    {
      name: 'as-of',
      asks: 'two steps, a new asOf each time',
      query: twoSteps,
      variables: (i) => ({
        asOf: new Date(Date.UTC(2024, 11, 31) - (i % 9_000) * 86_400_000).toISOString().slice(0, 10),
        ...stepping(asked, i),
      }),
    },
  ]
}

/** The name with a capital for each bit of the number that is set. */
function inCapitals(name: string, bits: number): string {
  let at = 0
  return name.replace(/[a-z]/g, (letter) => ((bits >> (at++ % 16)) % 2 === 0 ? letter : letter.toUpperCase()))
}

function stepping(asked: readonly string[], i: number) {
  const [id, turn] = turning(asked, i)
  return { id, first: 3, second: 3, kinds: [...benchKinds, ...rareKinds.filter((_, bit) => (turn >> bit) % 2 === 1)] }
}

/** The item for a number, in turn, and the number of earlier turns. */
export function turning<T>(items: readonly T[], i: number): [item: T, turn: number] {
  const item = items[i % items.length]
  if (item === undefined) throw new RangeError('the facts hold nothing to ask of')
  return [item, Math.floor(i / items.length)]
}

/** In an order that is independent of degrees, and the same each time. */
function shuffled<T>(items: readonly T[]): T[] {
  // A step of the golden section visits each item once if it shares no divisor with the length.
  let step = Math.max(1, Math.round(items.length * 0.618))
  while (divisor(step, items.length) > 1) step++
  return items.map((_, index) => items[(index * step) % items.length] as T)
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

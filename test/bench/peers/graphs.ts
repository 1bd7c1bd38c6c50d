import { execute, parse } from 'graphql'
import { Store } from 'oxigraph'
import { schema } from '../../../src/api/schema.ts'
import { stageOrder } from '../../../src/facts/vocabulary.ts'
import { buildGraph } from '../../../src/graph/graph.ts'
import { median } from '../load.ts'
import { benchDate, benchKinds } from '../operations.ts'
import { type Asked, type Engine, type Network, type Question, questions, upper } from './engine.ts'
import { ladybugWith } from './ladybug.ts'
import { postgresWith } from './postgres.ts'
import { modelOfCommand } from './start.ts'

/**
 * The graph questions in GraphQL, SPARQL and Cypher in this process, and in SQL, on the facts at one date. The four
 * answers are compared before any is timed. Prints its measurements as JSON.
 */

const model = await modelOfCommand()
const world = model.at(benchDate)
const nodes = [...model.facts.entities.keys()].flatMap((id) => world.entity(id) ?? [])
const edges = new Map(nodes.flatMap(({ id }) => world.edgesOf(id, benchKinds)).map((edge) => [edge.id, edge]))
const related = [...edges.values()].flatMap(({ source, target, kind, claims }) =>
  claims.map(({ claim }) => ({ source, target, kind, claim: claim.id })),
)
const rankOf = (stage: string | null) => stageOrder.findIndex((word) => upper(word) === stage)
const leastRank = stageOrder.indexOf('signed')

function entente(): Engine {
  const contextValue = { graph: buildGraph(model.facts), clearance: 'public' as const }
  const tiesOf = (inner: string) =>
    `relationships(first: 200, where: { kind: { in: [${benchKinds}] } }) { edges { other { key ${inner} } ` +
    'node { claims { key } } } }'
  const inGraph = (fields: string) => parse(`query ($id: ID!) { graph(lens: { asOf: "${benchDate}" }) { ${fields} } }`)
  const documents: Record<Question, ReturnType<typeof parse>> = {
    entity: inGraph('nation(id: $id) { name kind }'),
    'two steps': inGraph(`nation(id: $id) { ${tiesOf(tiesOf(''))} }`),
    'three steps': inGraph(`nation(id: $id) { ${tiesOf(tiesOf(tiesOf('')))} }`),
    path: parse(
      `query ($id: ID!, $to: ID!) { graph(lens: { asOf: "${benchDate}" }) { paths(from: [$id], to: [$to],` +
        ` where: { kind: { in: [${benchKinds}] } }, throughHubs: true, maxLength: 4) { paths { length } } ` +
        '} }',
    ),
    list: parse(
      `query ($id: ID!, $kind: PactKind!) { graph(lens: { asOf: "${benchDate}" }) { pacts(first: 200, ` +
        'where: { pactKind: { eq: $kind }, stage: { atLeast: SIGNED }, parties: { some: { node: { id: { ' +
        'eq: $id } } } } }) { edges { node { key } } } } }',
    ),
  }
  type Ties = { relationships?: { edges: { other: Ties & { key: string }; node: { claims: { key: string }[] } }[] } }
  const ends = ({ relationships }: Ties, steps: number): string[] =>
    (relationships?.edges ?? []).flatMap(({ other, node }) =>
      steps > 1 ? ends(other, steps - 1) : node.claims.map(({ key }) => `${other.key} ${key}`),
    )
  return {
    name: 'entente',
    answer(question, variables) {
      const { id, to, kind } = variables
      const result = execute({
        schema,
        document: documents[question],
        contextValue,
        variableValues: { id, to, kind: upper(kind) },
      })
      if (result instanceof Promise) throw new TypeError('the answer is not there yet')
      if (result.errors) throw result.errors[0]
      const { graph } = JSON.parse(JSON.stringify(result.data))
      if (question === 'entity') return [graph.nation.name, graph.nation.kind]
      if (question === 'path') return graph.paths.paths.map(({ length }: { length: number }) => String(length))
      if (question === 'list') return graph.pacts.edges.map(({ node }: { node: { key: string } }) => node.key)
      return new Set(ends(graph.nation, question === 'two steps' ? 2 : 3))
    },
  }
}

function oxigraph(): Engine {
  const store = new Store()
  const lines = nodes.map(
    ({ id, name, kind, pactKind, stage }) =>
      `<urn:${id}> <urn:name> ${JSON.stringify(name)} .\n<urn:${id}> <urn:kind> "${kind}" .\n` +
      (pactKind
        ? `<urn:${id}> <urn:pactKind> "${pactKind}" .\n<urn:${id}> <urn:stage> "${rankOf(stage)}"^^<http://www.w3.org/2001/XMLSchema#integer> .\n`
        : ''),
  )
  for (const { source, target, kind, claim } of related) {
    lines.push(`<urn:${claim}> <urn:end> <urn:${source}> .\n<urn:${claim}> <urn:end> <urn:${target}> .\n`)
    lines.push(`<urn:${source}> <urn:related> <urn:${target}> .\n<urn:${target}> <urn:related> <urn:${source}> .\n`)
    if (kind === 'party-to') lines.push(`<urn:${source}> <urn:partyTo> <urn:${target}> .\n`)
  }
  store.load(lines.join(''), { format: 'application/n-triples' })
  const texts = (query: string): string[] => {
    const found = store.query(query)
    if (!Array.isArray(found)) throw new TypeError('the query selects nothing')
    return found.map((row) =>
      row instanceof Map ? [...row.values()].map(({ value }) => value.replace(/^urn:/, '')).join(' ') : '',
    )
  }
  const step = (from: string, to: string, claim: string) =>
    `${claim} <urn:end> ${from}, ${to} . FILTER(${to} != ${from}) `
  return {
    name: 'oxigraph',
    answer(question, { id, to, kind }) {
      const me = `<urn:${id}>`
      switch (question) {
        case 'entity':
          return texts(`SELECT ?x { { ${me} <urn:name> ?x } UNION { ${me} <urn:kind> ?x } }`)
        case 'two steps':
          return texts(`SELECT DISTINCT ?b ?d { ${step(me, '?a', '?c')} ${step('?a', '?b', '?d')} }`)
        case 'three steps':
          return texts(
            `SELECT DISTINCT ?e ?f { ${step(me, '?a', '?c')} ${step('?a', '?b', '?d')} ${step('?b', '?e', '?f')} }`,
          )
        case 'path': {
          // SPARQL has no shortest paths, so each length is tried in turn.
          const length = [1, 2, 3, 4].find(
            (length) =>
              store.query(`ASK { ${me} ${Array(length).fill('<urn:related>').join('/')} <urn:${to}> }`) === true,
          )
          return length === undefined ? [] : [String(length)]
        }
        default:
          return texts(
            `SELECT ?p { ${me} <urn:partyTo> ?p . ?p <urn:pactKind> "${upper(kind)}" ; <urn:stage> ?s . ` +
              `FILTER(?s >= ${leastRank}) }`,
          )
      }
    },
  }
}

// Entente gives at most 200 relationships of one entity at once, so no question reaches an entity with more.
const degree = (id: string) => world.edgesOf(id, benchKinds).length
const neighbors = (id: string) =>
  world.edgesOf(id, benchKinds).map(({ source, target }) => (source === id ? target : source))
const nations = nodes.filter(({ id, kind }) => kind === 'NATION' && degree(id) > 0)
const reachable = nations.filter(({ id }) =>
  neighbors(id).every((other) => degree(other) <= 200 && neighbors(other).every((end) => degree(end) <= 200)),
)
/** A kind of pact that it signed, so that the list is not empty. */
const kindOf = (id: string) =>
  neighbors(id)
    .flatMap((other) => world.entity(other) ?? [])
    .find(({ stage, pactKind }) => pactKind !== null && rankOf(stage) >= leastRank)?.pactKind ?? 'TRADE'
const asked = reachable
  .filter((_, index) => index % Math.ceil(reachable.length / 40) === 0)
  .map(({ id }, index): Asked => ({ id, to: nations[(index * 7 + 1) % nations.length]?.id ?? id, kind: kindOf(id) }))
  .filter(({ id, to }) => id !== to)

const network: Network = { nodes, related, rankOf, leastRank }
const postgres = await postgresWith(network)
const engines: readonly Engine[] = [entente(), oxigraph(), ladybugWith(network), postgres]
const results = []
for (const question of questions) {
  const differences: string[] = []
  let size = 0
  for (const variables of asked) {
    const texts: string[] = []
    for (const engine of engines) texts.push([...new Set(await engine.answer(question, variables))].sort().join('\n'))
    const [ours, ...others] = texts
    size += ours ? ours.split('\n').length : 0
    for (const [index, other] of others.entries()) {
      if (other !== ours)
        differences.push(
          `${engines[index + 1]?.name} at ${JSON.stringify(variables)}: ${ours?.length} and ${other.length} characters`,
        )
    }
  }
  const times = new Map(engines.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < 5; round++) {
    for (const engine of engines) {
      const begin = performance.now()
      for (const variables of asked) [...(await engine.answer(question, variables))].length
      times.get(engine.name)?.push((performance.now() - begin) / asked.length)
    }
  }
  results.push({
    question,
    asked: asked.length,
    size: size / asked.length,
    differences,
    milliseconds: Object.fromEntries([...times].map(([name, all]) => [name, median(all)])),
  })
}
await postgres.end()
console.log(JSON.stringify(results))

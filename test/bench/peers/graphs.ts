import { execute, parse } from 'graphql'
import { Store } from 'oxigraph'
import { schema } from '../../../src/api/schema.ts'
import { stageOrder } from '../../../src/facts/vocabulary.ts'
import { getOrInsert } from '../../../src/graph/caches/get-or-insert.ts'
import { buildGraph } from '../../../src/graph/graph.ts'
import { networkIn } from '../listed.ts'
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
const graph = buildGraph(model.facts)
// Documents of real data contradict each other, and the model has no rules for that.
const { nodes, related } = model.listed ? networkIn(model.listed, model.facts) : modeled()
const rankOf = (stage: string | null) => stageOrder.findIndex((word) => upper(word) === stage)
const leastRank = stageOrder.indexOf('signed')

function modeled(): Pick<Network, 'nodes' | 'related'> {
  const world = model.at(benchDate)
  const nodes = [...model.facts.entities.keys()].flatMap((id) => world.entity(id) ?? [])
  const edges = new Map(nodes.flatMap(({ id }) => world.edgesOf(id, benchKinds)).map((edge) => [edge.id, edge]))
  const related = [...edges.values()].flatMap(({ id: edge, source, target, kind, claims }) =>
    claims.map(({ claim }) => ({ source, target, kind, claim: claim.id, edge })),
  )
  return { nodes, related }
}

function entente(): Engine {
  const contextValue = { graph, clearance: 'public' as const }
  const tiesOf = (inner: string) =>
    `relationships(first: 200, where: { kind: { in: [${benchKinds}] } }) { edges { other { key ${inner} } ` +
    'node { claims { key } } } }'
  const inGraph = (fields: string) => parse(`query ($id: ID!) { graph(lens: { asOf: "${benchDate}" }) { ${fields} } }`)
  const kinds = `relationships: { kind: { in: [${benchKinds}] } }`
  const documents: Record<Question, ReturnType<typeof parse>> = {
    entity: inGraph('nation(id: $id) { name kind }'),
    'two steps': inGraph(`nation(id: $id) { ${tiesOf(tiesOf(''))} }`),
    'three steps': inGraph(`nation(id: $id) { ${tiesOf(tiesOf(tiesOf('')))} }`),
    neighbors: inGraph(`subgraph(around: [$id], limit: 2000, ${kinds}) { nodes { key } }`),
    reach: inGraph(`subgraph(around: [$id], steps: 3, limit: 1, ${kinds}) { totalNodes }`),
    subgraph: inGraph(`subgraph(around: [$id], steps: 2, limit: 1, ${kinds}) { totalNodes totalEdges }`),
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
      if (question === 'neighbors') return graph.subgraph.nodes.map(({ key }: { key: string }) => key)
      if (question === 'reach') return [String(graph.subgraph.totalNodes)]
      if (question === 'subgraph') return [`${graph.subgraph.totalNodes} ${graph.subgraph.totalEdges}`]
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
  for (const { source, target, kind, claim, edge } of related) {
    lines.push(`<urn:${claim}> <urn:end> <urn:${source}> .\n<urn:${claim}> <urn:end> <urn:${target}> .\n`)
    lines.push(`<urn:${source}> <urn:related> <urn:${target}> .\n<urn:${target}> <urn:related> <urn:${source}> .\n`)
    lines.push(`<urn:${edge}> <urn:source> <urn:${source}> .\n<urn:${edge}> <urn:target> <urn:${target}> .\n`)
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
      /** Everything within some steps, each step from the distinct ends of the one before. */
      const within = (steps: number, node: string): string =>
        `{ SELECT DISTINCT ${node}${steps} { ${steps > 1 ? within(steps - 1, node) : ''}
          ${steps > 1 ? node + (steps - 1) : me} <urn:related>? ${node}${steps} } }`
      switch (question) {
        case 'entity':
          return texts(`SELECT ?x { { ${me} <urn:name> ?x } UNION { ${me} <urn:kind> ?x } }`)
        case 'two steps':
          return texts(`SELECT DISTINCT ?b ?d { ${step(me, '?a', '?c')} ${step('?a', '?b', '?d')} }`)
        case 'three steps':
          return texts(
            `SELECT DISTINCT ?e ?f { ${step(me, '?a', '?c')} ${step('?a', '?b', '?d')} ${step('?b', '?e', '?f')} }`,
          )
        case 'neighbors':
          return texts(`SELECT DISTINCT ?x { ${me} <urn:related>? ?x }`)
        case 'reach':
          return texts(`SELECT (COUNT(?x3) AS ?n) { ${within(3, '?x')} }`)
        case 'subgraph': {
          const [nodes] = texts(`SELECT (COUNT(?x2) AS ?n) { ${within(2, '?x')} }`)
          const [edges] = texts(
            `SELECT (COUNT(*) AS ?n) {
              ${within(2, '?x')} ?e <urn:source> ?x2 ; <urn:target> ?y2 . ${within(2, '?y')} }`,
          )
          return [`${nodes} ${edges}`]
        }
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

const byId = new Map(nodes.map((node) => [node.id, node]))
const neighborsOf = new Map<string, Set<string>>()
for (const { source, target } of related)
  for (const [one, other] of [
    [source, target],
    [target, source],
  ] as const)
    getOrInsert(neighborsOf, one, () => new Set<string>()).add(other)
const neighbors = (id: string) => [...(neighborsOf.get(id) ?? [])]
const nations = nodes.filter(({ id, kind }) => kind === 'NATION' && neighborsOf.has(id))
/** Entente gives at most 200 relationships of one entity at once, so lists reach no entity with more. */
const listsAll = (id: string, steps: number): boolean =>
  (neighborsOf.get(id)?.size ?? 0) <= 200 && (steps <= 1 || neighbors(id).every((other) => listsAll(other, steps - 1)))
/** A kind of pact that it signed, so that the list is not empty. */
const kindOf = (id: string) =>
  neighbors(id)
    .flatMap((other) => byId.get(other) ?? [])
    .find(({ stage, pactKind }) => pactKind !== null && rankOf(stage) >= leastRank)?.pactKind ?? 'TRADE'
const fewOf = (some: typeof nations): Asked[] =>
  some
    .filter((_, index) => index % Math.ceil(some.length / 40) === 0)
    .map(({ id }, index) => ({ id, to: nations[(index * 7 + 1) % nations.length]?.id ?? id, kind: kindOf(id) }))
    .filter(({ id, to }) => id !== to)
const askedOf = (question: Question): Asked[] => {
  const steps = { 'two steps': 2, 'three steps': 3, list: 1 }[question as string]
  return fewOf(steps ? nations.filter(({ id }) => listsAll(id, steps)) : nations)
}
/** The milliseconds after which an engine is asked no more of a question: slow ones answer fewer. */
const ENOUGH = 5_000

const network: Network = { nodes, related, rankOf, leastRank }
const postgres = await postgresWith(network)
const engines: readonly Engine[] = [entente(), oxigraph(), ladybugWith(network), postgres]
const results = []
for (const question of questions) {
  const differences: string[] = []
  const asked: Asked[] = []
  let size = 0
  const begin = performance.now()
  for (const variables of askedOf(question)) {
    if (performance.now() - begin > ENOUGH) break
    asked.push(variables)
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
  if (asked.length === 0) continue
  const times = new Map(engines.map(({ name }) => [name, [] as number[]]))
  const timed = performance.now()
  for (let round = 0; round < 5 && performance.now() - timed < ENOUGH; round++) {
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

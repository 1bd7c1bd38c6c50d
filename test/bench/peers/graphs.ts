import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection, PreparedStatement, QueryResult } from '@ladybugdb/core'
import { execute, parse } from 'graphql'
import { Store } from 'oxigraph'
import { schema } from '../../../src/api/schema.ts'
import { stageOrder } from '../../../src/facts/vocabulary.ts'
import { buildGraph } from '../../../src/graph/graph.ts'
import { median } from '../load.ts'
import { benchDate, benchKinds } from '../operations.ts'
import { modelOfCommand } from './start.ts'

/**
 * The graph questions in GraphQL, SPARQL and Cypher, all in this process, on the facts at one date. An answer is a set
 * of texts. The three answers are compared before any is timed. Prints its measurements as JSON.
 */
interface Engine {
  readonly name: 'entente' | 'oxigraph' | 'ladybug'
  answer(question: Question, variables: Asked): Iterable<string>
}
const questions = ['entity', 'two steps', 'three steps', 'path', 'list'] as const
type Question = (typeof questions)[number]
interface Asked {
  readonly id: string
  readonly to: string
  readonly kind: string
}

const model = await modelOfCommand()
const world = model.at(benchDate)
const upper = (word: string) => word.replaceAll('-', '_').toUpperCase()
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

function ladybug(): Engine {
  // The package copies this binary by an install script, which we do not run. The package for the platform holds it.
  const platform: typeof import('@ladybugdb/core') = createRequire(import.meta.url)(
    `@ladybugdb/core-${process.platform}-${process.arch}`,
  )
  const connection: Connection = new platform.Connection(new platform.Database(':memory:'))
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'))
  const copy = (table: string, rows: readonly (readonly (string | number | null)[])[]) => {
    const file = join(folder, `${table}.csv`)
    writeFileSync(
      file,
      rows.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\n'),
    )
    connection.querySync(`COPY ${table} FROM '${file}'`)
  }
  connection.querySync(
    'CREATE NODE TABLE E(id STRING, name STRING, kind STRING, pactKind STRING, stage INT64, PRIMARY KEY(id))',
  )
  connection.querySync('CREATE REL TABLE R(FROM E TO E, kind STRING, claim STRING)')
  copy(
    'E',
    nodes.map(({ id, name, kind, pactKind, stage }) => [id, name, kind, pactKind, rankOf(stage)]),
  )
  copy(
    'R',
    related.map(({ source, target, kind, claim }) => [source, target, kind, claim]),
  )
  rmSync(folder, { recursive: true })
  const prepared: Record<Question, PreparedStatement> = {
    entity: connection.prepareSync('MATCH (a:E {id: $id}) RETURN a.name, a.kind'),
    'two steps': connection.prepareSync('MATCH (a:E {id: $id})-[c:R]-(m:E)-[d:R]-(o:E) RETURN DISTINCT o.id, d.claim'),
    'three steps': connection.prepareSync(
      'MATCH (a:E {id: $id})-[c:R]-(m:E)-[d:R]-(n:E)-[e:R]-(o:E) RETURN DISTINCT o.id, e.claim',
    ),
    path: connection.prepareSync(
      'MATCH p = (a:E {id: $id})-[:R* SHORTEST 1..4]-(b:E {id: $to}) RETURN length(p) LIMIT 1',
    ),
    list: connection.prepareSync(
      "MATCH (a:E {id: $id})-[c:R]->(p:E) WHERE c.kind = 'party-to' AND p.pactKind = $kind AND p.stage >" +
        `= ${leastRank} RETURN DISTINCT p.id`,
    ),
  }
  return {
    name: 'ladybug',
    answer(question, { id, to, kind }) {
      const statement = prepared[question]
      if (!statement.isSuccess()) throw new Error(statement.getErrorMessage())
      const own = question === 'path' ? { id, to } : question === 'list' ? { id, kind: upper(kind) } : { id }
      const result = connection.executeSync(statement, own)
      const rows = (result as QueryResult).getAllSync()
      ;(result as QueryResult).close()
      return question === 'entity'
        ? rows.flatMap((row) => Object.values(row).map(String))
        : rows.map((row) => Object.values(row).join(' '))
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

const engines = [entente(), oxigraph(), ladybug()]
const results = questions.map((question) => {
  const differences: string[] = []
  let size = 0
  for (const variables of asked) {
    const [ours, ...others] = engines.map((engine) =>
      [...new Set(engine.answer(question, variables))].sort().join('\n'),
    )
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
      for (const variables of asked) [...engine.answer(question, variables)].length
      times.get(engine.name)?.push((performance.now() - begin) / asked.length)
    }
  }
  return {
    question,
    asked: asked.length,
    size: size / asked.length,
    differences,
    milliseconds: Object.fromEntries([...times].map(([name, all]) => [name, median(all)])),
  }
})
console.log(JSON.stringify(results))

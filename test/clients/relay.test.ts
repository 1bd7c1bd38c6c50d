import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import type { ConcreteRequest, ReaderFragment } from 'relay-runtime'
import relay from 'relay-runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, lens, numRuns, withoutNames } from './backend.ts'

/** Relay's compiler and runtime on default settings. Hooks such as usePaginationFragment send these operations. */

const { createOperationDescriptor, Environment, getSingularSelector, Network, RecordSource, Store } = relay

const FRAGMENTS = `
export const nation = graphql\`
  fragment pages_nation on Nation
  @refetchable(queryName: "pagesNationQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 6 }, after: { type: "String" }) {
    id
    name
    relationships(first: $first, after: $after) @connection(key: "pages_nation_relationships") {
      totalCount
      edges { node { id stage since { edtf } } other { id name } }
    }
  }
\`
export const whole = graphql\`
  fragment pages_graph on Graph @refetchable(queryName: "pagesGraphQuery") {
    id
    revision
    lens { asOf { edtf } }
    nations(first: 5) { totalCount edges { node { id name } } }
  }
\`
export const question = graphql\`
  query pagesQuery($lens: LensInput) {
    graph(lens: $lens) {
      id
      ...pages_graph
      nation(id: "japan") { id ...pages_nation }
      pacts(first: 6) { totalCount edges { node { id name stage stageHistory { stage since { edtf } } } } }
      subgraph(around: ["new-zealand"], limit: 15) { nodes { id key x y } edges { id source target weight } }
    }
  }
\`
export const comparison = graphql\`
  query pagesCompareQuery($lens: LensInput, $to: LensInput!) {
    graph(lens: $lens) {
      id
      compare(to: $to) {
        entitiesAdded { id name }
        relationshipsChanged {
          before { id stage corroboration since { edtf } until { edtf } }
          after { id stage corroboration since { edtf } until { edtf } }
        }
        stagesMoved { pact { id stage } before after }
      }
    }
  }
\`
`

let folder: string
const compiled = async <T>(name: string): Promise<T> =>
  (await import(pathToFileURL(join(folder, '__generated__', `${name}.graphql.js`)).href)).default

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-relay-'))
  cpSync('schema/schema.graphql', join(folder, 'schema.graphql'))
  mkdirSync(join(folder, '__generated__'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'pages.js'), `import { graphql } from 'relay-runtime'\n${FRAGMENTS}`)
  const config = { src: '.', schema: './schema.graphql', language: 'javascript', eagerEsModules: true }
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify({ ...config, artifactDirectory: './__generated__' }))
  execFileSync(process.execPath, [resolve('node_modules/relay-compiler/cli.js'), 'relay.config.json'], { cwd: folder })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const environmentOf = () =>
  new Environment({
    network: Network.create(async ({ text }, variables) => ({ data: await ask(text ?? '', variables) })),
    store: new Store(new RecordSource()),
  })
type Relay = InstanceType<typeof Environment>

/** Sends an operation, and reads it back from the store. */
async function send(environment: Relay, request: ConcreteRequest, variables: Record<string, unknown>) {
  const operation = createOperationDescriptor(request, variables)
  await new Promise<void>((done, fail) =>
    environment.execute({ operation }).subscribe({ complete: () => done(), error: fail }),
  )
  environment.retain(operation)
  return read(environment, request, variables)
}
const read = (environment: Relay, request: ConcreteRequest, variables: Record<string, unknown>) =>
  Object(environment.lookup(createOperationDescriptor(request, variables).fragment).data)

const dataOf = (environment: Relay, fragment: ReaderFragment, ref: unknown) =>
  Object(environment.lookup(Object(getSingularSelector(fragment, ref))).data)

test('reads the answers of two lenses back from its cache', async () => {
  const [question, graph, nation] = [
    await compiled<ConcreteRequest>('pagesQuery'),
    await compiled<ReaderFragment>('pages_graph'),
    await compiled<ReaderFragment>('pages_nation'),
  ]
  const seen = (environment: Relay, answer: { graph: Record<string, unknown> }) =>
    JSON.stringify([
      answer,
      dataOf(environment, graph, answer.graph),
      answer.graph.nation ? dataOf(environment, nation, answer.graph.nation) : null,
    ])
  await fc.assert(
    fc.asyncProperty(lens, lens, async (one, other) => {
      const together = environmentOf()
      for (const of of [one, other]) await send(together, question, { lens: of })
      for (const of of [one, other]) {
        const alone = environmentOf()
        const expected = seen(alone, await send(alone, question, { lens: of }))
        expect(seen(together, read(together, question, { lens: of }))).toEqual(expected)
      }
    }),
    { numRuns },
  )
})

test('reads a whole comparison back from its cache', async () => {
  const comparison = await compiled<ConcreteRequest>('pagesCompareQuery')
  await fc.assert(
    fc.asyncProperty(lens, lens, async (one, other) => {
      const variables = { lens: one, to: other }
      const { graph } = await send(environmentOf(), comparison, variables)
      const sent = (await ask(Object(comparison).params.text, variables)).graph
      expect(withoutNames(graph)).toEqual(withoutNames(sent))
    }),
    { numRuns },
  )
})

test('pages through the lens of the first page, for every lens', async () => {
  const [question, next, nation] = [
    await compiled<ConcreteRequest>('pagesQuery'),
    await compiled<ConcreteRequest>('pagesNationQuery'),
    await compiled<ReaderFragment>('pages_nation'),
  ]
  await fc.assert(
    fc.asyncProperty(lens, async (of) => {
      const environment = environmentOf()
      const { graph } = await send(environment, question, { lens: of })
      if (!graph.nation) return
      const shown = () => dataOf(environment, nation, graph.nation)
      while (shown().relationships.pageInfo.hasNextPage) {
        const { id, relationships } = shown()
        await send(environment, next, { id, first: 40, after: relationships.pageInfo.endCursor })
      }
      const all = await ask(
        `query ($lens: LensInput) { graph(lens: $lens) { nation(id: "japan") {
          relationships(first: 200) { totalCount edges { node { id } } } } } }`,
        { lens: of },
      )
      const { totalCount, edges } = all.graph.nation.relationships
      const pages = shown().relationships
      expect(pages.totalCount).toBe(totalCount)
      expect(pages.edges.map(({ node }: { node: { id: string } }) => node.id).slice(0, 200)).toEqual(
        edges.map(({ node }: { node: { id: string } }) => node.id),
      )
    }),
    { numRuns: Math.min(numRuns, 150) },
  )
})

test('refetches the graph through its lens', async () => {
  const refetch = await compiled<ConcreteRequest>('pagesGraphQuery')
  const graph = await compiled<ReaderFragment>('pages_graph')
  await fc.assert(
    fc.asyncProperty(lens, async (of) => {
      const { id } = (await ask('query ($lens: LensInput) { graph(lens: $lens) { id } }', { lens: of })).graph
      const environment = environmentOf()
      const { node } = await send(environment, refetch, { id })
      const data = dataOf(environment, graph, node)
      const sent = (
        await ask(
          'query ($lens: LensInput) { graph(lens: $lens) { id nations { totalCount } lens { asOf { edtf } } } }',
          { lens: of },
        )
      ).graph
      expect([data.id, data.nations.totalCount, data.lens.asOf.edtf]).toEqual([
        sent.id,
        sent.nations.totalCount,
        sent.lens.asOf.edtf,
      ])
    }),
    { numRuns },
  )
})

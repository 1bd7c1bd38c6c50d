import { Client } from 'pg'
import { stageOrder } from '../../src/facts/vocabulary.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { partiesOfPact } from '../../src/graph/pacts/parties-of-pact.ts'
import { certaintyOf } from '../../src/graph/pacts/party-of-pact.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { addressOf, startForTests } from '../fixtures/postgres.ts'
import type { Variables } from './operations.ts'

const [PAIRS, PACTS] = [
  `WITH near AS (
     SELECT DISTINCT b.party FROM party a JOIN party b USING (pact) WHERE a.party = $1 AND NOT (a.is_over AND b.is_over)
   ) SELECT a.party || '.' || b.party AS id, count(*)::int AS pacts
     FROM party a JOIN party b USING (pact)
     WHERE a.party < b.party AND NOT (a.is_over AND b.is_over)
       AND a.party IN (SELECT party FROM near) AND b.party IN (SELECT party FROM near)
     GROUP BY a.party, b.party ORDER BY count(*) DESC`,
  'SELECT pact FROM party WHERE party = $1',
]

/**
 * PostgreSQL over a socket, with a table of the parties to pacts as they are today. A row tells who it is, and whether
 * the pact is over for them. It answers two questions in part: the pacts that each two nations share, and those of one.
 */
export async function pactsInPostgres(graph: Graph) {
  const view = viewThrough(graph, toLens({}, 'public', graph.facts))
  const parties = view.entitiesOf('pact').flatMap(({ id: pact }) => {
    const listed = partiesOfPact(view, pact).value.filter(
      (one) => view.entity(one.party) && view.episodes.isListed({ certainty: certaintyOf(one) }),
    )
    const isOver = (stageAt: number) => stageAt > stageOrder.indexOf('notice-withdrawn')
    return [
      ...new Map(listed.map((one) => [one.party, { party: one.party, pact, isOver: isOver(one.stageAt) }])).values(),
    ]
  })
  const server = await startForTests()
  const client = new Client(addressOf(server.socket))
  await client.connect()
  await client.query('CREATE TABLE party (party text COLLATE "C", pact text, is_over boolean)')
  await client.query('INSERT INTO party SELECT * FROM unnest($1::text[], $2::text[], $3::boolean[])', [
    parties.map(({ party }) => party),
    parties.map(({ pact }) => pact),
    parties.map(({ isOver }) => isOver),
  ])
  await client.query('CREATE INDEX ON party (party); CREATE INDEX ON party (pact); ANALYZE')
  const timed = async (text: string, id: string) => {
    const begin = performance.now()
    const { rows } = await client.query({ name: text.slice(0, 20), text, values: [id] })
    return { rows, ms: performance.now() - begin }
  }
  const inPacts = async (nation: string, data: Answer) => {
    const { rows, ms } = await timed(PACTS, nation)
    const list = data.graph.node?.relationships
    isSame(`the number of pacts of ${nation}`, list?.totalCount, rows.length)
    const pacts = new Set(rows.map(({ pact }) => pact))
    for (const one of list?.nodes ?? []) isSame(`${one.pact?.id} of ${nation}`, pacts.has(one.pact?.id), true)
    return ms
  }
  return {
    /** Makes a nation a party to a pact, if it is none. */
    async add(party: string, pact: string): Promise<void> {
      const text = `INSERT INTO party SELECT $1, $2, false
        WHERE NOT EXISTS (SELECT FROM party WHERE party = $1 AND pact = $2)`
      await client.query({ name: 'add', text, values: [party, pact] })
    },
    /** The milliseconds that it takes to list the pacts of a nation. @throws if the answers differ */
    pactsOf: (nation: string, { data }: { data: Answer }): Promise<number> => inPacts(nation, data),
    /** The milliseconds that it takes; undefined for a question that it is not asked. @throws if the answers differ */
    async answer(name: string, variables: Variables, { data }: { data: Answer }): Promise<number | undefined> {
      if (name === 'Network') {
        const { rows, ms } = await timed(PAIRS, [variables.around].flat().join())
        const counts = new Map(rows.map(({ id, pacts }) => [id, pacts]))
        for (const { id, pactCount } of data.graph.subgraph?.foldedEdges ?? [])
          isSame(`the pacts of ${id}`, pactCount, counts.get(id) ?? 0)
        return ms
      }
      return name === 'PactsOf' ? inPacts(String(variables.id), data) : undefined
    },
    // The shell of the fixture stops the server once this process has ended.
    end: () => client.end(),
  }
}

interface Answer {
  readonly graph: {
    readonly subgraph?: { readonly foldedEdges: readonly { readonly id: string; readonly pactCount: number }[] }
    readonly node?: {
      readonly relationships: {
        readonly totalCount: number
        readonly nodes: readonly { readonly pact: { readonly id: string } | null }[]
      }
    }
  }
}

function isSame(what: string, ours: unknown, theirs: unknown): void {
  if (ours !== theirs) throw new Error(`${what}: Entente says ${ours}, PostgreSQL ${theirs}`)
}

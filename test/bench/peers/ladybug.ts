import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Connection, PreparedStatement, QueryResult } from '@ladybugdb/core'
import { scratchFolder } from '../scratch.ts'
import { type Engine, type Network, type Question, upper } from './engine.ts'

/** LadybugDB (Cypher) in this process. */
export function ladybugWith({ nodes, related, rankOf, leastRank }: Network): Engine {
  // The package copies this binary by an install script, which we do not run. The package for the platform holds it.
  const platform: typeof import('@ladybugdb/core') = createRequire(import.meta.url)(
    `@ladybugdb/core-${process.platform}-${process.arch}`,
  )
  const connection: Connection = new platform.Connection(new platform.Database(':memory:'))
  const folder = scratchFolder()
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
  connection.querySync('CREATE REL TABLE R(FROM E TO E, kind STRING, claim STRING, edge STRING)')
  copy(
    'E',
    nodes.map(({ id, name, kind, pactKind, stage }) => [id, name, kind, pactKind, rankOf(stage)]),
  )
  copy(
    'R',
    related.map(({ source, target, kind, claim, edge }) => [source, target, kind, claim, edge]),
  )
  const prepared: Record<Question, PreparedStatement> = {
    entity: connection.prepareSync('MATCH (a:E {id: $id}) RETURN a.name, a.kind'),
    neighbors: connection.prepareSync('MATCH (a:E {id: $id})-[:R]-(x:E) RETURN DISTINCT x.id'),
    reach: connection.prepareSync('MATCH (a:E {id: $id})-[:R* SHORTEST 1..3]-(x:E) WHERE x.id <> $id RETURN count(*)'),
    subgraph: connection.prepareSync(
      `MATCH (a:E {id: $id})-[:R* SHORTEST 1..2]-(x:E) WHERE x.id <> $id
       WITH collect(x.id) AS ids
       MATCH (s:E)-[r:R]->(t:E)
       WHERE (s.id = $id OR list_contains(ids, s.id)) AND (t.id = $id OR list_contains(ids, t.id))
       RETURN size(ids) + 1, count(DISTINCT r.edge)`,
    ),
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
      // Nothing is its own neighbor in these.
      if (question === 'neighbors') return [id, ...rows.map((row) => Object.values(row).join(' '))]
      if (question === 'reach') return [String(1 + Number(Object.values(rows[0] ?? {})[0]))]
      return question === 'entity'
        ? rows.flatMap((row) => Object.values(row).map(String))
        : rows.map((row) => Object.values(row).join(' '))
    },
  }
}

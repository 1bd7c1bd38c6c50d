import { isDeepStrictEqual } from 'node:util'
import { networkJson } from './network-json.ts'
import { networkXml } from './network-xml.ts'
import type { Reader, ReadRow } from './reader.ts'
import type { Row } from './template.ts'

const isEdge = ({ data }: Row): boolean => data.source !== undefined && data.target !== undefined

/**
 * The nodes and edges of a network: GEXF, GraphML, or JSON as NetworkX, Cytoscape and graphology write it. The text
 * tells which.
 */
export async function* networkRows(text: AsyncIterable<string>, path: string, _: Reader): AsyncGenerator<ReadRow> {
  const chunks = text[Symbol.asyncIterator]()
  let begin = ''
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    begin += next.value
    if (begin.trim() !== '') break
  }
  async function* all() {
    yield begin
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  yield* nodesFirst(begin.trimStart().startsWith('<') ? networkXml(all(), path) : networkJson(all(), path))
}

/**
 * Gives each part the column `element`, which is `node` or `edge`, and each edge the nodes at its ends, as `from` and
 * `to`. An edge whose nodes come later in the file waits for them.
 */
export async function* nodesFirst(parts: AsyncIterable<ReadRow>): AsyncGenerator<ReadRow> {
  const nodes = new Map<string, Row['data']>()
  const waiting: Row[] = []
  const has = (id: unknown) => nodes.has(String(id))
  for await (const part of parts) {
    if ('reason' in part) yield part
    else if (!isEdge(part)) yield nodeOf(part, nodes)
    else if (has(part.data.source) && has(part.data.target)) yield withEnds(part, nodes)
    else waiting.push(part)
  }
  for (const part of waiting) yield withEnds(part, nodes)
}

function nodeOf({ line, data }: Row, nodes: Map<string, Row['data']>): ReadRow {
  const id = String(data.id)
  const before = data.id === undefined ? undefined : nodes.get(id)
  // A node has a part for each of its times; the first of them stands for it at the ends of edges.
  if (before && ![before, data].some(isTimed) && !isDeepStrictEqual(before, data))
    return { line, raw: JSON.stringify(data), reason: `a node with the id of another: '${id}'` }
  if (data.id !== undefined && !before) nodes.set(id, data)
  return { line, data: { ...data, element: 'node' } }
}

const isTimed = ({ start, end, timestamp }: Row['data']) => [start, end, timestamp].some((time) => time !== undefined)

function withEnds({ line, data }: Row, nodes: ReadonlyMap<string, Row['data']>): ReadRow {
  const [from, to] = [data.source, data.target].map((id) => nodes.get(String(id)) ?? { id })
  return { line, data: { ...data, element: 'edge', from, to } }
}

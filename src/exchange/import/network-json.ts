import { pipeline, Readable } from 'node:stream'
import { parser } from 'stream-json'
import { pick } from 'stream-json/filters/pick.js'
import { streamValues } from 'stream-json/streamers/stream-values.js'
import { EntenteError } from '../../errors.ts'
import { exactly } from './json.ts'
import type { Row } from './template.ts'

type Data = Readonly<Record<string, unknown>>

/** The places of nodes and edges: node-link and graphology; Cytoscape, with two lists or one; the fragments of CX2. */
const places = [/^(?:nodes|links|edges)\.\d+$/, /^elements\.(?:nodes|edges)\.\d+$/, /^(?:elements\.)?\d+$/]

/**
 * The nodes and edges of a network in JSON, as a stream: node-link as of NetworkX and d3, Cytoscape (`.cyjs` and CX2)
 * and graphology.
 * @throws EntenteError BAD_DATA if it is no JSON, or has none
 */
export async function* networkJson(text: AsyncIterable<string>, path: string): AsyncGenerator<Row> {
  const tokens = pipeline(Readable.from(text), parser.asStream(), exactly(), () => {})
  const picked = pipeline(tokens, pick.asStream({ filter: isPlace() }), () => {})
  const values = pipeline(picked, streamValues.asStream(), () => {})
  const cx2 = new Cx2()
  let line = 0
  try {
    for await (const { value } of values as AsyncIterable<{ value: unknown }>)
      for (const data of isTable(value) ? (cx2.read(value) ?? [plain(value)]) : []) {
        line += 1
        yield { line, data }
      }
  } catch (error) {
    if (error instanceof EntenteError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new EntenteError('BAD_DATA', `'${path}' is not readable JSON after ${line} nodes and edges: ${why}`)
  }
  if (line === 0)
    throw new EntenteError('BAD_DATA', `'${path}' has no nodes or edges, as node-link or Cytoscape JSON has them`)
}

/** A node-link file of Entente has its edges under two names, for old and new versions of NetworkX; one is read. */
function isPlace(): (stack: readonly unknown[]) => boolean {
  let edges: unknown
  return (stack) => {
    if (!places.some((shape) => shape.test(stack.join('.')))) return false
    const [list] = stack
    if (list === 'links' || list === 'edges') edges ??= list
    return (list !== 'links' && list !== 'edges') || list === edges
  }
}

const isTable = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const tableAt = (value: Data, key: string): Data | undefined => {
  const table = value[key]
  return isTable(table) ? table : undefined
}

/** The attributes of a node or an edge, which Cytoscape has under `data` and graphology under `attributes`. */
function plain(value: Data): Data {
  const data = tableAt(value, 'data')
  if (data) return { ...tableAt(value, 'position'), ...data }
  const attributes = tableAt(value, 'attributes')
  if (!attributes) return value
  const { key, source, target } = value
  return { ...attributes, id: key, ...(source !== undefined && { source, target }) }
}

/** CX2 of Cytoscape: fragments with short names of attributes, which a fragment before declares. */
class Cx2 {
  #declared: Data = {}

  /** The nodes and edges of a fragment; undefined if the value is none. */
  read(value: Data): Data[] | undefined {
    if ('CXVersion' in value) return []
    const [[name, list] = ['', undefined], ...others] = Object.entries(value)
    if (!Array.isArray(list) || others.length > 0) return undefined
    const items = list.filter(isTable)
    if (name === 'attributeDeclarations') this.#declared = Object.assign({}, ...items)
    if (name === 'nodes') return items.map((node) => this.#part(node, name, { id: node.id }))
    if (name === 'edges')
      return items.map((edge) => this.#part(edge, name, { id: edge.id, source: edge.s, target: edge.t }))
    return []
  }

  #part(part: Data, of: 'nodes' | 'edges', own: Data): Data {
    const declared = Object.entries(tableAt(this.#declared, of) ?? {}).map(
      ([name, how]) => [name, isTable(how) ? how : {}] as const,
    )
    const said = tableAt(part, 'v') ?? {}
    const values = declared.map(([name, { a, v }]) => [name, said[typeof a === 'string' ? a : name] ?? said[name] ?? v])
    return { ...said, ...Object.fromEntries(values), ...own }
  }
}

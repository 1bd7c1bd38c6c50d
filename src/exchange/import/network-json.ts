import { EntenteError } from '../../errors.ts'
import { digest } from '../../facts/digest.ts'
import { itemsOf } from './json-items.ts'
import type { ReadRow } from './reader.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * The places of nodes and edges: node-link and graphology, and adjacency of NetworkX. Cytoscape has two lists or one,
 * and CX2 has fragments.
 */
const places = new Set(['nodes', 'links', 'edges', 'adjacency', 'elements', 'elements.nodes', 'elements.edges', ''])

/**
 * The nodes and edges of a network in JSON, as a stream. It is node-link as of NetworkX and d3, adjacency of NetworkX,
 * Cytoscape (`.cyjs` and CX2) or graphology.
 * @throws EntenteError BAD_DATA if it is no JSON, or has none
 */
export async function* networkJson(text: AsyncIterable<string>, path: string): AsyncGenerator<ReadRow> {
  const parts = new Parts(path)
  const edges = new EdgeLists()
  let line = 0
  try {
    for await (const { list, value, fault } of itemsOf(text, places)) {
      if (!edges.isFirst(list, value)) continue
      const isPart = isTable(value) || (list === 'adjacency' && Array.isArray(value))
      if (fault !== undefined || !isPart)
        yield { line: ++line, raw: JSON.stringify(value), reason: fault ?? 'no object; a node or an edge is one' }
      else
        for (const data of parts.of(value)) {
          const ends = [data.source, data.target].filter((end) => end !== undefined && end !== null)
          const raw = JSON.stringify(value)
          if (ends.length === 1) yield { line: ++line, raw, reason: 'an edge with one end only' }
          else yield { line: ++line, data }
        }
    }
    edges.check()
  } catch (error) {
    if (error instanceof EntenteError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new EntenteError('BAD_DATA', `'${path}' is not readable JSON after ${line} nodes and edges: ${why}`)
  }
  if (line === 0)
    throw new EntenteError('BAD_DATA', `'${path}' has no nodes or edges, as node-link or Cytoscape JSON has them`)
}

/** A node-link file of Entente has its edges under two names, for old and new versions of NetworkX; one is read. */
class EdgeLists {
  readonly #lists = new Map<string, string>()

  /** False for an edge of the second list. */
  isFirst(list: string, value: unknown): boolean {
    if (list !== 'links' && list !== 'edges') return true
    this.#lists.set(list, digest((this.#lists.get(list) ?? '') + JSON.stringify(value), 16))
    return this.#lists.keys().next().value === list
  }

  /** @throws Error if the two lists differ */
  check(): void {
    const [one, other] = this.#lists.values()
    if (one !== undefined && other !== undefined && one !== other)
      throw new Error("the lists 'edges' and 'links' differ, and only one can be read; leave one")
  }
}

const isTable = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const tableAt = (value: Data, key: string): Data | undefined => {
  const table = value[key]
  return isTable(table) ? table : undefined
}

/** The nodes and edges in the values of a file. */
class Parts {
  readonly #cx2: Cx2
  /** The id of each node, by its place among the nodes. */
  readonly #ids: unknown[] = []
  #lists = 0

  constructor(path: string) {
    this.#cx2 = new Cx2(path)
  }

  of(value: unknown): Data[] {
    if (Array.isArray(value)) return this.#neighbors(value.filter(isTable))
    return isTable(value) ? (this.#cx2.read(value) ?? [this.#named(plain(value))]) : []
  }

  /** A node without an id has its place as its id, as in old files of d3 and NetworkX. */
  #named(part: Data): Data {
    if (part.source !== undefined || part.target !== undefined) return part
    const id = part.id ?? this.#ids.length
    this.#ids.push(id)
    return { ...part, id }
  }

  /** The edges from one node in adjacency, which lists the nodes at their other ends. */
  #neighbors(list: readonly Data[]): Data[] {
    const source = this.#ids[this.#lists]
    this.#lists += 1
    return list.map(({ id, ...rest }) => ({ ...rest, source, target: id }))
  }
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
  readonly #path: string
  #declared: Data = {}

  constructor(path: string) {
    this.#path = path
  }

  /**
   * The nodes and edges of a fragment; undefined if the value is none.
   * @throws EntenteError BAD_DATA for the first version of the format
   */
  read(value: Data): Data[] | undefined {
    if ('CXVersion' in value) return []
    if ('numberVerification' in value)
      throw new EntenteError(
        'BAD_DATA',
        `'${this.#path}' is in the first version of CX; export it from Cytoscape as CX2 or Cytoscape.js JSON (.cyjs)`,
      )
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

import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import { EntenteError, type SourceLocation } from '../errors.ts'
import { parseCommonYaml } from './common-yaml.ts'

/** One file of a data folder: its path within the folder, its name in messages, and its content. */
export interface TextFile {
  readonly path: string
  readonly name: string
  readonly text: string
  /**
   * The content of an NDJSON file in place of the text, in UTF-8. It is read anew each time, so that a large one is
   * never whole in memory. A piece is overwritten by the next.
   */
  readonly pieces?: () => Iterable<Buffer>
  /** The data folder that it is in. Ids are unique within a folder; the same id in two folders is merged. */
  readonly folder?: string
}

/** A parsed YAML text: its data, the positions of its parts, and its problems as YAML. */
export interface ReadYaml {
  /** Undefined if the text cannot be parsed to its end. */
  readonly data: unknown
  readonly problems: readonly EntenteError[]
  /**
   * The position of the part at a path, or of the nearest part above it that exists. A scalar is at its beginning, a
   * part with parts of its own at its key. With `key`, the position of that key in the part.
   */
  locate(path: readonly PropertyKey[], key?: PropertyKey): SourceLocation
}

export function readYaml(file: TextFile): ReadYaml {
  const read = readAnyYaml(file)
  if (!MAY_NAME_PROTO.test(file.text)) return read
  const unseen = [...pathsToProto(read.data)].map(
    (path) => new EntenteError('BAD_DATA', `'${PROTO}' cannot be a name; choose another`, read.locate(path, PROTO)),
  )
  return { ...read, problems: [...read.problems, ...unseen] }
}

/** Checks of shapes leave a part of this name out, so nobody would hear of it. */
export const PROTO = '__proto__'
const MAY_NAME_PROTO = /__proto__|\\[xuU]/

/** The paths of the tables that have a part of this name. */
function* pathsToProto(data: unknown, path: readonly PropertyKey[] = []): Generator<readonly PropertyKey[]> {
  if (typeof data !== 'object' || data === null) return
  if (Object.hasOwn(data, PROTO)) yield path
  for (const [key, part] of Object.entries(data)) yield* pathsToProto(part, [...path, key])
}

function readAnyYaml(file: TextFile): ReadYaml {
  const data = parseCommonYaml(file.text)
  if (data === undefined) return readFullYaml(file)
  let full: ReadYaml | undefined
  return {
    data,
    problems: [],
    locate(path, key) {
      full ??= readFullYaml(file)
      return full.locate(path, key)
    },
  }
}

/** The same by the full parser, which knows every place and problem, and takes five times as long. */
export function readFullYaml(file: TextFile): ReadYaml {
  // A byte order mark is not a column of the first line.
  const text = file.text.replace(/^\uFEFF/, '')
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    // The library compares each key with all before it; `repeatedKeys` finds them in one pass.
    uniqueKeys: false,
  })
  const locationAt = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset)
    return { file: file.name, line, column: col }
  }
  const problem = (offset: number, sentence: string) => new EntenteError('BAD_DATA', sentence, locationAt(offset))
  const unreadable = text.indexOf('\uFFFD')
  const aliases = aliasesOf(document)
  return {
    data: document.errors.length > 0 || aliases.length > 0 ? undefined : document.toJS(),
    problems: [
      ...(unreadable >= 0 ? [problem(unreadable, 'the text is not UTF-8 from here on; save the file as UTF-8')] : []),
      ...document.errors.map((error) => problem(error.pos[0], sentenceOf(error))),
      ...repeatedKeys(document).map(([offset, key]) => problem(offset, `'${key}' is repeated here; keep one`)),
      ...aliases.map((offset) => problem(offset, 'YAML aliases are not supported; write the value out')),
    ],
    locate(path, key) {
      let node: unknown = document.contents
      let offset = startOf(node)
      for (const step of path) {
        const part = partOf(node, step)
        if (!part) break
        node = part.value
        const hasParts = isMap(node) || isSeq(node)
        offset = (hasParts ? startOf(part.key) : undefined) ?? startOf(node) ?? offset
      }
      const ofKey = key === undefined ? undefined : startOf(partOf(node, key)?.key)
      return locationAt(ofKey ?? offset ?? 0)
    },
  }
}

function sentenceOf({ code, message }: YAMLError): string {
  if (code === 'MULTIPLE_DOCS') return "a second YAML document begins here; keep one, and leave '---' out"
  return `not readable as YAML: ${message.replace(/\s+/g, ' ')}`
}

function aliasesOf(document: Document): number[] {
  const offsets: number[] = []
  visit(document, { Alias: (_, { range }) => void offsets.push(range?.[0] ?? 0) })
  return offsets
}

/** The keys that a table has twice, with their places. */
function repeatedKeys(document: Document): [offset: number, key: string][] {
  const repeated: [number, string][] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (seen.has(name)) repeated.push([key.range?.[0] ?? 0, name])
        seen.add(name)
      }
    },
  })
  return repeated
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
const isNode = (node: unknown): node is Node => isMap(node) || isSeq(node) || isScalar(node)

/** The parts of a table by key, the first of each; made once, because every record of a file asks for its place. */
function partsOf(table: YAMLMap): ReadonlyMap<string, Pair> {
  const existing = partsOfTables.get(table)
  if (existing) return existing
  const parts = new Map<string, Pair>()
  for (const part of table.items) {
    const name = isScalar(part.key) ? String(part.key.value) : undefined
    if (name !== undefined && !parts.has(name)) parts.set(name, part)
  }
  partsOfTables.set(table, parts)
  return parts
}
const partsOfTables = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

function partOf(node: unknown, step: PropertyKey): (Pick<Pair, 'value'> & { readonly key?: unknown }) | undefined {
  if (isMap(node)) return partsOf(node).get(String(step))
  const value = isSeq(node) ? node.items[Number(step)] : undefined
  return value === undefined ? undefined : { value }
}

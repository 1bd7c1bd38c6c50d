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
} from 'yaml'
import { EntenteError, type SourceLocation } from '../errors.ts'

/** One file of a data folder: its path within the folder, its name in messages, and its content. */
export interface TextFile {
  readonly path: string
  readonly name: string
  readonly text: string
  /** The content of a large NDJSON file in place of the text, in UTF-8. */
  readonly bytes?: Buffer
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
  at(path: readonly PropertyKey[], key?: PropertyKey): SourceLocation
}

export function readYaml(file: TextFile): ReadYaml {
  // A byte order mark is not a column of the first line.
  const text = file.text.replace(/^\uFEFF/, '')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const place = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset)
    return { file: file.name, line, column: col }
  }
  const problem = (offset: number, sentence: string) => new EntenteError('BAD_DATA', sentence, place(offset))
  const unreadable = text.indexOf('\uFFFD')
  const broken = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY')
  const aliases = aliasesOf(document)
  return {
    data: broken.length > 0 || aliases.length > 0 ? undefined : document.toJS(),
    problems: [
      ...(unreadable >= 0 ? [problem(unreadable, 'the text is not UTF-8 from here on; save the file as UTF-8')] : []),
      ...document.errors.map((error) => problem(error.pos[0], sentenceOf(error, text))),
      ...aliases.map((offset) => problem(offset, 'YAML aliases are not supported; write the value out')),
    ],
    at(path, key) {
      let node: unknown = document.contents
      let offset = startOf(node)
      for (const step of path) {
        const [above, part] = [offset, partOf(node, step)]
        if (!part) break
        node = part.value
        offset = (isMap(node) || isSeq(node) ? startOf(part.key) : startOf(node)) ?? startOf(node) ?? above
      }
      return place(startOf(key === undefined ? undefined : partOf(node, key)?.key) ?? offset ?? 0)
    },
  }
}

function sentenceOf({ code, message, pos }: YAMLError, text: string): string {
  if (code === 'DUPLICATE_KEY')
    return `'${/^[^\s:]*/.exec(text.slice(pos[0]))?.[0]}' stands here a second time; keep one`
  if (code === 'MULTIPLE_DOCS') return "a second YAML document begins here; keep one, and leave '---' out"
  return `not readable as YAML: ${message.replace(/\s+/g, ' ')}`
}

function aliasesOf(document: Document): number[] {
  const offsets: number[] = []
  visit(document, { Alias: (_, { range }) => void offsets.push(range?.[0] ?? 0) })
  return offsets
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
const isNode = (node: unknown): node is Node => isMap(node) || isSeq(node) || isScalar(node)

function partOf(node: unknown, step: PropertyKey): (Pick<Pair, 'value'> & { readonly key?: unknown }) | undefined {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  const value = isSeq(node) ? node.items[Number(step)] : undefined
  return value === undefined ? undefined : { value }
}

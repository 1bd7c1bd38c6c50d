import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { EntenteError, type Place } from '../errors.ts'

/** One file of a data folder: its path within the folder, how to name it to people, and what it holds. */
export interface TextFile {
  readonly path: string
  readonly name: string
  readonly text: string
}

/** A YAML text, read: its data, where each part of it stands, and what is wrong with it as YAML. */
export interface ReadYaml {
  readonly data: unknown
  readonly problems: readonly EntenteError[]
  /** Where the value at a path stands; the nearest part above it that exists, when it does not; the key, when asked for. */
  at(path: readonly PropertyKey[], key?: PropertyKey): Place
}

export function readYaml(file: TextFile): ReadYaml {
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: file.name, line, column: col }
  }
  const unreadable = file.text.indexOf('\uFFFD')
  const problems = document.errors.map(({ code, message, pos }) =>
    code === 'DUPLICATE_KEY'
      ? new EntenteError('BAD_DATA', 'this id or field stands twice in the same place; keep one', place(pos[0]))
      : new EntenteError('BAD_DATA', `not readable as YAML: ${message.replace(/\s+/g, ' ')}`, place(pos[0])),
  )
  if (unreadable >= 0) problems.unshift(new EntenteError('BAD_DATA', 'the text is not UTF-8 from here on; save the file as UTF-8', place(unreadable)))
  return {
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    at(path, key) {
      let node: unknown = document.contents
      let offset = startOf(node)
      for (const step of path) {
        node = childOf(node, step) ?? node
        offset = startOf(node) ?? offset
      }
      return place((key === undefined ? offset : (keyOffset(node, key) ?? offset)) ?? 0)
    },
  }
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
const isNode = (node: unknown): node is Node => isMap(node) || isSeq(node) || isScalar(node)

function childOf(node: unknown, step: PropertyKey): unknown {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))?.value
  if (isSeq(node)) return node.items[Number(step)]
  return undefined
}

function keyOffset(node: unknown, key: PropertyKey): number | undefined {
  if (!isMap(node)) return undefined
  return startOf(node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))?.key)
}

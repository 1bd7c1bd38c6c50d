import { posix } from 'node:path'
import { parseSync } from 'vite'

/** One import as it is written: its file and its target, both from the top of the repository. */
export interface Import {
  readonly from: string
  readonly to: string
}

/**
 * Every way that one module can name another: static, type-only and dynamic imports, re-exports, `import('…')` in a
 * type.
 */
const carriers = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
  'TSExternalModuleReference',
])

/**
 * The imports of one file that lead to other files; imports of packages are left out. They are read from the syntax
 * tree, since a compiled file has lost its type-only imports. A syntax error and a computed path are errors.
 */
export function importsOf(path: string, text: string): Import[] {
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`)
  const specifiers: string[] = []
  visit(program, (node) => {
    if (!carriers.has(String(node.type))) return
    const specifier = literal(node.source ?? node.expression)
    if (specifier !== undefined) specifiers.push(specifier)
    // `export const a = 1` has no source; that of `import(name)` is known only at run time.
    else if (node.type === 'ImportExpression')
      throw new Error(`${path} imports a path put together at run time, which no test can follow`)
  })
  return specifiers
    .filter((to) => to.startsWith('.'))
    .map((to) => ({ from: path, to: posix.join(posix.dirname(path), to.replace(/\?.*$/, '')) }))
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function visit(value: unknown, see: (node: Node) => void) {
  if (!isNode(value)) return
  if (!Array.isArray(value)) see(value)
  for (const child of Object.values(value)) visit(child, see)
}

/** The text of a string literal, or of a template without expressions. */
function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (typeof node.value === 'string') return node.value
  const [only, ...more] = Array.isArray(node.quasis) ? node.quasis : []
  return more.length === 0 && isNode(only) && isNode(only.value) && typeof only.value.cooked === 'string'
    ? only.value.cooked
    : undefined
}

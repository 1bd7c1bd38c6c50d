import { posix } from 'node:path'
import { parseSync } from 'vite'

/** One import as it is written: the file it stands in and the path it leads to, both from the top of the repository. */
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
 * The imports of one file that lead to other files; those of packages are left out. Read from the syntax tree, since a
 * compiled file has lost its type-only imports. What cannot be followed (a syntax error, a path put together at run
 * time) is an error.
 */
export function importsOf(path: string, text: string): Import[] {
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`)
  const specifiers: string[] = []
  visit(program, (node) => {
    if (!carriers.has(String(node.type))) return
    const specifier = literal(node.source ?? node.expression)
    if (specifier !== undefined) specifiers.push(specifier)
    // `export const a = 1` has no source at all; `import(name)` has one that only running it would tell.
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

/** The text of a string literal, or of a template with nothing to fill in. */
function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (typeof node.value === 'string') return node.value
  const [only, ...more] = Array.isArray(node.quasis) ? node.quasis : []
  return more.length === 0 && isNode(only) && isNode(only.value) && typeof only.value.cooked === 'string'
    ? only.value.cooked
    : undefined
}

import { type Import, importsOf } from './imports.ts'

/** The layers that each layer of src may import besides itself, as in src/DESIGN.md. */
const below: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  facts: ['errors'],
  graph: ['errors', 'facts'],
  analysis: ['errors', 'facts', 'graph'],
  store: ['errors', 'facts', 'graph'],
  exchange: ['errors', 'facts', 'graph'],
  api: ['errors', 'facts', 'graph', 'analysis', 'store', 'exchange'],
  server: ['errors', 'facts', 'graph', 'analysis', 'store', 'exchange', 'api'],
  cli: ['errors', 'facts', 'graph', 'analysis', 'store', 'exchange', 'api', 'server'],
  // The page talks GraphQL only, with generated types in its own folder.
  explorer: [],
}

/** Outside of src nothing may be imported but the package's own name and version. */
const outside = new Set(['package.json'])

/** All problems with the imports between modules, given as path -> text: one sentence each, with both files. */
export function problemsOf(modules: ReadonlyMap<string, string>): string[] {
  const imports = [...modules].flatMap(([path, text]) => importsOf(path, text))
  return [
    ...[...modules.keys()]
      .filter((path) => !mayImport(path))
      .map((path) => `${path} is in no layer of src; the layers are ${Object.keys(below).join(', ')}`),
    ...imports.flatMap(directionProblem),
    ...rounds(imports).map((files) => `import cycle: ${files.join(' -> ')}`),
  ]
}

function directionProblem({ from, to }: Import): string[] {
  const allowed = mayImport(from)
  const target = layerOf(to)
  if (target === undefined)
    return outside.has(to) ? [] : [`${from} imports ${to}: nothing in src imports from outside of src`]
  if (!allowed || target === layerOf(from) || allowed.includes(target)) return []
  return [`${from} imports ${to}: ${layerOf(from)} may import only ${[...allowed, 'itself'].join(', ')}`]
}

const mayImport = (path: string) => below[layerOf(path) ?? '']

/** `src/graph/lens.ts` is of the layer graph, `src/errors.ts` of the layer errors. */
const layerOf = (path: string) => /^src\/([^/.]+)(\/|\.[a-z]+$)/.exec(path)?.[1]

/** The shortest cycle of imports through each file that is in one, each cycle once, from its first file by name. */
function rounds(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>()
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to])
  const found = new Map<string, string[]>()
  for (const start of [...targets.keys()].sort()) {
    const round = shortestRound(start, targets)
    const name = round?.toSorted().join()
    if (round && name && !found.has(name)) found.set(name, [...round, start])
  }
  return [...found.values()]
}

function shortestRound(start: string, targets: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>()
  const queue = [[start]]
  for (const path of queue) {
    for (const file of targets.get(path.at(-1) ?? start) ?? []) {
      if (file === start) return path
      if (!seen.has(file)) queue.push([...path, file])
      seen.add(file)
    }
  }
  return undefined
}

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { table } from './table.ts'
import { number } from './verdict.ts'

/** The measure of peers/graphs.ts: milliseconds per question, in process, as medians over interleaved rounds. */
export interface GraphQuestion {
  readonly question: string
  /** The number of entities asked about, and the average number of values in an answer. */
  readonly asked: number
  readonly size: number
  readonly differences: readonly string[]
  readonly milliseconds: {
    readonly entente: number
    readonly oxigraph: number
    readonly ladybug: number
    readonly postgres: number
  }
}

/** Asks Entente, Oxigraph, LadybugDB and PostgreSQL the same questions on the same data, in a process of their own. */
export function graphQuestions(args: readonly string[], log: (line: string) => void): readonly GraphQuestion[] {
  log('graph questions in SPARQL, Cypher and SQL')
  const script = fileURLToPath(new URL('peers/graphs.ts', import.meta.url))
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=12000', '--import', 'tsx', script, ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1e8,
    },
  )
  if (status !== 0) throw new Error(`the graph questions ended with ${status}`)
  const found: readonly GraphQuestion[] = JSON.parse(stdout)
  for (const { question, differences } of found)
    for (const difference of differences) log(`the answers to ${question} differ: ${difference}`)
  return found
}

/** Entente's time as a ratio to each; below 1, Entente is faster. */
export const graphTable = (found: readonly GraphQuestion[]): string =>
  table(
    [
      'question',
      'answers',
      'values',
      'time / oxigraph',
      'time / ladybug',
      'time / postgres',
      'entente ms',
      'oxigraph ms',
      'ladybug ms',
      'postgres ms',
    ],
    found.map(({ question, differences, size, milliseconds: { entente, oxigraph, ladybug, postgres } }) => [
      question,
      differences.length === 0 ? 'equal' : 'differ',
      number(size),
      `${(entente / oxigraph).toFixed(2)}×`,
      `${(entente / ladybug).toFixed(2)}×`,
      `${(entente / postgres).toFixed(2)}×`,
      ...[entente, oxigraph, ladybug, postgres].map(number),
    ]),
  )

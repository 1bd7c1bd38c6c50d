import type { Measured } from './throughput.ts'
import { number, type Verdict } from './verdict.ts'

/** Columns padded to their widest cell; the first to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

const ratio = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(2)}×`)

/** A goal of the issue: how many times another server's rate Entente's is to be. */
interface RateGoal {
  readonly against: 'static' | 'mercurius'
  readonly atLeast: number
}
const [ahead, level, far]: RateGoal[] = [1.5, 1, 3].map((atLeast) => ({ against: 'mercurius', atLeast }))
const neverSeenGoals: Readonly<Record<string, RateGoal | undefined>> = {
  ...{ entity: ahead, 'two-steps': ahead, list: ahead, search: ahead, 'as-of': level },
  ...{ 'three-steps': far, page: far, path: far, subgraph: far },
}
const goalOf = ({ operation, asking }: Measured): RateGoal | undefined =>
  asking === 'repeat' ? { against: 'static', atLeast: 0.85 } : neverSeenGoals[operation]

/** A row for each operation: Entente's rate as a ratio to each server's, and each server's rate. */
export function throughputTable(measured: readonly Measured[]): string {
  const servers = [...new Set(measured.map(({ server }) => server))]
  const others = servers.filter((server) => server !== 'entente')
  const rows = measured
    .filter(({ server }) => server === 'entente')
    .map((row) => {
      const other = (server: string) =>
        measured.find((one) => one.operation === row.operation && one.asking === row.asking && one.server === server)
      const ratios = others.map((server) => ratio(rateRatio(row, other(server))))
      const goal = goalOf(row)
      const verdict = goal
        ? `${reaches(row, other(goal.against), goal) ? 'reached' : 'not reached'} (${goal.atLeast}× ${goal.against})`
        : ''
      return [
        row.asks,
        row.asking,
        `${(row.bytes / 1_000).toFixed(1)} kB`,
        ...ratios,
        verdict,
        ...servers.map((server) => perSecond(other(server))),
        number(row.p50),
        number(row.p99),
      ]
    })
  const head = [
    'operation',
    'asked',
    'answer',
    ...others.map((server) => `/ ${server}`),
    'goal',
    ...servers.map((server) => `${server}/s`),
    'p50 ms',
    'p99 ms',
  ]
  return table(head, rows)
}

const perSecond = (row: Measured | undefined) => (row ? number(row.rate) : 'differs')
const rateRatio = (row: Measured, other: Measured | undefined) => (other ? row.rate / other.rate : undefined)
const reaches = (row: Measured, other: Measured | undefined, { atLeast }: RateGoal) =>
  (rateRatio(row, other) ?? 0) >= atLeast

/** The goals on throughput, each reached or not. */
export function throughputVerdicts(measured: readonly Measured[]): Verdict[] {
  return measured.flatMap((row) => {
    const goal = row.server === 'entente' ? goalOf(row) : undefined
    if (!goal) return []
    const other = measured.find(
      (one) => one.operation === row.operation && one.asking === row.asking && one.server === goal.against,
    )
    return [
      {
        goal: `${row.asks}, ${row.asking}: at least ${goal.atLeast} × ${goal.against}`,
        measured: other
          ? `${ratio(rateRatio(row, other))} (${number(row.rate)} of ${number(other.rate)} a second)`
          : `${goal.against} was not timed`,
        reached: reaches(row, other, goal),
      },
    ]
  })
}

/** Every goal with what was measured. */
export const verdictTable = (verdicts: readonly Verdict[]): string =>
  verdicts
    .map(({ goal, measured, reached }) => `${reached ? '    reached' : 'not reached'}  ${goal}: ${measured}`)
    .join('\n')

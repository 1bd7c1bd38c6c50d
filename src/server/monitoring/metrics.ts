import { Counter, Gauge, Registry } from 'prom-client'
import type { Budget } from '../../graph/caches/budget.ts'
import type { Current } from '../current.ts'
import type { HeavyLoad } from '../heavy/heavy-thread.ts'
import type { Counts, Distribution } from './counts.ts'
import { addProcessMetrics } from './process-metrics.ts'

export interface MetricsSources {
  readonly counts: Counts
  readonly budget: Budget
  readonly current: Current
  /** The views in memory. */
  readonly views: () => { readonly size: number; readonly bytes: number }
  /** The streams of events that are open. */
  readonly streams: () => number
  /** The changes of the record that this server lacks; undefined without a record. */
  readonly missing?: (() => Promise<number>) | undefined
  readonly heavy: () => HeavyLoad
}

export interface Metrics {
  readonly contentType: string
  /** In the text format of Prometheus. */
  text(): Promise<string>
}

/** All metrics of a server. They are read only when Prometheus asks. */
export function metricsOf({ counts, budget, current, views, streams, missing, heavy }: MetricsSources): Metrics {
  const register = new Registry()
  const registers = [register]
  addProcessMetrics(register, 'entente_')

  new Counter({
    name: 'entente_requests_total',
    help: 'Requests that ended, by the way of the answer, the operation and the outcome.',
    labelNames: ['way', 'type', 'operation', 'outcome'],
    registers,
    collect() {
      this.reset()
      for (const [way, { operations }] of counts.ways)
        for (const { type, name, outcomes } of operations.values())
          for (const [outcome, count] of Object.entries(outcomes))
            if (count > 0) this.inc({ way, type, operation: name, outcome }, count)
    },
  })
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name: `entente_${name}`,
      help,
      registers,
      async collect() {
        this.set(await read())
      },
    })
  gauge('cache_bytes', 'The approximate size of all caches of the thread of the server.', () => budget.bytes)
  gauge('cache_max_bytes', 'The most bytes of these caches.', () => budget.maxBytes)
  new Gauge({
    name: 'entente_cache_kind_bytes',
    help: 'Their approximate size, by what they keep. All kinds together have at most entente_cache_max_bytes.',
    labelNames: ['kind'],
    registers,
    collect() {
      for (const [kind, bytes] of budget.bytesByKind()) this.set({ kind }, bytes)
    },
  })
  new Counter({
    name: 'entente_cache_evictions_total',
    help: 'Values that were evicted because the caches were full.',
    registers,
    collect() {
      this.reset()
      this.inc(budget.evictions)
    },
  })
  gauge('views', 'The views through lenses that are in memory.', () => views().size)
  gauge('views_bytes', 'Their approximate size, with what was computed of them.', () => views().bytes)
  gauge('subscriptions', 'The streams of events that are open.', streams)
  gauge('claims', 'The claims of the graph, whatever their clearance.', () => current.graph.facts.claims.size)
  gauge('heavy_waiting', 'Heavy requests that wait for a worker thread.', () => heavy().waiting)
  gauge('heavy_heap_bytes', 'The heap of worker threads after their last answer.', () => heavy().heap)
  gauge('heavy_cache_bytes', 'The approximate size of their caches then.', () => heavy().caches)
  gauge('heavy_running', 'Worker threads that make an answer.', () => heavy().running)
  if (missing) {
    gauge('record_head', 'The number of the last change that the graph has.', () => current.seq)
    // While the database is away, nobody can tell.
    gauge('record_missing', 'The changes of the record that the graph does not have.', () =>
      missing().catch(() => Number.NaN),
    )
  }
  const distributions = () =>
    textOf(
      'entente_request_seconds',
      'Seconds from a request to the end of its answer.',
      [...counts.ways].map(([way, { seconds }]) => [`way="${way}"`, seconds]),
    ) +
    textOf('entente_cost_predicted_points', 'The predicted cost of operations that were not cached.', [
      ['', counts.predicted],
    ]) +
    textOf('entente_cost_paid_points', 'The processor time of operations in the thread of the server.', [
      ['', counts.paid],
    ])
  return { contentType: register.contentType, text: async () => `${await register.metrics()}${distributions()}` }
}

/** A histogram in the text format, because adding a value to one of prom-client takes a whole microsecond. */
function textOf(name: string, help: string, rows: Iterable<readonly [labels: string, of: Distribution]>): string {
  let text = `# HELP ${name} ${help}\n# TYPE ${name} histogram\n`
  for (const [labels, { bounds, counts, sum }] of rows) {
    const [inBraces, more] = labels === '' ? ['', ''] : [`{${labels}}`, `${labels},`]
    let count = 0
    for (const [place, le] of [...bounds, '+Inf'].entries()) {
      count += counts[place] ?? 0
      text += `${name}_bucket{${more}le="${le}"} ${count}\n`
    }
    text += `${name}_sum${inBraces} ${sum}\n${name}_count${inBraces} ${count}\n`
  }
  return text
}

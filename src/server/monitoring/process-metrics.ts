import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'
import { Counter, Gauge, type Registry } from 'prom-client'

/**
 * Event loop, heap, processor and memory, by the names that prom-client gives them. Its own collection also observes
 * each garbage collection, which costs requests several percent of their time.
 */
export function addProcessMetrics(register: Registry, prefix: string): void {
  const registers = [register]
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: prefix + name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  new Counter({
    name: `${prefix}process_cpu_seconds_total`,
    help: 'The processor time of all threads, in seconds.',
    registers,
    collect() {
      const { user, system } = process.cpuUsage()
      this.reset()
      this.inc((user + system) / 1e6)
    },
  })
  const began = (performance.timeOrigin / 1_000) | 0
  gauge('process_start_time_seconds', 'The time at which the process began, in seconds since 1970.', () => began)
  gauge('process_resident_memory_bytes', 'The memory of the process.', () => process.memoryUsage.rss())
  gauge('nodejs_heap_size_used_bytes', 'The heap in use.', () => getHeapStatistics().used_heap_size)
  gauge('nodejs_heap_size_total_bytes', 'The heap with its free parts.', () => getHeapStatistics().total_heap_size)
  gauge('nodejs_heap_size_limit_bytes', 'The most that the heap may have.', () => getHeapStatistics().heap_size_limit)
  gauge('nodejs_external_memory_bytes', 'Memory outside of the heap.', () => getHeapStatistics().external_memory)

  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  for (const percent of [50, 90, 99])
    gauge(`nodejs_eventloop_lag_p${percent}_seconds`, `The percentile ${percent} of the delay of the event loop.`, () =>
      seconds(delay.percentile(percent)),
    )
  gauge('nodejs_eventloop_lag_max_seconds', 'The longest delay of the event loop since the last look.', () => {
    const longest = seconds(delay.max)
    delay.reset()
    return longest
  })
  let before = performance.eventLoopUtilization()
  gauge('nodejs_eventloop_utilization', 'The share of the time since the last look in which the loop ran.', () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    before = now
    return utilization
  })
}

/** Nothing was measured yet if a value is not a number. */
const seconds = (nanoseconds: number) => (Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0)

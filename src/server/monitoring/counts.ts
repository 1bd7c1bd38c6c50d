import { performance } from 'node:perf_hooks'
import type { Hook } from '../hook.ts'
import type { RequestState, Way } from '../request-state.ts'

/** The outcomes of a request, as metrics tell them apart. */
export const outcomes = {
  ok: 'the answer has no errors',
  errors: 'an answer of status 200 with errors of GraphQL in it',
  refused: 'a status of 400 to 499',
  failed: 'a status of 500 or more',
  left: 'the client left before it had the whole answer',
} as const
export type Outcome = keyof typeof outcomes

/** The number of values up to each bound. */
export class Distribution {
  readonly bounds: readonly number[]
  /** Not added up; the last one counts values above all bounds. */
  readonly counts: number[]
  sum = 0

  constructor(bounds: readonly number[]) {
    this.bounds = bounds
    this.counts = new Array(bounds.length + 1).fill(0)
  }

  add(value: number): void {
    let place = 0
    while (place < this.bounds.length && value > (this.bounds[place] as number)) place += 1
    this.counts[place] = (this.counts[place] ?? 0) + 1
    this.sum += value
  }
}

/** In seconds, from a cached answer to an export. */
const SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60]
/** In points. */
const POINTS = [10, 100, 1_000, 10_000, 100_000, 1_000_000]

interface OfWay {
  readonly seconds: Distribution
  /** By type and name of the operation. */
  readonly operations: Map<string, OfOperation>
}
interface OfOperation {
  readonly type: string
  readonly name: string
  readonly outcomes: Record<Outcome, number>
}

/**
 * Counts requests when they end, in the form that takes least time to add to; `metrics.ts` gives it to Prometheus.
 * Clients choose the names of operations, so only known names are told apart, and the memory is bounded.
 */
export class Counts {
  readonly ways = new Map<Way, OfWay>()
  readonly predicted = new Distribution(POINTS)
  readonly paid = new Distribution(POINTS)
  readonly #names: ReadonlySet<string>

  /** @param texts operations whose names are told apart */
  constructor(texts: Iterable<string> = []) {
    const named = /^\s*(?:query|mutation|subscription)\s+(\w+)/gm
    this.#names = new Set([...texts].flatMap((text) => [...text.matchAll(named)].map(([, name = '']) => name)))
  }

  readonly hook: Hook = { name: 'metrics', responseSent: (state) => this.#count(state) }

  #count(state: RequestState): void {
    const way = state.way ?? 'failed'
    let ofWay = this.ways.get(way)
    if (!ofWay) {
      ofWay = { seconds: new Distribution(SECONDS), operations: new Map() }
      this.ways.set(way, ofWay)
    }
    ofWay.seconds.add((performance.now() - state.begun) / 1_000)
    this.#operation(ofWay, state).outcomes[outcomeOf(state)] += 1
    if (state.predicted !== undefined && way !== 'cached') this.predicted.add(state.predicted)
    if (state.paid !== undefined) this.paid.add(state.paid)
  }

  #operation({ operations }: OfWay, { operation }: RequestState): OfOperation {
    const type = operation?.type ?? 'none'
    const name = operation?.name !== undefined && this.#names.has(operation.name) ? operation.name : ''
    const key = name === '' ? type : `${type} ${name}`
    let found = operations.get(key)
    if (!found) {
      found = { type, name, outcomes: { ok: 0, errors: 0, refused: 0, failed: 0, left: 0 } }
      operations.set(key, found)
    }
    return found
  }
}

export function outcomeOf({ status, hasErrors, isWhole }: RequestState): Outcome {
  if (!isWhole) return 'left'
  if (status >= 500) return 'failed'
  if (status >= 400) return 'refused'
  return hasErrors ? 'errors' : 'ok'
}

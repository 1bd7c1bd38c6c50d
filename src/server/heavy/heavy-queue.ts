import { refuse } from '../refuse.ts'
import { type Charge, FairQueue } from './fair-queue.ts'

/** A request that waits for a thread. */
export interface Waits {
  readonly viewer: object
  /** True if its viewer crowds others out, so that it is here although it is not heavy. */
  readonly isEarly: boolean
  /** Refuses it. */
  readonly fail: (error: unknown) => void
}

/** The most heavy requests that wait. */
const PLACES = 16

/**
 * The requests that wait for a worker thread. Those of the viewer whose requests took least begin first. All viewers
 * share the places for heavy requests, and whoever has the most makes place for others.
 */
export class HeavyQueue<Request extends Waits> {
  readonly #queue = new FairQueue<object, Request>()

  get size(): number {
    return this.#queue.size
  }

  /** @throws GraphQLError BUSY if no place is free, and nobody has more of them than its viewer would then have */
  push(request: Request): void {
    if (!request.isEarly) this.#makePlace(request.viewer)
    this.#queue.push(request.viewer, request)
  }

  shift(): { readonly item: Request; readonly charge: Charge<object> } | undefined {
    return this.#queue.shift()
  }

  /** Charges what a request has used so far of the processor. */
  pay(charge: Charge<object>, milliseconds: number): void {
    this.#queue.pay(charge, milliseconds)
  }

  /** True if the request waited. */
  remove(request: Request): boolean {
    return this.#queue.remove(request.viewer, request)
  }

  refuseAll(error: unknown): void {
    for (let next = this.shift(); next; next = this.shift()) next.item.fail(error)
  }

  #makePlace(viewer: object): void {
    const heavy = [...this.#queue].map(([of, all]) => ({ of, own: all.filter(({ isEarly }) => !isEarly) }))
    if (heavy.reduce((sum, { own }) => sum + own.length, 0) < PLACES) return
    const places = heavy.find(({ of }) => of === viewer)?.own.length ?? 0
    const most = heavy.reduce((one, other) => (other.own.length > one.own.length ? other : one)).own
    const last = most.at(-1)
    if (!last || most.length <= places + 1) throw busy()
    this.remove(last)
    last.fail(busy())
  }
}

export const busy = () =>
  refuse(503, 'BUSY', 'too many heavy requests wait already; send it again in some seconds', { 'retry-after': '5' })

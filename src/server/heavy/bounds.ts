import { Exceeded } from '../../errors.ts'
import type { Limits } from '../limits.ts'
import { RequestWatch } from './watch.ts'

interface Predicted {
  readonly predicted: number | undefined
}

/** The bounds of a request in the thread that answers it. */
export interface Bounds {
  /** A worker thread answers what is predicted to cost more. */
  readonly heavyCost: number
  /** A worker thread answers what took more milliseconds lately. */
  readonly longest: number
  watch(of: Predicted): RequestWatch
  /** For what runs while an answer is sent in parts; otherwise the same. */
  sending?(of: Predicted): RequestWatch
}

/** Ends the run of a request in the server's own thread, because a worker thread has to begin anew. */
export class HandedOver extends Error {}

/** A request may only take a short turn of the server's own thread, and is heavy beyond it. */
export function handsOver(limits: Limits): Bounds {
  const { turn: limit, largest } = limits
  const bound = { limit, largest, foresees: true, beyond: () => new HandedOver('the request is heavy') }
  return {
    heavyCost: limits.heavyCost,
    longest: Infinity,
    watch: () => new RequestWatch(bound),
    sending: (of) => endsAtDeadline(limits, { exports: true }).watch(of),
  }
}

/** The same for a viewer who crowds others out: all that is not short is left to a worker thread. */
export const handsOverSoon = (limits: Limits): Bounds => ({
  ...handsOver({ ...limits, turn: Math.min(limits.turn, limits.turnOfCrowd) }),
  longest: limits.short,
})

/** An export is sent in parts, between which others run, so it has this many times the deadline. */
const EXPORT = 20

/** The most milliseconds of processor of a request. */
export const deadlineOf = ({ deadline }: Pick<Limits, 'deadline'>, exports: boolean): number =>
  deadline * (exports ? EXPORT : 1)

/** A request has all of its deadline in the thread where it runs. */
export const endsAtDeadline = (
  limits: Pick<Limits, 'deadline' | 'largest'>,
  { left, exports = false }: { readonly left?: Int32Array; readonly exports?: boolean } = {},
): Bounds => ({
  heavyCost: Infinity,
  longest: Infinity,
  watch: ({ predicted }) => {
    const limit = deadlineOf(limits, exports)
    return new RequestWatch({
      limit,
      largest: limits.largest,
      beyond: (spent) => timedOut(spent, limit, predicted),
      left,
    })
  },
})

export function timedOut(spent: number, limit: number, predicted: number | undefined): Exceeded {
  const seconds = (time: number) => Math.round(time / 10) / 100
  return new Exceeded(
    'TIMED_OUT',
    `the request used ${seconds(spent)} s of processor; the deadline is ${seconds(limit)} s, so ask for smaller ` +
      'pages, fewer levels or a smaller part of the graph',
    { ...(predicted !== undefined && { predicted }), spent: seconds(spent), limit: seconds(limit) },
  )
}

import type { Allowance, Allowances } from '../allowances.ts'
import type { Hook } from '../hook.ts'
import { refuse } from '../refuse.ts'
import type { RequestState, Way } from '../request-state.ts'
import type { Turns } from '../turns.ts'

/** The ways of requests without an operation that use points. */
const files: ReadonlySet<Way | undefined> = new Set(['export', 'passage', 'heavy', 'not-modified'])
const isCounted = ({ operation, way }: RequestState) => operation !== undefined || files.has(way)

/**
 * Limits each viewer: points in an hour, requests at one time, and subscriptions. Requests of several viewers begin in
 * turn, so that a flood by one does not hold up the others.
 */
export function viewerLimits(allowances: Allowances, turns: Turns): Hook {
  const entered = new WeakMap<RequestState, { readonly allowance: Allowance; readonly isStream: boolean }>()
  const of = ({ viewer, client }: RequestState) => allowances.of(viewer, client)
  const begin = async (state: RequestState, allowance: Allowance, waits: Promise<void> | undefined) => {
    await waits
    entered.set(state, { allowance, isStream: false })
    // A client that has left while it waited is not told that its request has ended.
    if (state.response.closed) leave(state)
    else await turns.enter(allowance.key)
  }
  const leave = (state: RequestState) => {
    const found = entered.get(state)
    entered.delete(state)
    if (found?.isStream) found.allowance.subscriptions -= 1
    else found?.allowance.leave()
  }
  return {
    name: 'viewer limits',
    requestBegins(state) {
      state.rateLimit = of(state).left
    },
    operationKnown(state) {
      if (!isCounted(state)) return undefined
      const allowance = of(state)
      const { left } = allowance
      if (left?.remaining === 0) {
        const seconds = Math.ceil((left.resetAt - allowance.now) / 1_000)
        throw limited(`the ${left.limit} points of this hour are used; send it again in ${seconds} seconds`, seconds)
      }
      if (state.operation?.type === 'subscription') {
        if (!allowance.hasFreeSubscription)
          throw limited('as many subscriptions are open as a viewer may have; close one first', 60)
        allowance.subscriptions += 1
        entered.set(state, { allowance, isStream: true })
        return undefined
      }
      const waits = allowance.enter()
      if (waits === false) throw limited('too many requests of yours wait already; send fewer at one time', 1)
      if (waits) return begin(state, allowance, waits)
      entered.set(state, { allowance, isStream: false })
      return turns.enter(allowance.key)
    },
    answerReady(state) {
      if (!isCounted(state)) return
      const allowance = of(state)
      const isUnused = state.way === 'refused' || state.way === 'failed'
      allowance.charge(state.way === 'not-modified' || isUnused ? 1 : Math.max(1, state.predicted ?? 1))
      const { left } = allowance
      if (!left) return
      const seconds = String(Math.ceil(left.resetAt / 1_000))
      state.headers.push('x-ratelimit-limit', String(left.limit), 'x-ratelimit-remaining', String(left.remaining))
      state.headers.push('x-ratelimit-reset', seconds)
    },
    responseSent: leave,
  }
}

const limited = (sentence: string, seconds: number) =>
  refuse(429, 'RATE_LIMITED', sentence, { 'retry-after': String(Math.max(1, seconds)) })

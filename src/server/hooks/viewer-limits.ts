import type { Allowance, Allowances } from '../allowances.ts'
import type { Turns } from '../heavy/turns.ts'
import { clientLeft } from '../heavy/watch.ts'
import type { Hook } from '../hook.ts'
import type { RequestState } from '../request-state.ts'

/** Load balancers ask these often, and a refusal would tell them that the server is ill. */
const FREE = /^\/(health(\/(live|ready))?|ready)(\?|$)/

/**
 * Limits each viewer: points in an hour, requests at one time, and subscriptions. Requests of several viewers begin in
 * turn, so that a flood by one does not hold up the others. Every request uses at least one point, whichever way it is
 * answered, before its body is read; health checks use none.
 */
export function viewerLimits(allowances: Allowances, turns: Turns<Allowance>, base = ''): Hook {
  const leave = (state: RequestState) => {
    const { place, allowance } = state
    state.place = undefined
    if (place === 'subscription') allowance?.unsubscribe()
    else if (place === 'request') allowance?.leave()
  }
  const begin = (state: RequestState, allowance: Allowance): Promise<void> | undefined => {
    state.place = 'request'
    const turn = turns.enter(allowance)
    if (!(turn instanceof Promise)) {
      state.turn = turn
      return undefined
    }
    return turn.then((begun) => {
      state.turn = begun
      stay(state)
    })
  }
  const pay = ({ turn, spent, spentElsewhere }: RequestState): void => {
    if (turn) turns.pay(turn, spent, spentElsewhere)
  }
  /** Ends a request whose client has left while it waited. Its end has passed, so nothing else frees its place. */
  const stay = (state: RequestState): void => {
    if (state.phase !== 'responseSent') return
    leave(state)
    throw clientLeft()
  }
  return {
    name: 'viewer limits',
    requestBegins(state) {
      const { url = '' } = state.request
      if (url.startsWith(base) && FREE.test(url.slice(base.length))) return undefined
      const allowance = allowances.of(state.viewer, state.client)
      state.allowance = allowance
      state.usePoints(1)
      // Nothing is done for a request that another hook has refused.
      if (state.way === 'refused' || state.way === 'failed') return undefined
      const waits = allowance.enter()
      if (!waits) return begin(state, allowance)
      return waits.then(() => {
        const turn = begin(state, allowance)
        return turn ?? stay(state)
      })
    },
    operationKnown(state) {
      if (!state.place || state.operation?.type !== 'subscription') return
      leave(state)
      state.allowance?.subscribe()
      state.place = 'subscription'
    },
    answerReady(state) {
      const { allowance, headers } = state
      pay(state)
      const left = allowance?.left
      if (!left) return
      const seconds = String(Math.ceil(left.resetAt / 1_000))
      headers.push('x-ratelimit-limit', String(left.limit), 'x-ratelimit-remaining', String(left.remaining))
      headers.push('x-ratelimit-reset', seconds)
    },
    responseSent(state) {
      pay(state)
      leave(state)
    },
  }
}

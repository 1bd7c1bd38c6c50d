import { stale } from '../../api/at-least.ts'
import { EntenteError } from '../../errors.ts'
import type { Following } from '../../store/record/following.ts'
import type { Hook } from '../hook.ts'
import { refuse } from '../refuse.ts'
import type { RequestState } from '../request-state.ts'

/** The header with the number of a change that the answer must know. */
const HEADER = 'entente-at-least'

/**
 * Holds a request back until the graph has the change that it names, so that a client of several servers reads what it
 * wrote. It stands before the hook that gives the request its graph.
 */
export const atLeast = (following: Following | undefined, { shownTo, patience }: Waiting): Hook => ({
  name: 'at least',
  requestBegins(state) {
    // A request that another hook has refused waits for nothing, and learns nothing.
    if (state.way === 'refused') return undefined
    const text = state.request.headers[HEADER]
    if (text === undefined) return undefined
    if (typeof text !== 'string' || !/^\d{1,15}$/.test(text))
      throw new EntenteError('BAD_REQUEST', `${HEADER} is the number of a change, like 42`)
    if (!following) throw new EntenteError('BAD_REQUEST', `the server has no record; leave ${HEADER} out`)
    const seq = Number(text)
    return shownTo(state) >= seq ? undefined : waitFor(following, seq, state, { shownTo, patience })
  },
})

export interface Waiting {
  /** The viewer's number of the last change that the graph has. */
  readonly shownTo: (state: RequestState) => number
  /** The most milliseconds that a request waits. */
  readonly patience: number
}

/** @throws GraphQLError STALE if the change does not come in time */
export async function waitFor(
  following: Following,
  number: number,
  state: RequestState,
  { shownTo, patience }: Waiting,
): Promise<void> {
  const signal = AbortSignal.any([state.left, AbortSignal.timeout(patience)])
  if (await following.reached(() => shownTo(state) >= number, signal)) return
  throw refuse(503, 'STALE', stale(shownTo(state), number).message, { 'retry-after': '1' })
}

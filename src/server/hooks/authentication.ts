import { viewerKey } from '../../api/viewer.ts'
import { type Authenticator, type Found, unauthenticated } from '../auth/authenticator.ts'
import { REFUSED } from '../auth/tokens.ts'
import type { Hook } from '../hook.ts'
import type { RequestState, Way } from '../request-state.ts'

/** Addresses that need no credential, as they hold nothing of the graph: the page, where one logs in, and health. */
const OPEN = /^\/(|assets\/[\w.-]+|health|health\/live|health\/ready|ready|login|logout)$/
/** The ways in which these are answered. No other answer goes to someone whom no credential told. */
const OPEN_WAYS: ReadonlySet<Way | undefined> = new Set(['explorer', 'health', 'session', 'refused', 'not-modified'])

const NEEDED = 'send a token in the header Authorization, or log in on the page'
/** The milliseconds between looks for credentials that have expired meanwhile. */
const LOOK = 10_000

/**
 * Finds out who asks, before anything is read or looked up. A request without a credential is refused, whatever its
 * way, unless its address needs none. So is one whose credential is revoked while it waits or runs.
 * @param hasCors true if pages of other origins may ask; browsers ask first whether they may, without a credential
 */
export function authentication(authenticator: Authenticator, base = '', hasCors = false): Hook {
  let changes = 0
  authenticator.onChange?.(() => {
    changes += 1
  })
  const take = (state: RequestState, found: Found | undefined) => {
    state.viewer = found?.viewer
    state.credential = found?.by
    const [path = ''] = (state.request.url ?? '').split('?')
    const isOpen = path === base || (path.startsWith(base) && OPEN.test(path.slice(base.length)))
    if (!found && !isOpen && !(hasCors && isPreflight(state))) throw unauthenticated(NEEDED)
  }
  const checkAgain = (state: RequestState): void | Promise<void> => {
    if (!state.viewer?.isKnown || state.checkedAt === changes) return undefined
    state.checkedAt = changes
    const found = authenticator.find(state.request)
    const check = (one: Found | undefined) => {
      if (!isSame(one, state)) throw unauthenticated(REFUSED, ', error="invalid_token"')
    }
    return found instanceof Promise ? found.then(check) : check(found)
  }
  return {
    name: 'authentication',
    requestBegins(state) {
      state.checkedAt = changes
      const found = authenticator.find(state.request)
      return found instanceof Promise ? found.then((one) => take(state, one)) : take(state, found)
    },
    operationKnown(state) {
      const { viewer, way, operation } = state
      if (!viewer && (operation || !(OPEN_WAYS.has(way) || (hasCors && isPreflight(state)))))
        throw unauthenticated(NEEDED)
      if (viewer?.isKnown && isInParts(state)) endWith(authenticator, state)
      return checkAgain(state)
    },
    answerReady(state) {
      const { operation, way } = state
      // A mutation has done what it does by then, such as to revoke the token that sent it.
      return operation?.type === 'mutation' || (!operation && OPEN_WAYS.has(way)) ? undefined : checkAgain(state)
    },
  }
}

/** The question of a browser whether a page of another origin may send a request. Its answer holds no data. */
const isPreflight = ({ request: { method, headers } }: RequestState) =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined

/** True for an answer of which a part can be sent long after the first. */
const isInParts = ({ operation, way, request: { headers } }: RequestState) =>
  operation
    ? operation.type === 'subscription' || /multipart\/mixed|text\/event-stream/.test(headers.accept ?? '')
    : way === 'export' || way === 'heavy'

const isSame = (found: Found | undefined, { viewer }: RequestState): boolean =>
  found !== undefined && viewer !== undefined && viewerKey(found.viewer) === viewerKey(viewer)

/** Ends a stream when its credential is revoked or expires. */
function endWith(authenticator: Authenticator, state: RequestState): void {
  const { request, response } = state
  const check = async () => {
    const found = await Promise.resolve(request)
      .then((one) => authenticator.find(one))
      .catch(() => undefined)
    if (!isSame(found, state)) response.destroy()
  }
  const forget = authenticator.onChange?.(() => void check())
  const look = setInterval(() => void check(), LOOK).unref()
  response.once('close', () => {
    forget?.()
    clearInterval(look)
  })
}

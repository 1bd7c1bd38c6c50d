import { viewerKey } from '../../api/viewer.ts'
import { type Authenticator, type Found, unauthenticated } from '../auth/authenticator.ts'
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
 * way, unless its address needs none.
 */
export function authentication(authenticator: Authenticator, base = ''): Hook {
  const take = (state: RequestState, found: Found | undefined) => {
    state.viewer = found?.viewer
    state.credential = found?.by
    const [path = ''] = (state.request.url ?? '').split('?')
    const isOpen = path === base || (path.startsWith(base) && OPEN.test(path.slice(base.length)))
    if (!found && !isOpen) throw unauthenticated(NEEDED)
  }
  return {
    name: 'authentication',
    requestBegins(state) {
      const found = authenticator.find(state.request)
      return found instanceof Promise ? found.then((one) => take(state, one)) : take(state, found)
    },
    operationKnown(state) {
      const { viewer, way, operation } = state
      if (!viewer && (operation || !OPEN_WAYS.has(way))) throw unauthenticated(NEEDED)
      if (operation?.type === 'subscription' && viewer?.isKnown) endWith(authenticator, state)
    },
  }
}

/** Ends a stream when its credential is revoked or expires. */
function endWith(authenticator: Authenticator, { request, response, viewer }: RequestState): void {
  const check = async () => {
    const found = await Promise.resolve(request)
      .then((one) => authenticator.find(one))
      .catch(() => undefined)
    if (!found || !viewer || viewerKey(found.viewer) !== viewerKey(viewer)) response.destroy()
  }
  const forget = authenticator.onChange?.(() => void check())
  const look = setInterval(() => void check(), LOOK).unref()
  response.once('close', () => {
    forget?.()
    clearInterval(look)
  })
}

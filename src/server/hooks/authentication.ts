import type { Authenticator, Found } from '../auth/authenticator.ts'
import type { Hook } from '../hook.ts'
import { refuse } from '../refuse.ts'
import type { RequestState, Way } from '../request-state.ts'

/** Addresses that need no credential, as they hold nothing of the graph: the page, where one logs in, and health. */
const OPEN = /^\/(|assets\/[\w.-]+|health|health\/live|health\/ready|ready|login|logout)$/
/** The ways in which these are answered. No other answer goes to someone whom no credential told. */
const OPEN_WAYS: ReadonlySet<Way | undefined> = new Set(['explorer', 'health', 'refused', 'not-modified'])

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
    if (!found && !isOpen) throw unauthenticated('send a token in the header Authorization, or log in on the page')
  }
  return {
    requestBegins(state) {
      const found = authenticator.find(state.request)
      return found instanceof Promise ? found.then((one) => take(state, one)) : take(state, found)
    },
    operationKnown({ viewer, way, operation }) {
      if (!viewer && (operation || !OPEN_WAYS.has(way))) throw unauthenticated('send a token, or log in on the page')
    },
  }
}

export const unauthenticated = (sentence: string, error = '') =>
  refuse(401, 'UNAUTHENTICATED', sentence, { 'www-authenticate': `Bearer realm="entente"${error}` })

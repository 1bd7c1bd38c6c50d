import { Proxies } from '../client.ts'
import type { Hook } from '../hook.ts'

/**
 * Believes the proxies before the server when they say who sent a request. It is the first hook, so that all others
 * know the client.
 */
export function proxies(trusted: readonly string[]): Hook {
  const known = new Proxies(trusted)
  return {
    name: 'proxies',
    requestBegins(state) {
      state.client = known.clientOf(state.request)
    },
  }
}

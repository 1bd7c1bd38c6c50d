import type { Hook } from '../hook.ts'
import { refuse } from '../refuse.ts'
import type { RequestState } from '../request-state.ts'
import { isLoopback } from '../writing.ts'

/**
 * Refuses changes that a page of another origin makes a browser send. Where no credential tells who writes, it refuses
 * also those that did not come straight from this machine.
 */
export const ownChanges: Hook = {
  name: 'own changes',
  operationKnown(state) {
    const { operation, viewer, credential } = state
    if (operation === undefined || operation.type === 'query') return
    // Only a program, or a page that is allowed to, sends a header of its own.
    if (credential === 'bearer') return
    const problem = credential === 'cookie' ? forgeryIn(state) : operation.type === 'mutation' && remotenessIn(state)
    if (problem) throw refuse(403, viewer?.isKnown ? 'FORBIDDEN' : 'READ_ONLY', problem)
  },
}

/** The sign that a page of another origin made a browser send a request; undefined without one. */
export function forgeryIn({ request: { headers }, client }: RequestState): string | undefined {
  const { origin, 'sec-fetch-site': site } = headers
  // A proxy that nobody named can have ended TLS. A page over http is never of a server that is known to have TLS.
  const own = (client.isSecure ? ['https'] : ['https', 'http']).map((scheme) => `${scheme}://${client.host ?? ''}`)
  return (origin !== undefined && !own.includes(origin)) || site === 'cross-site' || site === 'same-site'
    ? 'a page of another origin sent the request; send it from the page of this server, or from a program'
    : undefined
}

function remotenessIn(state: RequestState): string | undefined {
  const { headers } = state.request
  const { host = '' } = headers
  if (!isLoopback(host.replace(/:\d*$/, '')))
    return 'a change is sent to this machine by its own address; use http://127.0.0.1'
  if (forwarded.some((name) => name in headers))
    return 'a proxy passed the change on, so its author is not known; send it without a proxy'
  return forgeryIn(state)
}

/** Proxies add these. */
const forwarded = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

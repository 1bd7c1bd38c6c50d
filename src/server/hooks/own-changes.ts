import type { IncomingHttpHeaders } from 'node:http'
import type { Hook } from '../hook.ts'
import { refuse } from '../refuse.ts'
import { isLoopback } from '../writing.ts'

/**
 * Refuses changes that did not come straight from this machine, or that a page of another origin sends. Everyone who
 * gets through writes as the one author of the server.
 */
export const ownChanges: Hook = {
  operationKnown({ operation, request: { headers } }) {
    if (operation?.type !== 'mutation') return
    const problem = problemIn(headers)
    if (problem !== undefined) throw refuse(403, 'READ_ONLY', problem)
  },
}

function problemIn(headers: IncomingHttpHeaders): string | undefined {
  const { host = '', origin, 'sec-fetch-site': site } = headers
  if (!isLoopback(host.replace(/:\d*$/, '')))
    return 'a change is sent to this machine by its own address; use http://127.0.0.1'
  if (forwarded.some((name) => name in headers))
    return 'a proxy passed the change on, so its author is not known; send it without a proxy'
  if ((origin !== undefined && origin !== `http://${host}`) || site === 'cross-site' || site === 'same-site')
    return 'a page of another origin sent the change; send it from the page of this server, or from a program'
  return undefined
}

/** Proxies add these. */
const forwarded = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

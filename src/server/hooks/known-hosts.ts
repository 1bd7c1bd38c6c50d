import { isIP } from 'node:net'
import { shortened } from '../../errors.ts'
import type { Hook } from '../hook.ts'
import { refuse } from '../refuse.ts'

/**
 * Refuses requests for other hosts. A page of a stranger can make its own name lead to this server. Its browser still
 * sends that name in the Host header.
 */
export function knownHosts(host: string, names: readonly string[]): Hook {
  const isOnAll = host === '0.0.0.0' || host === '::'
  const known = new Set(['localhost', '127.0.0.1', '[::1]', ...[host, ...names].map(inUrl)])
  // This is how an unreadable header reads.
  known.delete('')
  // Most requests in turn name the same one.
  let last: string | undefined
  return {
    name: 'known hosts',
    requestBegins({ request: { headers }, client }) {
      check(headers.host)
      // A proxy may call the server by another name than its clients do.
      if (client.host !== headers.host) check(client.host)
    },
  }

  function check(asked: string | undefined): void {
    // Only HTTP/1.0 may omit it, and no browser does.
    if (asked === undefined || asked === last) return
    if (!isKnown(asked))
      throw refuse(
        421,
        'BAD_HOST',
        `this server does not answer as '${shortened(asked)}'; if it should, name the host: entente serve ` +
          '--host-names NAME',
      )
    last = asked
  }

  function isKnown(asked: string): boolean {
    if (known.has(asked.replace(/:\d*$/, ''))) return true
    const name = nameIn(asked)
    // An address cannot be made to lead elsewhere, as a name can.
    return known.has(name) || (isOnAll && isIP(name.replace(/^\[|\]$/g, '')) !== 0)
  }
}

const inUrl = (host: string) => nameIn(isIP(host) === 6 ? `[${host}]` : host)

/** The name in a Host header, without its port and in the form of URLs; empty if it cannot be read. */
const nameIn = (host: string) =>
  URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname.replace(/\.$/, '') : ''

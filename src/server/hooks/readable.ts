import type { Hook } from '../hook.ts'
import { refuse } from '../refuse.ts'

/**
 * Refuses requests that Yoga must not see. Its adapter answers an unreadable URL with a stack trace. It also takes a
 * path or query in the Host header for that of the URL.
 */
export const readable: Hook = {
  name: 'readable',
  requestBegins({ request: { headers, rawHeaders, url = '', httpVersion } }) {
    const { host, expect } = headers
    // Node uses the first of several, while a proxy may use the last.
    if (areSeveralHosts(rawHeaders)) throw refuse(400, 'BAD_REQUEST', 'the request has several Host headers; send one')
    if (!isAddress(host ?? (httpVersion === '1.0' ? 'localhost' : ''), url))
      throw refuse(400, 'BAD_REQUEST', 'the address or the Host header of the request cannot be read')
    if (expect !== undefined && expect.toLowerCase() !== '100-continue')
      throw refuse(417, 'BAD_REQUEST', `the request expects '${expect}'; only 100-continue can be expected`)
  },
}

/** In a loop, because each request passes here. */
function areSeveralHosts(headers: readonly string[]): boolean {
  let hosts = 0
  for (let place = 0; place < headers.length; place += 2) {
    const name = headers[place]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts > 1
}

/** Most URLs match a pattern, which is faster than the parser. */
const isAddress = (host: string, url: string) =>
  (/^[\w-]+(\.[\w-]+)*(:[1-5]?\d{1,4})?$/.test(host) && /^\/[\w/]*$/.test(url)) ||
  (/^[^/?#@\\\s]+$/.test(host) && URL.canParse(`http://${host}${url}`))

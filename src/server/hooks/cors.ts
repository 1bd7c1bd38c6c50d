import type { Hook } from '../hook.ts'

/** Headers that a page may read besides those that any page may. */
const exposed = 'etag, retry-after, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset, x-request-id'

/**
 * Lets pages of these origins read every answer, also errors. An answer names only the origin that asked, and `vary`
 * keeps caches from mixing answers.
 */
export function cors(origins: readonly string[]): Hook {
  const allowed = new Set(origins)
  return {
    name: 'cors',
    answerReady({ request, headers }) {
      headers.push('vary', 'origin')
      const { origin, 'access-control-request-headers': asked } = request.headers
      if (origin === undefined || !allowed.has(origin)) return
      headers.push('access-control-allow-origin', origin, 'access-control-expose-headers', exposed)
      if (request.method !== 'OPTIONS') return
      headers.push('access-control-allow-methods', 'GET, POST')
      if (asked !== undefined) headers.push('access-control-allow-headers', asked)
    },
  }
}

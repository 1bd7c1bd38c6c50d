import type { Hook } from '../hook.ts'

/**
 * Lets pages of these origins read every answer, errors too. Each is told its own origin and no other is told anything;
 * caches keep the answers apart.
 */
export function cors(origins: readonly string[]): Hook {
  const allowed = new Set(origins)
  return {
    answerReady({ request, headers }) {
      headers.push('vary', 'origin')
      const { origin, 'access-control-request-headers': asked } = request.headers
      if (origin === undefined || !allowed.has(origin)) return
      headers.push('access-control-allow-origin', origin)
      if (request.method !== 'OPTIONS') return
      headers.push('access-control-allow-methods', 'GET, POST')
      if (asked !== undefined) headers.push('access-control-allow-headers', asked)
    },
  }
}

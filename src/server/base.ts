import type { IncomingMessage } from 'node:http'
import { refuse } from './refuse.ts'

/**
 * Takes the path prefix of the server off the address of a request, so that no other code needs it.
 * @returns the address of the page with its slash, for one without; the links of the page are relative to it
 * @throws GraphQLError for an address outside the prefix
 */
export function takeOffBase(request: IncomingMessage, base: string): string | undefined {
  const { url = '' } = request
  if (base === '') return undefined
  if (url.startsWith(`${base}/`)) {
    request.url = url.slice(base.length)
    return undefined
  }
  const [path, ...search] = url.split('?')
  if (path === base) return [`${base}/`, ...search].join('?')
  throw refuse(404, 'NOT_FOUND', `nothing is served at ${path}; this server is at ${base}/`)
}

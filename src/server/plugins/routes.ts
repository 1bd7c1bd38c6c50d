import type { Plugin } from 'graphql-yoga'
import type { ErrorCode } from '../../errors.ts'

/** Where the API and GraphiQL are. */
export const endpoint = '/graphql'

/** Sends the front door to GraphiQL, and says of any other path where to go. */
export function useRoutes(): Plugin {
  return {
    onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname === '/') endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: endpoint } }))
      else if (url.pathname !== endpoint) {
        const code: ErrorCode = 'NOT_FOUND'
        const message = `nothing is served at ${url.pathname}; the API and GraphiQL are at ${endpoint}`
        endResponse(fetchAPI.Response.json({ errors: [{ message, extensions: { code } }] }, { status: 404 }))
      }
    },
  }
}

import type { Plugin } from 'graphql-yoga'
import type { ErrorCode } from '../../errors.ts'

/** Where the API and GraphiQL are. */
export const endpoint = '/graphql'

/** Says of any path where nothing is served where to go. */
export function useRoutes(): Plugin {
  return {
    onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname !== endpoint) {
        const code: ErrorCode = 'NOT_FOUND'
        const message = `nothing is served at ${url.pathname}; the explorer is at /, the API and GraphiQL are at ${endpoint}`
        endResponse(fetchAPI.Response.json({ errors: [{ message, extensions: { code } }] }, { status: 404 }))
      }
    },
  }
}

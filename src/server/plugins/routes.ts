import type { Plugin } from 'graphql-yoga'
import { errorResponse } from './errors.ts'
import type { ServerContext } from './request-state.ts'

/** The path of the API and GraphiQL. */
export const endpoint = '/graphql'

/** The server runs. */
const live = ['/health', '/health/live']
/** It can be asked. */
const ready = ['/ready', '/health/ready']

/** Disables Yoga's own health check, which answers every path with this ending; no path ends with a space. */
export const noHealthCheck = ' '

/** Answers the checks of health and readiness; any unknown path gets 404 and the addresses that exist. */
export function useRoutes(
  base: string,
  notReady: () => Promise<string | undefined> = async () => undefined,
): Plugin<object, ServerContext> {
  return {
    onRequest({ request, url, fetchAPI, endResponse, serverContext: { state } }) {
      if (url.pathname === endpoint) return
      if ([...live, ...ready, '/'].includes(url.pathname) && !/^(GET|HEAD)$/.test(request.method)) {
        state.way = 'refused'
        const sentence = `${url.pathname} allows GET and HEAD, not ${request.method}`
        return endResponse(errorResponse(fetchAPI, 405, 'BAD_REQUEST', sentence, { allow: 'GET, HEAD' }))
      }
      if (live.includes(url.pathname)) {
        state.way = 'health'
        return endResponse(new fetchAPI.Response(null, { status: 200 }))
      }
      if (ready.includes(url.pathname)) {
        return notReady().then((reason) => {
          state.way = reason === undefined ? 'health' : 'refused'
          endResponse(
            reason === undefined
              ? new fetchAPI.Response(null, { status: 200 })
              : errorResponse(fetchAPI, 503, 'NOT_READY', reason, { 'retry-after': '1' }),
          )
        })
      }
      state.way = 'refused'
      const places = `the explorer is at ${base}/, the API and GraphiQL are at ${base}${endpoint}`
      const message = `nothing is served at ${base}${url.pathname}; ${places}`
      endResponse(errorResponse(fetchAPI, 404, 'NOT_FOUND', message))
    },
  }
}

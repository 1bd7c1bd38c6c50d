import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Credentials } from '../auth/credentials.ts'
import { cookieOf } from '../auth/sessions.ts'
import { forgeryIn } from '../hooks/own-changes.ts'
import { errorResponse } from './errors.ts'
import type { ServerContext } from './request-state.ts'

/** The most bytes of the form. */
const MOST = 16_384

/** Logs people in and out on the page: a form at `/login` exchanges a token for a cookie, and `/logout` ends that. */
export function useSessions(credentials: Credentials | undefined, base: string): Plugin<object, ServerContext> {
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext: { state } }) {
      if (!credentials || (url.pathname !== '/login' && url.pathname !== '/logout')) return
      state.way = 'session'
      const refuse = (status: number, code: 'BAD_REQUEST' | 'FORBIDDEN' | 'UNAUTHENTICATED', sentence: string) => {
        state.way = 'refused'
        endResponse(errorResponse(fetchAPI, status, code, sentence, status === 405 ? { allow: 'POST' } : {}))
      }
      if (request.method !== 'POST') return refuse(405, 'BAD_REQUEST', `${url.pathname} takes a form by POST`)
      const forgery = forgeryIn(state)
      if (forgery !== undefined) return refuse(403, 'FORBIDDEN', forgery)
      const done = (text: string) =>
        endResponse(
          new fetchAPI.Response(null, {
            status: 303,
            headers: {
              // The page, also behind a proxy that takes a prefix off.
              location: './',
              'set-cookie': cookieOf(text, { base, isSecure: state.client.isSecure }),
              'cache-control': 'no-store',
            },
          }),
        )
      credentials.logOut(state.request)
      if (url.pathname === '/logout') return done('')
      const token = tokenIn(request.headers.get('content-type') ?? '', await textOf(request))
      if (token === undefined) return refuse(400, 'BAD_REQUEST', 'send the form field token, url-encoded')
      try {
        done(await credentials.logIn(token))
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error
        refuse(401, 'UNAUTHENTICATED', error.message)
      }
    },
  }
}

/** Undefined for a body that is longer than any form with a token, or cannot be read. */
async function textOf({ headers, body }: Request): Promise<string | undefined> {
  if (!body || Number(headers.get('content-length') ?? 0) > MOST) return undefined
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > MOST) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function tokenIn(type: string, text: string | undefined): string | undefined {
  if (text === undefined || !/^application\/x-www-form-urlencoded *(;|$)/i.test(type)) return undefined
  return new URLSearchParams(text).get('token')?.trim() || undefined
}

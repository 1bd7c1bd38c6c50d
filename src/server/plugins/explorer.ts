import type { Plugin } from 'graphql-yoga'
import { explorerPage } from '../built-files.ts'
import { encodingFor } from '../encoding.ts'
import { etagMatches } from '../etag.ts'
import type { ServerContext } from './request-state.ts'

/** Allows only scripts and requests of this server. The layout runs in a worker. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * The explorer at `/`, and its parts under `/assets/`. Pages of the embedding origins may show it in a frame, but only
 * as the picture that `?embed` asks for.
 */
export function useExplorer(embedOrigins: readonly string[]): Plugin<object, ServerContext> {
  const isEmbedded = (url: URL) => {
    const values = url.searchParams.getAll('embed')
    return values.length > 0 && values.every((value) => value === '' || value === 'true')
  }
  const ancestors = (url: URL) => (isEmbedded(url) && embedOrigins.join(' ')) || "'none'"
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext: { state } }) {
      if ((url.pathname !== '/' && !url.pathname.startsWith('/assets/')) || !/^(GET|HEAD)$/.test(request.method)) return
      const file = (await explorerPage()).get(url.pathname)
      if (!file) return
      state.way = 'explorer'
      const isPage = url.pathname === '/'
      const headers: Record<string, string> = {
        'content-type': file.type,
        etag: file.etag,
        vary: 'accept-encoding',
        // The names under /assets/ change with their content.
        'cache-control': isPage ? 'no-cache' : 'public, max-age=31536000, immutable',
        ...(isPage ? { 'content-security-policy': `${policy}; frame-ancestors ${ancestors(url)}` } : {}),
      }
      if (etagMatches(request.headers.get('if-none-match'), file.etag))
        return endResponse(new fetchAPI.Response(null, { status: 304, headers }))
      const isPacked = encodingFor(request.headers.get('accept-encoding') ?? undefined, ['br']) !== undefined
      const body = request.method === 'HEAD' ? null : isPacked ? file.packed : file.bytes
      endResponse(
        new fetchAPI.Response(body, { headers: isPacked ? { ...headers, 'content-encoding': 'br' } : headers }),
      )
    },
  }
}

import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type Plugin, shouldRenderGraphiQL } from 'graphql-yoga'
import { digest } from '../../facts/digest.ts'
import { getOrInsert } from '../../graph/caches/get-or-insert.ts'
import { encodingFor } from '../encoding.ts'
import type { ServerContext } from './request-state.ts'
import { endpoint } from './routes.ts'

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#2a6f97" stroke-width="2">' +
  '<path d="M5 11 11 5"/><circle cx="4" cy="12" r="2.5"/><circle cx="12" cy="4" r="2.5"/></svg>'

/**
 * GraphiQL with the example operations as tabs. The page contains everything that it needs, and its policy forbids
 * requests to other hosts.
 */
export function useGraphiQL(examples: readonly string[]): Plugin<object, ServerContext> {
  /** The page with and without the examples as tabs. */
  const pages = new Map<boolean, Promise<Page>>()
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext: { state } }) {
      if (url.pathname !== endpoint || !shouldRenderGraphiQL(request)) return
      // A link to an operation opens that one; the page would show the first example instead.
      const hasTabs = !url.searchParams.has('query')
      state.way = 'graphiql'
      // The page has nine megabytes, so it is rendered on its first request.
      const { packed, policy } = await getOrInsert(pages, hasTabs, () => render(hasTabs ? examples : []))
      const isPacked = encodingFor(request.headers.get('accept-encoding') ?? undefined, ['gzip']) !== undefined
      const body = isPacked ? packed : new Uint8Array(await promisify(gunzip)(packed))
      endResponse(
        new fetchAPI.Response(body, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            vary: 'accept-encoding',
            ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
            'content-security-policy': policy,
          },
        }),
      )
    },
  }
}

interface Page {
  readonly packed: Uint8Array<ArrayBuffer>
  readonly policy: string
}

/**
 * An entry animation would move a tab from under the pointer on the first click. A tab shows the beginning of its
 * question. On a narrow page the answer is below the operation.
 */
const style = `
.graphiql-tab { transform: none !important }
.graphiql-tab-button { max-width: 260px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.graphiql-logo a { color: hsl(var(--color-neutral)); white-space: nowrap }
@media (max-width: 700px) {
  .graphiql-container .graphiql-main, .graphiql-sessions { min-width: 0 }
  #graphiql-session { flex-direction: column !important; overflow: auto }
  #graphiql-session > * { flex: none !important; width: 100%; height: 44vh }
  #graphiql-session > .graphiql-horizontal-drag-bar { display: none }
  .graphiql-sidebar { width: 40px; padding: 4px 0 }
  .graphiql-logo > div > div { display: none !important }
}
`
/** Names a tab by the comment with which an operation begins; else by its name, as GraphiQL does. */
const nameTabs = [
  ['title:n||Fq,query:i', 'title:questionOf(i)||n||Fq,query:i'],
  ['title:f||Fq,query:n', 'title:questionOf(n)||f||Fq,query:n'],
  ['title:s.operationName||', 'title:questionOf(s.query)||s.operationName||'],
] as const
const questionOf = `function questionOf(text) {
  return (/^# (.+(?:\\n# .+)*)/.exec(text ?? '')?.[1] ?? '').replace(/\\n# /g, ' ').replace(/^Q\\d+: /, '')
}`

async function render(examples: readonly string[]): Promise<Page> {
  // Imported here, because it takes longer to load than the rest of the server takes to start.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  // Without a query, Yoga's page opens its first tab with a default text; it ignores variables in the URL.
  const options = {
    title: '__TITLE__',
    favicon: `data:image/svg+xml,${encodeURIComponent(icon)}`,
    query: '__QUERY__',
    variables: '__VARIABLES__',
    defaultTabs: examples.map((query) => ({ query })),
  }
  let html = renderGraphiQL(options)
    .replace(
      '"__QUERY__"',
      () => `new URLSearchParams(location.search).get('query') || ${JSON.stringify(examples[0] ?? '')}`,
    )
    .replace('"__VARIABLES__"', `new URLSearchParams(location.search).get('variables') || undefined`)
    .replace('<title>__TITLE__', '<title>GraphiQL · Entente')
    .replace('"__TITLE__"', () => JSON.stringify('<a href="./">← Entente</a>'))
    .replace('</style>', `${style}</style>`)
    .replace('<script>', () => `<script>${questionOf}`)
  for (const [found, named] of nameTabs) {
    if (!html.includes(found)) throw new Error(`GraphiQL has changed: '${found}' is not in it`)
    html = html.replace(found, () => named)
  }
  return { packed: new Uint8Array(await promisify(gzip)(html)), policy: policyFor(html) }
}

/** Allows only the script with this hash and its workers, and requests to this server. */
function policyFor(html: string): string {
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
  const hash = Buffer.from(digest(script), 'hex').toString('base64')
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}' blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

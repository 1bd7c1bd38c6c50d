import { setImmediate } from 'node:timers/promises'
import { GraphQLError } from 'graphql'
import type { FetchAPI, Plugin } from 'graphql-yoga'
import { sizesFor } from '../../api/context.ts'
import { checkChoice, chosenPart } from '../../api/export.ts'
import { type ExportRequest, readExportRequest } from '../../api/export-request.ts'
import { graphAt } from '../../api/graph-at.ts'
import { viewerKey } from '../../api/viewer.ts'
import { EntenteError, type ErrorCode } from '../../errors.ts'
import { chunksOf } from '../../exchange/chunks.ts'
import { type FormatName, fileNameOf, format, formatNamed, formatNames } from '../../exchange/formats.ts'
import { lensKey, toLens } from '../../graph/lens.ts'
import { viewThrough } from '../../graph/view.ts'
import { etagMatches, etagOf } from '../etag.ts'
import { HandedOver } from '../heavy/bounds.ts'
import type { RequestWatch } from '../heavy/watch.ts'
import { errorResponse, type Log, logFault } from './errors.ts'
import type { ServerContext } from './request-state.ts'

/** The path of exports: `/export/gexf?asOf=2023-12-31&around=new-zealand&depth=2`. */
const exportPath = '/export'

/** The points of an export: for each claim of the whole graph, or of a part. */
const [WHOLE, PART] = [3, 1_000]

/** A worker thread exports larger graphs as a whole. */
const MOST_CLAIMS = 2_000

/** Streams files for other programs: a part of the graph, or all of it, through the lens in the URL. */
export function useExport(log: Log): Plugin<object, ServerContext> {
  return {
    onRequest({ request, url, fetchAPI, endResponse, serverContext: { state } }) {
      if (url.pathname !== exportPath && !url.pathname.startsWith(`${exportPath}/`)) return
      state.way = 'export'
      const refuse = (status: number, code: ErrorCode, message: string, headers: Record<string, string> = {}) =>
        endResponse(errorResponse(fetchAPI, status, code, message, headers))
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return refuse(405, 'BAD_REQUEST', `exports allow GET and HEAD, not ${request.method}`, {
          allow: 'GET, HEAD',
        })
      try {
        const { clearance, viewer } = state.context
        const name = named(url.pathname)
        const asked = readExportRequest(url.searchParams)
        const graph = graphAt(state.context, asked.lens)
        const lens = toLens(asked.lens, state.context, graph.facts)
        // The lens includes the clearance, and today's date if the request names none.
        const etag = etagOf(
          JSON.stringify([graph.revisions[clearance], lensKey(lens), name, asked, viewer && viewerKey(viewer)]),
        )
        const headers = { ...headersOf(name, asked), etag }
        if (etagMatches(request.headers.get('if-none-match'), etag))
          return endResponse(new fetchAPI.Response(null, { status: 304, headers }))
        const view = viewThrough(graph, lens)
        state.notes?.addLens(lens)
        if (request.method === 'HEAD') {
          checkChoice(view, asked.choice)
          return endResponse(new fetchAPI.Response(null, { status: 200, headers }))
        }
        const { bounds, watch } = state
        const { around, from, to } = asked.choice
        const isWhole = !around && !from && !to
        state.predict(isWhole ? WHOLE * sizesFor(state.context).claims : PART)
        if (bounds.heavyCost < Infinity && isWhole && sizesFor(state.context).claims > MOST_CLAIMS) {
          state.handOver(state.request.url ?? '')
          return endResponse(new fetchAPI.Response())
        }
        // With the first chunk, so that what cannot be made is answered with an error or by a worker thread.
        const [first, chunks] = watch.run(() => {
          const part = chosenPart(view, name, asked.choice)
          if (state.notes) state.notes.seen = part.entities.length
          const all = chunksOf(format(name).write(part))
          return [all.next(), all] as const
        })
        const stream = streamed(first, chunks, bounds.sending?.(state) ?? watch, fetchAPI, (fault) =>
          logFault(log, fault, state),
        )
        endResponse(new fetchAPI.Response(stream, { status: 200, headers }))
      } catch (error) {
        if (error instanceof HandedOver) {
          state.handOver(state.request.url ?? '')
          return endResponse(new fetchAPI.Response())
        }
        if (error instanceof GraphQLError) throw error
        if (error instanceof EntenteError)
          return refuse(error.code === 'NOT_FOUND' ? 404 : 400, error.code, error.message)
        refuse(500, 'INTERNAL', logFault(log, error, state).message)
      }
    },
  }
}

function named(path: string): FormatName {
  const name = path.slice(exportPath.length + 1)
  if (name === '')
    throw new EntenteError(
      'NOT_FOUND',
      `give a format, like ${exportPath}/gexf; the formats are ${formatNames.join(', ')}`,
    )
  return formatNamed(name)
}

function headersOf(name: FormatName, { choice: { around, from = [], to = [] } }: ExportRequest) {
  const file = fileNameOf(name, around ?? [...from, ...to]).replace(/[^\w.-]/g, '')
  return {
    'content-type': format(name).mediaType,
    'content-disposition': `attachment; filename="${file}"`,
    // Clients may cache the file, and ask each time whether it is still valid.
    'cache-control': 'private, no-cache',
  }
}

/** Writes no faster than the client reads, and lets other requests run after each chunk. */
function streamed(
  first: IteratorResult<string>,
  chunks: Iterator<string>,
  watch: RequestWatch,
  { ReadableStream, TextEncoder }: FetchAPI,
  fail: (fault: unknown) => void,
) {
  const encoder = new TextEncoder()
  let ready: IteratorResult<string> | undefined = first
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = ready ?? watch.run(() => chunks.next())
        ready = undefined
        if (done) return controller.close()
        controller.enqueue(encoder.encode(value))
        await setImmediate()
      } catch (error) {
        // The status has been sent, so only a broken connection can say that the file is incomplete.
        fail(error)
        controller.error(error)
      }
    },
    cancel: () => void chunks.return?.(),
  })
}

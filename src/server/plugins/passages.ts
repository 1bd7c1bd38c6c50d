import type { Plugin } from 'graphql-yoga'
import { toLens } from '../../graph/lens.ts'
import { viewThrough } from '../../graph/view.ts'
import { type Copies, passageIn } from '../../store/copies.ts'
import { errorResponse } from './errors.ts'
import type { ServerContext } from './request-state.ts'

const path = '/passages'

/**
 * Reads cited paragraphs from local copies: `/passages/DOCUMENT:PARAGRAPH`. `/passages` says whether the server has
 * copies. A request names a passage of the graph and never a file, and a viewer reads no passage of a hidden claim.
 */
export function usePassages(copies: Copies | undefined): Plugin<object, ServerContext> {
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext: { state } }) {
      if (url.pathname !== path && !url.pathname.startsWith(`${path}/`)) return
      state.way = 'passage'
      const headers = { 'cache-control': 'no-cache' }
      if (!/^(GET|HEAD)$/.test(request.method)) {
        const sentence = `${path} allows GET and HEAD, not ${request.method}`
        return endResponse(errorResponse(fetchAPI, 405, 'BAD_REQUEST', sentence, { allow: 'GET, HEAD' }))
      }
      const answer = (value: unknown) => endResponse(fetchAPI.Response.json(value, { headers }))
      if (url.pathname === path) return answer({ available: copies !== undefined })
      const refuse = (sentence: string) => endResponse(errorResponse(fetchAPI, 404, 'NOT_FOUND', sentence))
      if (!copies) return refuse('this server has no copies of documents; start it with --documents DIR')
      const { graph } = state.context
      const view = viewThrough(graph, toLens({}, state.context, graph.facts))
      const passage = view.passage(decoded(url.pathname.slice(path.length + 1)))
      const document = passage && view.document(passage.document)
      if (!passage || !document) return refuse('no such passage; the API lists those of a document as `passages`')
      if (!document.file) return answer({ text: null, problem: 'no file is recorded for the document' })
      answer(passageIn(passage, await copies.paragraphsOf(document), document.file))
    },
  }
}

/** The id in a path; empty for one that no escape makes. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return ''
  }
}

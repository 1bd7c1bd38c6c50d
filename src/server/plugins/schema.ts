import { type GraphQLSchema, introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { memoize } from '../../graph/caches/get-or-insert.ts'
import { etagMatches, etagOf } from '../etag.ts'
import type { ServerContext } from './request-state.ts'

interface SchemaFile {
  readonly text: string
  readonly type: string
  readonly etag: string
}
const fileOf = (text: string, type: string): SchemaFile => ({ text, type, etag: etagOf(text) })

/** The schema by its addresses, for code generators and editors; made when it is first asked for. */
const filesOf = memoize((schema: GraphQLSchema) => {
  const introspection = introspectionFromSchema(schema, { inputValueDeprecation: true, oneOf: true })
  return new Map([
    ['/schema.graphql', fileOf(`${printSchema(lexicographicSortSchema(schema))}\n`, 'application/graphql')],
    ['/schema.json', fileOf(JSON.stringify(introspection), 'application/json')],
  ])
})
const schemaAddresses: readonly string[] = ['/schema.graphql', '/schema.json']

/** Answers the addresses of the schema: the text of it, and the result of the introspection query. */
export function useSchemaFiles(schema: GraphQLSchema): Plugin<object, ServerContext> {
  return {
    onRequest({ request, url, fetchAPI, endResponse, serverContext: { state } }) {
      if (!schemaAddresses.includes(url.pathname) || !/^(GET|HEAD)$/.test(request.method)) return
      const file = filesOf(schema).get(url.pathname)
      if (!file) return
      state.way = 'schema'
      const headers = { 'content-type': `${file.type}; charset=utf-8`, etag: file.etag, 'cache-control': 'no-cache' }
      if (etagMatches(request.headers.get('if-none-match'), file.etag))
        return endResponse(new fetchAPI.Response(null, { status: 304, headers }))
      endResponse(new fetchAPI.Response(request.method === 'HEAD' ? null : file.text, { headers }))
    },
  }
}

import type { GraphQLParams, Plugin } from 'graphql-yoga'
import type { PersistedOperations } from '../persisted.ts'

/** The parameter of GraphQL over HTTP that Yoga does not know. */
export const extraParamNames = ['documentId']

/** Puts the text of an operation into a request that names it. */
export function usePersisted(persisted: PersistedOperations): Plugin {
  return {
    onParams({ request, params, setParams }) {
      const { searchParams } = new URL(request.url)
      const documentId = request.method === 'GET' ? searchParams.get('documentId') : null
      const given: Record<string, unknown> = documentId === null ? { ...params } : { ...params, documentId }
      const resolved = persisted.resolve(given)
      if (resolved !== given) setParams(resolved as GraphQLParams)
    },
  }
}

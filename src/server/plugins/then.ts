import { type DocumentNode, execute, visit } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { memoize } from '../../graph/caches/get-or-insert.ts'

/**
 * Runs an operation that names a field `then` with graphql-js. Yoga's executor takes every object with such a member
 * for a promise, graphql-js only if `then` is a function.
 */
export function useThen(): Plugin {
  return {
    onExecute({ args: { document }, setExecuteFn }) {
      if (namesThen(document)) setExecuteFn(execute)
    },
  }
}

const namesThen = memoize((document: DocumentNode): boolean => {
  let found = false
  visit(document, {
    Field: ({ alias, name }) => {
      found ||= (alias ?? name).value === 'then'
    },
  })
  return found
})

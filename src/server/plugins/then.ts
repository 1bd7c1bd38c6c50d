import { type DocumentNode, execute, visit } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { memoize } from '../../graph/get-or-insert.ts'

/**
 * Yoga's executor takes every object with a member `then` for a promise, and would fail on an answer that names a field
 * so. graphql-js takes only those whose `then` is a function.
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

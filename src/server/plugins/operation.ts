import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { didYouMean, EntenteError, shortened } from '../../errors.ts'
import { refuse } from '../refuse.ts'

/** Refuses a request that does not name one of its several operations, and lists them. */
export function useOperation(): Plugin {
  return {
    onParams({ params, setParams }) {
      const { operationName, ...rest } = params
      if (operationName != null && typeof operationName !== 'string')
        throw refuse(400, 'BAD_REQUEST', 'operationName is not a text; give the name of one operation')
      // Several clients send an empty name instead of none.
      if (operationName === '') setParams(rest)
    },
    onParse({ context }) {
      const name = context.params.operationName
      return ({ result }) => {
        // Thrown, because Yoga would cache a result for the next request with the same text.
        if (isDocument(result) && !getOperationAST(result, name)) throw noOperation(result, name)
      }
    },
  }
}

const isDocument = (result: object | null): result is DocumentNode => result !== null && 'kind' in result

function noOperation({ definitions }: DocumentNode, name: string | null | undefined): EntenteError {
  const operations = definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )
  const names = operations.flatMap((operation) => operation.name?.value ?? [])
  if (operations.length === 0)
    return new EntenteError(
      'BAD_REQUEST',
      'the request holds no operation, only fragments; add a query that spreads them',
    )
  if (!name)
    return new EntenteError(
      'BAD_REQUEST',
      `the request holds several operations; name one of ${names.join(', ')} as operationName`,
    )
  if (names.length === 0)
    return new EntenteError(
      'BAD_REQUEST',
      `no operation '${shortened(name)}' in the request: its one operation has no name, so leave operationName out`,
    )
  return new EntenteError(
    'BAD_REQUEST',
    `no operation '${shortened(name)}' in the request${didYouMean(name, names) || `; it holds ${names.join(', ')}`}`,
  )
}

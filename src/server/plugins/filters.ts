import { type ExecutionArgs, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../../api/context.ts'
import { filterErrors } from '../../api/filters/check-filters.ts'

/** Refuses an operation with filters that can match nothing, and lists all of them. */
export function useFilters(): Plugin<Context> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues, contextValue }: ExecutionArgs = args
      const operation = getOperationAST(document, operationName)
      const errors = operation
        ? filterErrors(schema, document, operation, variableValues ?? {}, contextValue as Context)
        : []
      if (errors.length > 0) setResultAndStopExecution({ errors })
    },
  }
}

import { GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Context } from '../../api/context.ts'
import { endsAtDeadline, HandedOver } from '../heavy/bounds.ts'
import { TooLarge } from '../heavy/watch.ts'
import type { Limits } from '../limits.ts'
import { isLargerThan, tooLarge } from '../too-large.ts'
import type { ServerContext } from './request-state.ts'

/**
 * Leaves heavy operations to a worker thread: those that are predicted to be, and those that turn out to be. It ends
 * others at the bounds of the request.
 */
export function useBounds(limits: Limits): Plugin<Context & ServerContext> {
  return {
    onExecute({ args, executeFn, setExecuteFn, setResultAndStopExecution }) {
      const { state, params, firstPartSent } = args.contextValue as Context & ServerContext & { params: Params }
      // A change cannot begin anew in another thread, which has no record to write to.
      if (state.operation?.type === 'mutation') state.bounds = endsAtDeadline(limits)
      const { watch, bounds, predicted = 0 } = state
      const { schema, document } = args
      const { query = '', operationName, variables } = params
      const errorOf = (error: Error) =>
        error instanceof TooLarge ? tooLarge(watch.largest, schema, document, state.predicted) : error
      // A plan has reached a bound before.
      if (watch.ended) return setResultAndStopExecution(answerOf(errorOf(watch.ended)))
      // After a first part is sent, nothing can begin anew.
      const isInParts = firstPartSent !== undefined && bounds.heavyCost < Infinity
      if (predicted > bounds.heavyCost || isInParts) {
        state.handOver({ query, operationName, variables })
        return setResultAndStopExecution({ data: null })
      }
      setExecuteFn((args) => watch.run(() => executeFn(args)))
      return {
        onExecuteDone({ result, setResult }) {
          if (watch.ended instanceof HandedOver) {
            state.handOver({ query, operationName, variables })
            return setResult({ data: null })
          }
          if (!isAsyncIterable(result) && isLargerThan(watch.largest, result.data)) watch.ended ??= new TooLarge()
          if (watch.ended) setResult(answerOf(errorOf(watch.ended)))
        },
      }
    },
  }
}

interface Params {
  readonly query?: string
  readonly operationName?: string
  readonly variables?: object
}

const answerOf = (error: Error) => ({ errors: [new GraphQLError(error.message, { originalError: error })] })

import { getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../../api/context.ts'
import type { Hooks } from '../hook.ts'
import { operationOf, type RequestState } from '../request-state.ts'

/** The context that the handler passes to Yoga with each request. */
export interface ServerContext {
  readonly state: RequestState
}

/** Passes the decisions of the hooks to Yoga, and the operation to the hooks before it runs. */
export function useRequestState(hooks: Hooks): Plugin<Context & ServerContext, ServerContext> {
  return {
    onContextBuilding({ context: { state }, extendContext }) {
      extendContext({ ...state.context })
    },
    onExecute({ args: { document, operationName, contextValue } }) {
      const { state }: ServerContext = contextValue
      const operation = getOperationAST(document, operationName)
      if (operation) state.operation = operationOf(operation)
      return hooks.run('operationKnown', state)
    },
  }
}

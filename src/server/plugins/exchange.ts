import { getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../../api/context.ts'
import { type Exchange, operationOf } from '../exchange.ts'
import type { Hooks } from '../hook.ts'
import { runInWorker } from '../worker.ts'

/** The context that the handler passes to Yoga with each request. */
export interface ServerContext {
  readonly exchange: Exchange
}

/** Passes the decisions of the hooks to Yoga, and the operation to the hooks before it runs. */
export function useExchange(hooks: Hooks): Plugin<Context & ServerContext, ServerContext> {
  return {
    onContextBuilding({ context: { request, exchange }, extendContext }) {
      extendContext({
        ...exchange.context,
        runInWorker: (module, job) => {
          exchange.way = 'worker'
          return runInWorker(module, job, request.signal)
        },
      })
    },
    onExecute({ args: { document, operationName, contextValue } }) {
      const { exchange }: ServerContext = contextValue
      const operation = getOperationAST(document, operationName)
      if (operation) exchange.operation = operationOf(operation)
      return hooks.run('operationKnown', exchange)
    },
  }
}

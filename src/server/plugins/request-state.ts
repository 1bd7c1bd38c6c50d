import { getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { objectsIn } from '../../api/changes/notes.ts'
import type { Context } from '../../api/context.ts'
import type { Hooks } from '../hook.ts'
import { operationOf, type RequestState } from '../request-state.ts'

/** The context that the handler passes to Yoga with each request. */
export interface ServerContext {
  readonly state: RequestState
}

/** Counts the time until the end of a step. */
function timed(state: RequestState): () => void {
  const begun = performance.now()
  return () => {
    state.reading += performance.now() - begun
  }
}

/** Passes the decisions of the hooks to Yoga, and the operation to the hooks before it runs. */
export function useRequestState(hooks: Hooks): Plugin<Context & ServerContext, ServerContext> {
  return {
    onContextBuilding({ context: { state }, extendContext }) {
      const { notes, audit } = state
      extendContext({ ...state.context, ...(notes && { notes }), ...(audit && { audit }) })
    },
    onParse: ({ context }) => timed(context.state),
    onValidate: ({ context }) => timed((context as ServerContext).state),
    onExecute({ args: { document, operationName, contextValue } }) {
      const { state, params }: ServerContext & { params: { query?: string } } = contextValue
      const operation = getOperationAST(document, operationName)
      if (operation) state.operation = operationOf(operation, document)
      state.notes?.addText(params.query ?? '')
      return hooks.run('operationKnown', state)
    },
    onResultProcess({ result, serverContext: { state } }) {
      if (state.notes && 'data' in result) state.notes.seen = objectsIn(result.data)
    },
  }
}

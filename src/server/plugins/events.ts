import { type ExecutionArgs, type ExecutionResult, GraphQLError, getOperationAST } from 'graphql'
import { type FetchAPI, isAsyncIterable, type Plugin } from 'graphql-yoga'
import { objectsIn } from '../../api/changes/notes.ts'
import type { Context } from '../../api/context.ts'
import { filterErrors } from '../../api/filters/check-filters.ts'
import { EntenteError } from '../../errors.ts'
import type { Hooks } from '../hook.ts'
import { operationOf, type RequestState } from '../request-state.ts'
import { type CostLimits, costOf } from './cost.ts'
import type { ServerContext } from './request-state.ts'

/**
 * Subscriptions, as server-sent events with ids. They pass the hooks and the limits of any operation. An event is made
 * when the client has taken the one before, so none wait in memory. A stream begins with an id, so that a client goes
 * on without a gap before its first event, too.
 */
export function useEvents(hooks: Hooks, limits: CostLimits): Plugin<Context & ServerContext> {
  const ids = new WeakMap<object, () => number | undefined>()
  return {
    async onSubscribe({ args, extendContext, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues, contextValue }: ExecutionArgs = args
      const { state } = contextValue as ServerContext
      const operation = getOperationAST(document, operationName)
      if (!operation) return
      state.operation = operationOf(operation, document)
      state.notes?.addText((contextValue as { params?: { query?: string } }).params?.query ?? '')
      await hooks.run('operationKnown', state)
      const refuse = (errors: readonly GraphQLError[]) => setResultAndStopExecution({ errors })
      const variables = variableValues ?? {}
      const { error, predicted } = costOf(limits, schema, document, operation, variables, contextValue as Context)
      if (error) return refuse([new GraphQLError(error.message, { originalError: error })])
      if (predicted !== undefined) state.predict(predicted)
      const ofFilters = filterErrors(schema, document, operation, variables, contextValue as Context)
      if (ofFilters.length > 0) return refuse(ofFilters)
      if (!(state.request.headers.accept ?? '').includes('text/event-stream'))
        return refuse([asError('a subscription is answered by events; accept text/event-stream')])
      const lastEventId = state.request.headers['last-event-id']?.toString()
      if (lastEventId !== undefined && !/^\d{1,15}$/.test(lastEventId))
        return refuse([asError('Last-Event-ID is not the id of an event; send the last one, or none')])
      let last: number | undefined
      extendContext({
        resumeAfter: lastEventId === undefined ? undefined : Number(lastEventId),
        onEvent: (revision: number) => {
          last = revision
        },
      })
      return {
        onSubscribeResult({ result }) {
          if (isAsyncIterable(result)) ids.set(state, () => last)
        },
      }
    },
    onResultProcess({ result, serverContext, setResultProcessor }) {
      const { state } = serverContext as unknown as ServerContext
      const idOf = ids.get(state)
      if (idOf && isAsyncIterable(result)) setResultProcessor(eventsOf(idOf, state), 'text/event-stream')
    },
  }
}

function asError(sentence: string): GraphQLError {
  return new GraphQLError(sentence, { originalError: new EntenteError('BAD_REQUEST', sentence) })
}

const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' }
/** In milliseconds: a proxy closes a connection that is silent for longer. */
const SILENCE = 15_000

const withId = (id: number | undefined, rest: string) => (id === undefined ? rest : `id: ${id}\n${rest}`)

/** Writes each result as an event of the protocol graphql-sse, with its id. */
const eventsOf =
  (idOf: () => number | undefined, state: RequestState) =>
  (results: unknown, { Response, ReadableStream, TextEncoder }: FetchAPI) => {
    const encoder = new TextEncoder()
    const iterator = (results as AsyncIterable<ExecutionResult>)[Symbol.asyncIterator]()
    let silence: NodeJS.Timeout
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string) => controller.enqueue(encoder.encode(text))
        // Some browsers show a response only once a part of its body is there. Without data, clients take only the id.
        send(withId(idOf(), '\n'))
        silence = setInterval(() => {
          if ((controller.desiredSize ?? 0) > 0) send(':\n\n')
        }, SILENCE)
        state.endStream = () => {
          clearInterval(silence)
          void iterator.return?.()
          // The client goes on after the last id that it got.
          state.response.end(() => state.request.socket.end())
        }
      },
      async pull(controller) {
        const { done, value } = await iterator.next()
        if (!done) await state.noteEvent?.(objectsIn(value.data))
        const event = () => withId(idOf(), `event: next\ndata: ${JSON.stringify(value)}\n\n`)
        controller.enqueue(encoder.encode(done ? 'event: complete\ndata:\n\n' : event()))
        if (done) {
          clearInterval(silence)
          controller.close()
        }
      },
      async cancel() {
        clearInterval(silence)
        await iterator.return?.()
      },
    })
    return new Response(body, { headers })
  }

import { setImmediate } from 'node:timers/promises'
import { useDeferStream } from '@graphql-yoga/plugin-defer-stream'
import { type DocumentNode, visit } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../../api/context.ts'
import { memoize } from '../../graph/get-or-insert.ts'
import type { ServerContext } from './exchange.ts'

/**
 * Sends what `@defer` and `@stream` mark in later parts, to clients that accept several. Any other client gets the
 * whole answer at once, which the specification allows and the fast path can then write.
 */
export function useIncremental(): Plugin<Context & ServerContext> {
  const { onSchemaChange, onValidate } = useDeferStream()
  return {
    ...(onSchemaChange && { onSchemaChange }),
    ...(onValidate && { onValidate }),
    onExecute({ args, extendContext }) {
      const { document, contextValue } = args
      const whole = withoutDirectives(document)
      if (whole === document) return
      const { exchange } = contextValue as ServerContext
      if (!/multipart\/mixed|text\/event-stream/.test(exchange.request.headers.accept ?? ''))
        return void Object.assign(args, { document: whole })
      extendContext({
        async firstPartSent() {
          for (let turn = 0; turn < MOST_TURNS && exchange.bytes === 0; turn++) await setImmediate()
        },
      })
    },
  }
}

/** Turns of the event loop: fields of the first part itself wait for so many, since it has to wait for them. */
const MOST_TURNS = 20

const withoutDirectives = memoize(
  (document: DocumentNode): DocumentNode =>
    visit(document, {
      Directive: ({ name: { value } }) => (value === 'defer' || value === 'stream' ? null : undefined),
    }),
)

import { setImmediate } from 'node:timers/promises'
import { MapperKind, mapSchema } from '@graphql-tools/utils'
import { useDeferStream } from '@graphql-yoga/plugin-defer-stream'
import {
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getDirectiveValues,
  getNullableType,
  isListType,
  visit,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../../api/context.ts'
import { streamDirective } from '../../api/directives.ts'
import { EntenteError } from '../../errors.ts'
import { memoize } from '../../graph/caches/get-or-insert.ts'
import type { ServerContext } from './request-state.ts'

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
      const { document, contextValue, schema } = args
      const whole = withoutDirectives(document)
      if (whole === document) return
      const { state } = contextValue as ServerContext
      if (!/multipart\/mixed|text\/event-stream/.test(state.request.headers.accept ?? ''))
        return void Object.assign(args, { document: whole })
      Object.assign(args, { schema: streaming(schema) })
      extendContext({
        async firstPartSent() {
          for (let turn = 0; turn < MOST_TURNS && state.bytes === 0; turn++) await setImmediate()
        },
      })
    },
  }
}

/** Turns of the event loop: fields of the first part itself wait for so many, since it has to wait for them. */
const MOST_TURNS = 20

/** The schema with lists that give one item at a time under `@stream`; Yoga's executor completes an array at once. */
const streaming = memoize(
  (schema: GraphQLSchema): GraphQLSchema =>
    mapSchema(schema, {
      [MapperKind.OBJECT_FIELD]: (field) =>
        isListType(getNullableType(field.type))
          ? { ...field, resolve: itemByItem(field.resolve ?? defaultFieldResolver) }
          : undefined,
    }),
)

const itemByItem =
  (resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> =>
  async (source, args, context, info) => {
    const list: unknown = await resolve(source, args, context, info)
    const [node] = info.fieldNodes
    const stream = node && getDirectiveValues(streamDirective, node, info.variableValues)
    if (stream?.if !== true || !Array.isArray(list)) return list
    const { initialCount } = stream
    // Yoga's executor takes this for a fault of its own.
    if (typeof initialCount !== 'number' || initialCount < 0)
      throw new EntenteError('BAD_PAGE', `initialCount is ${initialCount}; give 0 or more`)
    return oneByOne(list, initialCount, context)
  }

/** Other requests run between items, and each item is on its way before the next is computed. */
async function* oneByOne(list: readonly unknown[], initialCount: number, { firstPartSent }: Context) {
  yield* list.slice(0, initialCount)
  await firstPartSent?.()
  for (const item of list.slice(initialCount)) {
    yield item
    await setImmediate()
  }
}

const withoutDirectives = memoize(
  (document: DocumentNode): DocumentNode =>
    visit(document, {
      Directive: ({ name: { value } }) => (value === 'defer' || value === 'stream' ? null : undefined),
    }),
)

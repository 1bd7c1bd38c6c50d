import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { AT_LEAST } from '../../api/at-least.ts'
import type { Context } from '../../api/context.ts'
import type { RequestState } from '../request-state.ts'
import type { ServerContext } from './request-state.ts'

/** Waits until the server has a change, and gives the request the graph as it then is. */
export type Reach = (state: RequestState, seq: number) => Promise<void>

/**
 * Holds an operation back until the graph has the change that one of its fields names. All of it is then answered from
 * one graph.
 */
export function useAtLeast(reach: Reach): Plugin<Context & ServerContext> {
  return {
    onExecute({ args, extendContext, setResultAndStopExecution }) {
      const { record, state } = args.contextValue as Context & ServerContext
      const seq = leastRevision(args)
      // Without a record, the field itself refuses its argument.
      if (!record || seq <= record.shown) return undefined
      return reach(state, seq).then(
        () => extendContext({ ...state.context }),
        (error: unknown) => {
          if (!(error instanceof GraphQLError)) throw error
          setResultAndStopExecution({ errors: [error] })
        },
      )
    },
  }
}

/** The highest revision that a field of the operation names; 0 without one. */
function leastRevision({ schema, document, operationName, variableValues }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName)
  const fields = schema.getQueryType()?.getFields() ?? {}
  if (operation?.operation !== 'query') return 0
  const named = rootFields(operation.selectionSet, document).flatMap((node) => {
    const field = node.arguments?.some(({ name }) => name.value === AT_LEAST) && fields[node.name.value]
    return field ? [Number(argumentOf(field, node, variableValues ?? {}) ?? 0)] : []
  })
  return Math.max(0, ...named)
}

type Field = ReturnType<NonNullable<ReturnType<GraphQLSchema['getQueryType']>>['getFields']>[string]

/** Execution reports a value of the wrong type. */
function argumentOf(field: Field, node: FieldNode, variables: Readonly<Record<string, unknown>>): unknown {
  try {
    return getArgumentValues(field, node, variables)[AT_LEAST]
  } catch (error) {
    if (error instanceof GraphQLError) return undefined
    throw error
  }
}

/** The root fields of an operation, in fragments or not; validation excludes fragments that spread themselves. */
function rootFields({ selections }: SelectionSetNode, document: DocumentNode): FieldNode[] {
  const fragmentOf = (name: string) =>
    document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name)
  return selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one]
    const part = one.kind === Kind.INLINE_FRAGMENT ? one : fragmentOf(one.name.value)
    return part && 'selectionSet' in part && part.selectionSet ? rootFields(part.selectionSet, document) : []
  })
}

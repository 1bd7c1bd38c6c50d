import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type DocumentNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { EntenteError } from '../../errors.ts'
import type { Limits } from '../limits.ts'

/**
 * Predicts from the shape of an operation and its variables what it costs, and refuses it before it runs. Each field of the
 * schema says what it costs, and a list how many times its items. Introspection costs nothing here: a rule of graphql-js
 * bounds how deep it goes, and the count of fields how broad.
 */
export function useCost(limits: CostLimits): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues, contextValue }: ExecutionArgs = args
      const operation = getOperationAST(document, operationName)
      const error =
        operation && refusal(limits, schema, document, operation, variableValues ?? {}, Object(contextValue))
      if (error) setResultAndStopExecution({ errors: [new GraphQLError(error.message, { originalError: error })] })
    },
  }
}

export type CostLimits = Pick<Limits, 'depth' | 'fields' | 'cost'>

/** Why an operation is too costly to run, if it is. */
export function refusal(
  limits: CostLimits,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  context: object,
): EntenteError | undefined {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const fields = countFields(
    operation.selectionSet,
    new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  )
  if (fields > limits.fields)
    return new EntenteError(
      'TOO_COSTLY',
      `the operation selects ${fields} fields; the limit is ${limits.fields}, so split it into several operations`,
    )
  const predicted = predict(() =>
    complexityFromQuery({ ...document, definitions: [operation, ...fragments] }, { schema, ctx: context, variables }),
  )
  if (predicted && predicted.depth > limits.depth)
    return new EntenteError(
      'TOO_DEEP',
      `the operation nests ${predicted.depth} fields deep; the limit is ${limits.depth}, so query deeper objects by their id`,
    )
  if (predicted && predicted.complexity > limits.cost)
    return new EntenteError(
      'TOO_COSTLY',
      `the predicted cost of the operation is ${predicted.complexity}; the limit is ${limits.cost}, so ask for smaller pages (first, last) or fewer levels`,
    )
  return undefined
}

// Variables that do not fit their types have no cost: execution lists them all.
function predict<T>(cost: () => T): T | undefined {
  try {
    return cost()
  } catch (error) {
    if (error instanceof GraphQLError) return undefined
    throw error
  }
}

/** The fields of a selection with its fragments spread; validation has made sure that no fragment spreads itself. */
function countFields(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  counted = new Map<SelectionSetNode, number>(),
): number {
  const existing = counted.get(set)
  if (existing !== undefined) return existing
  let fields = 0
  for (const selection of set.selections) {
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? fragments.get(selection.name.value)?.selectionSet
        : selection.selectionSet
    fields += (selection.kind === Kind.FIELD ? 1 : 0) + (inner ? countFields(inner, fragments, counted) : 0)
  }
  counted.set(set, fields)
  return fields
}

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
 * Predicts the cost of an operation from its shape and variables, and refuses it before it runs. Each field of the
 * schema has a cost, and a list multiplies that of its items. Introspection is free: a rule of graphql-js bounds its
 * depth, and the count of fields its breadth.
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

/** The reason why an operation is too costly to run; undefined if it is not. */
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
  if (!predicted) return undefined
  const { depth, complexity } = predicted
  if (depth > limits.depth)
    return new EntenteError(
      'TOO_DEEP',
      `the operation nests ${depth} fields deep; the limit is ${limits.depth}, so query deeper objects by their id`,
    )
  if (complexity <= limits.cost) return undefined
  const advice = 'ask for smaller pages (first, last) or fewer levels'
  return new EntenteError(
    'TOO_COSTLY',
    `the predicted cost of the operation is ${complexity}; the limit is ${limits.cost}, so ${advice}`,
  )
}

// Variables of the wrong type have no cost; execution reports them all.
function predict<T>(cost: () => T): T | undefined {
  try {
    return cost()
  } catch (error) {
    if (error instanceof GraphQLError) return undefined
    throw error
  }
}

/** The fields of a selection with its fragments spread; validation excludes fragments that spread themselves. */
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

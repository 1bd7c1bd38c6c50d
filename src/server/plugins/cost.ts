import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { type Context, sizesFor } from '../../api/context.ts'
import { POINTS_PER_MS, priceOf } from '../../api/prices/price.ts'
import { EntenteError } from '../../errors.ts'
import type { Limits } from '../limits.ts'
import type { ServerContext } from './request-state.ts'

/**
 * Predicts the cost of an operation from its shape and variables, and refuses it before it runs. Each field of the
 * schema has a cost, and a list multiplies that of its items. Introspection is free: a rule of graphql-js bounds its
 * depth, and the count of fields its breadth.
 */
export function useCost(limits: CostLimits): Plugin<Context & ServerContext> {
  return {
    onExecute({ args, extendContext, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues, contextValue }: ExecutionArgs = args
      const operation = getOperationAST(document, operationName)
      if (!operation) return
      const variables = variableValues ?? {}
      const { error, predicted } = costOf(limits, schema, document, operation, variables, contextValue as Context)
      const dry = dryRun(schema, document, operation, variables)
      if (error && !(dry && predicted !== undefined))
        return setResultAndStopExecution({ errors: [new GraphQLError(error.message, { originalError: error })] })
      if (dry) Object.assign(args, { document: dry })
      if (predicted === undefined) return
      const cost = { predicted, limit: costLimit(limits, contextValue as Context) }
      const { state } = contextValue as ServerContext
      state.predict(dry ? 0 : predicted)
      extendContext({ cost, rateLimit: state.rateLimit })
      if (dry || !selectsCost(document, operation)) return
      return {
        onExecuteDone({ result, setResult }) {
          if (isAsyncIterable(result)) return
          const paid = Math.ceil(state.watch.spent * POINTS_PER_MS)
          setResult({ ...result, extensions: { ...result.extensions, cost: { ...cost, paid } } })
        },
      }
    },
  }
}

export type CostLimits = Pick<Limits, 'depth' | 'fields' | 'cost' | 'costPerClaim'>

/** The most points of an operation, so that a large graph can be read as a whole. */
export const costLimit = ({ cost, costPerClaim }: CostLimits, context: Context): number =>
  cost + costPerClaim * sizesFor(context).claims

interface PredictedCost {
  /** The reason why the operation is too costly to run. */
  readonly error?: EntenteError
  /** The predicted cost, if the operation is small enough to predict it. */
  readonly predicted?: number
}

/** The cost of an operation, or the reason why it may not run. */
export function costOf(
  limits: CostLimits,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  context: Context,
): PredictedCost {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const fields = countFields(
    operation.selectionSet,
    new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  )
  if (fields > limits.fields)
    return {
      error: new EntenteError(
        'TOO_COSTLY',
        `the operation selects ${fields} fields; the limit is ${limits.fields}, so split it into several operations`,
      ),
    }
  const predicted = predict(() => priceOf(schema, document, operation, variables, context))
  if (!predicted) return {}
  const { depth, points, advice } = predicted
  if (depth > limits.depth)
    return {
      error: new EntenteError(
        'TOO_DEEP',
        `the operation nests ${depth} fields deep; the limit is ${limits.depth}, so query deeper objects by their id`,
      ),
    }
  const limit = costLimit(limits, context)
  if (points <= limit) return { predicted: points }
  return {
    error: new EntenteError(
      'TOO_COSTLY',
      `the predicted cost of the operation is ${points}; the limit is ${limit}; ${advice}`,
    ),
    predicted: points,
  }
}

/** The document with `cost` as its only root field, for a dry run; undefined if it is not a dry run. */
function dryRun(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): DocumentNode | undefined {
  const field = schema.getQueryType()?.getFields().cost
  if (!field || operation.operation !== 'query') return undefined
  const nodes = operation.selectionSet.selections.filter(
    (node) => node.kind === Kind.FIELD && node.name.value === field.name,
  )
  const isDry = nodes.some(
    (node) => predict(() => getArgumentValues(field, node as FieldNode, variables))?.dryRun === true,
  )
  if (!isDry) return undefined
  const reduced = { ...operation, selectionSet: { ...operation.selectionSet, selections: nodes } }
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  return { ...document, definitions: [reduced, ...fragments] }
}

/** True if an operation asks for its cost, in a fragment or not. */
function selectsCost(document: DocumentNode, { selectionSet }: OperationDefinitionNode): boolean {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const isAsked = ({ selections }: SelectionSetNode): boolean =>
    selections.some((one) => {
      if (one.kind === Kind.FIELD) return one.name.value === 'cost'
      const part = one.kind === Kind.INLINE_FRAGMENT ? one : fragments.find(({ name }) => name.value === one.name.value)
      return part !== undefined && isAsked(part.selectionSet)
    })
  return isAsked(selectionSet)
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

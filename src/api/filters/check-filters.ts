import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { EntenteError } from '../../errors.ts'
import { memoize } from '../../graph/caches/get-or-insert.ts'
import { toLens } from '../../graph/lens.ts'
import { viewThrough, widestThrough } from '../../graph/view.ts'
import { entriesIn } from '../changes/recorded.ts'
import type { Context } from '../context.ts'
import { type Scope, type Where, whereNamed } from './where.ts'

type Values = Readonly<Record<string, unknown>>

/** A field of an operation that is given filters, and its arguments in an execution. */
export interface Filtering<Execution> {
  readonly field: GraphQLField<unknown, unknown>
  readonly node: FieldNode
  readonly args: (execution: Execution) => Values
}

/**
 * The errors of all filters in an operation, found before it runs. A list can't be null, so one bad filter would remove
 * the answers of all other fields.
 */
export function filterErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Values,
  context: Context,
): GraphQLError[] {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given)
  // The execution reports variables of the wrong type.
  return coerced ? errorsIn(filteringFields(schema, document, operation, coerced), coerced, context) : []
}

/** The fields of an operation that are given filters, without those that `@skip` or `@include` leaves out. */
function filteringFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
): readonly Filtering<Values>[] {
  const found: Filtering<Values>[] = []
  const spread = new Set<string>()
  const typeInfo = new TypeInfo(schema)
  const isLeftOut = (node: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false
  const visitor = visitWithTypeInfo(typeInfo, {
    FragmentSpread(node) {
      if (!isLeftOut(node)) spread.add(node.name.value)
    },
    InlineFragment: (node) => (isLeftOut(node) ? false : undefined),
    Field(node) {
      if (isLeftOut(node)) return false
      const field = typeInfo.getFieldDef()
      if (field && givesFilters(field, node))
        found.push({ field, node, args: (values) => argumentsOf(field, node, values) })
      return undefined
    },
  })
  visit(operation, visitor)
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
  // Fragments that a fragment spreads join the set while it is walked.
  for (const name of spread) for (const one of fragments) if (one.name.value === name) visit(one, visitor)
  return found
}

/** The errors of the filters in these fields. */
export function errorsIn<Execution>(
  fields: readonly Filtering<Execution>[],
  execution: Execution,
  context: Context,
): GraphQLError[] {
  if (fields.length === 0) return []
  const { graph, clearance } = context
  const widest = widestThrough(graph, clearance)
  const errors: GraphQLError[] = []
  // In loops, because each execution of a plan reads its filters here first.
  for (const { field, node, args } of fields) {
    const values = args(execution)
    for (const { name, type, where } of filterArgumentsOf(field)) {
      const value = values[name]
      if (value == null || where?.isKnown(value, widest)) continue
      const view = viewThrough(graph, toLens({}, context, graph.facts))
      const wasKnown = (id: string) => entriesIn(view, id).length > 0
      for (const error of errorsOf(type, value, { view, path: name, wasKnown }))
        errors.push(new GraphQLError(error.message, { nodes: node, originalError: error }))
    }
  }
  return errors
}

/** Arguments of the wrong type have no values; the execution reports them. */
function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Values): Values {
  try {
    return getArgumentValues(field, node, variables)
  } catch {
    return {}
  }
}

/** The arguments of a field that are filters, or have one in them. */
const filterArgumentsOf = memoize(({ args }: GraphQLField<unknown, unknown>) =>
  args
    .filter(({ type }) => holdsFilter(type))
    .map(({ name, type }) => ({ name, type, where: whereNamed(getNullableType(type).toString()) })),
)
/** True if a field of an operation has a filter among its arguments. */
export const givesFilters = (field: GraphQLField<unknown, unknown>, { arguments: given = [] }: FieldNode): boolean =>
  filterArgumentsOf(field).some(({ name }) => given.some((one) => one.name.value === name))
const holdsFilter = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type)
  if (whereNamed(named.name)) return true
  return isInputObjectType(named) && Object.values(named.getFields()).some((field) => holdsFilter(field.type))
}

const none: readonly EntenteError[] = []

function errorsOf(type: GraphQLInputType, value: unknown, scope: Scope): readonly EntenteError[] {
  if (typeof value !== 'object' || value === null) return none
  if (Array.isArray(value))
    return value.flatMap((item, index) => errorsOf(type, item, { ...scope, path: `${scope.path}.${index}` }))
  const named = getNamedType(type)
  const where = whereNamed(named.name)
  if (where) return errorOf(where, value, scope)
  if (!isInputObjectType(named)) return none
  return Object.entries(named.getFields()).flatMap(([name, field]) =>
    errorsOf(field.type, Reflect.get(value, name), { ...scope, path: `${scope.path}.${name}` }),
  )
}

function errorOf(where: Where<object, unknown>, value: object, scope: Scope): readonly EntenteError[] {
  const { view, path, wasKnown } = scope
  const found = badIn(() => where.test(value, { view, path }))
  // Without a cache, because an id of an earlier revision is bad through every other lens.
  return found && wasKnown && !badIn(() => where.compile(value, scope)) ? none : found ? [found] : none
}

function badIn(read: () => unknown): EntenteError | undefined {
  try {
    read()
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error
    // An id of another lens is found where its list is read, through the lens of that list.
    if (error.code === 'BAD_FILTER') return error
  }
  return undefined
}

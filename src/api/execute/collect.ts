import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  visit,
} from 'graphql'
import { Closing, conditionIn, conditionsOf } from './flags.ts'

/**
 * The inputs of collecting fields besides the selections. They change only with the flags, which are the variables of
 * `@include` and `@skip`.
 */
export interface Collecting {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Readonly<Record<string, unknown>>
  /** The flags whose values are used here. All others are open: each run decides by them (`flags.ts`). */
  readonly closed: ReadonlySet<string>
}

/** Introspection, and what only Yoga's way tells: the cost of the operation, and the points that are left. */
export function isLeftToYoga(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field: ({ name: { value } }) => {
      found ||= value === '__schema' || value === '__type' || value === 'cost' || value === 'rateLimit'
    },
  })
  return found
}

/**
 * The fields of an object by their names in the answer, in order, with those that have open flags. Fields of one name
 * are merged (specification 6.3.2, CollectFields).
 * @throws Closing if a fragment has an open flag
 */
export function collectFields(
  of: Collecting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const visited = new Set<string>()
  for (const { selections } of sets) collect(of, type, selections, fields, visited)
  return fields
}

function collect(
  of: Collecting,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  fields: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of selections) {
    if (!isIncluded(of, selection)) continue
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value
      const same = fields.get(name)
      if (same) same.push(selection)
      else fields.set(name, [selection])
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (isOf(of, type, selection.typeCondition?.name.value))
        collect(of, type, selection.selectionSet.selections, fields, visited)
    } else {
      const { value: name } = selection.name
      const fragment = of.fragments.get(name)
      if (visited.has(name) || !fragment) continue
      visited.add(name)
      if (isOf(of, type, fragment.typeCondition.name.value))
        collect(of, type, fragment.selectionSet.selections, fields, visited)
    }
  }
}

function isIncluded({ variables, closed }: Collecting, selection: SelectionNode): boolean {
  if (!selection.directives?.length) return true
  const open = selection.directives.filter((one) => conditionIn(one, closed))
  if (open.length > 0 && selection.kind !== Kind.FIELD) throw new Closing(conditionsOf(selection, closed))
  const decided = { directives: selection.directives.filter((one) => !open.includes(one)) }
  if (getDirectiveValues(GraphQLSkipDirective, decided, variables)?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, decided, variables)?.if !== false
}

function isOf({ schema }: Collecting, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true
  const named = typeFromAST(schema, { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition } })
  return isAbstractType(named) && schema.isSubType(named, type)
}

import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql'
import { getOrInsert } from '../../graph/caches/get-or-insert.ts'
import { type Filtering, givesFilters } from '../filters/check-filters.ts'
import { typeNames } from '../refs.ts'
import { type Collecting, collectFields, isLeftToYoga } from './collect.ts'
import { Closing, type Condition, conditionsOf } from './flags.ts'
import { argumentReader, type SharedReaders, type Variables, variablesIn } from './inputs.ts'
import { Bailout, leafWriter } from './leaf.ts'
import { listWriter } from './list.ts'
import { checkingType, objectWriter } from './object.ts'
import { cachingTexts } from './record-text-cache.ts'
import { resolverByDefault } from './resolver-by-default.ts'
import type { Run, Write } from './run.ts'

export interface Plan {
  /**
   * Writes an answer as JSON: a text with one character for each byte of its UTF-8, or the bytes of a long one.
   * @throws if the answer would have an error; Yoga's executor (@graphql-tools/executor) then answers
   */
  readonly write: (run: Run) => string | Buffer
  /** The fields with filters. A plan reaches not all of them, and all filters of an operation must be good. */
  readonly filtering: readonly Filtering<Run>[]
  /** The number of compiled fields. */
  readonly size: number
  /** The closed flags: for other values of these variables, another plan is needed. */
  readonly closed: readonly string[]
}

/** The most fields of a plan. A query that selects every type of entity at each step has very many. */
const LARGEST = 2_000

interface Compiled {
  readonly write: Write
  /** The variables on which the written text depends, besides the record and its view. */
  readonly uses: ReadonlySet<string>
  /** The number of its fields, those of inner objects included. */
  readonly fields: number
}

/**
 * Compiles a query of a valid document to a function that writes its answer as JSON, without a result object. It
 * collects fields, reads arguments and looks up types once, not for each field of each answer. It follows the execution
 * rules of the specification (6.4) and writes only answers without errors. Resolvers are pure, so Yoga's executor can
 * start again if it gives up.
 * @param variables those of closed flags decide which fields are selected
 * @param closed flags to close from the start; the plan may close others
 * @returns undefined if Yoga's executor has to answer: mutations, subscriptions, introspection, and too large plans
 */
export function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  closed: readonly string[] = [],
): Plan | undefined {
  const query = schema.getQueryType()
  if (operation.operation !== OperationTypeNode.QUERY || !query || isLeftToYoga(document)) return undefined
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  )
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  const compiler = new Compiler({ schema, fragments: byName, variables, closed: new Set(closed) }, operation)
  try {
    const { write } = compiler.object(query, [operation])
    return {
      closed,
      size: compiler.size,
      filtering: [...compiler.filtering.values()],
      write: (run) => {
        run.bytes.clear()
        return run.bytes.end(`${write('{"data":', undefined, run)}}`)
      },
    }
  } catch (error) {
    if (error instanceof Closing) return compile(schema, document, operation, variables, [...closed, ...error.flags])
    if (error instanceof Bailout) return undefined
    throw error
  }
}

const drawn = ['SubgraphEdge', 'SubgraphNode']
/** The types of records. Their fields depend only on the record, its view and, in a drawing, the end of ids. */
const records = new Set([...Object.values(typeNames), 'Claim', 'Document', 'Passage', 'Relationship', ...drawn])

type Selecting = Pick<FieldNode, 'selectionSet'>
interface CompiledSelection {
  readonly nodes: readonly Selecting[]
  readonly isInList: boolean
  readonly compiled: Compiled
}
const newMap = () => new Map<Selecting, CompiledSelection[]>()
const newList = (): CompiledSelection[] => []

class Compiler {
  readonly #of: Collecting
  readonly #operation: OperationDefinitionNode
  /** Compiled selections of a type, by their first node. */
  readonly #objects = new Map<GraphQLObjectType, Map<Selecting, CompiledSelection[]>>()
  /** True while what is in a list is compiled. */
  #isInList = false
  /** The places of arguments that are read once a run. */
  readonly #places = new Map<FieldNode, number>()
  readonly #shared: SharedReaders = new Map()
  /** The number of selections whose texts are cached. */
  #cached = 0
  readonly filtering = new Map<FieldNode, Filtering<Run>>()
  size = 0

  constructor(of: Collecting, operation: OperationDefinitionNode) {
    this.#of = of
    this.#operation = operation
  }

  /** Compiled once for each position, because selections on an abstract type are compiled for each of its types. */
  object(type: GraphQLObjectType, nodes: readonly Selecting[]): Compiled {
    const [first] = nodes
    if (!first) throw new Bailout('nothing selected')
    const selections = getOrInsert(getOrInsert(this.#objects, type, newMap), first, newList)
    const isInList = this.#isInList
    const existing = selections.find(
      (one) =>
        one.isInList === isInList &&
        one.nodes.length === nodes.length &&
        one.nodes.every((node, at) => node === nodes[at]),
    )
    if (existing) return existing.compiled
    const compiled = this.#object(type, nodes)
    selections.push({ nodes, isInList, compiled })
    return compiled
  }

  #object(type: GraphQLObjectType, nodes: readonly Selecting[]): Compiled {
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const fields = [...collectFields(this.#of, type, sets)].map(([name, same]) => ({
      name,
      ...this.#conditional(type, same),
    }))
    const flags = fields.flatMap(({ conditions }) => conditions.map(({ flag }) => flag))
    const uses = union([{ uses: new Set(flags) }, ...fields])
    const count = fields.reduce((sum, field) => sum + 1 + field.fields, 0)
    const writeFields = objectWriter(fields)
    // Writing one or two fields takes no longer than looking up their text. A record that is in no list is written
    // once an answer, and answers that come again are cached.
    const isCached = count > 2 && records.has(type.name) && this.#isInList
    return {
      uses,
      fields: count,
      write: checkingType(
        type,
        isCached
          ? cachingTexts(writeFields, { uses, place: this.#cached++, isShort: fields.length <= 2 })
          : writeFields,
      ),
    }
  }

  /** @throws Closing if a flag decides how fields merge, or which filters are read */
  #conditional(type: GraphQLObjectType, same: readonly FieldNode[]): Compiled & { conditions: readonly Condition[] } {
    const conditions = same.flatMap((node) => conditionsOf(node, this.#of.closed))
    const before = this.filtering.size
    const compiled = this.#field(type, same)
    if (conditions.length > 0 && (same.length > 1 || this.filtering.size > before)) throw new Closing(conditions)
    return { conditions, ...compiled }
  }

  #field(parentType: GraphQLObjectType, fieldNodes: readonly FieldNode[]): Compiled {
    const [node] = fieldNodes
    if (!node) throw new Bailout('no field')
    this.size += 1
    if (this.size > LARGEST) throw new Bailout('too many fields')
    const fieldName = node.name.value
    if (fieldName === '__typename') {
      const text = JSON.stringify(parentType.name)
      return { uses: none, fields: 0, write: (before) => before + text }
    }
    const field = parentType.getFields()[fieldName]
    if (!field) throw new Bailout(`no field ${fieldName}`)
    const { args, uses } = this.#arguments(field, node)
    if (givesFilters(field, node)) this.filtering.set(node, { field, node, args })
    const { type: returnType, resolve = resolverByDefault(fieldName) } = field
    const inner = this.#value(returnType, fieldNodes)
    const { write } = inner
    const info = this.#info({ fieldName, fieldNodes, returnType, parentType })
    return {
      uses: union([{ uses }, inner]),
      fields: inner.fields,
      write:
        field.args.length === 0
          ? (text, source, run) => write(text, resolve(source, noArguments, run.context, info), run)
          : (text, source, run) => write(text, resolve(source, args(run), run.context, info), run),
    }
  }

  #arguments(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ): { args: (run: Run) => Record<string, unknown>; uses: ReadonlySet<string> } {
    const uses = variablesIn(node)
    if (uses.size === 0) {
      let values: Record<string, unknown> | undefined
      return { uses, args: () => (values ??= getArgumentValues(field, node, {})) }
    }
    const read = argumentReader(field, node, this.#shared)
    const place = this.#placeOf(node)
    return {
      uses,
      args: ({ args, variables }) => (args[place] ??= read(variables)),
    }
  }

  /** A node of several types is one place, because its arguments are the same. */
  #placeOf(node: FieldNode): number {
    return getOrInsert(this.#places, node, () => this.#places.size)
  }

  #value(type: GraphQLOutputType, nodes: readonly FieldNode[]): Compiled {
    if (isNonNullType(type)) {
      if (isLeafType(type.ofType)) return { uses: none, fields: 0, write: leafWriter(type.ofType) }
      const { write, ...rest } = this.#nonNull(type.ofType, nodes)
      return {
        ...rest,
        write: (text, value, run) => {
          if (value == null) throw new Bailout('null where none may be')
          return write(text, value, run)
        },
      }
    }
    if (isLeafType(type)) return { uses: none, fields: 0, write: leafWriter(type, true) }
    const { write, ...rest } = this.#nonNull(type, nodes)
    return { ...rest, write: (text, value, run) => (value == null ? `${text}null` : write(text, value, run)) }
  }

  /** A value that is not null. */
  #nonNull(type: GraphQLOutputType, nodes: readonly FieldNode[]): Compiled {
    if (isListType(type)) {
      const wasInList = this.#isInList
      this.#isInList = true
      const { write, ...rest } = this.#value(type.ofType, nodes)
      this.#isInList = wasInList
      return { ...rest, write: listWriter(write, !wasInList) }
    }
    if (isObjectType(type)) return this.object(type, nodes)
    if (isAbstractType(type)) return this.#abstract(type, nodes)
    throw new Bailout(`no type ${String(type)}`)
  }

  #abstract(type: GraphQLAbstractType, nodes: readonly FieldNode[]): Compiled {
    const { schema } = this.#of
    const possible = new Map(schema.getPossibleTypes(type).map((one) => [one.name, this.object(one, nodes)]))
    const { resolveType } = type
    const info = this.#info({ fieldName: '', fieldNodes: [], returnType: type, parentType: schema.getQueryType() })
    return {
      uses: union([...possible.values()]),
      fields: Math.max(...[...possible.values()].map(({ fields }) => fields)),
      write: (text, value, run) => {
        const name = resolveType?.(value, run.context, info, type)
        const one = typeof name === 'string' ? possible.get(name) : undefined
        if (!one) throw new Bailout(`${type.name} is of no type that is known at once`)
        return one.write(text, value, run)
      },
    }
  }

  /** The info argument of resolvers; ours do not read it, so it has no path. */
  #info(of: object): GraphQLResolveInfo {
    const { schema } = this.#of
    return {
      ...of,
      schema,
      operation: this.#operation,
      fragments: {},
      rootValue: undefined,
      variableValues: {},
    } as unknown as GraphQLResolveInfo
  }
}

const none: ReadonlySet<string> = new Set()
const noArguments = {}
const union = (parts: readonly Pick<Compiled, 'uses'>[]): ReadonlySet<string> =>
  new Set(parts.flatMap(({ uses }) => [...uses]))

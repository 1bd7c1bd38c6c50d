import {
  type DocumentNode,
  type GraphQLSchema,
  getNullableType,
  getOperationAST,
  isEnumType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  visit,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Context } from '../api/context.ts'
import { compile, type Plan } from '../api/execute/compile.ts'
import { type Variables, variableReader } from '../api/execute/inputs.ts'
import type { Limits } from './limits.ts'
import { refusal } from './plugins/cost.ts'
import { nestsDeeper } from './plugins/size.ts'

type Json = Readonly<Record<string, unknown>>

/** An operation of a document, and what was worked out for it. */
interface Prepared {
  readonly operation: OperationDefinitionNode
  readonly variables: (given: Json) => Variables
  /** The variables that stand in `@include` and `@skip`: for each of their values the fields are others. */
  readonly flags: readonly string[]
  /** The variables whose text can change what an operation costs: those that are one of a few words. */
  readonly words: ReadonlySet<string>
  /** What tells its plans from those of others. */
  readonly name: string
  /** Whether it may run, by the variables as far as the cost depends on them. */
  readonly affordable: LruMap<boolean>
}
interface Known {
  readonly document: DocumentNode
  readonly operations: Map<string, Prepared | undefined>
}

/** How many documents, and how many costs for each, are kept; a document, or a shape of variables, longer than so many characters is not. */
const DOCUMENTS = 500
const FOR_EACH = 200
const LONGEST = 20_000
const LONGEST_SHAPE = 1_000
/** How many fields the plans may have that are kept, of all documents together. */
const FIELDS = 10_000

/**
 * Answers operations with compiled plans. Only documents are taken that Yoga has answered before: it has read and validated them, and refused what is
 * refused of a document; what depends on the variables is checked here by the same functions. Whatever would be an error is left to Yoga, and so
 * every error comes from one place.
 */
export class CompiledExecutor {
  readonly #schema: GraphQLSchema
  readonly #context: Context
  readonly #limits: Limits
  readonly #known = new LruMap<Known>(DOCUMENTS)
  readonly #plans = new LRUCache<string, { readonly plan: Plan | undefined }>({
    maxSize: FIELDS,
    sizeCalculation: ({ plan }) => 1 + (plan?.size ?? 0),
  })
  #prepared = 0

  constructor(schema: GraphQLSchema, context: Context, limits: Limits) {
    this.#schema = schema
    this.#context = context
    this.#limits = limits
  }

  /** Takes in the document of a request that Yoga has answered with data. */
  prepare(request: unknown): void {
    const asked = askedIn(request)
    if (!asked || asked.query.length > LONGEST || this.#known.get(asked.query)) return
    this.#known.set(asked.query, { document: parse(asked.query), operations: new Map() })
  }

  /** The answer to a request as JSON; undefined where Yoga is to answer. */
  execute(request: unknown): string | undefined {
    const asked = askedIn(request)
    const existing = asked && this.#known.get(asked.query)
    if (!existing || nestsDeeper(asked.variables, this.#limits.variableDepth)) return undefined
    try {
      const prepared = this.#prepare(existing, asked.operationName)
      if (!prepared) return undefined
      const variables = prepared.variables(asked.variables)
      if (!this.#isAffordable(prepared, existing.document, variables, asked.variables)) return undefined
      const data = this.#planFor(prepared, existing.document, variables)?.write(this.#context, variables)
      return data === undefined ? undefined : `{"data":${data}}`
    } catch {
      return undefined
    }
  }

  #planFor({ operation, flags, name }: Prepared, document: DocumentNode, variables: Variables): Plan | undefined {
    let key = name
    for (const flag of flags) key += ` ${variables[flag]}`
    const existing = this.#plans.get(key)
    if (existing) return existing.plan
    const plan = compile(this.#schema, document, operation, variables)
    this.#plans.set(key, { plan })
    return plan
  }

  #prepare({ document, operations }: Known, name: string | undefined): Prepared | undefined {
    const existing = operations.get(name ?? '')
    if (existing) return existing
    const operation = getOperationAST(document, name)
    if (!operation) return undefined
    const prepared = {
      operation,
      variables: variableReader(this.#schema, operation.variableDefinitions ?? []),
      flags: flagsOf(document),
      words: this.#wordsIn(operation),
      name: String(this.#prepared++),
      affordable: new LruMap<boolean>(FOR_EACH),
    }
    operations.set(name ?? '', prepared)
    return prepared
  }

  /** What an operation costs depends on the numbers in its variables, on flags, on words like the measure of a ranking and on how long lists are, and on no other text. */
  #isAffordable(
    { operation, affordable, words }: Prepared,
    document: DocumentNode,
    variables: Variables,
    given: Json,
  ): boolean {
    let shape = shapeOf(variables)
    for (const name of words) shape += ` ${variables[name]}`
    const existing = affordable.get(shape)
    if (existing !== undefined) return existing
    const may = !refusal(this.#limits, this.#schema, document, operation, given, this.#context)
    if (shape.length <= LONGEST_SHAPE) affordable.set(shape, may)
    return may
  }

  #wordsIn({ variableDefinitions = [] }: OperationDefinitionNode): ReadonlySet<string> {
    const ofWords = variableDefinitions.filter(({ type }) =>
      isEnumType(getNullableType(typeFromAST(this.#schema, type))),
    )
    return new Set(ofWords.map(({ variable }) => variable.name.value))
  }
}

/** Variables without their texts, as a text: `{first:3,ids:['','']}`. */
function shapeOf(value: unknown): string {
  if (typeof value === 'string') return "''"
  if (typeof value !== 'object' || value === null) return String(value)
  let text = Array.isArray(value) ? '[' : '{'
  if (Array.isArray(value)) for (const item of value) text += `${shapeOf(item)},`
  else for (const key of Object.keys(value)) text += `${key}:${shapeOf(Reflect.get(value, key))},`
  return `${text}]`
}

/** The parts of a request that is plain: nothing in it but an operation, its name and its variables. */
function askedIn(request: unknown): { query: string; operationName: string | undefined; variables: Json } | undefined {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return undefined
  for (const key of Object.keys(request))
    if (key !== 'query' && key !== 'variables' && key !== 'operationName') return undefined
  const { query, variables, operationName } = request as Json
  if (
    typeof query !== 'string' ||
    (operationName != null && (typeof operationName !== 'string' || operationName === ''))
  )
    return undefined
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return undefined
  return { query, operationName: operationName ?? undefined, variables: (variables ?? {}) as Json }
}

function flagsOf(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive: ({ arguments: values = [] }) => {
      for (const { value } of values) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

/** A map of so many entries; the one set first is forgotten first. */
class LruMap<T> extends Map<string, T> {
  readonly #most: number

  constructor(most: number) {
    super()
    this.#most = most
  }

  override set(key: string, value: T): this {
    super.set(key, value)
    const [oldest] = this.keys()
    if (this.size > this.#most && oldest !== undefined) this.delete(oldest)
    return this
  }
}

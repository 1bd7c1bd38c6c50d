import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  visit,
} from 'graphql'
import { type Context, sizesFor } from '../../api/context.ts'
import { compile, type Plan } from '../../api/execute/compile.ts'
import { type Variables, variableReader } from '../../api/execute/inputs.ts'
import { newRun } from '../../api/execute/run.ts'
import { type Shape, shapeOfVariables } from '../../api/execute/shape.ts'
import { isSmall } from '../../api/execute/small.ts'
import { errorsIn } from '../../api/filters/check-filters.ts'
import { type Budget, Cache, Size } from '../../graph/caches/budget.ts'
import { getOrInsert, memoize } from '../../graph/caches/get-or-insert.ts'
import type { Sizes } from '../../graph/visible/sizes.ts'
import { HandedOver } from '../heavy/bounds.ts'
import type { Limits } from '../limits.ts'
import { costOf } from '../plugins/cost.ts'
import { nestsDeeper } from '../plugins/size.ts'
import { type Operation, operationOf, type RequestState } from '../request-state.ts'

type Json = Readonly<Record<string, unknown>>

/** An operation of a document, with the data that all its requests share. */
interface Prepared {
  readonly document: DocumentNode
  readonly node: OperationDefinitionNode
  readonly operation: Operation
  readonly variables: (given: Json) => Variables
  /** The variables of directives. */
  readonly flags: readonly string[]
  /** The flags for whose values a plan holds alone, as far as is known. */
  closed: readonly string[]
  /** All in its variables that its cost depends on. */
  readonly shape: Shape
  /** The cost that was needed last, because most requests in turn have variables of one shape. */
  lastCost: { readonly mark: number; readonly variables: Variables; readonly cost: CachedCost } | undefined
  /** Separates its cache entries from those of other operations. */
  readonly id: number
}
interface PreparedDocument {
  readonly document: DocumentNode
  readonly operations: Map<string, Prepared>
}

/** A cached result; an undefined plan means that the operation cannot be compiled. */
interface CachedPlan {
  readonly plan: Plan | undefined
}
interface CachedCost {
  /** Undefined if Yoga has to refuse it. */
  readonly predicted: number | undefined
  /** The milliseconds that it took lately. */
  paid: number
}

/** An answer as a plan writes it. */
type Written = ReturnType<Plan['write']>

type Running = Pick<RequestState, 'context' | 'watch' | 'bounds' | 'predict' | 'handOver'> &
  Partial<Pick<RequestState, 'notes' | 'predicted'>>

/** An operation that may be answered by a compiled plan, for any variables. */
export interface Askable {
  readonly query: string
  readonly operationName: string | undefined
  readonly prepared: Prepared
}

type WriteAsked = (asked: Asked, prepared: Prepared, state: Running) => Written | undefined

/** A request that may be answered by a compiled plan. */
export class Runnable {
  readonly askable: Askable
  readonly #variables: Json
  readonly #write: WriteAsked

  constructor(askable: Askable, variables: Json, write: WriteAsked) {
    this.askable = askable
    this.#variables = variables
    this.#write = write
  }

  get operation(): Operation {
    return this.askable.prepared.operation
  }

  /** Writes the answer as JSON; undefined if a worker thread or Yoga has to answer. */
  write(state: Running): Written | undefined {
    const { query, operationName, prepared } = this.askable
    return this.#write({ query, operationName, variables: this.#variables }, prepared, state)
  }
}

/** The most characters of a cached document. */
const DOCUMENT_LENGTH = 20_000
/** Approximate bytes of an entry, of a parsed document for each character, and of a plan for each field. */
const [ENTRY, CHARACTER, FIELD] = [500, 40, 3_500]

/**
 * Answers operations with compiled plans. It takes only documents that Yoga has parsed, validated and answered before.
 * Variables are checked here by the same functions. Any error is left to Yoga, so that every error comes from one
 * place.
 */
export class CompiledExecutor {
  readonly #schema: GraphQLSchema
  readonly #limits: Limits
  readonly #documents: Cache<string, PreparedDocument>
  /** The cost of an operation, by the sizes of the graph and the parts of its variables that count. */
  readonly #costs: Cache<string, CachedCost>
  readonly #markOf = memoize((_: Sizes) => this.#marks++)
  readonly #markIn = memoize((context: Context) => this.#markOf(sizesFor(context)))
  #marks = 0
  readonly #plans: Cache<string, CachedPlan>
  #prepared = 0

  constructor(schema: GraphQLSchema, limits: Limits, budget: Budget) {
    this.#schema = schema
    this.#limits = limits
    this.#documents = new Cache(budget, 'operations', (_, text) => new Size(ENTRY + CHARACTER * text.length))
    this.#costs = new Cache(budget, 'operations', (_, key) => new Size(ENTRY + 2 * key.length))
    this.#plans = new Cache(budget, 'operations', ({ plan }) => new Size(ENTRY + FIELD * (plan?.size ?? 0)))
  }

  /** Prepares the document of a request that Yoga has answered with data. */
  prepare(request: unknown): void {
    const asked = askedIn(request)
    if (!asked || asked.query.length > DOCUMENT_LENGTH || this.#documents.get(asked.query)) return
    this.#documents.set(asked.query, { document: parse(asked.query), operations: new Map() })
  }

  /** Finds the operation of a request; undefined if Yoga has to answer. */
  find(request: unknown): Runnable | undefined {
    const asked = askedIn(request)
    const document = asked && this.#documents.get(asked.query)
    if (!document) return undefined
    try {
      const { query, operationName, variables } = asked
      const prepared = this.#prepare(document, operationName)
      return prepared && this.with({ query, operationName, prepared }, variables)
    } catch {
      return undefined
    }
  }

  /** The same operation with other variables. */
  with(askable: Askable, variables: Json): Runnable {
    return new Runnable(askable, variables, this.#write)
  }

  /** One function for all requests, because V8 takes long to make one for each. */
  readonly #write: WriteAsked = (asked, prepared, state) => {
    const { watch } = state
    try {
      if (nestsDeeper(asked.variables, this.#limits.variableDepth)) return undefined
      const { graph, clearance, compartments, viewer, record } = state.context
      const inPlan: Context = { graph, clearance, compartments, viewer, record, notes: state.notes }
      state.notes?.addText(asked.query)
      const variables = prepared.variables(asked.variables)
      // A worker thread need not predict again what the server has.
      const cost = state.predicted ? undefined : this.#costOf(prepared, variables, asked.variables, state.context)
      if (cost) {
        const { predicted, paid } = cost
        if (predicted === undefined) return undefined
        state.predict(predicted)
        if (predicted > state.bounds.heavyCost || paid > state.bounds.longest) {
          state.handOver(asked)
          return undefined
        }
      }
      const plan = this.#planFor(prepared, variables)
      const run = newRun(inPlan, variables)
      try {
        return watch.run(() => {
          // Yoga refuses a bad filter, even in a part that the plan would not reach.
          if (!plan || errorsIn(plan.filtering, run, inPlan).length > 0) return undefined
          const written = plan.write(run)
          if (written.length > watch.largest) watch.refuseSize()
          return written
        })
      } finally {
        // One slow time, such as the first, is soon forgotten.
        if (cost) cost.paid = (cost.paid + watch.spent) / 2
      }
    } catch {
      if (watch.ended instanceof HandedOver) state.handOver(asked)
      return undefined
    }
  }

  #planFor(prepared: Prepared, variables: Variables): Plan | undefined {
    const existing = this.#plans.get(planKey(prepared, variables))
    if (existing) return existing.plan
    const { document, node, flags, closed } = prepared
    const compiled = (of: readonly string[]) => compile(this.#schema, document, node, variables, of)
    // With all of its flags open, a plan may be too large.
    const plan = compiled(closed) ?? (flags.length > 0 ? compiled(flags) : undefined)
    prepared.closed = plan ? plan.closed : flags
    this.#plans.set(planKey(prepared, variables), { plan })
    return plan
  }

  #prepare({ document, operations }: PreparedDocument, name: string | undefined): Prepared | undefined {
    const existing = operations.get(name ?? '')
    if (existing) return existing
    const node = getOperationAST(document, name)
    // Only queries can begin anew.
    if (node?.operation !== OperationTypeNode.QUERY) return undefined
    const prepared: Prepared = {
      document,
      node,
      operation: operationOf(node, document),
      variables: variableReader(this.#schema, node.variableDefinitions ?? []),
      flags: flagsOf(document),
      closed: [],
      shape: shapeOfVariables(this.#schema, node.variableDefinitions ?? []),
      lastCost: undefined,
      id: this.#prepared++,
    }
    operations.set(name ?? '', prepared)
    return prepared
  }

  #costOf(prepared: Prepared, variables: Variables, given: Json, context: Context): CachedCost {
    const { document, node, shape, lastCost, id } = prepared
    const mark = this.#markIn(context)
    if (lastCost?.mark === mark && shape.isSame(lastCost.variables, variables)) return lastCost.cost
    const cost = getOrInsert<string, CachedCost>(this.#costs, `${id} ${mark} ${shape.textOf(variables)}`, () => {
      const { error, predicted } = costOf(this.#limits, this.#schema, document, node, given, context)
      return { predicted: error ? undefined : predicted, paid: 0 }
    })
    if (isSmall(variables)) prepared.lastCost = { mark, variables, cost }
    return cost
  }
}

function planKey({ id, closed }: Prepared, variables: Variables): string {
  let key = String(id)
  for (const flag of closed) key += ` ${flag} ${variables[flag]}`
  return key
}

interface Asked {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Json
}

/** The parts of a request. Extensions name the client and change no answer; requests with other parts are Yoga's. */
function askedIn(request: unknown): Asked | undefined {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return undefined
  for (const key of Object.keys(request))
    if (key !== 'query' && key !== 'variables' && key !== 'operationName' && key !== 'extensions') return undefined
  const { query, variables, operationName, extensions } = request as Json
  if (extensions != null && (typeof extensions !== 'object' || Array.isArray(extensions))) return undefined
  if (typeof query !== 'string' || (operationName != null && typeof operationName !== 'string')) return undefined
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return undefined
  return { query, operationName: operationName || undefined, variables: (variables ?? {}) as Json }
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

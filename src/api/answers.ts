import type { InputType, ObjectRef, OutputType } from '@pothos/core'
import { analyses } from '../analysis/analyses.ts'
import type { AnyAnalysis } from '../analysis/analysis.ts'
import type { Answer, Cost, Fields, Kind, Page, Price, Words } from '../analysis/shape.ts'
import { parseTime } from '../facts/date.ts'
import type { View } from '../graph/view.ts'
import { allInView, builder, connectionOf, enumMadeOf, enumOf, type InView, oneInView } from './builder.ts'
import { type Context, sizesFor } from './context.ts'
import { pageOf } from './lists/connection.ts'
import './enums.ts'
import { idThrough } from './identity.ts'
import { growingOf } from './lists/growing.ts'
import { EntityConnection, entities } from './lists/lists.ts'
import { Claim, Document, Entity, Graph, Relationship } from './refs.ts'
import { Time } from './types/time.ts'

/**
 * The fields of `Graph` that follow from the records of analyses. Each parameter with a shape becomes an argument, and
 * the shape of the result a type. Shapes are data, so Pothos gets their types only here, at run time.
 */

type Types = typeof builder.$inferSchemaTypes
type Output = OutputType<Types>
type FieldBuilder<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>
type Args = Readonly<Record<string, unknown>>

const scalars = { int: 'Int', float: 'Float', text: 'String', flag: 'Boolean', id: 'ID' } as const
const isScalar = (plain: string): plain is keyof typeof scalars => plain in scalars

/** A type of the schema, and the function that turns a value of an answer into the parent of its resolvers. */
interface Resolved {
  readonly type: Output | [Output]
  readonly nullable: boolean
  readonly toValue: (view: View, value: never) => unknown
}
const as = <T>(type: Output, nullable: boolean, toValue: (view: View, value: T) => unknown): Resolved => ({
  type,
  nullable,
  toValue,
})

function resolved(kind: Exclude<Kind, { page: Page } | { entities: true }>): Resolved {
  if ('words' in kind) return as(enumFor(kind.words), false, (_, word) => word)
  if ('record' in kind) return as(typeFor(kind.record), false, (view, record) => ({ view, record }))
  if ('nullable' in kind) return { ...resolved(single(kind.nullable)), nullable: true }
  if ('list' in kind) {
    const { type, toValue } = resolved(single(kind.list))
    const toValues = (view: View, values: readonly never[]) =>
      'record' in kind.list ? allInView(view, values) : values.flatMap((value) => toValue(view, value) ?? [])
    return { type: [type as Output], nullable: false, toValue: toValues as Resolved['toValue'] }
  }
  const { plain } = kind
  if (isScalar(plain)) return as(scalars[plain], false, (_, value) => value)
  switch (plain) {
    case 'time':
      return as(Time, false, (_, value) => value)
    case 'entity':
      return as<string>(Entity, true, (view, id) => oneInView(view, view.entity(id)))
    case 'document':
      return as<string>(Document, true, (view, id) => oneInView(view, view.document(id)))
    case 'claim':
      return as(Claim, false, oneInView)
    case 'relationship':
      return as(Relationship, false, oneInView)
  }
}

function single(kind: Kind): Parameters<typeof resolved>[0] {
  if ('page' in kind || 'entities' in kind) throw new Error('a page stands only as a whole answer, or as a field')
  return kind
}

const enumFor = ({ table, name = '', description = '' }: Words) => enumMadeOf(table) ?? enumOf(name, description, table)

type RecordRef = ObjectRef<Types, InView<never>>
const made = new Map<Fields, RecordRef>()
/** The type of a record; made once. */
function typeFor(fields: Fields): RecordRef {
  const existing = made.get(fields) ?? typeOf(fields)
  made.set(fields, existing)
  return existing
}

function typeOf({ name, description, fields }: Fields): RecordRef {
  return builder.objectRef<InView<never>>(name).implement({
    description,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(fields).flatMap(([name, { description, kind, cost, read }]) => {
          const growing = 'list' in kind && 'plain' in kind.list ? growingOf[kind.list.plain] : undefined
          if (growing)
            return Object.entries(
              growing(t, name, { description, complexity: priceOf(cost), items: inView(kind, read) }),
            )
          const resolve = ({ view, record }: InView<never>) => ({ view, value: read(record) })
          return [[name, fieldFor(t, kind, { description, complexity: priceOf(cost), resolve })]]
        }),
      ),
  })
}

/** A price that grows with the graph, for what the viewer may see of it. */
const priceOf = (cost: Cost | undefined) =>
  typeof cost === 'function' ? (args: Args, context: Context): Price => cost(sizesFor(context), args) : cost

const inView =
  (kind: Kind, read: (record: never) => unknown) =>
  ({ view, record }: InView<never>) =>
    resolved(single(kind)).toValue(view, read(record) as never) as readonly InView<never>[]

interface Given {
  readonly view: View
  readonly value: unknown
}
interface FieldOptions<Parent> {
  readonly description: string
  readonly complexity: Price | ((args: Args, context: Context) => Price) | undefined
  readonly args?: ReturnType<typeof argsOf>
  readonly resolve: (parent: Parent, args: Args) => Given
}

function fieldFor<Parent>(t: FieldBuilder<Parent>, kind: Kind, options: FieldOptions<Parent>) {
  const { description, args = {} } = options
  const resolve = (give: (given: Given, args: Args) => unknown) => (parent: Parent, args: Args) =>
    give(options.resolve(parent, args), args)
  const priced = options.complexity && { complexity: options.complexity as Price }
  if ('entities' in kind) {
    const page = resolve(({ view, value }, args) =>
      entities.page(
        view,
        listName(description, args, value),
        allInView(
          view,
          (value as readonly string[]).flatMap((id) => view.entity(id) ?? []),
        ),
        args,
      ),
    )
    return t.connection(
      { type: Entity, args: { ...args, ...entities.args }, ...priced, description, resolve: page as never },
      EntityConnection,
    )
  }
  if ('page' in kind) {
    const { item, plural, by, key, id } = kind.page
    const page = resolve(({ view, value }, args) =>
      pageOf(allInView(view, value as readonly never[]), args, {
        name: by,
        key: ({ record }) => key(record),
        id: ({ record }) => id(record),
        list: idThrough(view, listName(description, args, value)),
      }),
    )
    const type = typeFor(item)
    return t.connection({ type, args, ...priced, description, resolve: page as never }, connectionOf(type, plural))
  }
  const { type, nullable, toValue } = resolved(kind)
  return t.field({
    type,
    nullable,
    args,
    description,
    ...priced,
    resolve: resolve(({ view, value }) => (value == null ? value : toValue(view, value as never))) as never,
  })
}

/** The name of a list: its field, arguments and beginning, because every record may have one. */
function listName(field: string, { first, last, after, before, ...asked }: Args, list: unknown): string {
  const items = list as readonly unknown[]
  return [field, JSON.stringify(asked), items.length, typeof items[0] === 'string' ? items[0] : ''].join(' ')
}

/** The parameters with a shape, as arguments. */
function argsOf({ parameters }: AnyAnalysis) {
  return builder.args((t) =>
    Object.fromEntries(
      Object.entries(parameters).flatMap(([name, parameter]) => {
        if (typeof parameter === 'string') return []
        const { description, kind, isRequired } = parameter
        const type = 'list' in kind ? ([inputOf(kind.list)] as [InputType<Types>]) : inputOf(kind)
        return [[name, t.field({ type, required: isRequired, description })]]
      }),
    ),
  )
}

function inputOf(kind: Kind): InputType<Types> {
  if ('words' in kind) return enumFor(kind.words)
  if ('plain' in kind && isScalar(kind.plain)) return scalars[kind.plain]
  if ('plain' in kind && kind.plain === 'time') return 'EDTF'
  throw new Error(`no argument can be ${JSON.stringify(kind)}`)
}

/** The arguments as parameters of the analysis, with parsed dates. */
const parametersOf = ({ parameters }: AnyAnalysis, args: Args): never =>
  // A cast, because GraphQL has already checked the arguments against the shapes of the parameters.
  Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => {
      const value = args[name]
      const isTime = typeof parameter === 'object' && 'plain' in parameter.kind && parameter.kind.plain === 'time'
      return [name, isTime && typeof value === 'string' ? parseTime(value) : value]
    }),
  ) as never

function addField(analysis: AnyAnalysis, { description, kind, cost }: Answer<unknown>) {
  const name = analysis.id.replace(/-./g, ([, letter = '']) => letter.toUpperCase())
  const { relationships } = analysis.bounds
  const bound =
    relationships === undefined
      ? ''
      : ` Networks of more than ${relationships.toLocaleString('en')} relationships are TOO_COSTLY.`
  builder.objectField(Graph, name, (t) =>
    fieldFor<View>(t, kind, {
      description: description + bound,
      complexity: priceOf(cost),
      args: argsOf(analysis),
      resolve: (view, args) => ({ view, value: analysis.fn(view, parametersOf(analysis, args)) }),
    }),
  )
}

for (const analysis of analyses) if (typeof analysis.result !== 'string') addField(analysis, analysis.result)

import {
  coerceInputValue,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  print,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromAST,
  visit,
} from 'graphql'
import { getOrInsert } from '../../graph/caches/get-or-insert.ts'
import { Bailout } from './leaf.ts'
import { isSmall } from './small.ts'

export type Variables = Readonly<Record<string, unknown>>
type Values = Record<string, unknown>

/**
 * Reads variables from JSON as Yoga's executor does (specification 6.1.2), with their types looked up once.
 * @throws Bailout or the error of a scalar, if the executor would report an error
 */
export function variableReader(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): (given: Variables) => Variables {
  const readers = definitions.map(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node)
    if (!isInputType(type)) throw new Bailout(`no input type for ${variable.name.value}`)
    const fallback = defaultValue && valueFromAST(defaultValue, type)
    return {
      name: variable.name.value,
      read: isLeafType(getNullableType(type)) ? valueReader(type) : keepingLast(valueReader(type)),
      fallback,
      isRequired: isNonNullType(type) && !defaultValue,
      hasFallback: defaultValue !== undefined,
      isInherited: variable.name.value in {},
    }
  })
  return (given) => {
    const values: Values = {}
    for (const { name, read, fallback, isRequired, hasFallback, isInherited } of readers) {
      const value = given[name]
      if (value !== undefined && (!isInherited || Object.hasOwn(given, name))) set(values, name, read(value))
      else if (hasFallback) set(values, name, fallback)
      else if (isRequired) throw new Bailout(`${name} is missing`)
    }
    return values
  }
}

/** An equal list or object in the next run is the same one, so that what is cached for it is found. */
function keepingLast(read: (value: unknown) => unknown): (value: unknown) => unknown {
  let [last, value]: unknown[] = [undefined, undefined]
  return (given) => {
    if (last !== undefined && areEqual(given, last)) return value
    const found = read(given)
    if (isSmall(given)) [last, value] = [given, found]
    return found
  }
}

/** True for equal values from JSON. */
function areEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((item, at) => areEqual(item, other[at]))
  const keys = Object.keys(one)
  return (
    !Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && areEqual(Reflect.get(one, key), Reflect.get(other, key)))
  )
}

/** Like coerceInputValue of graphql-js, for a value from JSON. */
function valueReader(type: GraphQLInputType): (value: unknown) => unknown {
  if (isNonNullType(type)) {
    const read = valueReader(type.ofType)
    return (value) => (value == null ? refuse('null') : read(value))
  }
  if (isLeafType(type)) return (value) => (value == null ? null : (type.parseValue(value) ?? refuse(type.name)))
  if (isListType(type)) {
    const read = valueReader(type.ofType)
    return (value) => (value == null ? null : Array.isArray(value) ? value.map(read) : [read(value)])
  }
  return (value) => coerceInputValue(value, type, (_, __, error) => refuse(error.message))
}

/** Readers of values by the texts of their types and values, shared by the arguments of an operation. */
export type SharedReaders = Map<string, Read>
type Read = (variables: Variables) => unknown

/**
 * Reads the arguments of a field that has variables in them as Yoga's executor does (specification 6.4.1).
 * @param shared so that equal filters of one run, and of runs in turn, are one object, and each is compiled once
 * @throws Bailout if it would report an error
 */
export function argumentReader(
  { args }: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
  shared: SharedReaders = new Map(),
): (variables: Variables) => Values {
  const readers = args.flatMap(({ name, type, defaultValue }) =>
    memberReader(name, type, defaultValue, given.find((one) => one.name.value === name)?.value, shared),
  )
  return membersReader(readers)
}

type ReadMember = (variables: Variables, into: Values) => void

const membersReader =
  (readers: readonly ReadMember[]) =>
  (variables: Variables): Values => {
    const values: Values = {}
    for (const read of readers) read(variables, values)
    return values
  }

/** Reads one argument, or one field of an input object, into the result; empty if there is nothing to read. */
function memberReader(
  name: string,
  type: GraphQLInputType,
  fallback: unknown,
  node: ValueNode | undefined,
  shared?: SharedReaders,
): ReadMember | [] {
  const isRequired = isNonNullType(type)
  const missing = (into: Values) => {
    if (fallback !== undefined) into[name] = fallback
    else if (isRequired) refuse(name)
  }
  if (!node) return fallback !== undefined || isRequired ? (_, into) => missing(into) : []
  if (node.kind === Kind.VARIABLE) {
    const variable = node.name.value
    return (variables, into) => {
      const value = Object.hasOwn(variables, variable) ? variables[variable] : undefined
      if (value === undefined) return missing(into)
      into[name] = value === null && isRequired ? refuse(name) : value
    }
  }
  const isShared = shared && node.kind === Kind.OBJECT && variablesIn(node).size > 0
  const read = isShared
    ? getOrInsert(shared, `${type} ${print(node)}`, () => onceForEach(nodeReader(type, node), [...variablesIn(node)]))
    : nodeReader(type, node)
  return (variables, into) => {
    into[name] = read(variables)
  }
}

/** Reads once for runs in turn that have the same values. @param names the variables that it reads */
function onceForEach(read: Read, names: readonly string[]): Read {
  let [last, value]: [Variables | undefined, unknown] = [undefined, undefined]
  return (variables) => {
    const before = last
    const isSame = before && (before === variables || names.every((name) => before[name] === variables[name]))
    if (!isSame) value = read(variables)
    last = variables
    return value
  }
}

function nodeReader(type: GraphQLInputType, node: ValueNode): (variables: Variables) => unknown {
  if (isNonNullType(type) && node.kind !== Kind.NULL) return nodeReader(type.ofType, node)
  if (variablesIn(node).size === 0) {
    const value = valueFromAST(node, type)
    return () => (value === undefined ? refuse('a value') : value)
  }
  if (isInputObjectType(type) && node.kind === Kind.OBJECT && !type.isOneOf) {
    const readers = Object.values(type.getFields()).flatMap((field) =>
      memberReader(
        field.name,
        field.type,
        field.defaultValue,
        node.fields.find(({ name }) => name.value === field.name)?.value,
      ),
    )
    return membersReader(readers)
  }
  return (variables) => valueFromAST(node, type, variables) ?? refuse('a value')
}

export function variablesIn(node: ValueNode | FieldNode): ReadonlySet<string> {
  const names = new Set<string>()
  const parts = node.kind === Kind.FIELD ? (node.arguments ?? []) : [node]
  for (const part of parts) visit(part, { Variable: ({ name: { value } }) => void names.add(value) })
  return names
}

/** Refused, because assigning `__proto__` would set the prototype. */
function set(values: Values, name: string, value: unknown): void {
  if (name === '__proto__') refuse(name)
  values[name] = value
}

function refuse(what: string): never {
  throw new Bailout(`not to be read: ${what}`)
}

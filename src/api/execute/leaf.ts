import { type GraphQLLeafType, isEnumType } from 'graphql'
import { LRUCache } from 'lru-cache'
import { getOrInsert } from '../../graph/caches/get-or-insert.ts'

/** Writes a value as JSON behind a text, in bytes. @throws if it is null or does not fit its type */
type WriteLeaf = (text: string, value: unknown) => string

/** Writes values of a scalar or an enum as its `serialize` does. @param isNullable null may be in their place */
export function leafWriter(type: GraphQLLeafType, isNullable = false): WriteLeaf {
  const other = (value: unknown) => (isNullable && value == null ? 'null' : serialized(type, value))
  if (isEnumType(type)) {
    const names = new Map(type.getValues().map(({ name, value }) => [value, `"${name}"`]))
    return (text, value) => text + (names.get(value) ?? other(value))
  }
  switch (type.name) {
    case 'String':
    case 'ID':
    case 'EDTF':
    case 'Date':
      return (text, value) => text + (typeof value === 'string' ? quoted(value) : other(value))
    case 'Boolean':
      return (text, value) => text + (value === true ? 'true' : value === false ? 'false' : other(value))
    default:
      return (text, value) => text + other(value)
  }
}

/** A text with one character for each byte of its UTF-8: V8 joins and sends such texts several times as fast. */
export const inBytes = (text: string) => (NOT_ASCII.test(text) ? Buffer.from(text).toString('latin1') : text)
const NOT_ASCII = /\P{ASCII}/u

/** ASCII without control characters, quotes and backslashes, of which JSON changes nothing. */
const NOT_PLAIN = /[^ !#-[\]-~]/
const quoted = (text: string) => (NOT_PLAIN.test(text) ? escaped(text) : `"${text}"`)

/** The last texts that JSON or UTF-8 changes. Names and titles come again, and changing one takes a microsecond. */
const changed = new LRUCache<string, string>({ max: 2_000 })
/** The most characters of one that is kept. */
const LONGEST = 500
const change = (text: string) => inBytes(JSON.stringify(text))
const escaped = (text: string) => (text.length > LONGEST ? change(text) : getOrInsert(changed, text, change))

function serialized(type: GraphQLLeafType, given: unknown): string {
  if (given == null || given instanceof Error || isPromise(given)) throw new Bailout('no value')
  const value = type.serialize(given)
  // A leaf that serializes to nothing is an error by the specification.
  const text = value == null ? undefined : JSON.stringify(value)
  if (text === undefined) throw new Bailout('a leaf gave nothing')
  return inBytes(text)
}

/** True for a promise. It is left to fail unheard, because Yoga's executor asks the field again. */
export function isPromise(value: unknown): boolean {
  if (value instanceof Promise) value.catch(() => {})
  return typeof value === 'object' && value !== null && 'then' in value
}

/** Thrown if an answer has an error or has to wait; Yoga's executor then answers. */
export class Bailout extends Error {}

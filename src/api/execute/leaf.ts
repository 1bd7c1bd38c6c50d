import { type GraphQLLeafType, isEnumType } from 'graphql'

/** Writes a value that is not null as JSON. @throws if the value does not fit its type */
export type WriteLeaf = (value: unknown) => string

/** Writes values of a scalar or an enum as its `serialize` does. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) {
    const names = new Map(type.getValues().map(({ name, value }) => [value, `"${name}"`]))
    return (value) => names.get(value) ?? written(type.serialize(value))
  }
  switch (type.name) {
    case 'String':
    case 'ID':
    case 'EDTF':
    case 'Date':
      return (value) => JSON.stringify(typeof value === 'string' ? value : type.serialize(value))
    case 'Boolean':
      return (value) => (value === true ? 'true' : value === false ? 'false' : written(type.serialize(value)))
    default:
      return (value) => written(type.serialize(value))
  }
}

/** A leaf that serializes to nothing is an error by the specification. */
function written(value: unknown): string {
  const text = value == null ? undefined : JSON.stringify(value)
  if (text === undefined) throw new Bailout('a leaf gave nothing')
  return text
}

/** Thrown if an answer has an error or has to wait; Yoga's executor then answers. */
export class Bailout extends Error {}

import { type GraphQLLeafType, isEnumType } from 'graphql'

/** Writes a value that is not null as JSON. @throws where the value is none of its type */
export type WriteLeaf = (value: unknown) => string

/** How values of a scalar or an enum are written: as their own `serialize` gives them. */
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

/** graphql-js takes a leaf that serializes to nothing for an error. */
function written(value: unknown): string {
  const text = value == null ? undefined : JSON.stringify(value)
  if (text === undefined) throw new Bailout('a leaf gave nothing')
  return text
}

/** What is not written here: an answer with an error, or one that has to be waited for. graphql-js answers it. */
export class Bailout extends Error {}

import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isLeafType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import type { Variables } from './inputs.ts'

/**
 * Reads all that the cost of an operation depends on from its variables: numbers, flags, enum values, years, and
 * lengths of lists. Operations with equal shapes cost the same.
 */
export function shapeReader(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): (variables: Variables) => string {
  const parts = definitions.map(({ variable, type }) => ({
    name: variable.name.value,
    shape: readerOf(typeFromAST(schema, type) as GraphQLInputType),
  }))
  return (variables) => {
    let text = ''
    for (const { name, shape } of parts) text += `${shape(variables[name])},`
    return text
  }
}

function readerOf(type: GraphQLInputType): (value: unknown) => string {
  const ofValue = getNullableType(type)
  if (isEnumType(ofValue)) return String
  return isLeafType(ofValue) ? ofLeaf : shapeOf
}

const ofLeaf = (value: unknown): string =>
  value === true ? 'y' : value === false ? 'n' : typeof value === 'string' ? ofText(value) : String(value)

/** The year of a date; nothing of any other text. */
function ofText(text: string): string {
  const sign = text.charCodeAt(0)
  return sign >= 48 && sign <= 57 && /^\d{4}/.test(text) ? text.slice(0, 4) : "''"
}

/** Values without their texts, but with the years of dates: `{first:3,ids:['',''],asOf:2024}`. */
function shapeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ofLeaf(value)
  let text = Array.isArray(value) ? '[' : '{'
  if (Array.isArray(value)) for (const item of value) text += `${shapeOf(item)},`
  else for (const key of Object.keys(value)) text += `${key}:${shapeOf(Reflect.get(value, key))},`
  return `${text}]`
}

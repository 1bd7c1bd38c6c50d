import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import type { Variables } from './inputs.ts'

/**
 * The shape of variables is all in them that the cost of an operation depends on. It has numbers, flags, enum values,
 * years, and lengths of lists. Operations with equal shapes cost the same.
 */
export interface Shape {
  textOf(variables: Variables): string
  /** True only if two have equal texts. It is known in a fraction of the time that the texts take. */
  isSame(one: Variables, other: Variables): boolean
}

export function shapeOfVariables(schema: GraphQLSchema, definitions: readonly VariableDefinitionNode[]): Shape {
  const parts = definitions.map(({ variable, type: node }) => {
    const type = getNullableType(typeFromAST(schema, node) as GraphQLInputType)
    return { name: variable.name.value, isEnum: isEnumType(type), textOf: isEnumType(type) ? String : shapeOf }
  })
  return {
    textOf(variables) {
      let text = ''
      for (const { name, textOf } of parts) text += `${textOf(variables[name])},`
      return text
    },
    isSame(one, other) {
      for (const { name, isEnum } of parts) {
        // Not in one line, because V8 makes arrays for that.
        const a = one[name]
        const b = other[name]
        if (a !== b && (isEnum || !haveSameShape(a, b))) return false
      }
      return true
    },
  }
}

function haveSameShape(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string')
    return beginsWithDigit(one) || beginsWithDigit(other) ? ofText(one) === ofText(other) : true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => item === other[at] || haveSameShape(item, other[at]))
  return typeof one === 'object' && typeof other === 'object' && shapeOf(one) === shapeOf(other)
}

const ofLeaf = (value: unknown): string =>
  value === true ? 'y' : value === false ? 'n' : typeof value === 'string' ? ofText(value) : String(value)

/** The year of a date; nothing of any other text. */
const ofText = (text: string): string => (beginsWithDigit(text) && /^\d{4}/.test(text) ? text.slice(0, 4) : "''")

function beginsWithDigit(text: string): boolean {
  const sign = text.charCodeAt(0)
  return sign >= 48 && sign <= 57
}

/** Values without their texts, but with the years of dates: `{first:3,ids:['',''],asOf:2024}`. */
function shapeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ofLeaf(value)
  let text = Array.isArray(value) ? '[' : '{'
  if (Array.isArray(value)) for (const item of value) text += `${shapeOf(item)},`
  else for (const key of Object.keys(value)) text += `${key}:${shapeOf(Reflect.get(value, key))},`
  return `${text}]`
}

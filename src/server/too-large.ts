import { type DocumentNode, type GraphQLSchema, isObjectType, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { Exceeded } from '../errors.ts'

/** The most pages that an error names. */
const NAMED = 3

/** The error of an answer above a limit in bytes. It names the fields of the operation that can be asked in pages. */
export function tooLarge(limit: number, schema: GraphQLSchema, document: DocumentNode, predicted?: number): Exceeded {
  const pages = pagesIn(schema, document).slice(0, NAMED)
  const advice =
    pages.length > 0
      ? `ask for smaller pages: ${pages.join(', ')}`
      : 'select fewer fields, or ask in several operations'
  const megabytes = limit / 1e6
  return new Exceeded(
    'TOO_LARGE',
    `the answer has more than ${megabytes} MB; ${advice}; files of any size are at /export`,
    { ...(predicted !== undefined && { predicted }), limit },
  )
}

function pagesIn(schema: GraphQLSchema, document: DocumentNode): string[] {
  const found = new Set<string>()
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name: { value: name } }) {
        const parent = types.getParentType()
        const size = types
          .getFieldDef()
          ?.args.find((argument) => argument.name === 'first' || argument.name === 'limit')
        if (size) found.add(`'${size.name}' of '${name}'`)
        else if (isObjectType(parent) && parent.getFields()[`${name}Connection`])
          found.add(`'first' of '${name}Connection' in place of '${name}'`)
      },
    }),
  )
  return [...found]
}

/** True if a value has more characters than a limit as JSON; a part of them is not counted. */
export function isLargerThan(limit: number, value: unknown): boolean {
  let size = 0
  const count = (one: unknown): boolean => {
    if (typeof one === 'string') size += one.length + 2
    else if (typeof one !== 'object' || one === null) size += 4
    else if (Array.isArray(one)) return one.some(count)
    else
      for (const key in one) {
        size += key.length + 4
        if (count(Reflect.get(one, key))) return true
      }
    return size > limit
  }
  return count(value)
}

import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'

/** The default resolver (specification 6.4.2). */
export function resolveByDefault(
  source: unknown,
  name: string,
  args: object,
  context: Context,
  info: GraphQLResolveInfo,
): unknown {
  if (typeof source !== 'object' || source === null) return undefined
  const value: unknown = Reflect.get(source, name)
  return typeof value === 'function' ? value.call(source, args, context, info) : value
}

import type { GraphQLFieldResolver } from 'graphql'
import type { Context } from '../context.ts'

/** The default resolver of a field (specification 6.4.2). */
export const resolverByDefault =
  (name: string): GraphQLFieldResolver<unknown, Context> =>
  (source, args, context, info) => {
    if (typeof source !== 'object' || source === null) return undefined
    const value: unknown = Reflect.get(source, name)
    return typeof value === 'function' ? value.call(source, args, context, info) : value
  }

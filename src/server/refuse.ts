import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../errors.ts'

/** The error of a request that HTTP itself has a status for; every other error of a request answers 400, or 200 to a client of plain JSON. */
export function refuse(
  status: number,
  code: ErrorCode,
  sentence: string,
  headers: Record<string, string> = {},
): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code, http: { status, headers } } })
}

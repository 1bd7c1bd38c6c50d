import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../errors.ts'

/** An error with an HTTP status. Any other error answers 400, or 200 to clients of plain JSON. */
export function refuse(
  status: number,
  code: ErrorCode,
  sentence: string,
  headers: Record<string, string> = {},
): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code, http: { status, headers } } })
}

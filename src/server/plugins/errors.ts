import { randomBytes } from 'node:crypto'
import { type ExecutionResult, GraphQLError, Kind } from 'graphql'
import { type FetchAPI, isAsyncIterable, type Plugin } from 'graphql-yoga'
import { inBytes } from '../../api/execute/leaf.ts'
import { EntenteError, type ErrorCode } from '../../errors.ts'
import { bodyOf, type WholeAnswer } from '../fast/answers.ts'
import type { RequestState } from '../request-state.ts'
import type { ServerContext } from './request-state.ts'

/** Logs an error in full, with the id of the request; the answer holds only its reference. */
export type Log = (reference: string, fault: unknown, request?: string, code?: ErrorCode) => void

/** Logs an error, and returns what an answer says about an internal one. */
export function logFault(
  log: Log,
  fault: unknown,
  state?: Pick<RequestState, 'id'>,
): { message: string; reference: string } {
  const reference = randomBytes(6).toString('hex')
  // An answer that was broken off has no place for its code any more.
  log(reference, fault, state?.id, fault instanceof EntenteError ? fault.code : 'INTERNAL')
  return { message: `Internal error; the log has details under reference ${reference}`, reference }
}

/** The one place where errors become answers: every error has a code and a sentence, and nothing else. */
export function useErrors(log: Log): Plugin<object, ServerContext> {
  return {
    onResultProcess({ result, setResult, serverContext: { state } }) {
      if (isAsyncIterable(result))
        return setResult(partsWith(result as AsyncIterable<Part>, (error) => answer(error, false, log, state)))
      if (Array.isArray(result) || !result.errors) return
      const ofRequest = !('data' in result)
      setResult({ ...result, errors: result.errors.map((error) => answer(error, ofRequest, log, state)) })
    },
    onResponse({ response, setResponse, fetchAPI }) {
      // Yoga has no message for this refusal.
      if (response.status !== 406) return
      const message =
        'the answer is JSON, which the Accept header of the request excludes; accept application/graphql-response+json'
      setResponse(errorResponse(fetchAPI, 406, unreadable, message))
    },
  }
}

/** A part of an answer that comes in several. */
type Part = ExecutionResult & { readonly incremental?: readonly Part[] }

/** The parts of an answer with the errors of each in their form. */
async function* partsWith(parts: AsyncIterable<Part>, made: (error: GraphQLError) => GraphQLError) {
  const withErrors = ({ errors, incremental, ...rest }: Part): Part => ({
    ...rest,
    ...(errors && { errors: errors.map(made) }),
    ...(incremental && { incremental: incremental.map(withErrors) }),
  })
  for await (const part of parts) yield withErrors(part)
}

/** The response of a plugin that answers with an error before there is an operation. */
export const errorResponse = (
  { Response }: FetchAPI,
  status: number,
  code: ErrorCode,
  message: string,
  headers: Record<string, string> = {},
): Response => Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers })

/** The answer to a request that was refused, or failed, outside Yoga. */
export function answerTo(thrown: unknown, log: Log, state: RequestState): WholeAnswer {
  const error = thrown instanceof GraphQLError ? thrown : new GraphQLError('', { originalError: toError(thrown) })
  const { message, extensions } = answer(error, true, log, state)
  const { http = {}, ...rest } = extensions as { http?: { status?: number; headers?: Record<string, string> } }
  const text = JSON.stringify({ errors: [{ message, extensions: rest }] })
  const headers = ['content-type', 'application/json', ...Object.entries(http.headers ?? {}).flat()]
  return { status: http.status ?? 400, headers, ...bodyOf(inBytes(text)) }
}

const toError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)))

function answer(error: GraphQLError, ofRequest: boolean, log: Log, state: RequestState): GraphQLError {
  const known = ententeError(error)
  if (known) return answerWith(error, known.message, { code: known.code, ...known.details }, ofRequest)
  if (isOfOperation(error)) return answerWith(error, bounded(error.message), { code: codeOf(error) }, ofRequest)
  const { message, reference } = logFault(log, error.originalError ?? error, state)
  const { path } = error
  return new GraphQLError(message, {
    path,
    extensions: { code: 'INTERNAL', reference, ...(ofRequest && { http: { status: 500 } }) },
  })
}

// A request that cannot run is answered 400. `spec` keeps 200 for clients of plain application/json, as GraphQL over
// HTTP asks.
function answerWith(error: GraphQLError, message: string, said: { code: string }, ofRequest: boolean): GraphQLError {
  const { nodes, source, positions, path } = error
  const http = ofRequest ? (error.extensions.http ?? { status: 400, spec: true }) : undefined
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source,
    positions,
    path,
    extensions: { ...said, ...(http !== undefined && { http }) },
  })
}

/** The most characters of a message; those of graphql-js repeat the whole value of a variable. */
const MAX_MESSAGE = 1_000
const bounded = (message: string) =>
  message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE / 2)} … ${message.slice(-MAX_MESSAGE / 2)}` : message

/** The EntenteError inside an error that graphql-js has wrapped, once or more often. */
function ententeError(error: unknown): EntenteError | undefined {
  if (error instanceof EntenteError) return error
  return error instanceof GraphQLError ? ententeError(error.originalError) : undefined
}

/**
 * True if the operation caused the error. Among errors of fields these are the ones that point at an argument. An error
 * that points at a field (an unexpected null, a value of the wrong type) is a fault of the resolver. Among earlier
 * errors these are the ones of graphql-js and Yoga; one that only wraps another and points at nothing is internal.
 */
function isOfOperation({ path, nodes, originalError, extensions }: GraphQLError): boolean {
  if (extensions.unexpected === true) return false
  if (path) return nodes?.some((node) => node.kind !== Kind.FIELD) ?? false
  return originalError === undefined || (nodes?.length ?? 0) > 0
}

function codeOf(error: GraphQLError): string {
  const { code } = error.extensions
  if (typeof code === 'string') return code
  return (error.nodes?.length ?? 0) > 0 ? validation : unreadable
}
const validation: ErrorCode = 'GRAPHQL_VALIDATION_FAILED'
const unreadable: ErrorCode = 'BAD_REQUEST'

import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** The header in which a request id comes in and goes out. */
export const ID_HEADER = 'x-request-id'

/** Ids come from clients, so their characters and their length are bounded before they are sent back or logged. */
const ID = /^[\w.:+/=-]{1,128}$/
/** As in W3C Trace Context; a trace of zeros is none. */
const TRACE = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-|$)/

/** The trace that a client names in `traceparent`; undefined without a valid one. */
export function traceIn({ traceparent }: IncomingHttpHeaders): string | undefined {
  return typeof traceparent === 'string' && traceparent.length <= 512 ? TRACE.exec(traceparent)?.[1] : undefined
}

/** The id that a client gives its request: `x-request-id`, or its trace; undefined without a valid one. */
export function idIn(headers: IncomingHttpHeaders): string | undefined {
  const given = headers[ID_HEADER]
  return typeof given === 'string' && ID.test(given) ? given : traceIn(headers)
}

/** Differs between servers and starts, so that ids of several logs can be joined. */
const prefix = randomBytes(6).toString('hex')
let made = 0

/** An id for a request without one. */
export const newId = () => `${prefix}-${(made++).toString(36)}`

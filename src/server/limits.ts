/** Limits of one request. Each has its own error code; the sentence of the error gives both numbers. */
export interface Limits {
  /** TOO_LARGE: the bytes of a request's body. */
  readonly bodyBytes: number
  /** TOO_LARGE: the tokens of an operation, so that parsing and validating it stays fast. */
  readonly tokens: number
  /** TOO_DEEP: how deep the JSON of the variables nests. */
  readonly variableDepth: number
  /** TOO_DEEP: how deep the fields of an operation nest. */
  readonly depth: number
  /** TOO_COSTLY: the fields that an operation selects with its fragments spread, under any alias. */
  readonly fields: number
  /** TOO_COSTLY: the points that an operation may cost, by prediction. A millisecond of the processor is 100 points. */
  readonly cost: number
  /** Further points for each claim that the viewer may see, so that whole graphs of any size can be compared. */
  readonly costPerClaim: number
  /** TIMED_OUT: the milliseconds of processor that the answer takes. An export, which is sent in parts, has more. */
  readonly deadline: number
  /** TOO_LARGE: the bytes of an answer to an operation, before it is compressed. */
  readonly largest: number
  /** No error: above this predicted cost, a worker thread answers. */
  readonly heavyCost: number
  /** No error: after these milliseconds of the server's own thread, a worker thread begins anew. */
  readonly turn: number
  /** No error: the same, for a viewer who crowds others out; and what may run at all, if it ran before. */
  readonly turnOfCrowd: number
  readonly short: number
  /** No error: the bytes of all caches of a thread; without it they grow with the number of claims. */
  readonly cacheBytes?: number | undefined
}

export const defaultLimits: Limits = {
  bodyBytes: 102_400,
  tokens: 4_000,
  variableDepth: 40,
  depth: 24,
  fields: 500,
  cost: 100_000,
  costPerClaim: 3,
  deadline: 5_000,
  largest: 32_000_000,
  heavyCost: 50_000,
  turn: 50,
  turnOfCrowd: 5,
  short: 0.3,
}

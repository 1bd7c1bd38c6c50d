import type { View } from '../graph/view.ts'
import type { Answer, Parameter } from './shape.ts'

/** One question over a graph, as data: the API, the command line and the page can list it and ask it. */
export interface Analysis<Parameters, Result, Job = unknown, Done = unknown> {
  readonly id: string
  /** The question, in a sentence. */
  readonly description: string
  /** A description of each parameter. With a shape, the API makes an argument of it. */
  readonly parameters: { readonly [K in keyof Parameters]-?: string | Parameter<Parameters[K]> }
  /** A description of the answer. With a shape, the API makes a field of it. */
  readonly result: string | Answer<Result>
  /** Limits by name. Beyond one of them the answer is truncated or refused, and says so. */
  readonly bounds: Readonly<Record<string, number>>
  /** @throws EntenteError when the parameters are invalid or too costly */
  fn(view: View, parameters: Parameters): Result
  /** The halves that let a slow analysis run in a worker thread. */
  readonly slow?: Slow<Parameters, Result, Job, Done> | undefined
}

/**
 * A slow analysis in two halves: a job of plain data for a worker thread, and the answer made from the job's outcome.
 */
export interface Slow<Parameters, Result, Job, Done> {
  /** Undefined if the answer is quick or cached. @throws EntenteError as `fn` does */
  job(view: View, parameters: Parameters): Job | undefined
  /** Runs in the worker thread. */
  work(job: Job): Done
  finish(view: View, parameters: Parameters, done: Done): Result
}

/** An analysis of any type, to be listed or found by its id. Only the shapes tell which parameters it takes. */
export interface AnyAnalysis extends Omit<Analysis<object, unknown>, 'parameters' | 'fn' | 'slow'> {
  readonly parameters: Readonly<Record<string, string | Parameter<unknown>>>
  fn(view: View, parameters: never): unknown
  readonly slow?: Slow<never, unknown, unknown, unknown> | undefined
}

type Stated<Record extends { readonly bounds: unknown }> = Omit<Record, 'bounds'> & Partial<Pick<Record, 'bounds'>>

/**
 * Defines an analysis. The types of parameters and result follow from its function; without `bounds` it has no limit.
 */
export const analysis = <Parameters, Result, Job = unknown, Done = unknown>(
  record: Stated<Analysis<Parameters, Result, Job, Done>>,
): Analysis<Parameters, Result, Job, Done> => ({ bounds: {}, ...record })

/** The description of a parameter or a result, with or without a shape. */
export const textOf = (described: string | { readonly description: string }): string =>
  typeof described === 'string' ? described : described.description

import { traced } from '../graph/traced.ts'
import type { View } from '../graph/view.ts'
import type { Answer, Parameter } from './shape.ts'

/** One question over a graph, as data: the API, the command line and the page can list it and ask it. */
export interface Analysis<Parameters, Result> {
  readonly id: string
  /** The question, in a sentence. */
  readonly description: string
  /** A description of each parameter. With a shape, the API makes an argument of it. */
  readonly parameters: { readonly [K in keyof Parameters]-?: string | Parameter<Parameters[K]> }
  /** A description of the answer. With a shape, the API makes a field of it. */
  readonly result: string | Answer<Result>
  /** Limits by name. Beyond one of them the answer is truncated or refused, and says so. */
  readonly bounds: Readonly<Record<string, number>>
  /**
   * Loops that can take long call `checkPoint`, so that a worker thread can take over a slow request.
   * @throws EntenteError when the parameters are invalid or too costly
   */
  fn(view: View, parameters: Parameters): Result
}

/** An analysis of any type, to be listed or found by its id. Only the shapes tell which parameters it takes. */
export interface AnyAnalysis extends Omit<Analysis<object, unknown>, 'parameters' | 'fn'> {
  readonly parameters: Readonly<Record<string, string | Parameter<unknown>>>
  fn(view: View, parameters: never): unknown
}

type Stated<Record extends { readonly bounds: unknown }> = Omit<Record, 'bounds'> & Partial<Pick<Record, 'bounds'>>

/**
 * Defines an analysis. The types of parameters and result follow from its function; without `bounds` it has no limit.
 */
export const analysis = <Parameters, Result>(
  record: Stated<Analysis<Parameters, Result>>,
): Analysis<Parameters, Result> => ({
  bounds: {},
  ...record,
  fn: (view, parameters) => traced(`analysis ${record.id}`, () => record.fn(view, parameters)),
})

/** The description of a parameter or a result, with or without a shape. */
export const textOf = (described: string | { readonly description: string }): string =>
  typeof described === 'string' ? described : described.description

import type { View } from '../graph/view.ts'

/** One question over a graph, as data: the API, the command line and the page can list it and ask it. */
export interface Analysis<Parameters, Result> {
  readonly id: string
  /** The question, in a sentence. */
  readonly description: string
  /** What each parameter means. */
  readonly parameters: { readonly [K in keyof Parameters]-?: string }
  /** What the answer is. */
  readonly result: string
  /** How far it goes at the most, by name; beyond, it says so or refuses. */
  readonly bounds: Readonly<Record<string, number>>
  /** @throws EntenteError when the parameters ask for what cannot be */
  fn(view: View, parameters: Parameters): Result
}

/** States an analysis; the types of parameters and result flow from its function. */
export const analysis = <Parameters, Result>(record: Analysis<Parameters, Result>): Analysis<Parameters, Result> =>
  record

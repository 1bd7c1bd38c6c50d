import type { FieldNode } from 'graphql'
import type { Size } from '../../graph/budget.ts'
import type { View } from '../../graph/view.ts'
import type { Context } from '../context.ts'
import type { Variables } from './inputs.ts'

/** One execution of a plan. */
export interface Run {
  readonly context: Context
  readonly variables: Variables
  /** Arguments of fields that use variables, read once a run. */
  readonly args: Map<FieldNode, Record<string, unknown>>
  /** Cached texts that the run has looked up, by the number of the selection. */
  readonly texts: Map<number, FoundTexts>
}

export const newRun = (context: Context, variables: Variables): Run => ({
  context,
  variables,
  args: new Map(),
  texts: new Map(),
})

/** Writes a value as JSON, with one character for each byte of its UTF-8. */
export type Write = (value: unknown, run: Run) => string

/** Texts of records as one selection writes them: under one view, with the same values of its variables. */
export interface RecordTexts {
  readonly view: View
  readonly size: Size
  /** Of a record in a drawing, the pieces between the ends of its ids; of any other, one piece. */
  readonly ofRecord: Map<object, readonly string[]>
}

/** The cached texts of a view; without texts on first use. */
export interface FoundTexts {
  readonly view: View
  readonly texts: RecordTexts | undefined
  /** The end of ids in a drawing, and the same as JSON without quotes. */
  readonly endOfIds: string | undefined
  readonly endInJson: string
}

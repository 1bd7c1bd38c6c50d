import type { Size } from '../../graph/caches/budget.ts'
import type { View } from '../../graph/view.ts'
import type { Context } from '../context.ts'
import { AnswerBytes } from './answer-bytes.ts'
import type { Variables } from './inputs.ts'

/** One execution of a plan. */
export interface Run {
  readonly id: number
  readonly context: Context
  readonly variables: Variables
  /** Arguments of fields that use variables, read once a run, by their places in the plan. */
  readonly args: (Record<string, unknown> | undefined)[]
  /** Cached texts that the run has looked up, by the places of their selections in the plan. */
  readonly texts: (FoundTexts | undefined)[]
  /** The ends of ids that it wrote last. */
  ends: Ends | undefined
  /** True while the text of a record is made to be kept. */
  isKeeping: boolean
  /** The bytes of the answer that are written; the rest is still a text. */
  readonly bytes: AnswerBytes
}

let runs = 0
/** One for all, because no run begins during another. */
const bytes = new AnswerBytes()

export const newRun = (context: Context, variables: Variables): Run => ({
  id: runs++,
  context,
  variables,
  args: [],
  texts: [],
  ends: undefined,
  isKeeping: false,
  bytes,
})

/**
 * Writes a value as JSON behind a text, with one character for each byte of its UTF-8. It returns the text with it, or
 * the end of that if it has moved the rest to the bytes of the run.
 */
export type Write = (text: string, value: unknown, run: Run) => string

/** Texts of records as one selection writes them: for one view or for all dates, with the same variables. */
export interface RecordTexts {
  /** The view, or what the views at all dates share. */
  readonly owner: { readonly size: Size }
  readonly size: Size
  readonly ofRecord: Map<object, RecordText>
}

export interface RecordText {
  /** The text with a sign for each end of an id that names the lens. */
  readonly text: string
  /** True if it has such ends. */
  readonly hasEnds: boolean
  /** Its parts between ends of ids in a drawing, if it has any. */
  readonly parts: readonly string[] | undefined
  /** The first day on which it is right, and the first day after those. V8 gives a field with Infinity 16 bytes. */
  readonly from: number | undefined
  readonly before: number | undefined
  /** The last lens that it was joined for, and the text once that lens has come again. */
  lens: string | undefined
  joined: string | undefined
}

/** The cached texts that a run has found; without texts on first use. */
export interface FoundTexts {
  readonly view: View
  readonly owner: object
  /** True if they are those of one view, and of no other date. */
  readonly isOfView: boolean
  readonly texts: RecordTexts | undefined
}

/** The ends of ids, of the lens and in a drawing, as JSON without quotes. */
export interface Ends {
  readonly view: View
  readonly endOfIds: string | undefined
  /** As `String.replace` takes it. */
  readonly lens: string
  readonly drawing: string
}

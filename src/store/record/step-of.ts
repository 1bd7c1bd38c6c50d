import { type EntenteError, Problems } from '../../errors.ts'
import type { Located } from '../../facts/shape.ts'
import { type Applied, apply, type Said } from './apply.ts'
import { placesIn } from './read-change.ts'
import type { Step } from './steps.ts'
import type { Tables } from './tables.ts'
import { allTouched, touchedBy } from './touched.ts'

/** A change that does not fit the ones before it. */
export interface Misfit {
  readonly seq: number
  readonly problem: EntenteError
}

interface Saying {
  readonly content: Applied
  readonly said: Said
}

/**
 * Applies a content to tables.
 * @throws Problems with all problems of the content; the tables stay as they were
 */
export function stepOf(tables: Tables, { content, said }: Saying, at: Located): Step {
  const before = touchedBy(tables, content)
  const problems = apply(tables, content, said, at)
  if (problems.length > 0) throw new Problems(problems, 'the change')
  return { edits: tables.takeEdits(), touched: allTouched([before, touchedBy(tables, content)]) }
}

/** Applies the content of a change of the record, or names its first problem. */
export function tried(
  tables: Tables,
  { content, said }: Saying & { readonly said: { readonly seq: number } },
  isHeld: boolean,
): { readonly step: Step; readonly problem?: never } | { readonly problem: Misfit; readonly step?: never } {
  const { seq } = said
  try {
    return { step: stepOf(tables, { content, said: { ...said, isHeld } }, placesIn(said)) }
  } catch (error) {
    if (!(error instanceof Problems) || !error.problems[0]) throw error
    return { problem: { seq, problem: error.problems[0] } }
  }
}

import { type Applied, problemsOf } from './apply.ts'
import { claimsOf, partOf } from './part-of.ts'
import { type At, type NewChange, placesIn, type Read, readChange } from './read-change.ts'
import { SeenTables } from './seen-tables.ts'
import type { Sight } from './sight.ts'
import { type Misfit, tried } from './step-of.ts'
import { nothing, type Step } from './steps.ts'
import type { Tables } from './tables.ts'
import type { Undone } from './undone.ts'

/** Changes that were applied again: those that do not fit, and those that were held against the rules. */
export interface Again {
  readonly steps: readonly Step[]
  readonly misfits: readonly Misfit[]
  readonly holds: readonly number[]
}
interface AgainOptions {
  readonly ofUndo: Step
  readonly at: At
  readonly sight: Sight | undefined
}

/**
 * Applies changes, as far as they count, to the tables that those before them have made. For an author who may not see
 * everything, only what shows has to fit, and the rest counts all the same.
 */
export function appliedAgain(
  tables: Tables,
  changes: readonly NewChange[],
  undone: Undone,
  { ofUndo, at, sight }: AgainOptions,
): Again {
  const [steps, misfits, holds]: [Step[], Misfit[], number[]] = [[], [], []]
  for (const change of changes) {
    const { content, ...said } = readChange(change, placesIn(change))
    const left = content.kind === 'undo' ? undefined : undone.left(content, said.seq)
    const saying = left && { content: left, said }
    const misfit = saying && sight ? seenMisfit(tables, saying, at, sight) : undefined
    const { step, problem } = saying ? tried(tables, saying, undone.held.has(said.seq)) : { step: ofUndo }
    const seen = sight ? misfit : problem
    if (seen) misfits.push(seen)
    if (problem && !seen) holds.push(said.seq)
    const held = problem && !seen && saying ? tried(tables, saying, true).step : undefined
    steps.push(step ?? held ?? nothing)
  }
  const numberOf = at.numberOf ?? ((seq: number) => seq)
  misfits.sort((a, b) => (numberOf(a.seq) ?? 0) - (numberOf(b.seq) ?? 0))
  return { steps, misfits, holds }
}

/** The first problem of the part of a change that an author sees; undefined if that fits, or there is none. */
function seenMisfit(
  tables: Tables,
  { content, said }: { readonly content: Applied; readonly said: Omit<Read, 'content'> },
  at: At,
  sight: Sight,
): Misfit | undefined {
  const isSeen = claimsOf(content) !== undefined || at.numberOf?.(said.seq) !== undefined
  const part = isSeen ? partOf(content, (claim) => sight.claim(claim)) : undefined
  const [problem] = part ? problemsOf(new SeenTables(tables, sight), part, said, placesIn(said)) : []
  return problem && { seq: said.seq, problem }
}

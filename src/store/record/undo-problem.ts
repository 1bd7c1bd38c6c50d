import { type EntenteError, Problems } from '../../errors.ts'
import { tokenKinds } from './kinds.ts'
import { type At, called, type NewChange, problemAt } from './read-change.ts'
import type { Misfit } from './step-of.ts'
import { type Undo, Undone } from './undone.ts'

/** The reason why a change cannot be undone, whatever came after it. */
export function problemOfUndo(
  changes: readonly NewChange[],
  undos: readonly Undo[],
  { change: undone, claims, as }: Omit<Undo, 'seq'>,
  at: At,
): EntenteError | undefined {
  const problem = (sentence: string) => problemAt(at, ['change'], sentence)
  const change = changes[undone - 1]
  if (!change) return problem(`no ${called(undone, at)}`)
  const kinds: readonly string[] = tokenKinds
  if (kinds.includes(String(change.content.kind)))
    return problem(`${called(undone, at)} is of a token, which can only be revoked`)
  if (as !== undefined && addsWhatOthersName(changes, change))
    return problem(`${called(undone, at)} adds what hidden claims may name; that takes an author who sees all of them`)
  if (as !== undefined && givesCompartments(changes, change))
    return problem(`${called(undone, at)} gives compartments; to undo that takes an author who sees everything`)
  const now = new Undone(undos)
  const isUndone = claims ? claims.every((claim) => now.has(undone, claim)) : now.has(undone)
  return isUndone ? problem(`${called(undone, at)} is undone already`) : undefined
}

/** True for a change that adds a document or an entity, or undoes such a change. */
function addsWhatOthersName(changes: readonly NewChange[], { content }: NewChange): boolean {
  if (content.kind === 'add-document' || content.kind === 'add-entity') return true
  const undone = content.kind === 'undo' ? changes[Number(content.change) - 1] : undefined
  return undone !== undefined && addsWhatOthersName(changes, undone)
}

/** True for a change that gives claims compartments, or undoes such a change. */
function givesCompartments(changes: readonly NewChange[], { content }: NewChange): boolean {
  if (content.kind === 'set-clearance') return content.compartments !== undefined
  const undone = content.kind === 'undo' ? changes[Number(content.change) - 1] : undefined
  return undone !== undefined && givesCompartments(changes, undone)
}

/** The problem of an undo that a later change stands against. */
export function needed({ seq, problem }: Misfit, at: At): Problems {
  const other = called(seq, at)
  const sentence = `${other} needs it (${problem.message}); undo ${other} first`
  return new Problems([problemAt(at, ['change'], sentence)], 'the change')
}

/** A change that undoes another one. */
export interface Undo {
  readonly seq: number
  readonly change: number
}

/** The numbers of the changes that are undone, by an undo that is not undone itself. */
export function undoneBy(undos: readonly Undo[]): Set<number> {
  const undone = new Set<number>()
  for (const { seq, change } of undos.toReversed()) if (!undone.has(seq)) undone.add(change)
  return undone
}

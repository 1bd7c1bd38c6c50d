import type { View } from '../../graph/view.ts'
import type { Entry, Made } from '../../store/record/entry.ts'
import { type RevisionOf, revisionOfGraph } from '../../store/record/revision-of.ts'
import type { ShownChanges } from '../../store/record/shown-changes.ts'
import { shownTo } from '../viewer.ts'

/** The changes that a view knows of: those of its graph that its viewer may see, with the viewer's numbers. */

interface Seen {
  readonly of: RevisionOf
  readonly shown: ShownChanges
  /** The viewer's number of the last of them. */
  readonly last: number
}

function seenIn({ graph, lens }: View): Seen | undefined {
  const of = revisionOfGraph(graph)
  if (!of) return undefined
  const shown = shownTo(lens, of.recorded)
  return { of, shown, last: lens.revision ?? shown.numberAt(of.seq) }
}

/** A change by its number; undefined for one that does not show. */
export function entryAt(view: View, number: number | undefined): Entry | undefined {
  const seen = seenIn(view)
  return seen && number !== undefined && number <= seen.last ? seen.shown.at(number) : undefined
}

/** The changes, or those about one thing, the first one first. */
export function entriesIn(view: View, about?: string): readonly Entry[] {
  const seen = seenIn(view)
  return seen ? seen.shown.upTo(seen.last, about) : none
}
const none: readonly Entry[] = []

/** The change since which the record holds a claim that shows; undefined for one of the data folders. */
export function recordedIn(view: View, claim: string): Made | undefined {
  const seen = seenIn(view)
  const entry = seen?.of.recorded.history.recorded(claim, seen.of.seq)
  return entry && seen?.shown.see(entry)?.change
}

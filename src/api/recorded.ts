import { clearanceOrder } from '../facts/vocabulary.ts'
import type { View } from '../graph/view.ts'
import type { Entry, Made } from '../store/record/history.ts'
import { revisionOfGraph } from '../store/record/revision-of.ts'

/** The changes that a view knows of: those of its graph, without any that its viewer may not see. */

const viewerOf = ({ lens }: View) => clearanceOrder.indexOf(lens.clearance)

/** A change by its number; undefined for one that does not show. */
export function entryAt(view: View, number: number | undefined): Entry | undefined {
  const of = revisionOfGraph(view.graph)
  if (!of || number === undefined || number > of.seq) return undefined
  const { history } = of.recorded
  const entry = history.at(number)
  return entry && history.shows(entry, viewerOf(view), of.seq) ? entry : undefined
}

/** The changes, or those about one thing, the first one first. */
export function entriesIn(view: View, about?: string): readonly Entry[] {
  const of = revisionOfGraph(view.graph)
  if (!of) return none
  const { history } = of.recorded
  const viewer = viewerOf(view)
  return history.upTo(of.seq, about).filter((entry) => history.shows(entry, viewer, of.seq))
}
const none: readonly Entry[] = []

/** The change since which the record holds a claim; undefined for one of the data folders. */
export function recordedIn({ graph }: View, claim: string): Made | undefined {
  const of = revisionOfGraph(graph)
  return of?.recorded.history.recorded(claim, of.seq)
}

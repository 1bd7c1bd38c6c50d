import type * as facts from '../facts/facts.ts'
import type { Graph } from '../graph/graph.ts'
import { holds } from '../graph/relationships/episodes.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import type { InView } from './builder.ts'
import { type Edge, edgesOf } from './refs.ts'

/** Terms in offices: relationships of the kind `holds-office`. */
type Term = InView<Relationship>

export function officeAt({ view, record }: Term): InView<facts.Office> | undefined {
  const office = view.entity(record.qualifiers.office ?? '')
  return office?.kind === 'office' ? { view, record: office } : undefined
}

export function holderAt({ view, record }: Term): InView<facts.Leader> | undefined {
  const leader = view.entity(record.source)
  return leader?.kind === 'leader' ? { view, record: leader } : undefined
}

/** The terms of a leader up to the date of the lens, in the order of time. */
export const officesOf = (leader: InView<facts.Leader>): Edge[] =>
  edgesOf(leader, { ended: true })
    .items.filter(({ record }) => record.kind === 'holds-office' && holds(record))
    .sort(
      (a, b) => (a.record.since?.latest ?? 0) - (b.record.since?.latest ?? 0) || (a.record.id < b.record.id ? -1 : 1),
    )

/** The terms in an office, in the order of time; several at once if documents disagree. */
export function termsIn(view: View, office: string): Relationship[] {
  const entity = view.entity(office)
  if (entity?.kind !== 'office') return []
  return groupsAt(view.graph, entity.of)
    .flatMap((group) => view.everOf(group))
    .filter((one) => one.qualifiers.office === office && holds(one))
    .sort((a, b) => (a.firstSeen?.latest ?? 0) - (b.firstSeen?.latest ?? 0) || (a.id < b.id ? -1 : 1))
}

/** The claim groups of terms only, because a nation has many others, which rules derive more from. */
const groupsAt = ({ claimGroupsAt }: Graph, id: string) =>
  (claimGroupsAt.get(id) ?? []).filter(({ kind }) => kind === 'holds-office')

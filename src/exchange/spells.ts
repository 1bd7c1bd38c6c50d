import { isoDay } from '../facts/date.ts'
import { relationshipKind } from '../facts/vocabulary.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import type { Days } from '../graph/visible/days-shown.ts'

/**
 * The days on which lenses at their date list a relationship. After the date of this lens, it goes on until the first
 * day that its end can mean. One that lasts while seen goes on until its last sighting.
 */
export function spellsOf(view: View, relationship: Relationship): readonly Days[] {
  const { kind, until, lastSeen } = relationship
  const { lasts } = relationshipKind(kind)
  const last = until?.earliest ?? (lasts === 'while-seen' ? lastSeen?.latest : undefined) ?? Infinity
  const end = Math.max(last, view.lens.asOf.latest)
  return view.daysOf(relationship).map(([from, to]) => [from, to === Infinity ? end : to])
}

/** A lens shows an entity from the first claim on that names it. */
export const spellOfEntity = (view: View, id: string): Days => [view.shownFrom(id), Infinity]

/** The two days as dates; undefined if the spell is open. */
export const datesOfSpell = ([from, to]: Days) => ({ start: isoDay(from) ?? undefined, end: isoDay(to) ?? undefined })

import { isoDay, soFrom } from '../facts/date.ts'
import { relationshipKind } from '../facts/vocabulary.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { Selection } from './selection.ts'

/** A period of presence: first and last day, in days since 1970-01-01; infinite if it is open. */
export type Spell = readonly [from: number, to: number]

/**
 * The days on which a relationship certainly holds, as with the lens's `asOf`. It ends on the first day that its end
 * can mean or, for a kind that lasts while seen, on its last sighting. A moment covers the days that its date can mean.
 */
export function spellOf({ kind, since, until, lastSeen, certainty }: Relationship, day: number): Spell {
  const { time, lasts } = relationshipKind(kind)
  if (time === 'moment') return [since?.earliest ?? -Infinity, since?.latest ?? Infinity]
  const to = until?.earliest ?? (lasts === 'while-seen' ? (lastSeen?.latest ?? Infinity) : Infinity)
  const from = since ? soFrom(since) : -Infinity
  // Sightings of later dates, which the lens does not show yet, can make it certain on the day of the lens.
  return certainty === 'certain' ? [Math.min(from, day), Math.max(to, from, day)] : [from, Math.max(to, from)]
}

/** The spells of each entity: those of its relationships. An entity without relationships is always present. */
export function spellsOfEntities({ relationships, view }: Selection): ReadonlyMap<string, readonly Spell[]> {
  const spells = new Map<string, Spell[]>()
  for (const relationship of relationships) {
    const spell = spellOf(relationship, view.lens.asOf.latest)
    for (const id of new Set([relationship.source, relationship.target])) {
      const existing = spells.get(id)
      if (existing) existing.push(spell)
      else spells.set(id, [spell])
    }
  }
  return new Map([...spells].map(([id, all]) => [id, united(all)]))
}

/** Merges spells that overlap or follow each other without a day between. */
export function united(spells: readonly Spell[]): Spell[] {
  const all: Spell[] = []
  for (const [from, to] of spells.toSorted(([a], [b]) => (a === b ? 0 : a - b))) {
    const last = all.at(-1)
    if (last && from <= last[1] + 1) all[all.length - 1] = [last[0], Math.max(last[1], to)]
    else all.push([from, to])
  }
  return all
}

/** The two days as dates; undefined if the spell is open. */
export const datesOfSpell = ([from, to]: Spell) => ({ start: isoDay(from) ?? undefined, end: isoDay(to) ?? undefined })

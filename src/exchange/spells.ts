import { isoDay, soFrom } from '../facts/date.ts'
import { relationshipKind } from '../facts/vocabulary.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { Selection } from './selection.ts'

/** When something is there: from a day to a day, both included, in days since 1970-01-01; infinite where it is open. */
export type Spell = readonly [from: number, to: number]

/**
 * The days on which a relationship certainly holds, as through the lens's `asOf`: to the first day that its end can
 * mean, or of what is only known while it is seen to the last sighting. What happens at a moment is there on the days
 * its date can mean.
 */
export function spellOf({ kind, since, until, lastSeen }: Relationship): Spell {
  const { time, lasts } = relationshipKind(kind)
  if (time === 'moment') return [since?.earliest ?? -Infinity, since?.latest ?? Infinity]
  const to = until?.earliest ?? (lasts === 'while-seen' ? (lastSeen?.latest ?? Infinity) : Infinity)
  const from = since ? soFrom(since) : -Infinity
  return [from, Math.max(to, from)]
}

/** When each entity is there: as long as it has a relationship. One without relationships is always there. */
export function spellsOfEntities({ relationships }: Selection): ReadonlyMap<string, readonly Spell[]> {
  const spells = new Map<string, Spell[]>()
  for (const relationship of relationships) {
    const spell = spellOf(relationship)
    for (const id of new Set([relationship.source, relationship.target])) {
      const existing = spells.get(id)
      if (existing) existing.push(spell)
      else spells.set(id, [spell])
    }
  }
  return new Map([...spells].map(([id, all]) => [id, united(all)]))
}

/** Spells that overlap or follow one another without a day between, made one. */
export function united(spells: readonly Spell[]): Spell[] {
  const all: Spell[] = []
  for (const [from, to] of spells.toSorted(([a], [b]) => (a === b ? 0 : a - b))) {
    const last = all.at(-1)
    if (last && from <= last[1] + 1) all[all.length - 1] = [last[0], Math.max(last[1], to)]
    else all.push([from, to])
  }
  return all
}

/** The two days as dates; undefined where the spell is open. */
export const datesOfSpell = ([from, to]: Spell) => ({ start: isoDay(from) ?? undefined, end: isoDay(to) ?? undefined })

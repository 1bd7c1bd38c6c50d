import { getOrInsert } from '../caches/get-or-insert.ts'
import type { Valid } from '../caches/validity.ts'
import type { Relationship } from '../relationships/relationship.ts'

/** First and last day, since 1970-01-01; infinite if nothing bounds it. */
export type Days = readonly [from: number, to: number]

/**
 * The days up to one on which relationships show, by id: a lens at their date lists them.
 * @param at the relationships that show on a day, with the days on which they are the same
 */
export function daysShown(
  day: number,
  at: (day: number) => Valid<readonly Relationship[]>,
): ReadonlyMap<string, readonly Days[]> {
  const shown = new Map<string, Days[]>()
  let before = Infinity
  while (before > -Infinity) {
    const { value, from } = at(Math.min(before - 1, day))
    for (const { id } of value) {
      const days = getOrInsert(shown, id, (): Days[] => [])
      const [next] = days
      if (next && next[0] === before) days[0] = [from, next[1]]
      else days.unshift([from, before - 1])
    }
    before = from
  }
  return shown
}

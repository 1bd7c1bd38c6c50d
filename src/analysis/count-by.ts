import { type EdtfTime, isoDay } from '../facts/date.ts'

/** The number of items of each value. An item counts once toward each of its values. */
export function countBy<T, V>(items: Iterable<T>, valuesOf: (item: T) => Iterable<V>): Map<V, number> {
  const counts = new Map<V, number>()
  for (const item of items) for (const value of new Set(valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The year that holds every day that a time can mean; null if it is unknown or there are several. */
export function yearOf(time: EdtfTime | undefined): number | null {
  const [first, last] = [time?.earliest, time?.latest].map((day) =>
    (day === undefined ? null : isoDay(day))?.replace(/-\d\d-\d\d$/, ''),
  )
  return first === undefined || first !== last ? null : Number(first)
}

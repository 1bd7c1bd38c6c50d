import { dayOf, yearOf } from '../days.ts'
import type { DatesQuery } from '../generated/graphql.ts'
import { lastDay } from '../texts/dates.ts'
import { text } from '../texts/text.ts'

/** A stop of the slider: a day with changes or, before the latest 200 changes, the end of a year. */
export interface Stop {
  readonly day: string
  readonly what: readonly string[]
}

/** The first year that has a stop of its own. */
const FIRST_YEAR = 1000

/** The stops of the slider, in order. */
export function stopsOf({ earliest, timeline }: Pick<DatesQuery['graph'], 'earliest' | 'timeline'>): Stop[] {
  const days = new Map<string, string[]>()
  for (const { what, time } of timeline.nodes)
    if (time.latest) days.set(time.latest, [...(days.get(time.latest) ?? []), what])
  const stops = [...days].sort(([a], [b]) => dayOf(a) - dayOf(b)).map(([day, what]) => ({ day, what }))
  const [from, to] = [earliest.nodes[0]?.time.latest, stops[0]?.day].map((day) =>
    day ? yearOf(dayOf(day)) : undefined,
  )
  if (from === undefined || to === undefined) return stops
  // Earlier years are too many stops for a slider; the field takes them.
  const first = Math.max(FIRST_YEAR, from)
  const years = Array.from({ length: Math.max(0, to - first) }, (_, index) => first + index)
  return [...years.map((year) => ({ day: `${year}-12-31`, what: [text.lens.endOf(year)] })), ...stops]
}

/** The index of the last stop that is not after a date; -1 if all are. */
export const lastStop = (stops: readonly Stop[], asOf: string): number =>
  stops.findLastIndex(({ day }) => dayOf(day) <= dayOf(lastDay(asOf)))

/** The changes on a date or, if there are none, the last ones before it with their date. Empty without any stop. */
export function captionOf(stops: readonly Stop[], asOf: string): string {
  if (stops.length === 0) return ''
  const stop = stops[lastStop(stops, asOf)]
  if (!stop) return text.lens.beforeAll
  const what = stop.what.slice(0, 2).join(' · ')
  return stop.day === asOf ? what : text.lens.lastChange(stop.day, what)
}

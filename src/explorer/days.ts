const DAY = 86_400_000

/** The first day of a year, of any sign, in days since 1970; `Date.parse` reads the year -43 as 2043. */
export const firstDayOf = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1) / DAY

/** A day of the calendar in days since 1970; of a year or a month its first. */
export function dayOf(date: string): number {
  const [, year, month = '1', day = '1'] = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
  return new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day)) / DAY
}

/** The year of such a day. */
export const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear()

/**
 * The years of an axis that have room for their figures: the last, left of its place, and others, right of theirs.
 * @param at the place of a year
 */
export function yearsWithRoom(first: number, last: number, at: (year: number) => number, room: number): number[] {
  const years: number[] = []
  let free = -Infinity
  for (let year = first; year < last; year += 1) {
    if (at(year) < free || at(last) - at(year) < 2 * room) continue
    years.push(year)
    free = at(year) + room
  }
  return [...years, last]
}

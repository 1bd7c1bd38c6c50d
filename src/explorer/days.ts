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

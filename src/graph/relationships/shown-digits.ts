/** Texts that tell which claims or dates count, as keys of what is cached by them. */

/**
 * One digit for each claim, by the day from which it shows: `0` never, `1` after the lens, `2` by its date. After the
 * own ones, claims that show at any date have `2`.
 */
export function shownAt(days: readonly number[], date: number, own = days.length): string {
  let part = ''
  for (const [at, day] of days.entries()) part += day === Infinity ? '0' : day > date && at < own ? '1' : '2'
  return part
}

/** One digit for each day: `1` if the date of the lens is not before it, else `0`. */
export function reached(days: readonly number[], date: number): string {
  let digits = ''
  for (const day of days) digits += day <= date ? '1' : '0'
  return digits
}

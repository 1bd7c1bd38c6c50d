/** Texts that tell which claims or dates count, as keys of what is cached by them. */

/** One digit for each claim, by the day from which it shows: `0` never, `1` after the lens, `2` by its date. */
export function shownAt(days: readonly number[], date: number): string {
  let part = ''
  for (const day of days) part += day === Infinity ? '0' : day > date ? '1' : '2'
  return part
}

/** One digit for each day: `1` if the date of the lens is not before it, else `0`. */
export function reached(days: readonly number[], date: number): string {
  let digits = ''
  for (const day of days) digits += day <= date ? '1' : '0'
  return digits
}

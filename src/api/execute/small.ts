/** The most characters and items of variables that are kept for the next request beside what a budget counts. */
const MOST = 500

/** True if a value from JSON is so small that it may be kept. */
export const isSmall = (value: unknown): boolean => leftOf(MOST, value) >= 0

function leftOf(most: number, value: unknown): number {
  if (typeof value === 'string') return most - value.length
  if (typeof value !== 'object' || value === null) return most
  const values = value as Readonly<Record<string, unknown>>
  let left = most
  for (const key in values) {
    left = leftOf(left - 1, values[key])
    if (left < 0) return left
  }
  return left
}

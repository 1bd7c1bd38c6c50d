/**
 * The order in which servers have their turn, another in each round. So none always follows the same one, which may
 * still collect garbage. Two of three servers stand in each order of the two equally often, in six rounds.
 */
export function inTurn<T>(servers: readonly T[], round: number): T[] {
  const first = (round >> 1) % Math.max(1, servers.length)
  const order = [...servers.slice(first), ...servers.slice(0, first)]
  return round % 2 === 0 ? order : order.reverse()
}

/** The rounds after each start, as equal as can be: 7 among 3 are 3, 2 and 2. Never fewer than one. */
export const roundsOfStarts = (rounds: number, starts: number): number[] =>
  Array.from({ length: Math.min(starts, rounds) }, (_, at) => Math.ceil((rounds - at) / Math.min(starts, rounds)))

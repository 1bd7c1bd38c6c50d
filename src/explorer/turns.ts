/** Asked first: the answer that the reader looks for, and all that its words need. */
const first: ReadonlySet<string> = new Set([
  'Legend',
  'Title',
  'Name',
  'Search',
  'Evidence',
  'Pair',
  'PactsOf',
  'Sources',
])
/** Asked last: parts below others, and all that a server that has just started takes long for. */
const last: ReadonlySet<string> = new Set(['PactStatuses', 'DisagreementsOf', 'Ties', 'RelationshipsOf', 'Dates'])

/** The turn of an operation, by its name; a change to the record is not kept waiting. */
const turnOf = (operation: string): number =>
  operation === '' || first.has(operation) ? 0 : last.has(operation) ? 2 : 1

interface Waiting {
  readonly turn: number
  readonly go: () => void
}
let waiting: readonly Waiting[] = []
/** The number of questions of each turn that have no answer yet. */
const asked = [0, 0, 0]

/** Once the page has drawn an answer, and asked what follows from it. */
const soon = (go: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(go, { timeout: 200 }) : setTimeout(go, 50)

/**
 * Asks in turn: no question of a later turn goes out while one of an earlier turn has no answer. A server that has just
 * started answers one question after the other, and the first one would else wait for the costly ones.
 */
export async function inTurn<T>(operation: string, ask: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const turn = turnOf(operation)
  if (turn > 0) await place(turn, signal)
  asked[turn] = (asked[turn] ?? 0) + 1
  try {
    return await ask()
  } finally {
    asked[turn] = (asked[turn] ?? 0) - 1
    soon(next)
  }
}

/** Waits for the turn. A question that is no longer wanted goes on at once, to the request that ends it. */
function place(turn: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((go) => {
    const one = { turn, go }
    waiting = [...waiting, one]
    signal?.addEventListener('abort', () => {
      waiting = waiting.filter((other) => other !== one)
      go()
    })
    soon(next)
  })
}

function next(): void {
  const turn = Math.min(...waiting.map((one) => one.turn))
  if (asked.some((count, earlier) => count > 0 && earlier < turn)) return
  const going = waiting.filter((one) => one.turn === turn)
  waiting = waiting.filter((one) => one.turn !== turn)
  for (const { go } of going) go()
}

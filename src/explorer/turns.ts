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
/** Once the page has drawn an answer, and asked what follows from it. */
const whenIdle = (go: () => void) => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(go, { timeout: 200 })
  else setTimeout(go, 50)
}

/**
 * Asks in turn: no question of a later turn goes out while one of an earlier turn has no answer. A server that has just
 * started answers one question after the other, and the first one would else wait for the costly ones.
 */
export class Turns {
  #waiting: readonly Waiting[] = []
  /** The number of questions of each turn that have no answer yet. */
  readonly #asked = [0, 0, 0]
  readonly #soon: (go: () => void) => void

  /** `soon` calls what it is given a little later. */
  constructor(soon: (go: () => void) => void = whenIdle) {
    this.#soon = soon
  }

  async ask<T>(operation: string, question: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = turnOf(operation)
    if (turn > 0) await this.#place(turn, signal)
    this.#asked[turn] = (this.#asked[turn] ?? 0) + 1
    try {
      return await question()
    } finally {
      this.#asked[turn] = (this.#asked[turn] ?? 0) - 1
      this.#soon(this.#next)
    }
  }

  /** Waits for the turn. A question that is no longer wanted goes on at once, to the request that ends it. */
  #place(turn: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((go) => {
      const one = { turn, go }
      this.#waiting = [...this.#waiting, one]
      signal?.addEventListener('abort', () => {
        this.#waiting = this.#waiting.filter((other) => other !== one)
        go()
      })
      this.#soon(this.#next)
    })
  }

  readonly #next = (): void => {
    const turn = Math.min(...this.#waiting.map((one) => one.turn))
    if (this.#asked.some((count, earlier) => count > 0 && earlier < turn)) return
    const going = this.#waiting.filter((one) => one.turn === turn)
    this.#waiting = this.#waiting.filter((one) => one.turn !== turn)
    for (const { go } of going) go()
  }
}

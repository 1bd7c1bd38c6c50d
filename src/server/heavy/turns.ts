import { type Charge, FairQueue } from './fair-queue.ts'

/** In milliseconds: requests that together take less need not wait, of a viewer who is alone and of one who is not. */
const [SHORT, SHORTER] = [1, 0.1]
/** In milliseconds: a viewer who asked within this time is still there. */
const PRESENT = 1_000
/** In milliseconds: the time in which the use of a viewer is forgotten, and the use of it that is much. */
const [MEMORY, MUCH] = [5_000, 250]

/** Whoever crowds others out pays so many times as much, and has a smaller share of the thread while they ask. */
const DEAR = 3

/** The turn of a request. */
export interface Turn<Viewer> {
  readonly charge: Charge<Viewer>
  /** True if its viewer has used much while others are there, and asks for several things at one time. */
  readonly isCrowding: boolean
  /** The milliseconds that it has used. */
  used: number
}

/** The processor time that a viewer has used, of which less and less counts. */
interface Use {
  milliseconds: number
  at: number
}

/**
 * Lets requests of several viewers begin in turn. In each turn of the event loop those who have used least of the
 * processor begin first. While others are there each begins one more, so none waits for long behind another's flood.
 */
export class Turns<Viewer extends { readonly running: number }> {
  readonly #queue = new FairQueue<Viewer, (turn: Turn<Viewer>) => void>()
  readonly #begun = new Set<Viewer>()
  readonly #uses = new WeakMap<Viewer, Use>()
  readonly #atEnd: (turn: () => void) => void
  readonly #now: () => number
  #isScheduled = false
  #since = 0
  /** The viewer who asked last, and the last one before who is another. */
  #last: { viewer: Viewer; at: number } | undefined
  #other: { viewer: Viewer; at: number } | undefined

  /**
   * @param atEnd calls back after the present turn of the event loop
   * @param now in milliseconds
   */
  constructor(atEnd: (turn: () => void) => void = setImmediate, now: () => number = performance.now.bind(performance)) {
    this.#atEnd = atEnd
    this.#now = now
  }

  /** The turn of a request that may begin at once, or a promise of it if the request waits. */
  enter(viewer: Viewer): Turn<Viewer> | Promise<Turn<Viewer>> {
    this.#schedule()
    const now = this.#now()
    this.#note(viewer, now)
    const isFree = !this.#begun.has(viewer) || now - this.#since < (this.#hasOthers(viewer, now) ? SHORTER : SHORT)
    if (isFree && this.#queue.mayBegin(viewer)) {
      this.#begun.add(viewer)
      return this.#begin(this.#queue.begin(viewer))
    }
    return new Promise((begin) => this.#queue.push(viewer, begin))
  }

  /**
   * Charges what a request has used so far of the processor in this thread.
   * @param elsewhere what it has used in other threads, which tells how much its viewer asks for
   */
  pay(turn: Turn<Viewer>, milliseconds: number, elsewhere = 0): void {
    this.#useOf(turn.charge.viewer).milliseconds += milliseconds + elsewhere - turn.used
    turn.used = milliseconds + elsewhere
    this.#queue.pay(turn.charge, milliseconds * (turn.isCrowding ? DEAR : 1))
  }

  #begin(charge: Charge<Viewer>): Turn<Viewer> {
    const { viewer } = charge
    const now = this.#now()
    const isCrowding = viewer.running > 1 && this.#hasOthers(viewer, now) && this.#useOf(viewer).milliseconds >= MUCH
    return { charge, isCrowding, used: 0 }
  }

  #useOf(viewer: Viewer): Use {
    const now = this.#now()
    const known = this.#uses.get(viewer)
    const use = known ?? { milliseconds: 0, at: now }
    if (!known) this.#uses.set(viewer, use)
    use.milliseconds *= Math.exp((use.at - now) / MEMORY)
    use.at = now
    return use
  }

  #note(viewer: Viewer, at: number): void {
    if (this.#last && this.#last.viewer !== viewer) this.#other = this.#last
    if (this.#last?.viewer === viewer) this.#last.at = at
    else this.#last = { viewer, at }
  }

  #hasOthers(viewer: Viewer, now: number): boolean {
    const other = this.#last?.viewer === viewer ? this.#other : this.#last
    return other !== undefined && now - other.at < PRESENT
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    this.#since = this.#now()
    this.#atEnd(() => this.#turn())
  }

  #turn(): void {
    this.#isScheduled = false
    this.#begun.clear()
    const next = this.#queue.shift()
    if (!next) return
    this.#schedule()
    this.#begun.add(next.charge.viewer)
    next.item(this.#begin(next.charge))
  }
}

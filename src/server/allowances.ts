import { isIP } from 'node:net'
import { LRUCache } from 'lru-cache'
import type { RateLimit } from '../api/context.ts'
import type { Viewer } from '../api/viewer.ts'
import type { Client } from './client.ts'

export interface AllowanceOptions {
  /** The points of an hour. */
  readonly points?: number | undefined
  /** The requests that run at one time; further ones wait. */
  readonly requests?: number | undefined
  /** The subscriptions that are open at one time. */
  readonly subscriptions?: number | undefined
}

const HOUR = 3_600_000
/** Viewers that are told apart; beyond that, the one that has asked nothing for longest is forgotten. */
const MOST_VIEWERS = 100_000
/** For each request that may run, so many may wait. */
const WAITING = 16

/** The part of one viewer. */
export class Allowance {
  readonly key: string
  readonly #options: AllowanceOptions
  readonly #now: () => number
  #used = 0
  #resetAt = 0
  #running = 0
  readonly #waiting: (() => void)[] = []
  subscriptions = 0

  constructor(key: string, options: AllowanceOptions, now: () => number) {
    this.key = key
    this.#options = options
    this.#now = now
  }

  get now(): number {
    return this.#now()
  }

  /** The points that are left; undefined if they are not counted. */
  get left(): RateLimit | undefined {
    const { points } = this.#options
    if (points === undefined) return undefined
    this.#turn()
    return { limit: points, remaining: Math.max(0, points - this.#used), resetAt: this.#resetAt }
  }

  charge(points: number): void {
    this.#turn()
    this.#used += points
  }

  get hasFreeSubscription(): boolean {
    return this.subscriptions < (this.#options.subscriptions ?? Infinity)
  }

  /** Undefined if a request may run at once, a promise if it waits, and false if too many wait already. */
  enter(): Promise<void> | undefined | false {
    const { requests = Infinity } = this.#options
    if (this.#running < requests) {
      this.#running += 1
      return undefined
    }
    if (this.#waiting.length >= WAITING * requests) return false
    return new Promise((begin) => this.#waiting.push(begin))
  }

  /** Ends a request that has entered. */
  leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#running -= 1
  }

  #turn(): void {
    const now = this.#now()
    if (now < this.#resetAt) return
    this.#used = 0
    this.#resetAt = now + HOUR
  }
}

/** The parts of all viewers: those of a person together, those of people who are not known by their address. */
export class Allowances {
  readonly #options: AllowanceOptions
  readonly #now: () => number
  readonly #viewers = new LRUCache<string, Allowance>({ max: MOST_VIEWERS })

  constructor(options: AllowanceOptions, now: () => number = Date.now) {
    this.#options = options
    this.#now = now
  }

  of(viewer: Viewer | undefined, { address }: Client): Allowance {
    const key = viewer?.isKnown ? `person ${viewer.person}` : `address ${networkOf(address)}`
    const known = this.#viewers.get(key)
    if (known) return known
    const made = new Allowance(key, this.#options, this.#now)
    this.#viewers.set(key, made)
    return made
  }
}

/** An IPv6 address by its first 64 bits, because one client has all of the rest. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [before = '', after] = address.split('::')
  const words = (text: string) => (text === '' ? [] : text.split(':'))
  const [first, last] = [words(before), words(after ?? '')]
  const zeros = after === undefined ? [] : new Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((word) => word.replace(/^0+(?=.)/, ''))
    .join(':')
}

import { isIP } from 'node:net'
import { LRUCache } from 'lru-cache'
import type { RateLimit } from '../api/context.ts'
import type { Viewer } from '../api/viewer.ts'
import { EntenteError } from '../errors.ts'
import type { Client } from './client.ts'
import { refuse } from './refuse.ts'

/** The most of each; Infinity for any number. */
export interface AllowanceOptions {
  /** The points of an hour. */
  readonly points: number
  /** The requests that run at one time; further ones wait. */
  readonly requests: number
  /** The subscriptions that are open at one time. */
  readonly subscriptions: number
}

const HOUR = 3_600_000
/** For each request that may run, so many may wait. */
const WAITING = 16

/** The limits of one viewer, and the use of them. */
export class Allowance {
  readonly #options: AllowanceOptions
  readonly #now: () => number
  #used = 0
  #resetAt = 0
  #running = 0
  #subscriptions = 0
  #waiting: (() => void)[] | undefined

  constructor(options: AllowanceOptions, now: () => number) {
    this.#options = options
    this.#now = now
  }

  /** The points that are left; undefined if they are not counted. */
  get left(): RateLimit | undefined {
    const { points: limit } = this.#options
    if (limit === Infinity) return undefined
    const now = this.#now()
    if (now >= this.#resetAt) {
      this.#used = 0
      this.#resetAt = now + HOUR
    }
    return { limit, remaining: limit - this.#used, resetAt: this.#resetAt }
  }

  /**
   * Uses points, all or none, so that no hour has more than its limit.
   * @param cost all points of the request; `used` of them were taken before
   * @throws GraphQLError RATE_LIMITED, or EntenteError TOO_COSTLY if no hour has enough
   */
  use(cost: number, used = 0): void {
    const left = this.left
    if (!left) return
    const { limit, remaining, resetAt } = left
    const points = cost - used
    if (points <= remaining) {
      this.#used += points
      return
    }
    if (cost > limit)
      throw new EntenteError(
        'TOO_COSTLY',
        `the predicted cost is ${cost}, and a viewer of this server may use ${limit} points in an hour; ask for less`,
      )
    const seconds = Math.ceil((resetAt - this.#now()) / 1_000)
    throw limited(
      remaining === 0
        ? `the ${limit} points of this hour are used; send it again in ${seconds} seconds`
        : `the request costs ${cost} points, and ${remaining + used} of ${limit} are left in this hour; ask for ` +
            `less, or send it again in ${seconds} seconds`,
      seconds,
    )
  }

  /**
   * Undefined if a request may run at once, or a promise if it waits.
   * @throws GraphQLError RATE_LIMITED if too many wait already
   */
  enter(): Promise<void> | undefined {
    const { requests } = this.#options
    if (this.#running < requests) {
      this.#running += 1
      return undefined
    }
    this.#waiting ??= []
    if (this.#waiting.length >= WAITING * requests)
      throw limited('too many requests of yours wait already; send fewer at one time', 1)
    return new Promise((begin) => this.#waiting?.push(begin))
  }

  /** The requests that have entered. */
  get running(): number {
    return this.#running
  }

  /** Ends a request that has entered. */
  leave(): void {
    const next = this.#waiting?.shift()
    if (next) next()
    else this.#running -= 1
  }

  /** @throws GraphQLError RATE_LIMITED if as many are open as may be */
  subscribe(): void {
    const { subscriptions } = this.#options
    if (this.#subscriptions >= subscriptions)
      throw limited(`you have ${subscriptions} subscriptions open, as many as a viewer may have; close one first`, 60)
    this.#subscriptions += 1
  }

  unsubscribe(): void {
    this.#subscriptions -= 1
  }
}

const limited = (sentence: string, seconds: number) =>
  refuse(429, 'RATE_LIMITED', sentence, { 'retry-after': String(Math.max(1, seconds)) })

/** Viewers of each sort that are told apart; beyond that, the one that has asked nothing for longest is forgotten. */
const MOST_VIEWERS = 50_000

/** The allowance of each person, with all credentials together, and of each address of those who are not known. */
export class Allowances {
  readonly #options: AllowanceOptions
  readonly #now: () => number
  /** Apart from addresses, so that many of these make it forget no person. */
  readonly #people: LRUCache<string, Allowance>
  readonly #addresses: LRUCache<string, Allowance>

  constructor(options: AllowanceOptions, now: () => number = Date.now, max = MOST_VIEWERS) {
    this.#options = options
    this.#now = now
    this.#people = new LRUCache({ max })
    this.#addresses = new LRUCache({ max })
  }

  of(viewer: Viewer | undefined, client: Client): Allowance {
    return viewer?.isKnown
      ? this.#in(this.#people, viewer.person)
      : this.#in(this.#addresses, networkOf(client.address))
  }

  /** The viewers that it has not forgotten. */
  get size(): number {
    return this.#people.size + this.#addresses.size
  }

  #in(all: LRUCache<string, Allowance>, key: string): Allowance {
    const known = all.get(key)
    if (known) return known
    const made = new Allowance(this.#options, this.#now)
    all.set(key, made)
    return made
  }
}

/** An IPv6 address by its first 64 bits, because one client has all of the rest. */
export function networkOf(address: string): string {
  if (!address.includes(':') || isIP(address) !== 6) return address
  const [before = '', after] = address.split('::')
  const words = (text: string) => (text === '' ? [] : text.split(':'))
  const [first, last] = [words(before), words(after ?? '')]
  const zeros = after === undefined ? [] : new Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((word) => word.replace(/^0+(?=.)/, ''))
    .join(':')
}

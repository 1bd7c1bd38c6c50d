import { keysOf } from '../../src/facts/vocabulary.ts'

/** A number from 0 to below 1, the next of a sequence. */
export type Random = () => number

/** The sequence of a seed: Mulberry32 (Ettinger, 2017), begun with the seed's FNV-1a hash (Fowler, Noll and Vo). */
export function randomOf(seed: string): Random {
  let state = 0x811c9dc5
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number below a limit: k in proportion to 1/sqrt(k). */
export const skewed = (random: Random, count: number) => Math.floor(random() ** 2 * count)

export function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

export function weighted<K extends string>(weights: Readonly<Record<K, number>>, random: Random): K {
  const keys = keysOf(weights)
  let rest = random() * keys.reduce((sum, key) => sum + weights[key], 0)
  for (const key of keys) {
    rest -= weights[key]
    if (rest < 0) return key
  }
  return pick(keys, random)
}

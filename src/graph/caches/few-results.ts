import { LRUCache } from 'lru-cache'

/** A pact or claim group caches at most this many results, one for each set of claims that a lens shows. */
const MAX_RESULTS = 16
export type FewResults<V extends object> = Map<string, V> | LRUCache<string, V>
/** @param most the number of possible results; a claim group with few claims needs no bound */
export const fewResults = <V extends object>(most: number): FewResults<V> =>
  most <= MAX_RESULTS ? new Map<string, V>() : new LRUCache<string, V>({ max: MAX_RESULTS })

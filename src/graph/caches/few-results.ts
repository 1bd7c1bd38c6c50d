/** A pact or claim group caches at most this many results, one for each set of claims that a lens shows. */
const MAX_RESULTS = 16

/** The results that were made last. Most have one or two, for which an LRU cache takes 3 kB more. */
export class FewResults<V extends object> extends Map<string, V> {
  override set(key: string, value: V): this {
    const [oldest] = this.size < MAX_RESULTS ? [] : this.keys()
    if (oldest !== undefined) this.delete(oldest)
    return super.set(key, value)
  }
}

/** A record with a number of its own, from 0. */
interface Indexed {
  readonly index: number
}

type Page<V> = (V | undefined)[]

/** So many values are in a page, and so many pages in a row of them. */
const [BITS, PAGE] = [5, 32]

/**
 * A map of values by numbers from 0 on, such as the indexes of claim groups, in small pages. So a reader of few among a
 * million has few of them. In one list with gaps V8 would make a table of it, which takes long to grow.
 */
export class ByIndex<V extends object> {
  readonly #rows: Page<Page<Page<V>>> = []

  get({ index }: Indexed): V | undefined {
    return this.at(index)
  }

  set({ index }: Indexed, value: V): void {
    this.setAt(index, value)
  }

  delete({ index }: Indexed): void {
    this.deleteAt(index)
  }

  at(index: number): V | undefined {
    return this.#rows[index >>> (2 * BITS)]?.[(index >>> BITS) & (PAGE - 1)]?.[index & (PAGE - 1)]
  }

  setAt(index: number, value: V): void {
    const row = index >>> (2 * BITS)
    while (this.#rows.length <= row) this.#rows.push(undefined)
    const pages = pageIn(this.#rows, row)
    pageIn(pages, (index >>> BITS) & (PAGE - 1))[index & (PAGE - 1)] = value
  }

  deleteAt(index: number): void {
    const page = this.#rows[index >>> (2 * BITS)]?.[(index >>> BITS) & (PAGE - 1)]
    if (page) page[index & (PAGE - 1)] = undefined
  }
}

/** The page at a place of others, made on first use. */
function pageIn<P>(pages: Page<Page<P>>, place: number): Page<P> {
  const existing = pages[place]
  if (existing) return existing
  const made = new Array<P | undefined>(PAGE)
  pages[place] = made
  return made
}

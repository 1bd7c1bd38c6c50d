/** A record with a number of its own, from 0. */
interface Indexed {
  readonly index: number
}

type Page<V> = (V | undefined)[]

/** The bits of a place in a page, and of a page in a row of them. Not in a list, so that V8 knows their values. */
const IN_PAGE = 3
const IN_ROW = 5

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
    return this.#rows[index >>> (IN_PAGE + IN_ROW)]?.[placeInRow(index)]?.[placeInPage(index)]
  }

  setAt(index: number, value: V): void {
    const row = index >>> (IN_PAGE + IN_ROW)
    while (this.#rows.length <= row) this.#rows.push(undefined)
    const pages = pageIn(this.#rows, row, 1 << IN_ROW)
    pageIn(pages, placeInRow(index), 1 << IN_PAGE)[placeInPage(index)] = value
  }

  deleteAt(index: number): void {
    const page = this.#rows[index >>> (IN_PAGE + IN_ROW)]?.[placeInRow(index)]
    if (page) page[placeInPage(index)] = undefined
  }
}

const placeInRow = (index: number) => (index >>> IN_PAGE) & ((1 << IN_ROW) - 1)
const placeInPage = (index: number) => index & ((1 << IN_PAGE) - 1)

/** The page at a place of others, made on first use. */
function pageIn<P>(pages: Page<Page<P>>, place: number, length: number): Page<P> {
  const existing = pages[place]
  if (existing) return existing
  const made = new Array<P | undefined>(length)
  pages[place] = made
  return made
}

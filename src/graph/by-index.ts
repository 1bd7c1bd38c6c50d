/** A record with a number of its own, from 0. */
interface Indexed {
  readonly index: number
}

const PAGE = 1024

/** A map of values by the index of claim groups, in pages, so that a reader of few groups has few of them. */
export class ByIndex<V extends object> {
  readonly #pages: (V | undefined)[][] = []

  get({ index }: Indexed): V | undefined {
    return this.#pages[Math.floor(index / PAGE)]?.[index % PAGE]
  }

  set({ index }: Indexed, value: V): void {
    const place = Math.floor(index / PAGE)
    this.#pages[place] ??= new Array(PAGE)
    this.#pages[place][index % PAGE] = value
  }
}

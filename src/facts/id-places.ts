import type { Located } from './shape.ts'

/**
 * Its line, plus 2³² for each earlier file. One number, because there may be a million ids. In a YAML file a line is
 * found only when somebody asks, because that takes longer than reading it.
 */
type Place = number | { readonly file: number; readonly line: () => number }
const FILE = 2 ** 32

/** The places of ids: the number of a file, and a line in it. */
export class IdPlaces {
  readonly #places = new Map<string, Place>()

  has(id: string): boolean {
    return this.#places.has(id)
  }

  set(id: string, file: number, at: Located, path: readonly PropertyKey[], key?: string): void {
    const { line } = at
    this.#places.set(id, line === undefined ? { file, line: () => at.locate(path, key).line } : file * FILE + line)
  }

  fileOf(id: string): number {
    const place = this.#places.get(id) ?? 0
    return typeof place === 'number' ? Math.floor(place / FILE) : place.file
  }

  lineOf(id: string): number {
    const place = this.#places.get(id) ?? 0
    return typeof place === 'number' ? place % FILE : place.line()
  }
}

import type { Mapping } from './mapping.ts'
import { usedIn } from './used-columns.ts'

/** The rows of JSON that have null in a column of the mapping. It reads as an empty cell, which the report tells. */
export class Nulls {
  readonly #columns: readonly string[]
  readonly #rows = new Map<string, number>()

  constructor({ entities, claims }: Pick<Mapping, 'entities' | 'claims'>) {
    this.#columns = [...new Set(usedIn([entities, claims]))]
  }

  add(data: Readonly<Record<string, unknown>>): void {
    for (const column of this.#columns)
      if (data[column] === null) this.#rows.set(column, (this.#rows.get(column) ?? 0) + 1)
  }

  notes(): string[] {
    return [...this.#rows].map(
      ([column, rows]) => `${rows} ${rows === 1 ? 'row has' : 'rows have'} null in '${column}', read as an empty cell`,
    )
  }
}

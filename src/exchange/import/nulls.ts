import type { Mapping } from './mapping.ts'
import { fieldOf } from './template.ts'
import { usedIn } from './used-columns.ts'

/** The rows of JSON with null in a column of the mapping, or in its list. The report tells that it is an empty cell. */
export class Nulls {
  readonly #columns: readonly string[]
  readonly #rows = new Map<string, number>()

  constructor({ entities, claims, documentOfRow }: Pick<Mapping, 'entities' | 'claims' | 'documentOfRow'>) {
    this.#columns = [...new Set(usedIn([entities, claims, documentOfRow]))]
  }

  add(data: Readonly<Record<string, unknown>>): void {
    for (const column of this.#columns)
      if ([fieldOf(data, column)].flat(Number.POSITIVE_INFINITY).includes(null))
        this.#rows.set(column, (this.#rows.get(column) ?? 0) + 1)
  }

  notes(): string[] {
    return [...this.#rows].map(
      ([column, rows]) => `${rows} ${rows === 1 ? 'row has' : 'rows have'} null in '${column}', read as an empty cell`,
    )
  }
}

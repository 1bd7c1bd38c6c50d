import type { Mapping } from './mapping.ts'
import type { Row } from './template.ts'

/** An unreadable row and the reason; it is rejected, and reading continues. */
export interface BadRow {
  readonly line: number
  readonly raw: string
  readonly reason: string
}
export type ReadRow = Row | BadRow

/** Options of a reader. `columns` receives the names of the columns, if the file has a header. */
export interface Reader {
  readonly columns: (names: readonly string[]) => void
  readonly read: Mapping['read']
}

import type { Mapping } from './mapping.ts'
import type { Row } from './template.ts'

/** A row that could not be read, and why; it is rejected, and the reading goes on. */
export interface BadRow {
  readonly line: number
  readonly raw: string
  readonly reason: string
}
export type ReadRow = Row | BadRow

/** What reads a file: the names of its columns, where it says them before its rows, and the rows, one after another. */
export interface Reader {
  readonly columns: (names: readonly string[]) => void
  readonly read: Mapping['read']
}

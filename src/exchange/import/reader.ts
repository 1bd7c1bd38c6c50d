import type { Mapping } from './mapping.ts'
import type { Row } from './template.ts'

/** An unreadable row and the reason; it is rejected, and reading continues. */
interface BadRow {
  readonly line: number
  readonly raw: string
  readonly reason: string
}
export type ReadRow = Row | BadRow

/** Options of a reader. */
export interface Reader {
  /** Receives the names of the columns if the file has a header, and those that it names twice. */
  readonly columns: (names: readonly string[], doubled: ReadonlySet<string>) => void
  /** Receives what the reader guessed, as a sentence. */
  readonly note: (sentence: string) => void
  readonly read: Mapping['read']
}

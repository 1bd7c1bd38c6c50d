import type { Label } from '../../facts/label.ts'
import type { LensNote } from './notes.ts'

/** A line of the audit: who asked what. */
export interface AuditRow {
  readonly n: number
  readonly time: string
  /** The id of the request. */
  readonly request: string
  readonly person: string
  /** The name of the credential. */
  readonly name: string
  readonly role: string
  readonly clearance: string
  readonly compartments?: readonly string[]
  readonly address: string
  readonly way?: string
  readonly type?: string
  readonly operation?: string
  readonly text?: string
  readonly lenses: readonly LensNote[]
  readonly predicted?: number
  readonly paid?: number
  readonly seen?: number
  readonly status?: number
}

/** Reads the audit, the last line first. */
export interface Audit {
  /** The label of somebody who sees all that the server shows to anybody. Its numbers tell of all that. */
  readonly label: Label
  /** @throws EntenteError BAD_CURSOR, UNREADABLE */
  page(first: number, after: string | undefined): Promise<AuditPage>
}

export interface AuditPage {
  readonly edges: readonly { readonly cursor: string; readonly node: AuditRow }[]
  readonly hasNextPage: boolean
  readonly totalCount: number
}

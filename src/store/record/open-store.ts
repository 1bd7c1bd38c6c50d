import type { RecordStore } from './record.ts'

interface StoreOptions {
  /** Opens an existing record for reading only. */
  readonly isReader?: boolean
  /** The milliseconds between looks for new changes in a shared record. */
  readonly poll?: number | undefined
}

const isAddress = (place: string): boolean => /^postgres(ql)?:/.test(place)

/**
 * Opens a record in a file or, by an address like `postgres://`, in PostgreSQL. Each database is loaded only where it
 * is used; threads have none in machine code.
 */
export async function openStore(place: string, { poll, ...options }: StoreOptions = {}): Promise<RecordStore> {
  if (!isAddress(place)) return (await import('./embedded.ts')).openEmbedded(place, { ...options, poll })
  const { openPostgres } = await import('./postgres.ts')
  return openPostgres(place, poll === undefined ? options : { ...options, poll })
}

/** A record as it is shown: of an address the host and the database, never a user or password. */
export function shownPlace(place: string): string {
  if (!isAddress(place)) return place
  const { host, pathname } = URL.canParse(place) ? new URL(place) : { host: '', pathname: '' }
  // A password with a slash that is not escaped would be part of the path.
  return pathname.includes('@') ? 'postgres://' : `postgres://${host}${pathname}`
}

import { EntenteError } from '../../errors.ts'
import type { Change, Head } from './change.ts'
import { hashAt, type RecordStore, readChanges } from './record.ts'

/** The changes that are written at once. */
const MANY = 500

/**
 * Copies a record into another store, with the same texts, times and hashes. The other one is empty, or has the first
 * changes of the record, as after a copy that was interrupted. Both are verified.
 * @throws EntenteError BAD_RECORD if one is damaged, CONFLICT if the other has changes of its own
 */
export async function copyRecord(from: RecordStore, to: RecordStore): Promise<Head> {
  const had = await to.head()
  if (had.seq > 0 && (await hashAt(from, had.seq)) !== had.hash) throw otherChanges(had.seq)
  let last = had.seq
  let part: Change[] = []
  const write = async () => {
    const result = await to.append(last, part)
    if ('conflict' in result) throw otherChanges(result.conflict)
    last = result.seq
    part = []
  }
  for await (const change of readChanges(from)) {
    if (change.seq <= had.seq) continue
    part.push(change)
    if (part.length === MANY) await write()
  }
  await write()
  for await (const _ of readChanges(to));
  const copied = await to.head()
  if (copied.seq > 0 && (await hashAt(from, copied.seq)) !== copied.hash) throw otherChanges(copied.seq)
  return copied
}

const otherChanges = (seq: number) =>
  new EntenteError('CONFLICT', `the second record has changes of its own up to ${seq}; copy into an empty one`)

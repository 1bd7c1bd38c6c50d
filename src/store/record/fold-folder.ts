import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { EntenteError, Problems } from '../../errors.ts'
import { digest } from '../../facts/digest.ts'
import type { Facts } from '../../facts/facts.ts'
import { parseFacts } from '../../facts/parse.ts'
import { plainClaim, plainDocument } from '../../facts/plain.ts'
import { readFiles } from '../folder.ts'
import { canonical } from './canonical.ts'
import { factsAfter, foldInto } from './fold-into.ts'
import { waitingClaims } from './naming.ts'
import { OpenRecord } from './open-record.ts'
import type { RecordStore } from './record.ts'

/**
 * Writes into a data folder what the changes of a record made of it. Before, it checks that the folders will have
 * exactly the facts of the record; otherwise nothing is written.
 * @throws EntenteError BAD_DATA if the folder cannot hold them, and Problems if claims wait for a merge to end
 */
export async function foldFolder(
  store: RecordStore,
  data: readonly string[],
  into: string,
): Promise<{ readonly written: readonly string[]; readonly changes: number }> {
  const folder = resolve(into)
  if (!data.some((path) => resolve(path) === folder))
    throw new EntenteError('BAD_USAGE', `'${into}' is none of the data folders; name it with --data, too`)
  const files = await readFiles(data)
  const base = parseFacts(files)
  const { state, changes } = await OpenRecord.read(store, base)
  // They are not among the facts, so the folder would lose them.
  const waiting = waitingClaims(state.tables).map(
    ({ claim: { id, subject, object }, apart }) =>
      new EntenteError(
        'BAD_DATA',
        `the claim '${id}' relates '${subject}' to '${object}', which are merged, so '${into}' cannot hold it; ` +
          `take '${apart}' apart first`,
      ),
  )
  if (waiting.length > 0) throw new Problems(waiting, 'the record; nothing was written')
  const changed = foldInto(
    files.filter((file) => file.folder === folder),
    base,
    state.facts,
  )
  if (digestOfRecords(factsAfter(files, folder, changed)) !== digestOfRecords(state.facts))
    throw new EntenteError(
      'BAD_DATA',
      `'${into}' cannot hold all changes, because some are to records of another folder or of an NDJSON file; ` +
        'nothing was written',
    )
  for (const [path, text] of changed) await writeSafely(join(folder, path), text)
  return { written: [...changed.keys()].sort(), changes: changes.length }
}

/** Written beside and renamed, so that no file is ever half written. */
async function writeSafely(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.tmp`
  try {
    await writeFile(beside, text)
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

/** The digest of all records, in any order. */
const digestOfRecords = ({ documents, entities, passages, claims }: Facts): string =>
  digest(
    [
      ...[...documents.values()].map(plainDocument),
      ...entities.values(),
      ...passages.values(),
      ...[...claims.values()].map(plainClaim),
    ]
      // Through JSON, which has no number for the open ends of dates; their text tells them.
      .map((record) => canonical(JSON.parse(JSON.stringify(record))))
      .sort()
      .join('\n'),
  )

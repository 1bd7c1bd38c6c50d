import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { EntenteError, Problems } from '../errors.ts'
import { readData } from '../store/folder.ts'
import { changeOf, type Head } from '../store/record/change.ts'
import { type Review, reviews } from '../store/record/kinds.ts'
import { openStore, shownPlace } from '../store/record/open-store.ts'
import { hashAt, type RecordStore, verifyRecord } from '../store/record/record.ts'
import { count, dataOption, ownData, ownRecord } from './data.ts'

const recordOption = () =>
  new Option(
    '--record <place>',
    'the file of the record, or the address of its database: postgres://HOST/NAME; postgres:// for the PG variables',
  ).default(ownRecord)

interface ListOptions {
  readonly record: string
  readonly after: number
  readonly json?: boolean
}

const list = new Command('list')
  .description('List the changes of a record: number, time, author, kind and reason.')
  .addOption(recordOption())
  .addOption(new Option('--after <number>', 'begin after the change with this number').default(0).argParser(toNumber))
  .option('--json', 'print each change as one line of canonical JSON, over which its hash is')
  .action(({ record, after, json }: ListOptions) =>
    reading(record, async (store) => {
      for await (const sealed of store.read(after)) {
        if (json) {
          console.log(sealed.text)
          continue
        }
        const { seq, recordedAt, author, content, reason } = changeOf(sealed)
        const { kind } = content
        const line = [seq, recordedAt, author, String(kind), ...(reason === undefined ? [] : [reason])].join('  ')
        // Texts of others must not move the cursor of a terminal.
        console.log(line.replace(/\p{Cc}+/gu, ' '))
      }
    }),
  )

interface VerifyOptions {
  readonly record: string
  readonly has?: Head
}

const verify = new Command('verify')
  .description('Check the hashes of a record, and name every change that was altered, is missing or torn.')
  .addOption(recordOption())
  .addOption(
    new Option(
      '--has <number:hash>',
      'a change that the record must have, as an earlier run printed it; without it, a record that was rewritten ' +
        'from its beginning is not found out',
    ).argParser(toHead),
  )
  .action(({ record, has }: VerifyOptions) =>
    reading(record, async (store) => {
      const problems = await verifyRecord(store)
      if (has && (await hashAt(store, has.seq)) !== has.hash)
        problems.push(`change ${has.seq} is not the one with the hash ${has.hash}: the record was rewritten`)
      if (problems.length > 0)
        throw new Problems(
          problems.map((sentence) => new EntenteError('BAD_RECORD', sentence)),
          'the record',
        )
      const { seq, hash } = await store.head()
      console.log(`${shownPlace(record)}: no problems in ${count(seq, 'change')}; the record ends at ${seq}:${hash}`)
    }),
  )

interface ChangeOptions {
  readonly record: string
  readonly data?: string[]
}
interface AppendOptions extends ChangeOptions {
  readonly author: string
  readonly review: Review
}

const append = new Command('append')
  .description('Check the changes of a file, and write them to the record: all of them, or none.')
  .argument('<file>', 'a YAML file with a list of changes; a change that is in the record already is not written again')
  .requiredOption('--author <name>', 'the author of the changes')
  .addOption(
    new Option('--review <rule>', 'the number of other people who must accept a claim that is proposed')
      .choices(Object.keys(reviews))
      .default('none'),
  )
  .addOption(recordOption())
  .addOption(dataOption())
  .action(async (path: string, { record, data = [ownData], author, review }: AppendOptions) => {
    const { readDrafts } = await import('../store/record/drafts.ts')
    const drafts = await readDrafts(path, { author, review })
    const facts = await readData(data)
    await opening(record, {}, async (store) => {
      const open = await (await import('../store/record/open-record.ts')).OpenRecord.read(store, facts)
      const before = open.changes.length
      const result = await open.append(before, drafts)
      if ('conflict' in result) throw new EntenteError('CONFLICT', `the record has gone on to ${result.conflict}`)
      const from = result.seq - drafts.length + 1
      const places = from === result.seq ? `change ${from}` : `changes ${from} to ${result.seq}`
      console.log(`${shownPlace(record)}: ${places}${result.isRepeated ? ', written before' : ''}`)
    })
  })

interface FoldOptions extends ChangeOptions {
  readonly into: string
}

const fold = new Command('fold')
  .description('Write everything that the changes of a record have altered into a data folder, as YAML.')
  .requiredOption('--into <dir>', 'the data folder that is written; it is one of --data')
  .addOption(recordOption())
  .addOption(dataOption())
  .action(async ({ record, data, into }: FoldOptions) => {
    const { foldFolder } = await import('../store/record/fold-folder.ts')
    await opening(record, { isReader: true }, async (store) => {
      const { written, changes } = await foldFolder(store, data ?? [into], into)
      for (const path of written) console.log(join(into, path))
      console.log(`${count(written.length, 'file')} written for ${count(changes, 'change')}`)
      console.log(`${into} alone now has the facts of the record; put ${shownPlace(record)} away and begin a new one`)
    })
  })

const copy = new Command('copy')
  .description('Copy a record into another file or database, unaltered, and verify both.')
  .argument('<from>', 'the file or the address of the record')
  .argument('<to>', 'a new file or database, or one that a copy was interrupted in')
  .action((from: string, to: string) =>
    reading(from, (source) =>
      opening(to, {}, async (target) => {
        const { copyRecord } = await import('../store/record/copy-record.ts')
        const { seq, hash } = await copyRecord(source, target)
        console.log(`${shownPlace(to)}: ${count(seq, 'change')} without problems; the record ends at ${seq}:${hash}`)
      }),
    ),
  )

export const record = new Command('record')
  .description('Make changes, list and check them, write them into a data folder, or copy them.')
  .addCommand(append)
  .addCommand(list)
  .addCommand(verify)
  .addCommand(fold)
  .addCommand(copy)

const reading = (path: string, look: (store: RecordStore) => Promise<void>) => opening(path, { isReader: true }, look)

async function opening(
  path: string,
  options: { readonly isReader?: boolean },
  look: (store: RecordStore) => Promise<void>,
): Promise<void> {
  const store = await openStore(path, options)
  try {
    await look(store)
  } finally {
    await store.close()
  }
}

function toNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('The number of a change is a whole number.')
  return Number(text)
}

function toHead(text: string): Head {
  const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? []
  if (seq === undefined || hash === undefined)
    throw new InvalidArgumentError('Give the number of a change, a colon and its hash of 64 digits.')
  return { seq: Number(seq), hash }
}

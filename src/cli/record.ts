import { Command, InvalidArgumentError, Option } from 'commander'
import { EntenteError, Problems } from '../errors.ts'
import { changeOf, type Head } from '../store/record/change.ts'
import { type RecordStore, verifyRecord } from '../store/record/record.ts'
import { count } from './data.ts'

/** The record that is used if none is named, in the working directory. */
export const ownRecord = '.entente/record.db'

const recordOption = () => new Option('--record <file>', 'the file of the record').default(ownRecord)

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
      console.log(`${record}: no problems in ${count(seq, 'change')}; the record ends at ${seq}:${hash}`)
    }),
  )

export const record = new Command('record')
  .description('Look at the record of changes, and check it.')
  .addCommand(list)
  .addCommand(verify)

async function reading(path: string, look: (store: RecordStore) => Promise<void>): Promise<void> {
  // Imported here, because the other commands need no database.
  const { openEmbedded } = await import('../store/record/embedded.ts')
  const store = await openEmbedded(path, { isReader: true })
  try {
    await look(store)
  } finally {
    await store.close()
  }
}

async function hashAt(store: RecordStore, seq: number): Promise<string | undefined> {
  for await (const sealed of store.read(seq - 1)) return sealed.hash
  return undefined
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

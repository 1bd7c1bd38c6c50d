import { Command, InvalidArgumentError, Option } from 'commander'
import { EntenteError } from '../errors.ts'
import { isDay } from '../facts/date.ts'
import { type Clearance, clearanceOrder } from '../facts/vocabulary.ts'
import type { JsonObject } from '../store/record/canonical.ts'
import { openStore, shownPlace } from '../store/record/open-store.ts'
import { type RecordStore, readChanges } from '../store/record/record.ts'
import { type Role, roleOrder, roles } from '../store/record/roles.ts'
import { isInTime, newToken, Tokens } from '../store/record/tokens.ts'
import { ownRecord } from './data.ts'
import { toAuthor, toCompartments } from './values.ts'

const recordOption = () =>
  new Option('--record <place>', 'the file of the record, or postgres:// for its database').default(ownRecord)
const authorOption = () =>
  new Option('--author <name>', 'the administrator who does this, as the record says').default('administrator')

interface CreateOptions {
  readonly record: string
  readonly author: string
  readonly name: string
  readonly person?: string
  readonly role: Role
  readonly clearance: Clearance
  readonly compartments: readonly string[]
  readonly expires: string
}

const create = new Command('create')
  .description('Create a token, and print it once. The record has only its hash.')
  .requiredOption('--name <name>', 'the name of the token, such as that of its owner', toAuthor)
  .option('--person <name>', 'the person who has it, if one has several; by default the name', toAuthor)
  .addOption(
    new Option('--role <role>', `its role: ${roleOrder.map((role) => `${role}: ${roles[role].description}`).join(' ')}`)
      .choices(roleOrder)
      .default('reader'),
  )
  .addOption(
    new Option('--clearance <clearance>', 'the clearance of its owner').choices(clearanceOrder).default('public'),
  )
  .addOption(
    new Option('--compartments <names>', 'the compartments that its owner needs to know of, separated by commas')
      .default([])
      .argParser(toCompartments),
  )
  .addOption(
    new Option('--expires <time>', 'the day on which it ends, like 2027-01-31, or after how many days, like 90d')
      .default(toExpiry('90d'), 'in 90 days')
      .argParser(toExpiry),
  )
  .addOption(authorOption())
  .addOption(recordOption())
  .action(async ({ record, author, person, compartments, ...options }: CreateOptions) => {
    const { text, id, hash } = newToken()
    const content = { kind: 'create-token', token: id, hash, ...options, person: person ?? options.name }
    await appending(record, author, () => ({ ...content, compartments: [...compartments] }))
    console.error(`Token ${id} of ${content.person}: ${options.role}, ${options.clearance}, until ${options.expires}`)
    console.error('It is shown only now; the record has its hash:')
    console.log(text)
  })

interface ListOptions {
  readonly record: string
}

const list = new Command('list')
  .description('List the tokens that are not revoked: id, name, person, role, clearance and end.')
  .addOption(recordOption())
  .action(({ record }: ListOptions) =>
    opening(record, true, async (store) => {
      for (const token of (await tokensIn(store)).list()) {
        const { id, name, person, role, clearance, compartments, expires } = token
        const end = `${isInTime(token, new Date()) ? 'until' : 'expired'} ${expires}`
        console.log([id, name, person, role, [clearance, ...compartments].join('+'), end].join('  '))
      }
    }),
  )

interface RevokeOptions extends ListOptions {
  readonly name?: string
  readonly author: string
}

const revoke = new Command('revoke')
  .description('Revoke a token. Servers refuse it at once.')
  .argument('[id]', 'its id, as `entente token list` prints it')
  .option('--name <name>', 'every token of this name instead')
  .addOption(authorOption())
  .addOption(recordOption())
  .action(async (id: string | undefined, { record, name, author }: RevokeOptions, command: Command) => {
    if ((id === undefined) === (name === undefined)) command.error('name one token: give its id, or --name')
    // A record that is missing is not made only to find no token in it.
    await opening(record, true, async () => {})
    for (let revoked = 0; ; revoked += 1) {
      let found: string | undefined
      await appending(record, author, (tokens) => {
        found = tokens.list().find((one) => one.id === id || one.name === name)?.id
        return found === undefined ? undefined : { kind: 'revoke-token', token: found }
      })
      if (found === undefined && revoked > 0) return
      if (found === undefined)
        throw new EntenteError('NOT_FOUND', `no token '${id ?? name}'; entente token list names them`)
      console.log(`Token ${found} is revoked`)
    }
  })

export const token = new Command('token')
  .description('Create, list and revoke the tokens of people who may ask a server with --auth.')
  .addCommand(create)
  .addCommand(list)
  .addCommand(revoke)

async function tokensIn(store: RecordStore): Promise<Tokens> {
  const changes = []
  for await (const change of readChanges(store)) changes.push(change)
  return new Tokens().take(changes)
}

/** Appends what follows from the tokens of a record, again if another program was faster. */
function appending(record: string, author: string, contentFor: (tokens: Tokens) => JsonObject | undefined) {
  return opening(record, false, async (store) => {
    for (;;) {
      const { seq } = await store.head()
      const content = contentFor(await tokensIn(store))
      if (!content) return
      const key = `${String(content.kind)} ${String(content.token)}`
      if (!('conflict' in (await store.append(seq, [{ key, author, content }])))) return
    }
  })
}

async function opening(place: string, isReader: boolean, act: (store: RecordStore) => Promise<void>): Promise<void> {
  const store = await openStore(place, { isReader }).catch((error: unknown) => {
    if (!(error instanceof EntenteError && error.code === 'RECORD_IN_USE')) throw error
    const sentence = `a server has ${shownPlace(place)} open; send it createToken or revokeToken`
    throw new EntenteError('RECORD_IN_USE', sentence)
  })
  try {
    await act(store)
  } finally {
    await store.close()
  }
}

/** The end of a day, or of so many days from now. */
function toExpiry(text: string): string {
  const [, days] = /^(\d{1,4})d$/.exec(text) ?? []
  const time = days === undefined ? Date.parse(`${text}T23:59:59.999Z`) : Date.now() + Number(days) * 86_400_000
  if (days === undefined && !isDay(text))
    throw new InvalidArgumentError('The end is a day, like 2027-01-31, or a number of days, like 90d.')
  const expires = new Date(time).toISOString()
  if (!isInTime({ expires }, new Date())) throw new InvalidArgumentError('It is over; give a day to come, like 90d.')
  return expires
}

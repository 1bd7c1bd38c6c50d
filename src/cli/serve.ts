import { Command, Option } from 'commander'
import { type Clearance, clearanceOrder } from '../facts/vocabulary.ts'
import { collectAtRest, collectBetweenTasks } from '../graph/caches/garbage.ts'
import type { Server } from '../server/server.ts'
import { type Review, reviews } from '../store/record/kinds.ts'
import {
  count,
  countsOf,
  dataOption,
  ownData,
  ownRecord,
  recordFile,
  withoutRecordOption,
  withRecordOption,
} from './data.ts'
import { type OperatorOptions, operatorOptions, operatorSettings } from './operator-options.ts'
import { applySettings, repeatable } from './settings.ts'
import {
  toAuthor,
  toBase,
  toCacheMegabytes,
  toCompartments,
  toHostNames,
  toMegabytes,
  toOrigins,
  toPoll,
  toPort,
  toProxies,
  toSeconds,
  toWorkers,
} from './values.ts'

interface ServeOptions extends OperatorOptions {
  readonly data?: string[]
  readonly host: string
  readonly port: number
  readonly hostNames?: string[]
  readonly clearance?: Clearance
  readonly compartments?: string[]
  readonly auth?: boolean
  readonly openToAll?: boolean
  readonly oidc?: string
  readonly cors?: string[]
  readonly embedOrigins?: string[]
  readonly base?: string
  readonly trustProxy?: string[]
  readonly documents?: string
  readonly operations?: string
  readonly onlyPersisted?: boolean
  readonly heavyWorkers: number
  readonly deadline: number
  readonly maxAnswer: number
  readonly snapshots: boolean
  readonly record?: string | boolean
  readonly recordPoll: number
  readonly author?: string
  readonly review?: Review
  readonly cacheMb?: number
}

export const serve = new Command('serve')
  .description('Serve the graph over GraphQL, with the explorer page and GraphiQL.')
  .addOption(dataOption())
  .option('--host <host>', 'the address to listen on; 0.0.0.0 for all interfaces', '127.0.0.1')
  .addOption(
    repeatable(
      new Option(
        '--host-names <names>',
        'further host names that requests may use, separated by commas, like graph.example.org; localhost and ' +
          'the address of --host are always answered, and with --host 0.0.0.0 every IP address',
      ).argParser(toHostNames),
    ),
  )
  .addOption(
    new Option('--port <number>', 'the port to listen on; 0 for any free port')
      .env('PORT')
      .default(4000)
      .argParser(toPort),
  )
  .addOption(
    new Option(
      '--clearance <clearance>',
      'the clearance of all viewers of this server (public); with --auth the highest that any of them has (secret)',
    ).choices(clearanceOrder),
  )
  .addOption(
    repeatable(
      new Option(
        '--compartments <names>',
        'the compartments that all viewers of this server are in, separated by commas (none); with --auth those that ' +
          'any of them can be in (all)',
      ).argParser(toCompartments),
    ),
  )
  .option('--auth', 'answer only those with a token (entente token create) or a session on the page')
  .option('--oidc <file>', 'with --auth, a YAML file that says how JWTs of an issuer of OpenID Connect tell viewers')
  .option(
    '--open-to-all',
    'let everybody read who reaches the server; with --auth, those without a token read what is public',
  )
  .addOption(
    repeatable(
      new Option(
        '--cors <origin>',
        'an origin whose pages may read answers, like http://localhost:5173; repeat the option for more origins',
      ).argParser(toOrigins),
    ),
  )
  .addOption(
    repeatable(
      new Option(
        '--embed-origins <origin>',
        'an origin whose pages may show the picture of the explorer (?embed) in a frame, like https://news.example.org; ' +
          'repeat the option for more origins',
      ).argParser(toOrigins),
    ),
  )
  .addOption(
    new Option(
      '--base <path>',
      'a path prefix under which everything is served, like /entente, for a proxy that passes it on',
    ).argParser(toBase),
  )
  .addOption(
    repeatable(
      new Option(
        '--trust-proxy <proxies>',
        'the proxies before the server that tell who sent a request: their number, like 1, or their addresses, ' +
          'separated by commas, like 10.0.0.0/8,127.0.0.1; by default none is believed',
      ).argParser(toProxies),
    ),
  )
  .option(
    '--documents <dir>',
    'a folder of local copies of documents, so that cited paragraphs can be read on the page',
  )
  .option(
    '--operations <folder>',
    'a folder of operations that clients may name by id: .graphql files, or JSON files of texts by ids',
  )
  .option('--only-persisted', 'run only the operations of that folder, and those of the explorer')
  .addOption(
    new Option('--heavy-workers <number>', 'the most worker threads for heavy requests; 0 for none')
      .default(1)
      .argParser(toWorkers),
  )
  .addOption(
    new Option(
      '--deadline <seconds>',
      'the most processor time of a request, in seconds; an export has 20 times as much',
    )
      .default(5)
      .argParser(toSeconds),
  )
  .addOption(
    new Option('--max-answer <megabytes>', 'the most megabytes of an answer to an operation; exports may have more')
      .default(32)
      .argParser(toMegabytes),
  )
  .addOption(
    new Option(
      '--cache-mb <megabytes>',
      'the memory of all caches together, in megabytes; by default 96 and 1.5 for each 1,000 claims, ' +
        'but at most 40 % of the memory that Node may use; 0 for no caches',
    ).argParser(toCacheMegabytes),
  )
  .addOption(withRecordOption())
  .addOption(withoutRecordOption())
  .addOption(
    new Option(
      '--record-poll <seconds>',
      'the seconds between looks for changes of other servers, beside the notifications of PostgreSQL',
    )
      .default(1)
      .argParser(toPoll),
  )
  .addOption(
    new Option(
      '--author <name>',
      'the author of changes that are sent to this server without --auth; without one, or with a --host that other ' +
        'machines reach, the record is read only',
    ).argParser(toAuthor),
  )
  .addOption(
    new Option(
      '--review <rule>',
      'the number of other people who must accept a claim that is proposed: none by default, one with --auth',
    ).choices(Object.keys(reviews)),
  )
  .option('--no-snapshots', 'read the data folders at every start, without using or writing snapshots')
  .option('--config <file>', 'a file of settings, named like these options; by default entente.yaml, if it exists')
  .addHelpText(
    'after',
    '\nA variable like ENTENTE_HOST_NAMES sets each option, too. Flags come first, then variables, then the file.',
  )
  .hook('preAction', async (command) => void (await applySettings(command)))
  .addHelpText('after', '\nWith ENTENTE_DEBUG=1 each answer says in a Server-Timing header how it was made.')
  .action(
    async (
      {
        data = [ownData],
        snapshots,
        record,
        recordPoll,
        author,
        deadline,
        maxAnswer,
        cacheMb,
        ...options
      }: ServeOptions,
      command: Command,
    ) => {
      checkTogether(command)
      // Imported here, because loading the schema takes longer than running the other commands.
      const { startServer } = await import('../server/server.ts')
      const { cacheFolder } = await import('../store/cache-folder.ts')
      const server = await startServer({
        data,
        ...options,
        limits: { deadline: 1_000 * deadline, largest: 1_000_000 * maxAnswer },
        snapshots: snapshots ? cacheFolder() : undefined,
        cacheBytes: cacheMb === undefined ? undefined : cacheMb * 1_000_000,
        record: recordOf({ record, author, ...options }),
        author,
        recordPoll: 1_000 * recordPoll,
        ...operatorSettings(options),
        debug: process.env.ENTENTE_DEBUG === '1',
      })
      // The server goes on when the terminal that started it closes.
      process.on('SIGHUP', () => {})
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
      const { facts, revisions } = server.graph
      collectBetweenTasks(facts.claims.size)
      collectAtRest()
      const seen = options.clearance ?? (options.auth ? 'secret' : 'public')
      console.log(`Entente serves ${countsOf(facts)}; revision ${revisions[seen]}`)
      for (const line of recordLines(server)) console.log(line)
      console.log(`Explorer: ${server.url}/`)
      console.log(`GraphQL and GraphiQL: ${server.url}/graphql`)
      if (server.metricsUrl) console.log(`Metrics: ${server.metricsUrl}`)
      server
        .saveSnapshot()
        .catch((error: unknown) =>
          console.error(
            'No snapshot was written, so the next start will not be faster: ' +
              `${error instanceof Error ? error.message : error}`,
          ),
        )
    },
  )

for (const option of operatorOptions) serve.addOption(option)

interface OfRecord {
  readonly record?: string | boolean | undefined
  readonly author?: string | undefined
  readonly auth?: boolean | undefined
}

/** The file or address of the record that counts; undefined for none. */
export function recordOf({ record, author, auth }: OfRecord): string | undefined {
  const isNeeded = record !== false && (author !== undefined || auth)
  return recordFile(record) ?? (isNeeded ? ownRecord : undefined)
}

/** Ends with an error if options contradict each other, or one has no effect without another. */
export function checkTogether(command: Command): void {
  const { onlyPersisted, operations, log, metricsPort, audit }: Partial<ServeOptions> = command.opts()
  const isSet = (attribute: keyof ServeOptions) =>
    !['default', undefined].includes(command.getOptionValueSource(attribute))
  if (onlyPersisted && operations === undefined)
    command.error('--only-persisted runs the operations of a folder; add --operations DIR')
  if (isSet('logLevel') && log === 'text')
    command.error('--log-level chooses among the lines of --log json; add --log json')
  if (isSet('metricsHost') && metricsPort === undefined)
    command.error('--metrics-host is the address of the metrics; add --metrics-port N')
  if ((isSet('auditFile') || isSet('auditMb')) && audit === undefined)
    command.error('--audit-file and --audit-mb say where the audit is written; add --audit reads or --audit strict')
}

function recordLines({ recorded, writing }: Pick<Server, 'recorded' | 'writing'>): string[] {
  if (!recorded || !writing) return []
  const { author, refusal } = writing
  return [`Record: ${count(recorded.seq, 'change')}; ${author === undefined ? refusal : `${author} writes`}`]
}

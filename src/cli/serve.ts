import { isIP } from 'node:net'
import { Command, InvalidArgumentError, Option } from 'commander'
import { type Clearance, clearanceOrder } from '../facts/vocabulary.ts'
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

interface ServeOptions {
  readonly data?: string[]
  readonly host: string
  readonly port: number
  readonly hostNames?: string[]
  readonly clearance: Clearance
  readonly cors?: string[]
  readonly embedOrigins?: string[]
  readonly base?: string
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
  readonly review: Review
  readonly cacheMb?: number
  readonly metricsPort?: number
  readonly metricsHost: string
  readonly drain: number
  readonly grace: number
}

export const serve = new Command('serve')
  .description('Serve the graph over GraphQL, with the explorer page and GraphiQL.')
  .addOption(dataOption())
  .option('--host <host>', 'the address to listen on; 0.0.0.0 for all interfaces', '127.0.0.1')
  .addOption(
    new Option(
      '--host-names <names>',
      'further host names that requests may use, separated by commas, like graph.example.org; localhost and ' +
        'the address of --host are always answered, and with --host 0.0.0.0 every IP address',
    ).argParser(toHostNames),
  )
  .addOption(
    new Option('--port <number>', 'the port to listen on; 0 for any free port')
      .env('PORT')
      .default(4000)
      .argParser(toPort),
  )
  .addOption(
    new Option('--clearance <clearance>', 'the clearance of all viewers of this server')
      .choices(clearanceOrder)
      .default('public'),
  )
  .addOption(
    new Option(
      '--cors <origin>',
      'an origin whose pages may read answers, like http://localhost:5173; repeat the option for more origins',
    ).argParser(toOrigins),
  )
  .addOption(
    new Option(
      '--embed-origins <origin>',
      'an origin whose pages may show the picture of the explorer (?embed) in a frame, like https://news.example.org; ' +
        'repeat the option for more origins',
    ).argParser(toOrigins),
  )
  .addOption(
    new Option(
      '--base <path>',
      'a path prefix under which everything is served, like /entente, for a proxy that passes it on',
    ).argParser(toBase),
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
      'the memory of all caches together, in megabytes; by default each thread has 256 and 8 for each 1,000 claims, ' +
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
      '--metrics-port <number>',
      'the port of /metrics for Prometheus; without it, nothing is measured',
    ).argParser(toPort),
  )
  .option('--metrics-host <host>', 'the address on which that port listens', '127.0.0.1')
  .addOption(
    new Option('--drain <seconds>', 'the seconds after SIGTERM in which it answers as before, but is not ready')
      .default(0)
      .argParser(toPause),
  )
  .addOption(
    new Option('--grace <seconds>', 'the seconds in which requests can finish after that')
      .default(5)
      .argParser(toPause),
  )
  .addOption(
    new Option(
      '--author <name>',
      'the author of changes that are sent to this server; without one, or with a --host that other machines reach, ' +
        'the record is read only',
    ).argParser(toAuthor),
  )
  .addOption(
    new Option('--review <rule>', 'the number of other people who must accept a claim that is proposed')
      .choices(Object.keys(reviews))
      .default('none'),
  )
  .option('--no-snapshots', 'read the data folders at every start, without using or writing snapshots')
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
        metricsPort,
        metricsHost,
        drain,
        grace,
        ...options
      }: ServeOptions,
      command: Command,
    ) => {
      if (options.onlyPersisted && options.operations === undefined)
        command.error('--only-persisted runs the operations of a folder; add --operations DIR')
      // Imported here, because loading the schema takes longer than running the other commands.
      const { startServer } = await import('../server/server.ts')
      const { cacheFolder } = await import('../store/cache-folder.ts')
      const server = await startServer({
        data,
        ...options,
        limits: { deadline: 1_000 * deadline, largest: 1_000_000 * maxAnswer },
        snapshots: snapshots ? cacheFolder() : undefined,
        cacheBytes: cacheMb === undefined ? undefined : cacheMb * 1_000_000,
        record: recordFile(record) ?? (author === undefined || record === false ? undefined : ownRecord),
        author,
        recordPoll: 1_000 * recordPoll,
        metrics: metricsPort === undefined ? undefined : { host: metricsHost, port: metricsPort },
        drain: 1_000 * drain,
        grace: 1_000 * grace,
        debug: process.env.ENTENTE_DEBUG === '1',
      })
      // The server goes on when the terminal that started it closes.
      process.on('SIGHUP', () => {})
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
      const { facts, revisions } = server.graph
      console.log(`Entente serves ${countsOf(facts)}; revision ${revisions[options.clearance]}`)
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

function recordLines({ recorded, writing }: Pick<Server, 'recorded' | 'writing'>): string[] {
  if (!recorded || !writing) return []
  const { author, refusal } = writing
  return [`Record: ${count(recorded.seq, 'change')}; ${author === undefined ? refusal : `${author} writes`}`]
}

function toAuthor(text: string): string {
  if (!/^[^\p{Cc}\p{Surrogate}]{1,200}$/u.test(text) || text.trim() !== text)
    throw new InvalidArgumentError('An author is a name of 1 to 200 characters.')
  return text
}

function toPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return port
}

function toWorkers(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError('The number of worker threads is 0 to 99.')
  return Number(text)
}

function toSeconds(text: string): number {
  return toAmount(text, 'A deadline is a number of seconds above 0.')
}

function toPoll(text: string): number {
  return toAmount(text, 'The time between looks is a number of seconds above 0.')
}

function toPause(text: string): number {
  return text === '0' ? 0 : toAmount(text, 'A pause is a number of seconds, like 0 or 2.5.')
}

function toMegabytes(text: string): number {
  return toAmount(text, 'The size of an answer is a number of megabytes above 0.')
}

function toAmount(text: string, sentence: string): number {
  if (!/^\d{1,6}(\.\d+)?$/.test(text) || Number(text) === 0) throw new InvalidArgumentError(sentence)
  return Number(text)
}

function toCacheMegabytes(text: string): number {
  if (!/^\d{1,6}$/.test(text))
    throw new InvalidArgumentError('The memory of caches is a whole number of megabytes, like 512.')
  return Number(text)
}

function toHostNames(text: string, before: string[] | undefined): string[] {
  const names = text.split(',').map((name) => name.trim())
  const isName = (name: string) => /^[^/?#@:*\\\s]+$/.test(name) && URL.canParse(`http://${name}`)
  if (!names.every((name) => isName(name) || isIP(name) !== 0))
    throw new InvalidArgumentError(
      'A host name has no scheme and no port, like graph.example.org; separate several by commas.',
    )
  return [...(before ?? []), ...names]
}

function toBase(text: string): string {
  if (!/^(\/[\w.~-]+)+\/?$/.test(text) || /\/\.\.?(\/|$)/.test(text))
    throw new InvalidArgumentError('A path prefix has words behind slashes, like /entente.')
  return text.replace(/\/$/, '')
}

function toOrigins(text: string, before: string[] | undefined): string[] {
  if (!URL.canParse(text) || new URL(text).origin !== text)
    throw new InvalidArgumentError('An origin is a scheme, a host and an optional port, like http://localhost:5173.')
  return [...(before ?? []), text]
}

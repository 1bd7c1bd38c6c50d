import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, InvalidArgumentError, Option } from 'commander'
import { type ExportWord, exportWords, lensWords, oldWords, readExportRequest } from '../api/export-request.ts'
import { graphAt } from '../api/graph-at.ts'
import { seenBy } from '../api/viewer.ts'
import { EntenteError } from '../errors.ts'
import { chunksOf } from '../exchange/chunks.ts'
import { type FormatName, format, formatNamed, formats } from '../exchange/formats.ts'
import type { Label } from '../facts/label.ts'
import { type Clearance, clearanceOrder, keysOf } from '../facts/vocabulary.ts'
import { keepNewSpaceSmall } from '../graph/caches/garbage.ts'
import type { Graph } from '../graph/graph.ts'
import { type LensRequest, toLens } from '../graph/lens.ts'
import { viewThrough } from '../graph/view.ts'
import { cacheFolder } from '../store/cache-folder.ts'
import { openGraph } from '../store/open.ts'
import { dataOption, ownData, recordFile, withoutRecordOption, withRecordOption } from './data.ts'
import { toCompartments } from './values.ts'

type ExportOptions = { readonly [K in ExportWord]?: string[] } & {
  readonly format: FormatName
  readonly lens?: string
  readonly out?: string
  readonly clearance: Clearance
  readonly compartments?: string[]
  readonly data?: string[]
  readonly record?: string | boolean
}

const table = Object.entries(formats)
  .map(([name, { label, opens }]) => `  ${name.padEnd(18)}${label}, for ${opens}`)
  .join('\n')

/** The flag of a word: `--as-of` for `asOf`. */
const flagOf = (word: string) => `--${word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

const command = new Command('export')
  .description('Export the graph, or a part of it, through a lens, in a format for other programs.')
  .addOption(new Option('--format <format>', 'one of the formats below').makeOptionMandatory().argParser(toFormat))
  .option('--lens <json>', 'the lens as in GraphQL, like {"asOf":"2023-12-31"}; or use the options below')
const wordOption = (word: string, description?: string, value = `<${word}>`) =>
  new Option(`${flagOf(word)} ${value}`, description).argParser((value: string, before: string[] | undefined) => [
    ...(before ?? []),
    value,
  ])
for (const word of keysOf(exportWords))
  command.addOption(
    word === 'presumed' || word === 'fold'
      ? wordOption(word, exportWords[word], `[${word}]`).preset('true')
      : wordOption(word, exportWords[word]),
  )
for (const word of oldWords.keys()) command.addOption(wordOption(word).hideHelp())

export const exporting = command
  .addOption(
    new Option('--clearance <clearance>', 'the clearance of the readers of the file')
      .choices(clearanceOrder)
      .default('public'),
  )
  .addOption(
    new Option(
      '--compartments <names>',
      'the compartments that the readers of the file are in, separated by commas (none)',
    ).argParser(toCompartments),
  )
  .option('--out <file>', 'the file to write (default: stdout)')
  .addOption(dataOption())
  .addOption(withRecordOption())
  .addOption(withoutRecordOption())
  .addHelpText('after', `\nFormats:\n${table}`)
  .action(async ({ format: name, lens: json, out, data = [ownData], record, ...options }: ExportOptions) => {
    const { clearance, compartments, ...words } = options
    keepNewSpaceSmall()
    // Imported here, because loading the analyses takes longer than printing the help.
    const { chosenPart } = await import('../api/export.ts')
    const given = keysOf(words).flatMap((word) => (words[word] ?? []).map((value) => [word, value] as const))
    const { lens, choice } = readExportRequest([...(json === undefined ? [] : lensWords(json)), ...given])
    const file = recordFile(record)
    const readers = { clearance, compartments }
    // A snapshot of the same data, as `entente serve` leaves it, takes less time and memory than the texts.
    const opened = await openGraph(data, cacheFolder())
    const graph =
      file === undefined
        ? graphAt(seenBy(readers, opened.graph), lens)
        : await graphWith(opened.graph, file, lens, readers)
    const part = chosenPart(viewThrough(graph, toLens(lens, readers, graph.facts)), name, choice)
    await write(chunksOf(format(name).write(part)), out)
  })

/** The graph with the changes of a record that the lens counts. */
async function graphWith(base: Graph, file: string, lens: LensRequest, readers: Label): Promise<Graph> {
  // Imported late, because a record needs a database in machine code.
  const recorded = await (await import('../store/record/with-record.ts')).readRecorded(base, file)
  const { graph, seq, history } = recorded
  const shown = history.lastShown(readers, seq)
  return graphAt({ ...seenBy(readers, graph), record: { recorded, seq, shown } }, lens)
}

function toFormat(name: string): FormatName {
  try {
    return formatNamed(name)
  } catch (error) {
    throw error instanceof EntenteError ? new InvalidArgumentError(error.message) : error
  }
}

async function write(chunks: Iterable<string>, out: string | undefined): Promise<void> {
  try {
    if (out === undefined) await pipeline(Readable.from(chunks), process.stdout, { end: false })
    else await pipeline(Readable.from(chunks), createWriteStream(out))
  } catch (error) {
    if (out !== undefined && error instanceof Error && 'syscall' in error)
      throw new EntenteError('BAD_USAGE', `'${out}' cannot be written: ${error.message}`)
    throw error
  }
}

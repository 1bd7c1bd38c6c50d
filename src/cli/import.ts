import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError } from 'commander'
import { didYouMean, EntenteError } from '../errors.ts'
import { type ImportReport, importFile } from '../exchange/import/import.ts'
import { readMapping } from '../exchange/import/mapping.ts'
import { readData } from '../store/folder.ts'
import { count, dataOption, ownData } from './data.ts'

interface ImportOptions {
  readonly mapping: string
  readonly into: string
  readonly data?: string[]
  /** The share of rows that may be rejected, from 0 to 1. */
  readonly allowRejected: number
}

const shipped = fileURLToPath(new URL('../exchange/mappings', import.meta.url))
/** The number of reasons for rejection that are listed; the file of rejected rows has all of them. */
const REASONS_SHOWN = 20

export const importing = new Command('import')
  .description('Import a CSV, TSV, JSON or NDJSON file, perhaps gzipped, into a data folder with a mapping.')
  .argument('<file>', 'the file, or - for standard input')
  .requiredOption('--mapping <mapping>', 'a mapping file, or the name of an included mapping, like desta-parties')
  .option('--into <dir>', 'the data folder to write; serve it with --data', 'imported')
  .addOption(dataOption())
  .option('--allow-rejected <N%>', 'the share of rejected rows up to which the import succeeds', percent, 0)
  .action(async (file: string, { mapping, into, data = [ownData], allowRejected }: ImportOptions) => {
    const read = await readMapping(await pathOf(mapping))
    const { entities } = await readData(data)
    const progress = progressReporter()
    const report = await importFile({
      file,
      mapping: read,
      name: basename(mapping, extname(mapping)),
      into,
      known: [...entities.values()].filter(
        ({ kind }) => kind === 'nation' || kind === 'organization' || kind === 'pact',
      ),
      progress: progress.rows,
    })
    progress.end()
    console.log(reportText(file, into, report))
    if (report.rejected > report.rows * allowRejected) process.exitCode = 1
  })

function percent(text: string): number {
  const [, number] = /^(\d+(?:\.\d+)?)%$/.exec(text) ?? []
  if (number === undefined || Number(number) > 100) throw new InvalidArgumentError('write a percentage, like 5%')
  return Number(number) / 100
}

/** A path, or the name of a shipped mapping. */
async function pathOf(mapping: string): Promise<string> {
  if (existsSync(mapping)) return mapping
  const names = (await readdir(shipped))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''))
  if (names.includes(mapping)) return `${shipped}/${mapping}.yaml`
  throw new EntenteError(
    'NOT_FOUND',
    `no mapping '${mapping}'; give a file, or one of ${names.sort().join(', ')}${didYouMean(mapping, names)}`,
  )
}

/** Reports progress on stderr: on a terminal in one line, otherwise in a line for every 100,000 rows. */
function progressReporter() {
  const { isTTY } = process.stderr
  const every = isTTY ? 1000 : 100_000
  return {
    rows: (rows: number) => {
      if (rows % every === 0) process.stderr.write(isTTY ? `\r${rows} rows` : `${rows} rows\n`)
    },
    end: () => {
      if (isTTY) process.stderr.write('\r')
    },
  }
}

/** The report of an import as text. */
export function reportText(
  file: string,
  into: string,
  { rows, added, merged, inPart, leftOut, rejected, notes, reasons, claims, entities, rejectedPath }: ImportReport,
): string {
  const nothing = claims.added + entities.added + entities.extended === 0
  const listed = [...reasons].toSorted(([, a], [, b]) => b.rejected + b.inPart - (a.rejected + a.inPart))
  return [
    `${file}: ${count(rows, 'row')} = ${added} added + ${merged} merged + ${inPart} partly imported + ` +
      `${leftOut > 0 ? `${leftOut} left out by the mapping + ` : ''}${rejected} rejected`,
    ...notes.map((sentence) => `  ${sentence}`),
    nothing
      ? `  nothing new: ${into} already holds all of it`
      : `  into ${into}: ${count(claims.added, 'new claim')}, ` +
        `${count(entities.added, 'new entity', 'new entities')}, ${entities.extended} extended`,
    ...(claims.there > 0 ? [`  ${count(claims.there, 'claim')} already known`] : []),
    ...listed.slice(0, REASONS_SHOWN).map(([reason, { rejected, inPart }]) => {
      const counts = [rejected && `${rejected} rejected`, inPart && `${inPart} partly imported`]
      return `  ${counts.filter(Boolean).join(', ')}: ${reason}`
    }),
    ...(listed.length > REASONS_SHOWN ? [`  and ${listed.length - REASONS_SHOWN} more reasons`] : []),
    ...(inPart + rejected > 0 ? [`  rejected and partly imported rows, with lines and reasons: ${rejectedPath}`] : []),
  ].join('\n')
}

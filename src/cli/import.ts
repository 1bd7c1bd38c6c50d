import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError } from 'commander'
import { didYouMean, EntenteError } from '../errors.ts'
import type { ImportReport } from '../exchange/import/import.ts'
import { isDay } from '../facts/date.ts'
import { readWithoutClaims } from '../store/folder.ts'
import { count, dataOption, ownData } from './data.ts'

interface ImportOptions {
  readonly mapping?: string
  readonly guess?: boolean
  readonly into: string
  readonly data?: string[]
  /** The share of rows that may be rejected, from 0 to 1. */
  readonly allowRejected: number
  readonly dryRun?: boolean
  readonly edition?: string
  readonly add?: boolean
}

const shipped = fileURLToPath(new URL('../exchange/mappings', import.meta.url))
/** The number of reasons for rejection that are listed; the file of rejected rows has all of them. */
const REASONS_SHOWN = 20

export const importing = new Command('import')
  .description('Import a CSV, TSV, JSON or NDJSON file, perhaps gzipped, into a data folder with a mapping.')
  .argument('<file>', 'the file, or - for standard input')
  .option('--mapping <mapping>', 'a mapping file, or the name of an included mapping, like desta-parties')
  .option('--guess', 'print a first mapping for the file, to be corrected')
  .option('--into <dir>', 'the data folder to write; serve it with --data', 'imported')
  .addOption(dataOption())
  .option('--allow-rejected <N%>', 'the share of rejected rows up to which the import succeeds', percent, 0)
  .option('--edition <date>', 'the date of this edition of the source, which replaces the last one', dateOfEdition)
  .option('--add', 'keep what earlier files of the source say, because this file is another part of it')
  .option('--dry-run', 'write nothing, and show the first rows of each outcome')
  .action(async (file: string, options: ImportOptions) => {
    const { mapping, guess, into, data = [ownData], allowRejected, dryRun, edition, add } = options
    // Imported here, because the readers of all formats make every other command start later.
    const { importFile, registryOf } = await import('../exchange/import/import.ts')
    if (guess) {
      const { guessMapping } = await import('../exchange/import/guess.ts')
      const { entities } = await readWithoutClaims(existsSync(into) ? [...data, into] : data)
      console.log(await guessMapping(file, basename(file), await registryOf(new Map(), [...entities.values()], [])))
      return
    }
    if (mapping === undefined)
      throw new EntenteError('BAD_USAGE', 'no mapping; give one with --mapping, or begin one with --guess')
    const { readMapping } = await import('../exchange/import/mapping.ts')
    const read = await readMapping(await pathOf(mapping))
    const progress = progressReporter()
    // Without those of `into`, which the import itself reads.
    const others = await readWithoutClaims(data.filter((folder) => resolve(folder) !== resolve(into)))
    const report = await importFile({
      file,
      mapping: read,
      name: basename(mapping, extname(mapping)),
      into,
      dryRun,
      edition,
      adds: add,
      allowRejected,
      known: [...others.entities.values()],
      knownDocuments: others.documents,
      progress: progress.rows,
    })
    progress.end()
    console.log(reportText(file, into, report, dryRun))
    if (report.rejected > report.rows * allowRejected) process.exitCode = 1
  })

function percent(text: string): number {
  const [, number] = /^(\d+(?:\.\d+)?)%$/.exec(text) ?? []
  if (number === undefined || Number(number) > 100) throw new InvalidArgumentError('write a percentage, like 5%')
  return Number(number) / 100
}

function dateOfEdition(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('write a day, like 2026-11-26')
  return text
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
function reportText(file: string, into: string, report: ImportReport, dryRun = false): string {
  const { rows, added, merged, inPart, leftOut, rejected, notes, reasons, claims, entities, rejectedPath } = report
  const nothing = claims.added + claims.retracted + entities.added + entities.extended === 0
  const listed = [...reasons].toSorted(([, a], [, b]) => b.rejected + b.inPart - (a.rejected + a.inPart))
  return [
    `${file}: ${count(rows, 'row')} = ${added} added + ${merged} merged + ${inPart} partly imported + ` +
      `${leftOut > 0 ? `${leftOut} left out by the mapping + ` : ''}${rejected} rejected`,
    ...notes.map((sentence) => `  ${sentence}`),
    nothing
      ? `  ${merged + inPart > 0 ? `nothing new: ${into} already holds all of it` : 'nothing is imported'}`
      : `  ${dryRun ? 'nothing is written; ' : ''}into ${into}: ${count(claims.added, 'new claim')}, ` +
        `${count(entities.added, 'new entity', 'new entities')}, ${entities.extended} extended`,
    ...(claims.there > 0 ? [`  ${count(claims.there, 'claim')} already known`] : []),
    ...(claims.retracted > 0
      ? [`  ${count(claims.retracted, 'claim')} retracted, which this edition no longer makes`]
      : []),
    ...(claims.kept > 0 ? [`  ${count(claims.kept, 'claim')} kept, which this file does not make`] : []),
    ...listed.slice(0, REASONS_SHOWN).map(([reason, { rejected, inPart }]) => {
      const counts = [rejected && `${rejected} rejected`, inPart && `${inPart} partly imported`]
      return `  ${counts.filter(Boolean).join(', ')}: ${reason}`
    }),
    ...(listed.length > REASONS_SHOWN ? [`  and ${listed.length - REASONS_SHOWN} more reasons`] : []),
    ...(dryRun ? samplesOf(report) : []),
    ...(inPart + rejected > 0 && !dryRun
      ? [`  rejected and partly imported rows, with lines and reasons: ${rejectedPath}`]
      : []),
  ].join('\n')
}

const samplesOf = ({ samples }: ImportReport): string[] =>
  [...samples].flatMap(([outcome, rows]) => [
    ...(rows.length > 0 ? [`  the first rows that are ${outcome}:`] : []),
    ...rows.map(({ line, texts }) => `    line ${line}: ${texts.join(' | ')}`),
  ])

import { Command } from 'commander'
import { stringify } from 'yaml'
import { didYouMean, EntenteError } from '../errors.ts'
import type { Proposal } from '../exchange/match/match.ts'
import type { Facts } from '../facts/facts.ts'
import { readData } from '../store/folder.ts'
import { count, dataOption, ownData, recordFile, withoutRecordOption, withRecordOption } from './data.ts'

interface MatchOptions {
  readonly data?: string[]
  readonly record?: string | boolean
  readonly changes?: boolean
  readonly undecided?: boolean
}

/** The verdict of a person on two entities, by the record. */
type Judged = (one: string, other: string) => string | undefined

export const matching = new Command('match')
  .description('Propose which pacts, persons and nations of two sources are the same, with a score and reasons.')
  .argument('<one>', 'the id of a document, such as desta')
  .argument('<other>', 'the id of another document')
  .option('--changes', 'print the proposals as changes for `entente record append`, to be judged by a person')
  .option('--undecided', 'print again the pairs that were judged undecided')
  .addOption(dataOption())
  .addOption(withRecordOption())
  .addOption(withoutRecordOption())
  .action(async (one: string, other: string, { data = [ownData], record, changes, undecided }: MatchOptions) => {
    // Imported here, because it makes every other command start later.
    const { propose } = await import('../exchange/match/match.ts')
    const { facts, judged } = await read(data, recordFile(record))
    for (const id of [one, other])
      if (!facts.documents.has(id))
        throw new EntenteError('NOT_FOUND', `no document '${id}'${didYouMean(id, facts.documents.keys())}`)
    const wanted = undecided ? [undefined, 'undecided'] : [undefined]
    const open = propose(facts, one, other).filter((pair) => wanted.includes(judged(pair.one, pair.other)))
    if (changes) return console.log(changesOf(open, facts))
    for (const pair of open) console.log(lineOf(pair, facts))
    const certain = open.filter((pair) => pair.certain).length
    console.log(`${count(open.length, 'pair')} not judged yet, ${certain} of them certain; nothing is merged`)
  })

/** The facts with the record, and its judgements. */
async function read(data: readonly string[], file: string | undefined): Promise<{ facts: Facts; judged: Judged }> {
  const base = await readData(data)
  if (file === undefined) return { facts: base, judged: () => undefined }
  // Imported late, because a record needs a database in machine code.
  const { openStore } = await import('../store/record/open-store.ts')
  const { OpenRecord } = await import('../store/record/open-record.ts')
  const { pairOf } = await import('../store/record/tables.ts')
  const store = await openStore(file, { isReader: true })
  try {
    const { state } = await OpenRecord.read(store, base)
    return { facts: state.facts, judged: (one, other) => state.judged.get(pairOf(one, other)) }
  } finally {
    await store.close()
  }
}

const nameOf = (id: string, facts: Facts) => facts.entities.get(id)?.name ?? id

const lineOf = ({ one, other, score, certain, reasons }: Proposal, facts: Facts) =>
  `${score.toFixed(2)} ${certain ? 'certain' : 'maybe  '} ${one} “${nameOf(one, facts)}” = ${other} ` +
  `“${nameOf(other, facts)}”: ${reasons.join(', ')}`

/** A list of judgements in YAML: those that are certain, and the others as comments. */
function changesOf(proposals: readonly Proposal[], facts: Facts): string {
  const written = proposals.map(({ one, other, certain, reasons }) => {
    const names = `# ${[one, other].map((id) => nameOf(id, facts).replace(/\s+/g, ' ')).join(' = ')}`
    const change = stringify([{ kind: 'judge', entities: [one, other], verdict: 'same', reason: reasons.join(', ') }])
    return `${names}\n${certain ? change : change.replace(/^/gm, '# ').replace(/# $/, '')}`
  })
  return [
    '# Judgements to make: correct `verdict` to `different` or `undecided`, and delete what you did not look at.',
    '# Then write them with `entente record append FILE --author NAME`. Each can be undone.',
    ...written,
  ].join('\n')
}

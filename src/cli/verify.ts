import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { EntenteError } from '../errors.ts'
import type { Facts, Passage } from '../facts/facts.ts'
import { fingerprint, paragraphs } from '../facts/fingerprint.ts'
import { readData } from '../store/folder.ts'
import { count, dataOption, ownData } from './data.ts'

interface VerifyOptions {
  readonly documents: string
  readonly data?: string[]
}

export const verify = new Command('verify')
  .description('Compare the fingerprint of every cited passage with local copies of the documents.')
  .requiredOption('--documents <dir>', 'the folder of the local copies')
  .addOption(dataOption())
  .action(async ({ documents, data = [ownData] }: VerifyOptions) => {
    const facts = await readData(data)
    const { matching, problems, unnamed } = verifyPassages(facts, await readCopies(facts, documents))
    for (const { passage, sentence } of problems) console.error(`${passage.id}: ${sentence}`)
    if (unnamed > 0) console.log(`${count(unnamed, 'passage')} not checked: their documents have no file`)
    console.log(
      `${count(matching, 'passage')} of ${matching + problems.length} checked ` +
        `${matching === 1 ? 'matches' : 'match'} ` +
        `the copies in ${documents}`,
    )
    if (problems.length > 0) process.exitCode = 1
  })

/** The text of each document that has a copy in the folder. */
async function readCopies(facts: Facts, folder: string): Promise<ReadonlyMap<string, string>> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder)
    throw new EntenteError(
      'UNREADABLE',
      `'${folder}' cannot be read as a folder; name the folder with the copies of the documents`,
    )
  const copies = new Map<string, string>()
  for (const { id, file } of facts.documents.values()) {
    const text = file && (await readFile(join(folder, file), 'utf8').catch(() => undefined))
    if (text !== undefined) copies.set(id, text)
  }
  return copies
}

interface Verification {
  readonly matching: number
  readonly problems: readonly { readonly passage: Passage; readonly sentence: string }[]
  /** Passages of documents without a file name, which no copy can be compared with. */
  readonly unnamed: number
}

/** Compares every passage with the copies, which are texts by the id of their document. */
function verifyPassages(facts: Facts, copies: ReadonlyMap<string, string>): Verification {
  const prints = new Map([...copies].map(([id, text]) => [id, paragraphs(text).map(fingerprint)]))
  const problems: { passage: Passage; sentence: string }[] = []
  let matching = 0
  let unnamed = 0
  for (const passage of facts.passages.values()) {
    const file = facts.documents.get(passage.document)?.file
    const sentence = file && problemOf(passage, prints.get(passage.document), file)
    if (!file) unnamed++
    else if (sentence) problems.push({ passage, sentence })
    else matching++
  }
  return { matching, problems, unnamed }
}

/** A sentence on a passage that no longer matches its copy. */
function problemOf(
  { paragraph, fingerprint }: Passage,
  prints: readonly string[] | undefined,
  file: string,
): string | undefined {
  if (!prints) return `the copy ${file} is missing or unreadable`
  if (prints[paragraph - 1] === fingerprint) return undefined
  const moved = prints.indexOf(fingerprint) + 1
  if (moved > 0) return `the paragraph has moved: it is now paragraph ${moved} of ${file}`
  if (paragraph > prints.length) return `the paragraph is missing: ${file} has only ${prints.length}`
  return `the paragraph has changed: paragraph ${paragraph} of ${file} differs from the cited text`
}

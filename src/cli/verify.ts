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
    const { fitting, misfits, unnamed } = verifyPassages(facts, await readCopies(facts, documents))
    for (const { passage, sentence } of misfits) console.error(`${passage.id}: ${sentence}`)
    if (unnamed > 0) console.log(`${count(unnamed, 'passage')} not checked: their documents have no file`)
    console.log(
      `${count(fitting, 'passage')} of ${fitting + misfits.length} checked ${fitting === 1 ? 'matches' : 'match'} ` +
        `the copies in ${documents}`,
    )
    if (misfits.length > 0) process.exitCode = 1
  })

/** The text of each document whose copy is in the folder. */
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
  readonly fitting: number
  readonly misfits: readonly { readonly passage: Passage; readonly sentence: string }[]
  /** Passages of documents that name no file, which no copy can be held against. */
  readonly unnamed: number
}

/** Holds every passage against the copies, texts by the id of their document. */
function verifyPassages(facts: Facts, copies: ReadonlyMap<string, string>): Verification {
  const prints = new Map([...copies].map(([id, text]) => [id, paragraphs(text).map(fingerprint)]))
  const misfits: { passage: Passage; sentence: string }[] = []
  let fitting = 0
  let unnamed = 0
  for (const passage of facts.passages.values()) {
    const file = facts.documents.get(passage.document)?.file
    const sentence = file && misfit(passage, prints.get(passage.document), file)
    if (!file) unnamed++
    else if (sentence) misfits.push({ passage, sentence })
    else fitting++
  }
  return { fitting, misfits, unnamed }
}

/** What became of a paragraph that no longer fits. */
function misfit(
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

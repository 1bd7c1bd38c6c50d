import { Command } from 'commander'
import type { Facts, Passage } from '../facts/facts.ts'
import { Copies, passageIn } from '../store/copies.ts'
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
    const copies = await Copies.in(documents)
    const facts = await readData(data)
    const { matching, problems, unnamed } = await verifyPassages(facts, copies)
    for (const { passage, sentence } of problems) console.error(`${passage.id}: ${sentence}`)
    if (unnamed > 0) console.log(`${count(unnamed, 'passage')} not checked: their documents have no file`)
    console.log(
      `${count(matching, 'passage')} of ${matching + problems.length} checked ` +
        `${matching === 1 ? 'matches' : 'match'} ` +
        `the copies in ${documents}`,
    )
    if (problems.length > 0) process.exitCode = 1
  })

interface Verification {
  readonly matching: number
  readonly problems: readonly { readonly passage: Passage; readonly sentence: string }[]
  /** Passages of documents without a file name, which no copy can be compared with. */
  readonly unnamed: number
}

/** Compares every passage with the copy of its document. */
async function verifyPassages(facts: Facts, copies: Copies): Promise<Verification> {
  const read = new Map<string, readonly string[] | undefined>()
  const problems: { passage: Passage; sentence: string }[] = []
  let matching = 0
  let unnamed = 0
  for (const passage of facts.passages.values()) {
    const document = facts.documents.get(passage.document)
    if (!document?.file) {
      unnamed++
      continue
    }
    if (!read.has(document.id)) read.set(document.id, await copies.paragraphsOf(document))
    const { problem } = passageIn(passage, read.get(document.id), document.file)
    if (problem === null) matching++
    else problems.push({ passage, sentence: problem })
  }
  return { matching, problems, unnamed }
}

import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { EntenteError } from '../errors.ts'
import { fingerprint as fingerprintOf, paragraphs } from '../facts/fingerprint.ts'

/** The number of characters shown, to recognize a paragraph by. */
const SHOWN = 60

export const fingerprint = new Command('fingerprint')
  .description('Print the paragraphs of a text with the numbers and fingerprints that passages cite.')
  .argument('<file>', 'the text, in UTF-8')
  .action(async (file: string) => {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new EntenteError('UNREADABLE', `'${file}' cannot be read; name a text file`)
    })
    for (const [index, paragraph] of paragraphs(text).entries()) {
      const start = paragraph.trim()
      console.log(
        `${index + 1}\t${fingerprintOf(paragraph)}\t${start.length > SHOWN ? `${start.slice(0, SHOWN)}…` : start}`,
      )
    }
  })

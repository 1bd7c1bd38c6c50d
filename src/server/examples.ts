import { readFile } from 'node:fs/promises'

const file = new URL('../../dist/examples.json', import.meta.url)

/** The example operations that `npm run build` collected, by name, each with its question as a comment. */
export async function readExamples(): Promise<string[]> {
  return JSON.parse(await readFile(file, 'utf8'))
}

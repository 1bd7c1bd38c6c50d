import { readFile } from 'node:fs/promises'

/** The example operations that `npm run build` collected, by name, each with its question as a comment. */
export const readExamples = (): Promise<string[]> => readTexts('examples.json')

/** The operations that the explorer sends. */
export const readPageOperations = (): Promise<string[]> => readTexts('explorer/operations.json')

const dist = new URL('../../dist/', import.meta.url)
const readTexts = async (path: string) => JSON.parse(await readFile(new URL(path, dist), 'utf8'))

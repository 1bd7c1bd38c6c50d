import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readData } from '../../../src/store/folder.ts'
import { Model } from './model.ts'

/** Reads the data folder that the command line names, and what Entente lists of it if a file says so. */
export async function modelOfCommand(): Promise<Model> {
  const options = { data: { type: 'string', multiple: true }, listed: { type: 'string' } } as const
  const { data, listed } = parseArgs({ options }).values
  return new Model(
    await readData(data ?? []),
    listed === undefined ? undefined : JSON.parse(readFileSync(listed, 'utf8')),
  )
}

/** Says where a server listens, as `entente serve` does. */
export const announce = (origin: string) => console.log(`${origin}/graphql`)

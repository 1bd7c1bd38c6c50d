import { parseArgs } from 'node:util'
import { readData } from '../../../src/store/folder.ts'
import { Model } from './model.ts'

/** Reads the data folder that the command line names. */
export async function modelOfCommand(): Promise<Model> {
  const { values } = parseArgs({ options: { data: { type: 'string', multiple: true } }, strict: false })
  return new Model(await readData((values.data ?? []).map(String)))
}

/** Says where a server listens, as `entente serve` does. */
export const announce = (origin: string) => console.log(`${origin}/graphql`)

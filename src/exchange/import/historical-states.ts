import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Nation } from '../../facts/facts.ts'
import { fileShapes } from '../../facts/schema.ts'
import { readYaml } from '../../facts/yaml.ts'

const path = fileURLToPath(new URL('./historical-states.yaml', import.meta.url))

/** States that no longer exist, by their codes in ISO 3166-3 and other lists. Imports of old agreements name them. */
export async function historicalStates(): Promise<Nation[]> {
  const { data } = readYaml({ path, name: path, text: await readFile(path, 'utf8') })
  return Object.entries(fileShapes['entities/nations.yaml'].parse(data)).map(([id, nation]) => ({ id, ...nation }))
}

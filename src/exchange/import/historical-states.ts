import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Nation } from '../../facts/facts.ts'
import { fileShapes } from '../../facts/schema.ts'
import { readYaml } from '../../facts/yaml.ts'

const path = fileURLToPath(new URL('./historical-states.yaml', import.meta.url))

/**
 * States that are no more, by the codes that ISO 3166-3 and others keep for them: whoever imports old agreements meets
 * them.
 */
export async function historicalStates(): Promise<Nation[]> {
  const { data } = readYaml({ path, name: path, text: await readFile(path, 'utf8') })
  return Object.entries(fileShapes['entities/nations.yaml'].parse(data)).map(([id, nation]) => ({ id, ...nation }))
}

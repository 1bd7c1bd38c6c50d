import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Nation, Organization } from '../../facts/facts.ts'
import { fileShapes } from '../../facts/schema.ts'
import { readYaml } from '../../facts/yaml.ts'

/** States that no longer exist, by their codes in ISO 3166-3 and other lists. Imports of old agreements name them. */
export async function historicalStates(): Promise<Nation[]> {
  const nations = fileShapes['entities/nations.yaml'].parse(await dataOf('historical-states.yaml'))
  return Object.entries(nations).map(([id, nation]) => ({ id, ...nation }))
}

/** The United Nations, its bodies, and other organizations that agreements name. */
export async function internationalOrganizations(): Promise<Organization[]> {
  const all = fileShapes['entities/organizations.yaml'].parse(await dataOf('international-organizations.yaml'))
  return Object.entries(all).map(([id, organization]) => ({ id, ...organization }))
}

const texts = z.record(z.string(), z.string())
const inTime = z.record(z.string(), texts)
const names = z.strictObject({
  names: z.record(z.string(), z.array(z.string())),
  namesInTime: inTime,
  codes: z.strictObject({ alpha2: texts, alpha3: texts, numeric: texts }),
  codesInTime: z.strictObject({ alpha2: inTime, numeric: inTime }),
})

/** Names and codes besides those of the entities; nations are named by their alpha-3 code or by their id. */
export type KnownNames = z.output<typeof names>

export const knownNames = async (): Promise<KnownNames> => names.parse(await dataOf('names.yaml'))

async function dataOf(name: string): Promise<unknown> {
  const path = fileURLToPath(new URL(`./${name}`, import.meta.url))
  return readYaml({ path, name: path, text: await readFile(path, 'utf8') }).data
}

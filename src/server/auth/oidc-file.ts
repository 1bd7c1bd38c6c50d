import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { EntenteError, Problems } from '../../errors.ts'
import { nearestIssue, shapeProblems } from '../../facts/shape.ts'
import { clearanceOrder } from '../../facts/vocabulary.ts'
import { readYaml } from '../../facts/yaml.ts'
import { personName } from '../../store/record/content.ts'
import { roleOrder } from '../../store/record/roles.ts'

/** Signatures by a key that only the provider has; one with a shared secret could be forged by whoever checks it. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const

const text = z.string().min(1)
/** A claim, and what its values mean; of several that a person has, the highest counts. */
const mapped = <T extends z.ZodType<string>>(of: T, base: z.output<T> | undefined) =>
  z
    .strictObject({
      claim: text.optional(),
      values: z.record(text, of).default({}),
      default: base === undefined ? of.optional() : of.default(base as never),
    })
    .refine(({ claim, values }) => claim !== undefined || Object.keys(values).length === 0, 'values need a claim')

const shape = z.strictObject({
  issuer: text.describe('The issuer, exactly as tokens name it'),
  audience: text.describe('The name of this server at the issuer'),
  keys: text.describe('The JWKS file, relative to this one; it is read again when it changes'),
  algorithms: z.array(z.enum(algorithms)).min(1).describe('The algorithms that are accepted'),
  leeway: z.int().min(0).max(300).default(30).describe('The seconds by which clocks may differ'),
  name: text.default('preferred_username').describe('The claim with the name'),
  person: text.default('sub').describe('The claim that tells people apart; it is the author of changes'),
  role: mapped(z.enum(roleOrder), undefined).refine(
    ({ values, default: base }) => base !== undefined || Object.keys(values).length > 0,
    'nobody has a role; map values of a claim to roles, or give a default',
  ),
  clearance: mapped(z.enum(clearanceOrder), 'public').prefault({}),
  compartments: z.strictObject({ claim: text, values: z.record(text, personName) }).optional(),
})
export type OidcSettings = z.output<typeof shape>

/** Reads the settings of an issuer. @throws EntenteError UNREADABLE, Problems with file, line and column */
export async function readOidc(path: string): Promise<OidcSettings> {
  const read = await readFile(path, 'utf8').catch(() => {
    throw new EntenteError('UNREADABLE', `'${path}' cannot be read; --oidc names a YAML file`)
  })
  const yaml = readYaml({ path, name: path, text: read })
  const checked = shape.safeParse(yaml.data, { reportInput: true })
  const problems = checked.success
    ? yaml.problems
    : [...yaml.problems, ...checked.error.issues.flatMap((issue) => shapeProblems(nearestIssue(issue), yaml))]
  if (problems.length > 0 || !checked.success) throw new Problems(problems, path)
  return { ...checked.data, keys: resolve(dirname(path), checked.data.keys) }
}

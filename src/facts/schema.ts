import { z } from 'zod'
import { checkRenamed, useInstead } from './deprecation.ts'
import { LANGUAGE } from './language.ts'
import './sentences.ts'
import * as vocabulary from './vocabulary.ts'

/**
 * The shapes of the files of a data folder. Checks that need the whole folder (does this id exist?) are in check.ts.
 */

const keys = <T extends object>(table: T) => z.enum(vocabulary.keysOf(table))

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, like new-zealand')
const lineId = z.string().regex(/^\P{Cc}+$/u, 'an id has no line breaks or other control characters')
const text = z.string().trim().min(1, 'a text cannot be empty')
// YAML reads a bare 2022 as a number, which is accepted as the date "2022".
const edtf = z
  .union([z.string(), z.int().transform(String)])
  .describe(
    'A date in EDTF: 2024-06-19, 2022-04, 2022, 2022-04?, 2019/2021, 1890/[1900..1902], 2022/.., "[..2024-06-19]"',
  )

const compartments = z
  .array(
    z
      .string()
      .trim()
      .regex(/^[^\p{Cc}\p{Surrogate},]{1,200}$/u, 'a compartment has 1 to 200 characters, and no comma or line break'),
  )
  .optional()

const document = z.strictObject({
  title: text.describe('The title, or a text that identifies a document without one'),
  publisher: text.optional().describe('The publisher; omit it if the document does not name one'),
  wire: text
    .optional()
    .describe('The news agency whose report it reprints; reprints of one report are not independent'),
  authors: z.array(text).default([]),
  published: edtf.describe(
    'The publication date, or unknown; the document counts as known from the last day that the date can mean',
  ),
  read: edtf.optional().describe('The day on which an undated page was read; required where published is unknown'),
  language: z.string().regex(LANGUAGE, 'a language is a BCP 47 tag, like en or ja').describe('BCP 47'),
  url: z
    .url({ protocol: /^https?$/, error: 'an address begins with http:// or https://, like https://example.org/page' })
    .optional(),
  file: text.optional().describe('The file name of the local copy that `entente verify --documents DIR` checks'),
  primary: z.boolean().default(false).describe('True if a party to the matter speaks in it'),
  clearance: keys(vocabulary.clearances).default('public'),
  compartments: compartments.describe(
    'The compartments that it belongs to; it shows only to viewers who are in all of them',
  ),
  license: text.optional().describe('The license: an SPDX identifier such as CC-BY-4.0, or a sentence'),
  note: text.optional().describe('A note for readers, such as the origin of its date'),
})

const entity = {
  name: text.describe('The common English name'),
  names: z
    .record(z.string(), text)
    .default({})
    .transform((names) => Object.entries(names).map(([language, text]) => ({ language, text })))
    .describe('The name in other languages and scripts, by BCP 47 tag'),
  aliases: z.array(text).default([]).describe('Other names and acronyms for look-ups'),
  description: text.optional(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/, 'a Wikidata id is Q and digits')
    .optional(),
}

const code = z.strictObject({
  scheme: keys(vocabulary.codeSchemes),
  code: z.string().regex(/^\d+$/, 'a code is digits, in quotes'),
  during: edtf.optional().describe('The period in which the code was assigned to the nation; omit it for always'),
})

const nationFields = z.strictObject({
  ...entity,
  alpha2: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capitals')
    .optional()
    .describe('ISO 3166-1 alpha-2'),
  alpha3: z
    .string()
    .regex(/^[A-Z]{3}$/, 'three capitals')
    .optional()
    .describe('ISO 3166-1 alpha-3'),
  numeric: z
    .string()
    .regex(/^\d{3}$/, 'three digits, in quotes')
    .optional()
    .describe('ISO 3166-1 numeric, in quotes'),
  codes: z.array(code).optional().describe('Codes in other lists of states'),
})
const nation = nationFields.transform((record) => ({ ...record, kind: 'nation' as const }))
/** An entity with a finer kind, such as `pactKind`. Its old name `kind` is accepted until 2027-06-01. */
function withFinerKind<E extends 'organization' | 'pact' | 'event', W extends string | string[]>(
  kind: E,
  words: z.ZodType<W>,
) {
  const name = `${kind}Kind` as const
  const old = words.optional().meta({ deprecated: true, description: useInstead(name) })
  const shape = z.strictObject({ ...entity, [name]: words.optional(), kind: old })
  return checkRenamed(shape, { from: 'kind', to: name, isRequired: true }).transform(
    ({ kind: old, [name]: present, ...record }) =>
      ({ ...record, kind, [name]: present ?? old }) as unknown as z.output<typeof entityShape> & { kind: E } & {
        [key in `${E}Kind`]: W
      },
  )
}
const entityShape = z.strictObject(entity)

const organization = withFinerKind('organization', keys(vocabulary.organizationKinds))
const leader = entityShape.transform((record) => ({ ...record, kind: 'leader' as const }))
const person = entityShape.transform((record) => ({ ...record, kind: 'person' as const }))
const ofWhom = id.describe('The nation or organization whose office it is')
const office = entityShape.extend({ of: ofWhom }).transform((record) => ({ ...record, kind: 'office' as const }))
const kindsOfPact = z
  .union([keys(vocabulary.pactKinds), z.array(keys(vocabulary.pactKinds)).min(1)])
  .describe('The kind of pact, or a list of kinds of which the first is the main one')
const withKinds = <R extends { readonly pactKind: z.output<typeof kindsOfPact> }>({ pactKind, ...record }: R) => ({
  ...record,
  pactKinds: [...new Set([pactKind].flat())],
})
const pact = withFinerKind('pact', kindsOfPact).transform(withKinds)
const event = withFinerKind('event', keys(vocabulary.eventKinds))

const passage = z.strictObject({
  summary: text.describe('A summary of the paragraph in our own words'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a fingerprint is 64 hexadecimal digits, made of the text of the passage; give that text')
    .describe('SHA-256 of the normalized paragraph'),
})

const qualifierValues = {
  text,
  amount: text,
  entity: id,
  pactKind: keys(vocabulary.pactKinds),
  stage: keys(vocabulary.stages),
  entityKind: keys(vocabulary.entityKinds),
}
type QualifierShape = {
  [K in vocabulary.QualifierKey]: z.ZodOptional<(typeof qualifierValues)[(typeof vocabulary.qualifiers)[K]['type']]>
}
const qualifiers = z.strictObject(
  Object.fromEntries(
    Object.entries(vocabulary.qualifiers).map(([key, { type, description }]) => [
      key,
      qualifierValues[type].optional().describe(description),
    ]),
  ) as QualifierShape,
)

const predicate = z
  .enum([...vocabulary.keysOf(vocabulary.properties), ...vocabulary.claimableKinds])
  .describe('A property or a kind of relationship of the vocabulary')

const claim = z.strictObject({
  summary: text.describe('The statement of the document in our own words'),
  subject: id,
  predicate,
  object: id.optional().describe('The entity at the other end of a relationship'),
  value: z.union([text, z.int()]).optional().describe('The value of a property; an id if the value is an entity'),
  time: edtf
    .optional()
    .describe('The date of a moment, a date on which a state was observed, or the interval in which it held'),
  dating: text.optional().describe('The origin of the time, if the passage does not state it'),
  stance: keys(vocabulary.stances).default('asserted'),
  speakers: z
    .array(id)
    .default([])
    .describe('The entities to whom the document attributes it; omit them if it speaks for itself'),
  about: z.array(id).default([]).describe('Further entities that the claim mentions'),
  qualifiers: qualifiers.default({}),
  passages: z
    .array(z.int().positive())
    .default([])
    .describe('Paragraph numbers, listed under passages; none if the document has no local copy'),
  rank: keys(vocabulary.ranks).default('normal'),
  reason: text.optional().describe('The reason for a rank other than normal'),
  clearance: keys(vocabulary.clearances).optional().describe('The clearance, if stricter than that of the document'),
  compartments: compartments.describe('The compartments that it belongs to, besides those of the document'),
})

const retraction = z.strictObject({ claim: text, on: edtf, reason: text })

const claimsFile = z.strictObject({
  document: id,
  passages: z.record(z.string().regex(/^[1-9]\d*$/, 'a passage is named by its paragraph number'), passage).default({}),
  claims: z.record(id, claim),
  retractions: z
    .array(retraction)
    .default([])
    .describe('Retracted claims; they stay, and count as deprecated from that day'),
})

const named = id.optional().catch(undefined)
const namedAll = z.array(named).catch([])
const claimOutline = z.object({
  subject: named,
  predicate: z.unknown().optional(),
  object: named,
  value: z.unknown().optional(),
  speakers: namedAll,
  about: namedAll,
  qualifiers: z.record(z.string(), z.unknown()).catch({}),
  passages: z.array(z.unknown()).catch([]),
})
/**
 * The names in a claims file, read as far as possible despite other problems, so that one run finds all unknown names.
 */
export const claimsOutline = z
  .object({
    passages: z.record(z.string(), z.unknown()).catch({}),
    claims: z.record(z.string(), claimOutline.optional().catch(undefined)).catch({}),
    retractions: z.array(z.object({ claim: text.optional().catch(undefined) }).catch({ claim: undefined })).catch([]),
  })
  .catch({ passages: {}, claims: {}, retractions: [] })
export type ClaimsOutline = z.output<typeof claimsOutline>

/** The shapes of files by their path in a data folder; `*` matches one name. */
export const fileShapes = {
  'documents.yaml': z.record(id, document),
  'entities/nations.yaml': z.record(id, nation),
  'entities/organizations.yaml': z.record(id, organization),
  'entities/leaders.yaml': z.record(id, leader),
  'entities/persons.yaml': z.record(id, person),
  'entities/offices.yaml': z.record(id, office),
  'entities/pacts.yaml': z.record(id, pact),
  'entities/events.yaml': z.record(id, event),
  'claims/*.yaml': claimsFile,
} as const

const namesEntity = { id, record: z.literal('entity') }
const recordName = (record: string) => ({ record: z.literal(record) })

/**
 * The shapes of NDJSON records. A line has the name of its record, its id, and the fields of the YAML files; an entity
 * also has its kind.
 */
export const recordShapes = {
  document: document.extend({ ...recordName('document'), id }),
  entity: z.discriminatedUnion('kind', [
    nationFields.extend({ ...namesEntity, kind: z.literal('nation') }),
    z.strictObject({
      ...entity,
      ...namesEntity,
      kind: z.literal('organization'),
      organizationKind: keys(vocabulary.organizationKinds),
    }),
    z.strictObject({ ...entity, ...namesEntity, kind: z.literal('leader') }),
    z.strictObject({ ...entity, ...namesEntity, kind: z.literal('person') }),
    z.strictObject({ ...entity, ...namesEntity, kind: z.literal('office'), of: ofWhom }),
    z.strictObject({ ...entity, ...namesEntity, kind: z.literal('pact'), pactKind: kindsOfPact }).transform(withKinds),
    z.strictObject({ ...entity, ...namesEntity, kind: z.literal('event'), eventKind: keys(vocabulary.eventKinds) }),
  ]),
  passage: passage.extend({
    ...recordName('passage'),
    id: lineId.describe('document:paragraph'),
    document: id,
    paragraph: z.int().positive(),
  }),
  claim: claim.extend({
    ...recordName('claim'),
    id: lineId.describe('document#key'),
    document: id,
    retracted: z.strictObject({ on: edtf, reason: text }).optional().describe('The date and reason of the retraction'),
  }),
} as const
/** A line of an NDJSON file. */
export const lineShape = z.union(Object.values(recordShapes))
export type RecordName = keyof typeof recordShapes
export type LineRecord<R extends RecordName> = z.output<(typeof recordShapes)[R]>

export type FilePattern = keyof typeof fileShapes
export type ClaimsFile = z.output<typeof claimsFile>
export type ClaimRecord = z.output<typeof claim>

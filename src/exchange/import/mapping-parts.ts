import { z } from 'zod'
import { checkRenamed, useInstead } from '../../facts/deprecation.ts'
import * as vocabulary from '../../facts/vocabulary.ts'

/** The shapes of the parts of a mapping: texts, dates, conditions, and the entities that a row names. */

export const keys = <T extends object>(table: T) => z.enum(vocabulary.keysOf(table))
export const text = z.string().trim().min(1, 'a text cannot be empty')
export const template = text.describe(
  'Text with columns in braces: "{Title}"; "{StateForce|Begin}" is the first non-empty column',
)
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, like new-zealand')
const sameAs = z.record(z.string(), id).describe('Values that stand for the entity with this id')
const parts = z.strictObject({ year: template, month: template.optional(), day: template.optional() })
export const moment = z.union([template, parts]).describe('A date: a column, or columns of year, month and day')
const span = z.strictObject({
  since: moment.optional(),
  until: moment.optional(),
  seen: moment.optional().describe('A date on which a state held; it counts if no beginning and no end is known'),
  blank: z.enum(['unknown', 'open']).default('unknown').describe('The meaning of a missing end: unknown, or open'),
})
export const time = z.union([span, moment])

export const condition = z.record(text, z.union([z.string(), z.array(z.string())]))

/** A word of the vocabulary: constant, or looked up by a column. Without `values`, the cell is the word itself. */
export const lookUp = <T extends object>(table: T) =>
  z.union([
    keys(table),
    z.strictObject({
      column: text,
      values: z.record(z.string(), keys(table)).optional(),
      otherwise: keys(table).optional(),
    }),
  ])
export type LookUp<W extends string> =
  | W
  | {
      readonly column: string
      readonly values?: Readonly<Record<string, W>> | undefined
      readonly otherwise?: W | undefined
    }

const kindOrKinds = z.union([keys(vocabulary.pactKinds), z.array(keys(vocabulary.pactKinds)).min(1)])
/** Kinds of pact: constant, or looked up by a column, whose cell can be a list. */
const kindsOfPact = z.union([
  keys(vocabulary.pactKinds),
  z.strictObject({
    column: text,
    values: z.record(z.string(), kindOrKinds).optional(),
    otherwise: kindOrKinds.optional(),
  }),
])
const pactKind = z
  .union([kindsOfPact, z.array(kindsOfPact).min(1)])
  .optional()
  .describe('One kind or a list of them. Omit it if another file gives the kind; the default is `other`')

const schemes = z.enum(['id', 'alpha2', 'alpha3', 'numeric', ...vocabulary.keysOf(vocabulary.codeSchemes), 'name'])
export type Scheme = z.output<typeof schemes>

/** One kind of entity. The old name of `sameAs` is `same`, which is accepted until 2027-06-01. */
function withSameAs<S extends z.ZodRawShape>(fields: S) {
  const same = sameAs.optional().meta({ deprecated: true, description: useInstead('sameAs') })
  const shape = z.strictObject({ ...fields, sameAs: sameAs.optional(), same })
  type Read = z.output<z.ZodObject<S>> & { sameAs: Record<string, string> }
  return checkRenamed(shape, { from: 'same', to: 'sameAs', isRequired: false }).transform((read: object) => {
    const { same, sameAs = same ?? {}, ...rest } = read as Partial<Record<string, unknown>>
    return { ...rest, sameAs } as Read
  })
}

const listed = condition
  .optional()
  .describe('The rows that list the entity even if no claim names it: columns with one of these values')
/** Fields of every entity that a row can make. */
const made = {
  id: template,
  name: template.optional().describe('Omit it if another file names it; without a name, the id is its name'),
  aliases: z.array(template).default([]),
  names: text.optional().describe('The column of a list of names, each with `language` and `text`'),
  description: template.optional(),
  wikidata: template.optional().describe('The id in Wikidata, or its address'),
  listed,
}
const ofOffice = template.describe('Of an office: the id of its nation or organization, or a name under `entities`')
const organizationKind = lookUp(vocabulary.organizationKinds).default('international-organization')
const eventKind = lookUp(vocabulary.eventKinds)

export const entity = z.discriminatedUnion('kind', [
  withSameAs({
    kind: z.literal('party').describe('A known nation or organization, looked up by code or name and never created'),
    code: template,
    notation: z
      .literal('untc')
      .optional()
      .describe('untc: a name as in the UN Treaty Collection, perhaps with footnotes or in brackets'),
    schemes: z.array(schemes).min(1).describe('The kinds of codes in the column, in the order in which to try them'),
    on: moment.optional().describe('The date for looking up reassigned codes'),
  }),
  withSameAs({
    kind: z.literal('pact'),
    id: template.describe('The template of the id: "ggo-{treatyID}"'),
    name: template
      .optional()
      .describe('Omit it if another file names the pact; a pact without a name gets its id as name'),
    aliases: z.array(template).default([]),
    pactKind,
    listed,
  }),
  withSameAs({
    kind: z.literal('nation').describe('A nation, looked up by codes or name and created if unknown'),
    name: template,
    aliases: z.array(template).default([]),
    names: z
      .strictObject({ in: text, text })
      .optional()
      .describe('A table by language, and the field of its entries with the name'),
    alpha2: template.optional(),
    alpha3: template.optional(),
    numeric: template.optional(),
    codes: z
      .array(
        z.strictObject({
          scheme: keys(vocabulary.codeSchemes),
          code: template,
          since: moment.optional(),
          until: moment.optional(),
        }),
      )
      .default([]),
    split: z
      .record(z.string(), z.array(z.strictObject({ nation: id, during: text })))
      .default({})
      .describe('Codes that were reassigned to another nation'),
    listed,
  }),
  withSameAs({ kind: z.literal('organization'), ...made, organizationKind }),
  withSameAs({ kind: z.literal('leader'), ...made }),
  withSameAs({ kind: z.literal('person'), ...made }),
  withSameAs({ kind: z.literal('office'), ...made, of: ofOffice }),
  withSameAs({ kind: z.literal('event'), ...made, eventKind }),
  withSameAs({
    kind: z.literal('any').describe('An entity whose kind a column gives, such as a node of a network'),
    ...made,
    kinds: lookUp(vocabulary.entityKinds),
    pactKind,
    organizationKind,
    eventKind: eventKind.optional(),
    of: ofOffice.optional(),
    alpha2: template.optional(),
    alpha3: template.optional(),
    numeric: template.optional(),
    codes: text.optional().describe('The column of a list of codes, each with `scheme`, `code` and `during`'),
  }),
])

export type Moment = z.output<typeof moment>
export type TimeTemplate = z.output<typeof time>
export type Condition = z.output<typeof condition>

const pattern = text.refine((text) => {
  try {
    return new RegExp(text, 'u') !== undefined
  } catch {
    return false
  }
}, 'not a regular expression')

export const cells = z
  .record(
    text,
    z.strictObject({
      json: z.boolean().default(false).describe('True if the text is JSON: a list or a table'),
      split: z.string().min(1).optional().describe('The separator of several values: " ; "'),
      replace: z.record(pattern, z.string()).default({}).describe('Regular expressions, and what replaces them'),
      lower: z.boolean().default(false).describe('True to read it in lower case'),
      values: z.record(z.string(), z.string()).default({}).describe('A lookup table: texts, and what is read for each'),
    }),
  )
  .default({})
  .describe('Changes to the cells of a column, in this order, before anything else reads them')

/** The kinds of relationship that a claim can have. */
export const claimable = Object.fromEntries(
  vocabulary.claimableKinds.map((kind) => [kind, vocabulary.relationshipKinds[kind]]),
) as Pick<typeof vocabulary.relationshipKinds, (typeof vocabulary.claimableKinds)[number]>

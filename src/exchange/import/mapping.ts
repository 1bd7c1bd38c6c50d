import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { EntenteError, Problems, type SourceLocation } from '../../errors.ts'
import { recordShapes } from '../../facts/schema.ts'
import { nearestIssue, shapeProblems } from '../../facts/shape.ts'
import * as vocabulary from '../../facts/vocabulary.ts'
import { type ReadYaml, readYaml } from '../../facts/yaml.ts'
import { cells, claimable, condition, entity, keys, lookUp, moment, template, text, time } from './mapping-parts.ts'

/**
 * The shape of a mapping: how the rows of a file become claims. The README of this folder has an example of each part.
 */

/** A property or a kind of relationship, or a kind that is looked up by a column. */
const predicates = z.union([recordShapes.claim.shape.predicate, lookUp(claimable)])

const claim = z.strictObject({
  subject: text,
  predicate: predicates,
  object: text.optional(),
  value: z
    .union([template, z.int()])
    .optional()
    .describe('The value of a property. If it is an entity: a name under `entities`, as in `object`'),
  time: time.optional(),
  if: condition
    .default({})
    .describe('Limits the claim to rows in which these columns have one of these values; "" is an empty cell'),
  given: z
    .array(text)
    .default([])
    .describe('Limits the claim to rows in which these columns are filled; "a|b" is filled if one of both is'),
  blank: z.array(text).default([]).describe('Limits the claim to rows in which these columns are empty'),
  onChange: z
    .boolean()
    .default(false)
    .describe('Limits the claim to rows in which the predicate differs from that of the row before for the same two'),
  stance: lookUp(vocabulary.stances).default('asserted'),
  dating: text.optional(),
  clearance: template
    .optional()
    .describe('The clearance of the claim: "{clearance}"; without it, that of the document'),
  compartments: template
    .optional()
    .describe('The compartments of the claim besides those of the document: "{compartments}", a column with a list'),
  qualifiers: z
    .union([z.partialRecord(keys(vocabulary.qualifiers), template), template])
    .default({})
    .describe('A template for each, or "{qualifiers}", a column with a table of them'),
})

const declared = z
  .array(recordShapes.entity)
  .default([])
  .describe('Nations and organizations that the file names and no data folder has')
const templates = z
  .record(text, entity)
  .describe('The entities that a row names, by the names that claims use for them')

const mappingShape = z.strictObject({
  about: text,
  read: z
    .strictObject({
      format: z
        .enum(['csv', 'json', 'ndjson', 'network', 'n-quads', 'json-ld', 'follow-the-money', 'xlsx'])
        .optional()
        .describe('The default depends on the name of the file; network is GEXF, GraphML, node-link or Cytoscape JSON'),
      separator: z
        .string()
        .min(1)
        .optional()
        .describe('The sign between cells of CSV. The default is the sign that the first line has most'),
      encoding: z
        .enum(['utf8', 'latin1', 'utf16'])
        .optional()
        .describe('The default is that of the byte order mark, or else UTF-8. latin1 is read as Windows-1252'),
      path: text.optional().describe('The key under which a JSON file has its array, such as data.results'),
      sparse: z.boolean().default(false).describe('True if rows or files leave out columns that are empty'),
      guarded: z
        .boolean()
        .optional()
        .describe(
          'True if an apostrophe stands before texts that a spreadsheet could run, as exports of Entente have it',
        ),
      columns: z.int().positive().optional().describe('The number of columns to read; later columns are ignored'),
      lists: z
        .record(text, z.string().min(1))
        .default({})
        .describe('Columns whose cells hold several values, each with its separator; a list of JSON needs none'),
      missing: z
        .union([z.array(z.string()), z.record(text, z.array(z.string()))])
        .default([])
        .describe('Values that mean an empty cell, besides the empty text: in all columns, or by column'),
    })
    .prefault({}),
  records: z
    .boolean()
    .default(false)
    .describe('True if each row is a record of a data folder: a document, an entity, a passage or a claim'),
  cells,
  document: recordShapes.document.omit({ record: true }),
  documentOfRow: z
    .strictObject({
      id: template,
      title: template,
      published: moment,
      publisher: template.optional(),
      url: template.optional(),
      language: template.optional(),
    })
    .optional()
    .describe(
      'A document for each row, whose other fields are those of `document`; rows without its title are of that one',
    ),
  dates: z
    .enum(['iso', 'dmy', 'mdy', 'edtf'])
    .default('iso')
    .describe(
      'iso: 2024-06-19, 2024-06, 2024 and any EDTF date; dmy: 19/06/2024; mdy: 06/19/2024; edtf: intervals too',
    ),
  open: z.array(z.string()).default([]).describe('Dates that mean an open end'),
  letters: z
    .record(z.string(), keys(vocabulary.relationshipKinds))
    .default({})
    .describe('Letters after dates of the UN Treaty Collection that only this table has, or uses in another way'),
  declared,
  entities: templates.default({}),
  each: z
    .strictObject({
      columns: z.record(text, text),
      number: text.optional().describe('The name by which templates read the number itself, such as a year'),
      from: z.int(),
      to: z.int(),
    })
    .optional()
    .describe('Columns that repeat: # stands for the numbers from `from` to `to`'),
  claims: z.array(claim).default([]),
})

/** Accepts the old shape until 2027-06-01: `things` for `entities`, and `entities` for `declared`. */
const oldMappingShape = mappingShape
  .omit({ declared: true })
  .extend({ things: templates, entities: declared })
  .transform(({ things, entities, ...mapping }) => ({ ...mapping, entities: things, declared: entities }))

export type Mapping = z.output<typeof mappingShape>
export type EntityTemplate = Mapping['entities'][string]
export type ClaimTemplate = Mapping['claims'][number]

export interface ReadMapping {
  readonly mapping: Mapping
  readonly at: (path: readonly PropertyKey[]) => SourceLocation
}

/** @throws Problems with all problems of a mapping, each with its place; EntenteError UNREADABLE */
export async function readMapping(path: string): Promise<ReadMapping> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new EntenteError(
      'UNREADABLE',
      `'${path}' cannot be read; give a mapping file, or the name of an included mapping`,
    )
  })
  const yaml = readYaml({ path, name: path, text })
  if (yaml.problems.length > 0) throw new Problems(yaml.problems)
  const isOld = typeof yaml.data === 'object' && yaml.data !== null && 'things' in yaml.data
  const checked = (isOld ? oldMappingShape : mappingShape).safeParse(yaml.data, { reportInput: true })
  if (!checked.success)
    throw new Problems(checked.error.issues.flatMap((issue) => shapeProblems(nearestIssue(issue), yaml)))
  const problems = [...loose(checked.data, yaml), ...sameIds(checked.data, yaml)]
  if (problems.length > 0) throw new Problems(problems)
  const written = (path: readonly PropertyKey[]) =>
    isOld && path[0] === 'entities' ? ['things', ...path.slice(1)] : path
  return { mapping: checked.data, at: (path) => yaml.locate(written(path)) }
}

/** The entity at the other end of a claim, with its place in the mapping: the object, or the value of a property. */
export function otherEnd({ predicate, object, value }: ClaimTemplate): ['object' | 'value', name: string] | undefined {
  if (object !== undefined) return ['object', object]
  const isEntity = typeof predicate === 'string' && vocabulary.entityProperties.has(predicate)
  return value !== undefined && isEntity ? ['value', String(value)] : undefined
}

/** Pacts that differ, and get the same id in every row. */
function sameIds({ entities }: Mapping, yaml: ReadYaml): EntenteError[] {
  return Object.entries(entities).flatMap(([name, entity], at) => {
    if (entity.kind !== 'pact') return []
    const before = Object.entries(entities)
      .slice(0, at)
      .find(([, other]) => other.kind === 'pact' && other.id === entity.id && !isDeepStrictEqual(other, entity))
    if (!before) return []
    const sentence =
      `entities.${name}: '${before[0]}' has the same id '${entity.id}', but differs; ` +
      'use one entity, which can have several kinds as pactKind: [trade, defense], or two ids'
    return [new EntenteError('BAD_DATA', sentence, yaml.locate(['entities', name]))]
  })
}

/** Claims that name entities which are not in the mapping. */
function loose({ entities, claims }: Mapping, yaml: ReadYaml): EntenteError[] {
  const known = Object.keys(entities).join(', ')
  return claims.flatMap((claim, index) =>
    [['subject', claim.subject] as const, otherEnd(claim) ?? []].flatMap(([end, name]) => {
      if (end === undefined || name === undefined || Object.hasOwn(entities, name)) return []
      const path = ['claims', index, end]
      return [
        new EntenteError(
          'BAD_DATA',
          `${path.join('.')}: no entity '${name}'; the mapping's entities are ${known}`,
          yaml.locate(path),
        ),
      ]
    }),
  )
}

import { z } from 'zod'
import { fileShapes, recordShapes } from '../../facts/schema.ts'
import { clearanceOrder, keysOf } from '../../facts/vocabulary.ts'
import { type ChangeKind, reviews, type TokenKind } from './kinds.ts'
import { roleOrder } from './roles.ts'

/**
 * The content of each kind of change. Documents, passages, claims and entities have the fields of a data folder, with
 * the same rules.
 */

const claimsFile = fileShapes['claims/*.yaml'].shape
const id = recordShapes.document.shape.id
const text = z.string().trim().min(1, 'a text cannot be empty')
const kind = <K extends string>(name: K) => z.literal(name)
const tokenId = z.string().regex(/^[0-9a-f]{12}$/, 'the id of a token has 12 digits')
/** A name of at most one line. */
export const personName = z
  .string()
  .regex(/^[^\p{Cc}\p{Surrogate}]{1,200}$/u, 'a name has 1 to 200 characters')
  .refine((name) => name.trim() === name, 'a name has no spaces around it')
const claims = z.array(text).min(1, 'name at least one claim')

/** A record of NDJSON without its `record`, which follows from the kind of the change. */
const entity = z.preprocess(
  (input) => (typeof input === 'object' && input !== null ? { record: 'entity', ...input } : input),
  recordShapes.entity,
)

export type ContentKind = ChangeKind | TokenKind

const { compartments } = recordShapes.document.shape
/** Changes without compartments have a clearance alone, as all had before there were any. */
const label = z
  .union([
    z.enum(clearanceOrder),
    z.strictObject({ clearance: z.enum(clearanceOrder), compartments: z.array(personName) }),
  ])
  .optional()
  .describe('The clearance and the compartments of an author who may not see everything')

/** The fields of a kind of change to the graph. */
function shapeOf<K extends ChangeKind, S extends z.ZodRawShape>(name: K, shape: S) {
  return z.strictObject({ kind: kind(name), as: label, ...shape })
}

export const contentShapes = {
  'add-document': shapeOf('add-document', {
    document: recordShapes.document.omit({ record: true }),
    passages: claimsFile.passages,
  }),
  propose: shapeOf('propose', {
    document: claimsFile.document,
    passages: claimsFile.passages,
    claims: claimsFile.claims.refine((claims) => Object.keys(claims).length > 0, 'propose at least one claim'),
    corrects: z
      .record(z.string(), claims)
      .optional()
      .describe('By the key of a proposed claim: the claims that are retracted as soon as it holds'),
    review: z.enum(keysOf(reviews)).describe('How many other people must accept the claims'),
  }),
  accept: shapeOf('accept', { claims }),
  reject: shapeOf('reject', { claims }),
  'ask-for-change': shapeOf('ask-for-change', { claims }),
  retract: shapeOf('retract', { claims }),
  restore: shapeOf('restore', { claims }),
  'set-clearance': shapeOf('set-clearance', {
    claims,
    clearance: z.enum(clearanceOrder),
    compartments: compartments.describe(
      'The compartments that they are in from now on; without it, those that they are in',
    ),
  }),
  'add-entity': shapeOf('add-entity', { entity }),
  'amend-entity': shapeOf('amend-entity', {
    entity: id,
    set: z
      .record(z.string(), z.unknown())
      .refine((set) => Object.keys(set).length > 0, 'name at least one field')
      .describe('Fields of the entity with their new values; null removes a field'),
  }),
  merge: shapeOf('merge', { entity: id, into: id }),
  'take-apart': shapeOf('take-apart', { entity: id.describe('The entity that was merged') }),
  judge: shapeOf('judge', {
    entities: z.tuple([id, id]),
    verdict: z.enum(['same', 'different', 'undecided']),
  }),
  undo: shapeOf('undo', {
    change: z.int().positive(),
    claims: claims.optional().describe('The claims for which it is undone, if its author saw only these'),
    holds: z.array(z.int().positive()).optional().describe('Changes that count although they need the other one'),
  }),
  'create-token': z.strictObject({
    kind: kind('create-token'),
    token: tokenId,
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'a hash has 64 digits')
      .describe('The SHA-256 of the token'),
    name: personName.describe('The name of the token'),
    person: personName.describe('The person who has it, and the author of changes with it'),
    role: z.enum(roleOrder),
    clearance: z.enum(clearanceOrder),
    compartments: z.array(personName),
    expires: z.iso.datetime().describe('The time from which it is not valid any more'),
  }),
  'revoke-token': z.strictObject({ kind: kind('revoke-token'), token: tokenId }),
} as const satisfies { readonly [K in ContentKind]: z.ZodType }

export const contentShape = z.discriminatedUnion('kind', [
  contentShapes['add-document'],
  contentShapes.propose,
  contentShapes.accept,
  contentShapes.reject,
  contentShapes['ask-for-change'],
  contentShapes.retract,
  contentShapes.restore,
  contentShapes['set-clearance'],
  contentShapes['add-entity'],
  contentShapes['amend-entity'],
  contentShapes.merge,
  contentShapes['take-apart'],
  contentShapes.judge,
  contentShapes.undo,
  contentShapes['create-token'],
  contentShapes['revoke-token'],
])

export type ContentOf<K extends ContentKind> = z.output<(typeof contentShapes)[K]>
export type Content = z.output<typeof contentShape>

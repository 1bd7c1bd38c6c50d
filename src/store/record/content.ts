import { z } from 'zod'
import { fileShapes, recordShapes } from '../../facts/schema.ts'
import { keysOf } from '../../facts/vocabulary.ts'
import { type ChangeKind, reviews } from './kinds.ts'

/**
 * The content of each kind of change. Documents, passages, claims and entities have the fields of a data folder, with
 * the same rules.
 */

const claimsFile = fileShapes['claims/*.yaml'].shape
const id = recordShapes.document.shape.id
const text = z.string().trim().min(1, 'a text cannot be empty')
const kind = <K extends string>(name: K) => z.literal(name)
const claims = z.array(text).min(1, 'name at least one claim')

/** A record of NDJSON without its `record`, which follows from the kind of the change. */
const entity = z.preprocess(
  (input) => (typeof input === 'object' && input !== null ? { record: 'entity', ...input } : input),
  recordShapes.entity,
)

export const contentShapes = {
  'add-document': z.strictObject({
    kind: kind('add-document'),
    document: recordShapes.document.omit({ record: true }),
    passages: claimsFile.passages,
  }),
  propose: z.strictObject({
    kind: kind('propose'),
    document: claimsFile.document,
    passages: claimsFile.passages,
    claims: claimsFile.claims.refine((claims) => Object.keys(claims).length > 0, 'propose at least one claim'),
    review: z.enum(keysOf(reviews)).describe('How many other people must accept the claims'),
  }),
  accept: z.strictObject({ kind: kind('accept'), claims }),
  reject: z.strictObject({ kind: kind('reject'), claims }),
  'ask-for-change': z.strictObject({ kind: kind('ask-for-change'), claims }),
  retract: z.strictObject({ kind: kind('retract'), claims }),
  restore: z.strictObject({ kind: kind('restore'), claims }),
  'add-entity': z.strictObject({ kind: kind('add-entity'), entity }),
  'amend-entity': z.strictObject({
    kind: kind('amend-entity'),
    entity: id,
    set: z
      .record(z.string(), z.unknown())
      .refine((set) => Object.keys(set).length > 0, 'name at least one field')
      .describe('Fields of the entity with their new values; null removes a field'),
  }),
  merge: z.strictObject({ kind: kind('merge'), entity: id, into: id }),
  'take-apart': z.strictObject({ kind: kind('take-apart'), entity: id.describe('The entity that was merged') }),
  judge: z.strictObject({
    kind: kind('judge'),
    entities: z.tuple([id, id]),
    verdict: z.enum(['same', 'different', 'undecided']),
  }),
  undo: z.strictObject({ kind: kind('undo'), change: z.int().positive() }),
} as const satisfies { readonly [K in ChangeKind]: z.ZodType }

export const contentShape = z.discriminatedUnion('kind', [
  contentShapes['add-document'],
  contentShapes.propose,
  contentShapes.accept,
  contentShapes.reject,
  contentShapes['ask-for-change'],
  contentShapes.retract,
  contentShapes.restore,
  contentShapes['add-entity'],
  contentShapes['amend-entity'],
  contentShapes.merge,
  contentShapes['take-apart'],
  contentShapes.judge,
  contentShapes.undo,
])

export type ContentKind = ChangeKind
export type ContentOf<K extends ContentKind> = z.output<(typeof contentShapes)[K]>
export type Content = z.output<typeof contentShape>

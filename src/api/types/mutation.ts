import { changeBetween } from '../../analysis/revision-change.ts'
import type { Price } from '../../analysis/shape.ts'
import { mentions } from '../../facts/facts.ts'
import type { JsonObject } from '../../store/record/canonical.ts'
import { type ChangeKind, changeKinds, needReason } from '../../store/record/kinds.ts'
import { roleFor } from '../../store/record/roles.ts'
import { claimAsItIs } from '../as-it-is.ts'
import { allInView, builder, enumName, enumOf } from '../builder.ts'
import {
  changesContent,
  claimsContent,
  correctsContent,
  documentContent,
  entityContent,
  passagesContent,
} from '../changes/contents.ts'
import { Places } from '../changes/places.ts'
import { ownId, type Written, write } from '../changes/write.ts'
import type { Context } from '../context.ts'
import { ClearanceEnum } from '../enums.ts'
import { Claim, Document, Entity, Graph } from '../refs.ts'
import { Change } from './change.ts'
import { Comparison } from './comparison.ts'
import { ClaimInput, DocumentInput, EntityChangesInput, EntityInput, PassageInput } from './inputs.ts'
import { lensOf } from './lens.ts'

const VerdictEnum = enumOf('Verdict', 'Verdicts on two entities.', {
  same: 'They are the same.',
  different: 'They are different, and are not merged.',
  undecided: 'A person looked at them and cannot tell.',
})

const ChangePayload = builder.objectRef<Written>('ChangePayload').implement({
  description:
    'A change that was recorded, and all that it is about as it now is, through the default lens. In a preview, ' +
    'everything is as the change would leave it.',
  fields: (t) => ({
    change: t.field({
      type: Change,
      description: 'The change.',
      resolve: ({ view, entry }) => ({ view, record: entry }),
    }),
    revision: t.int({
      description: 'The revision that it made; of a preview, the one that it would make.',
      resolve: ({ entry }) => entry.change.seq,
    }),
    isPreview: t.exposeBoolean('isPreview', { description: 'True if it was only previewed, and nothing is recorded.' }),
    entities: t.field({
      type: [Entity],
      description: 'The entities that it is about, and those that its claims name; also one that no claim names yet.',
      resolve: ({ view, entry }) => {
        const { entities, claims } = view.graph.facts
        const named = entry.claims.flatMap((id) => claims.get(id) ?? []).flatMap(mentions)
        const ids = new Set([...entry.entities, ...named])
        return allInView(
          view,
          [...ids].flatMap((id) => entities.get(id) ?? []),
        )
      },
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that it is about; not those that wait for review or were rejected.',
      resolve: ({ view, entry }) => entry.claims.flatMap((id) => claimAsItIs(view, id) ?? []),
    }),
    documents: t.field({
      type: [Document],
      description: 'The documents that it is about.',
      resolve: ({ view, entry }) =>
        allInView(
          view,
          entry.documents.flatMap((id) => view.graph.facts.documents.get(id) ?? []),
        ),
    }),
    graph: t.field({
      type: Graph,
      complexity: { field: 20, lenses: 1 } as Price,
      description: 'The graph as it now is.',
      resolve: ({ view }) => view,
    }),
    altered: t.field({
      type: Comparison,
      complexity: { field: 300 },
      description: 'The differences between the revision before the change and the one that it made.',
      resolve: ({ entry, context, view, isPreview }) => {
        if (isPreview) return changeBetween(lensOf(context), view)
        const { seq } = entry.change
        return changeBetween(lensOf(context, { revision: seq - 1 }), lensOf(context, { revision: seq }))
      },
    }),
  }),
})

const ofEvery = builder.args((t) => ({
  expectedRevision: t.int({
    required: true,
    description:
      'The revision that the author has seen (`Query.record`). If changes were recorded since, nothing is done, and ' +
      'the error CONFLICT lists them.',
  }),
  key: t.string({
    required: true,
    description: 'A text of your choice that no other change has. A change that is sent again is done only once.',
  }),
  preview: t.boolean({
    description: 'True to see what the change would do: it is checked and answered, and not recorded. Default: false.',
  }),
}))
const optionalReason = builder.args((t) => ({ reason: t.string({ description: 'The reason for the change.' }) }))
const requiredReason = builder.args((t) => ({
  reason: t.string({ required: true, description: 'The reason for the change.' }),
}))

interface Common {
  readonly expectedRevision: number
  readonly key: string
  readonly reason?: string | null | undefined
  readonly preview?: boolean | null | undefined
}
function change(kind: ChangeKind, context: Context, args: Common, fieldsOf: (places: Places) => JsonObject) {
  const places = new Places()
  return write(context, { ...args, kind, fields: fieldsOf(places), places })
}

/** The description of a change, with the role that it takes. */
const saying = (kind: ChangeKind) => `${changeKinds[kind]} It takes the role ${enumName(roleFor(kind))}.`

/** In points: the check and the write, which waits for the disk. */
const complexity = { field: 500 }

builder.mutationType({
  description:
    'Changes to the record. Each answers with the change, its revision and what it altered. A change with problems ' +
    'is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at.',
  fields: (t) => {
    const ofClaims = (kind: 'accept' | 'reject' | 'ask-for-change' | 'retract' | 'restore') =>
      t.field({
        type: ChangePayload,
        complexity,
        description: saying(kind),
        args: {
          claims: t.arg.idList({ required: true, description: 'The keys of the claims, such as `document#key`.' }),
          ...ofEvery,
          ...(needReason.has(kind) ? requiredReason : optionalReason),
        },
        resolve: (_, { claims, ...args }, context) => change(kind, context, args, () => ({ claims })),
      })
    return {
      addDocument: t.field({
        type: ChangePayload,
        complexity,
        description: saying('add-document'),
        args: {
          document: t.arg({ type: DocumentInput, required: true, description: 'The document.' }),
          passages: t.arg({ type: [PassageInput], description: 'Passages of it. Default: none.' }),
          ...ofEvery,
          ...optionalReason,
        },
        resolve: (_, { document, passages, ...args }, context) =>
          change('add-document', context, args, (places) => ({
            document: documentContent({ ...document, id: ownId(context, document.id, args.key) }),
            passages: passagesContent(passages ?? [], places),
          })),
      }),
      propose: t.field({
        type: ChangePayload,
        complexity,
        description: `${saying('propose')} By the rule of review, others must accept them before they hold.`,
        args: {
          document: t.arg.id({ required: true, description: 'The key of the document that makes the claims.' }),
          passages: t.arg({ type: [PassageInput], description: 'Passages that the document does not have yet.' }),
          claims: t.arg({ type: [ClaimInput], required: true, description: 'The claims.' }),
          ...ofEvery,
          ...optionalReason,
        },
        resolve: (_, { document, passages, claims: given, ...args }, context) => {
          const claims = given.map((claim) => ({ ...claim, key: ownId(context, claim.key, args.key, document) }))
          return change('propose', context, args, (places) => ({
            document,
            passages: passagesContent(passages ?? [], places),
            claims: claimsContent(claims, places),
            ...correctsContent(claims, places),
          }))
        },
      }),
      accept: ofClaims('accept'),
      reject: ofClaims('reject'),
      askForChange: ofClaims('ask-for-change'),
      retract: ofClaims('retract'),
      restore: ofClaims('restore'),
      setClearance: t.field({
        type: ChangePayload,
        complexity,
        description:
          `${saying('set-clearance')} Nobody gives more than they may see, or less than the document of a claim ` +
          'needs. A claim that is raised shows in no earlier revision, either.',
        args: {
          claims: t.arg.idList({ required: true, description: 'The keys of the claims, such as `document#key`.' }),
          clearance: t.arg({ type: ClearanceEnum, required: true, description: 'The clearance that they then need.' }),
          compartments: t.arg.stringList({
            description:
              'The compartments that they are then in, with those of their documents. To name some takes an author ' +
              'who may see everything. Default: those that they are in.',
          }),
          ...ofEvery,
          ...requiredReason,
        },
        resolve: (_, { claims, clearance, compartments, ...args }, context) =>
          change('set-clearance', context, args, () => ({
            claims,
            clearance,
            ...(compartments && { compartments: [...compartments] }),
          })),
      }),
      addEntity: t.field({
        type: ChangePayload,
        complexity,
        description: `${saying('add-entity')} It shows through a lens once a claim names it.`,
        args: {
          entity: t.arg({ type: EntityInput, required: true, description: 'The entity.' }),
          ...ofEvery,
          ...optionalReason,
        },
        resolve: (_, { entity, ...args }, context) =>
          change('add-entity', context, args, (places) => ({
            entity: entityContent({ ...entity, id: ownId(context, entity.id, args.key) }, places),
          })),
      }),
      amendEntity: t.field({
        type: ChangePayload,
        complexity,
        description: saying('amend-entity'),
        args: {
          entity: t.arg.id({ required: true, description: 'The key of the entity.' }),
          set: t.arg({ type: EntityChangesInput, required: true, description: 'The fields with their new values.' }),
          ...ofEvery,
          ...optionalReason,
        },
        resolve: (_, { entity, set, ...args }, context) =>
          change('amend-entity', context, args, (places) => ({ entity, set: changesContent(set, places) })),
      }),
      merge: t.field({
        type: ChangePayload,
        complexity,
        description: saying('merge'),
        args: {
          entity: t.arg.id({ required: true, description: 'The key of the entity that is merged.' }),
          into: t.arg.id({ required: true, description: 'The key of the entity that stays.' }),
          ...ofEvery,
          ...optionalReason,
        },
        resolve: (_, { entity, into, ...args }, context) => change('merge', context, args, () => ({ entity, into })),
      }),
      takeApart: t.field({
        type: ChangePayload,
        complexity,
        description: `${saying('take-apart')} Each claim is of its own entity again.`,
        args: {
          entity: t.arg.id({ required: true, description: 'The key of the entity that was merged.' }),
          ...ofEvery,
          ...optionalReason,
        },
        resolve: (_, { entity, ...args }, context) => change('take-apart', context, args, () => ({ entity })),
      }),
      judge: t.field({
        type: ChangePayload,
        complexity,
        description: saying('judge'),
        args: {
          entities: t.arg.idList({ required: true, description: 'The keys of the two entities.' }),
          verdict: t.arg({ type: VerdictEnum, required: true, description: 'The verdict.' }),
          ...ofEvery,
          ...optionalReason,
        },
        resolve: (_, { entities, verdict, ...args }, context) =>
          change('judge', context, args, () => ({ entities, verdict })),
      }),
      undo: t.field({
        type: ChangePayload,
        complexity,
        description:
          `${saying('undo')} It then counts as if it had never been made. An author who may not see everything takes ` +
          'back only what shows, and no document or entity.',
        args: {
          change: t.arg.int({ required: true, description: 'The number of the change.' }),
          ...ofEvery,
          ...optionalReason,
        },
        resolve: (_, { change: number, ...args }, context) => change('undo', context, args, () => ({ change: number })),
      }),
    }
  },
})

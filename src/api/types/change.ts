import type { Entry } from '../../store/record/entry.ts'
import { claimAsItIs } from '../as-it-is.ts'
import { allInView, builder, connectionOf, type InView, oneInView } from '../builder.ts'
import { ChangeKindEnum } from '../changes/changes.ts'
import { entryAt } from '../changes/recorded.ts'
import { Claim, Document, Entity } from '../refs.ts'

/** A change with the view through which its claims and entities are seen. */
export type ChangeInView = InView<Entry>

export const Change = builder.objectRef<ChangeInView>('Change')
builder.objectType(Change, {
  description: 'A change to the record. It is written once, and never altered. Its revision identifies it.',
  fields: (t) => ({
    revision: t.int({
      description: 'Its number, from 1, among the changes that the viewer may see, and the revision that it made.',
      resolve: ({ record }) => record.change.seq,
    }),
    kind: t.field({ type: ChangeKindEnum, description: 'Its kind.', resolve: ({ record }) => record.kind }),
    author: t.string({ description: 'The name of its author.', resolve: ({ record }) => record.change.author }),
    reason: t.string({
      nullable: true,
      description: 'The reason that its author gave; null if there is none.',
      resolve: ({ record }) => record.change.reason,
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'The time at which it was recorded.',
      resolve: ({ record }) => record.change.recordedAt,
    }),
    claimKeys: t.idList({
      description: 'The keys of the claims that it is about, whether they hold or not.',
      resolve: ({ record }) => record.claims,
    }),
    claims: t.field({
      type: [Claim],
      description: 'Those of them that the graph has, as they are through the lens; retracted ones, too.',
      resolve: ({ view, record }) => record.claims.flatMap((id) => claimAsItIs(view, id) ?? []),
    }),
    entityKeys: t.idList({
      description: 'The keys of the entities that it is about. Those that its claims name are not among them.',
      resolve: ({ record }) => record.entities,
    }),
    entities: t.field({
      type: [Entity],
      description: 'Those of them that the lens shows.',
      resolve: ({ view, record }) =>
        allInView(
          view,
          record.entities.flatMap((id) => view.entity(id) ?? []),
        ),
    }),
    documents: t.field({
      type: [Document],
      description: 'The documents that it adds, or of which it proposes claims, if the lens shows them.',
      resolve: ({ view, record }) =>
        allInView(
          view,
          record.documents.flatMap((id) => view.document(id) ?? []),
        ),
    }),
    undoes: t.field({
      type: Change,
      nullable: true,
      description: 'The change that it undoes; null for any other kind.',
      resolve: ({ view, record }) => oneInView(view, entryAt(view, record.undoes)),
    }),
  }),
})
export const ChangeConnection = connectionOf(Change, 'changes')

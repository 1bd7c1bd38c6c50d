import { allInView, builder } from '../builder.ts'
import { changes } from '../changes/changes.ts'
import { entriesIn, recordedIn } from '../changes/recorded.ts'
import { Claim, Document, Entity, Graph, Relationship } from '../refs.ts'
import { ChangeConnection, Change as ChangeType } from './change.ts'

builder.objectField(Graph, 'changes', (t) =>
  t.connection(
    {
      type: ChangeType,
      args: changes.args,
      description: 'The changes to the record up to the revision of the lens; none on a server without a record.',
      resolve: (view, args) => changes.page(view, 'changes', allInView(view, entriesIn(view)), args),
    },
    ChangeConnection,
  ),
)

const ofHistory = 'The changes to the record that are about it, the first one first, up to the revision of the lens'

builder.interfaceField(Entity, 'history', (t) =>
  t.connection(
    {
      type: ChangeType,
      args: changes.args,
      description: `${ofHistory}; also those about claims that name it.`,
      resolve: ({ view, record }, args) =>
        changes.page(view, `history ${record.id}`, allInView(view, entriesIn(view, record.id)), args),
    },
    ChangeConnection,
  ),
)

for (const type of [Claim, Document] as const)
  builder.objectField(type as typeof Claim, 'history', (t) =>
    t.connection(
      {
        type: ChangeType,
        args: changes.args,
        description: `${ofHistory}.`,
        resolve: ({ view, record }, args) =>
          changes.page(view, `history ${record.id}`, allInView(view, entriesIn(view, record.id)), args),
      },
      ChangeConnection,
    ),
  )

builder.objectFields(Claim, (t) => ({
  recordedAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'The time since which the record holds it; null for a claim of the data folders.',
    resolve: ({ view, record }) => recordedIn(view, record.id)?.recordedAt,
  }),
  recordedBy: t.string({
    nullable: true,
    description: 'The author of the change since which the record holds it; null for a claim of the data folders.',
    resolve: ({ view, record }) => recordedIn(view, record.id)?.author,
  }),
}))

/** The first of the changes that recorded the claims of a relationship; none if the data folders have one of them. */
function firstRecorded({ view, record: { claims } }: typeof Relationship.$inferType) {
  const changes = claims.map(({ id }) => recordedIn(view, id))
  return changes.reduce((first, one) => (first && one && one.seq < first.seq ? one : first && one && first), changes[0])
}

builder.objectFields(Relationship, (t) => ({
  recordedAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'The time since which the record holds a claim of it; null if the data folders have one.',
    resolve: (relationship) => firstRecorded(relationship)?.recordedAt,
  }),
  recordedBy: t.string({
    nullable: true,
    description: 'The author of the change since which the record holds a claim of it; null as `recordedAt` is.',
    resolve: (relationship) => firstRecorded(relationship)?.author,
  }),
}))

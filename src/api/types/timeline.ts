import timeline, { type Moment as MomentRecord, momentKinds } from '../../analysis/timeline.ts'
import { didYouMean, EntenteError } from '../../errors.ts'
import { parseTime, placeOf } from '../../facts/date.ts'
import { allInView, builder, connectionOf, enumOf, type InView, oneInView } from '../builder.ts'
import { pageCost, pageOf } from '../connection.ts'
import { Claim, Entity, Graph, Relationship } from '../refs.ts'
import { Time } from './time.ts'

const MomentKindEnum = enumOf('MomentKind', 'Kinds of change on a timeline.', momentKinds)

const Moment = builder.objectRef<InView<MomentRecord>>('Moment').implement({
  description: 'A change and its date.',
  fields: (t) => ({
    time: t.field({
      type: Time,
      description: 'The date, as precise as the documents give it.',
      resolve: ({ record }) => record.time,
    }),
    kind: t.field({ type: MomentKindEnum, description: 'The kind of change.', resolve: ({ record }) => record.kind }),
    what: t.string({ description: 'The change in a few words.', resolve: ({ record }) => record.what }),
    entities: t.field({
      type: [Entity],
      description: 'All entities that the change involves.',
      resolve: ({ view, record }) =>
        allInView(
          view,
          [...record.entities].sort().flatMap((id) => view.entity(id) ?? []),
        ),
    }),
    relationship: t.field({
      type: Relationship,
      nullable: true,
      description: 'The relationship that changed; null for other kinds of change.',
      resolve: ({ view, record }) => oneInView(view, record.relationship),
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims behind it.',
      resolve: ({ view, record }) => allInView(view, record.claims),
    }),
  }),
})
const MomentConnection = connectionOf(Moment, 'moments')

builder.objectField(Graph, 'timeline', (t) =>
  t.connection(
    {
      type: Moment,
      args: {
        of: t.arg.idList({
          description:
            'Limits the list to changes that involve all of these entities: one for its own timeline, two for that of a ' +
            'pair. Default: the whole graph.',
        }),
        from: t.arg({
          type: 'EDTF',
          description: 'Limits the list to changes that may fall on or after the first day of this date.',
        }),
        to: t.arg({
          type: 'EDTF',
          description: 'Limits the list to changes that may fall on or before the last day of this date.',
        }),
        kinds: t.arg({
          type: [MomentKindEnum],
          description: 'Limits the list to changes of these kinds. Default: all kinds.',
        }),
      },
      complexity: (args) => ({ ...pageCost(args), field: 50 }),
      description: 'Changes in chronological order, each with a date as precise as its sources.',
      resolve: (view, { of, from, to, kinds, ...args }) => {
        const known = view.widest()
        for (const id of of ?? []) {
          if (!known.entity(id))
            throw new EntenteError(
              'NOT_FOUND',
              `no entity '${id}'${didYouMean(
                id,
                known.entities().map((entity) => entity.id),
              )}`,
            )
        }
        const moments = timeline.fn(view, {
          of,
          kinds,
          from: from == null ? null : parseTime(from),
          to: to == null ? null : parseTime(to),
        })
        return pageOf(allInView(view, moments), args, {
          name: 'time',
          key: ({ record }) => placeOf(record.time),
          id: ({ record }) => record.id,
        })
      },
    },
    MomentConnection,
  ),
)

import timeline, { type Moment as MomentRecord, momentKinds } from '../../analysis/timeline.ts'
import { didYouMean, EntenteError } from '../../errors.ts'
import { parseTime, placeOf } from '../../facts/date.ts'
import { allInView, builder, connectionOf, enumOf, type InView, oneInView } from '../builder.ts'
import { pageCost, pageOf } from '../connection.ts'
import { Claim, Entity, Graph, Relationship } from '../refs.ts'
import { Time } from './time.ts'

const MomentKindEnum = enumOf('MomentKind', 'What can change at a moment.', momentKinds)

const Moment = builder.objectRef<InView<MomentRecord>>('Moment').implement({
  description: 'Something that changed, and when.',
  fields: (t) => ({
    time: t.field({
      type: Time,
      description: 'When, as precisely as the documents say.',
      resolve: ({ record }) => record.time,
    }),
    kind: t.field({ type: MomentKindEnum, description: 'What kind of change.', resolve: ({ record }) => record.kind }),
    what: t.string({ description: 'What changed, in a few words.', resolve: ({ record }) => record.what }),
    entities: t.field({
      type: [Entity],
      description: 'Everyone and everything that it involves.',
      resolve: ({ view, record }) =>
        allInView(
          view,
          [...record.entities].sort().flatMap((id) => view.entity(id) ?? []),
        ),
    }),
    relationship: t.field({
      type: Relationship,
      nullable: true,
      description: 'The relationship that changed, where one did.',
      resolve: ({ view, record }) => oneInView(view, record.relationship),
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that say so.',
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
            'Only what involves each of these entities: one for its own timeline, two for that of a pair. Left out: the whole graph.',
        }),
        from: t.arg({ type: 'EDTF', description: 'Only what can have been on or after the first day of this.' }),
        to: t.arg({ type: 'EDTF', description: 'Only what can have been on or before the last day of this.' }),
        kinds: t.arg({ type: [MomentKindEnum], description: 'Only changes of these kinds. Left out: all.' }),
      },
      complexity: (args) => ({ ...pageCost(args), field: 50 }),
      description: 'What changed when, in order, with dates of their own precision.',
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

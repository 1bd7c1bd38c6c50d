import { builder } from '../builder.ts'
import { pageCost } from '../connection.ts'
import { EventKindEnum } from '../enums.ts'
import { dateOf } from '../filters.ts'
import { participants } from '../lists.ts'
import { Entity, Event, Node, tiesOf } from '../refs.ts'
import { endConnection, toEnds } from './entity.ts'
import { Time } from './time.ts'

const ParticipantConnection = endConnection('Participant', 'participants')

builder.objectType(Event, {
  description: 'Something that happened, or a state of affairs, that documents speak of.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    eventKind: t.field({
      type: EventKindEnum,
      description: 'What kind of event it is.',
      resolve: ({ record }) => record.eventKind,
    }),
    date: t.field({
      type: Time,
      nullable: true,
      description: 'When it took place: the best of the dates that documents give.',
      resolve: dateOf,
    }),
    places: t.stringList({
      description: 'Where it took place, as the documents name it.',
      resolve: ({ view, record }) => [
        ...new Set(
          view.claimsOf(record.id, 'place').flatMap(({ value }) => (value?.type === 'text' ? [value.text] : [])),
        ),
      ],
    }),
    participants: t.connection(
      {
        type: Entity,
        args: participants.args,
        complexity: pageCost,
        description: 'Who took part. Those who did, unless `where.edge` says something of the stance.',
        resolve: (event, args) =>
          toEnds(
            participants.page(
              event.view,
              tiesOf(event).filter((tie) => tie.record.kind === 'participant-in'),
              args,
            ),
          ),
      },
      ParticipantConnection,
    ),
  }),
})

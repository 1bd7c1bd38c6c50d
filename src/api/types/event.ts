import { builder } from '../builder.ts'
import { EventKindEnum } from '../enums.ts'
import { participants } from '../lists/lists.ts'
import { dateOf, textsOf } from '../lists/related.ts'
import { Entity, Event, edgesOfKind, Node } from '../refs.ts'
import { endConnection, toEnds } from './entity.ts'
import { Time } from './time.ts'

export const ParticipantConnection = endConnection('Participant', 'participants')

builder.objectType(Event, {
  description: 'An occurrence or a situation that documents report.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    eventKind: t.field({
      type: EventKindEnum,
      description: 'The kind of event.',
      resolve: ({ record }) => record.eventKind,
    }),
    date: t.field({
      type: Time,
      nullable: true,
      description:
        'The date on which the event took place, the preferred one if documents disagree; null if none gives one.',
      resolve: dateOf,
    }),
    places: t.stringList({
      description: 'The places of the event, as the documents name them.',
      resolve: ({ view, record }) => textsOf(view, record.id, 'place'),
    }),
    participants: t.connection(
      {
        type: Entity,
        args: {
          ...participants.args,
          ended: t.arg.boolean({
            defaultValue: false,
            description: 'If true, includes participants that had left before the lens date.',
          }),
        },
        description: 'Participants. Asserted and reported only, unless `where.edge` filters by stance.',
        resolve: (event, args) =>
          toEnds(
            participants.page(
              event.view,
              `${event.record.id} participants`,
              edgesOfKind(event, 'participant-in', args.ended === true),
              args,
            ),
          ),
      },
      ParticipantConnection,
    ),
  }),
})

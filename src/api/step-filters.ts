import type { PartyStep } from '../graph/relationship.ts'
import type { InView } from './builder.ts'
import * as word from './enum-filters.ts'
import type { PartyStepShape } from './filter-shapes.ts'
import { listWhere } from './list-where.ts'
import * as on from './scalars.ts'
import { Where } from './where.ts'

const PartyStepWhere = new Where<PartyStepShape, InView<PartyStep>>(
  'PartyStepWhere',
  'the steps of a party to a pact',
  () => ({
    kind: word.relationshipKind(
      'Its kind; a step of the pact as a whole has none.',
      ({ record }) => record.relationship?.kind,
    ),
    leadsTo: word.partyStatus(
      'The status to which it leads; a step that changes nothing, or was only planned, has none.',
      ({ record }) => record.leadsTo,
    ),
    stance: word.stance('Its stance.', ({ record }) => record.relationship?.stance ?? 'asserted'),
    since: on.date('The date on which it was taken.', ({ record }) => record.since),
  }),
)

/** A filter on the steps of a party to a pact. */
export const steps = listWhere('PartyStepListWhere', 'the steps of a party to a pact', () => PartyStepWhere)

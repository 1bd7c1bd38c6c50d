import { datePrecisions } from '../facts/date.ts'
import * as vocabulary from '../facts/vocabulary.ts'
import { edgeWeights } from '../graph/networks/projection.ts'
import { enumName, enumOf } from './builder.ts'

const inOrder = (table: object) => `In order: ${Object.keys(table).map(enumName).join(', ')}.`

export const EntityKindEnum = enumOf('EntityKind', 'Kinds of entity.', vocabulary.entityKinds)
export const PactKindEnum = enumOf('PactKind', 'Kinds of pact.', vocabulary.pactKinds)
export const OrganizationKindEnum = enumOf('OrganizationKind', 'Kinds of organization.', vocabulary.organizationKinds)
export const EventKindEnum = enumOf('EventKind', 'Kinds of event.', vocabulary.eventKinds)
export const RelationshipKindEnum = enumOf(
  'RelationshipKind',
  'Kinds of relationship. `Query.vocabulary` gives their labels and colors, and says which are derived.',
  vocabulary.relationshipKinds,
)
export const PredicateEnum = enumOf(
  'Predicate',
  'Predicates of claims: a property, which takes a value, or a kind of relationship, which takes an object.',
  {
    ...vocabulary.properties,
    ...vocabulary.relationshipKinds,
  },
)
export const PropertyEnum = enumOf('Property', 'Properties of an entity.', vocabulary.properties)
export const ValueKindEnum = enumOf('ValueKind', 'Kinds of value that a property can have.', vocabulary.valueKinds)
export const StageEnum = enumOf('Stage', `Stages of a pact. ${inOrder(vocabulary.stages)}`, vocabulary.stages)
export const PartyStatusEnum = enumOf(
  'PartyStatus',
  `Statuses of a party to a pact. ${inOrder(vocabulary.partyStatuses)} RATIFIED to SUCCEEDED are ways of one step.`,
  vocabulary.partyStatuses,
)
export const ClassificationLevelEnum = enumOf(
  'ClassificationLevel',
  `Levels of classified information. ${inOrder(vocabulary.classificationLevels)}`,
  vocabulary.classificationLevels,
)
export const StanceEnum = enumOf('Stance', 'Stance of a document toward what a claim says.', vocabulary.stances)
export const CertaintyEnum = enumOf(
  'Certainty',
  'Certainty that a relationship holds at the date of the lens.',
  vocabulary.certainties,
)
export const RankEnum = enumOf(
  'Rank',
  `Rank of a claim against other claims on the same matter. ${inOrder(vocabulary.ranks)}`,
  vocabulary.ranks,
)
export const ClearanceEnum = enumOf(
  'Clearance',
  `Clearances to see a document or a claim; the server sets that of the viewer. ${inOrder(vocabulary.clearances)}`,
  vocabulary.clearances,
)
export const QualifierKeyEnum = enumOf(
  'QualifierKey',
  'Keys of the details that a claim can add to subject, predicate and object.',
  vocabulary.qualifiers,
)
export const CodeSchemeEnum = enumOf(
  'CodeScheme',
  'Code lists of states, other than ISO 3166-1.',
  vocabulary.codeSchemes,
)
export const DatePrecisionEnum = enumOf('DatePrecision', 'Precision of a date.', datePrecisions)
export const DirectionEnum = enumOf('Direction', 'Direction of a relationship, seen from an entity.', {
  out: 'From the entity to the other end.',
  in: 'From the other end to the entity.',
  both: 'In both directions: the relationship is symmetric.',
})
export const SortEnum = enumOf('Sort', 'Sort direction.', {
  asc: 'Ascending: smallest or earliest first.',
  desc: 'Descending: largest or latest first.',
})
export const EdgeWeightEnum = enumOf(
  'TieWeight',
  'Weight of the edge between two entities in the network that metrics use.',
  edgeWeights,
)
export const AmountBoundEnum = enumOf('AmountBound', 'Bounds of an amount.', vocabulary.amountBounds)

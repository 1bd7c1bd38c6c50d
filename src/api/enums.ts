import { datePrecisions } from '../facts/date.ts'
import * as vocabulary from '../facts/vocabulary.ts'
import { tieWeights } from '../graph/projection.ts'
import { enumName, enumOf } from './builder.ts'

const inOrder = (table: object) => `In order: ${Object.keys(table).map(enumName).join(', ')}.`

export const EntityKindEnum = enumOf('EntityKind', 'The kinds of entity.', vocabulary.entityKinds)
export const PactKindEnum = enumOf('PactKind', 'The kinds of pact.', vocabulary.pactKinds)
export const OrganizationKindEnum = enumOf(
  'OrganizationKind',
  'The kinds of organization.',
  vocabulary.organizationKinds,
)
export const EventKindEnum = enumOf('EventKind', 'The kinds of event.', vocabulary.eventKinds)
export const RelationshipKindEnum = enumOf(
  'RelationshipKind',
  'The kinds of relationship; the vocabulary tells which a rule derives, and their labels and colors.',
  vocabulary.relationshipKinds,
)
export const PredicateEnum = enumOf(
  'Predicate',
  'What a claim can say: a property with a value, or a kind of relationship with an object.',
  {
    ...vocabulary.properties,
    ...vocabulary.relationshipKinds,
  },
)
export const StageEnum = enumOf('Stage', `How far a pact has come. ${inOrder(vocabulary.stages)}`, vocabulary.stages)
export const ClassificationLevelEnum = enumOf(
  'ClassificationLevel',
  `Levels of classified information. ${inOrder(vocabulary.classificationLevels)}`,
  vocabulary.classificationLevels,
)
export const StanceEnum = enumOf('Stance', 'How a document stands to what it says.', vocabulary.stances)
export const RankEnum = enumOf('Rank', `How much a claim counts. ${inOrder(vocabulary.ranks)}`, vocabulary.ranks)
export const QualifierKeyEnum = enumOf(
  'QualifierKey',
  'What a claim may say besides subject, predicate and object.',
  vocabulary.qualifiers,
)
export const CodeSchemeEnum = enumOf(
  'CodeScheme',
  'A list of states, besides ISO 3166-1, whose codes nations have.',
  vocabulary.codeSchemes,
)
export const DatePrecisionEnum = enumOf('DatePrecision', 'How precise a date is.', datePrecisions)
export const DirectionEnum = enumOf('Direction', 'The direction of an edge, from where one stands.', {
  out: 'From here to the other end.',
  in: 'From the other end to here.',
  both: 'The relationship is symmetric.',
})
export const SortEnum = enumOf('Sort', 'The direction of an order.', {
  asc: 'Least or first first.',
  desc: 'Most or last first.',
})
export const TieWeightEnum = enumOf(
  'TieWeight',
  'What makes the tie between two entities strong, in the network that metrics are computed on.',
  tieWeights,
)

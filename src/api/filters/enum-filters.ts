import * as vocabulary from '../../facts/vocabulary.ts'
import * as enums from '../enums.ts'
import { enumWhere } from '../scalars.ts'

/** The filters on words of the vocabulary, one for each enum. */

export const stage = enumWhere('StageWhere', enums.StageEnum, vocabulary.stageOrder)
export const partyStatus = enumWhere(
  'PartyStatusWhere',
  enums.PartyStatusEnum,
  vocabulary.partyStatusOrder,
  vocabulary.statusRank,
)
export const rank = enumWhere('RankWhere', enums.RankEnum, vocabulary.rankOrder)
export const clearance = enumWhere('ClearanceWhere', enums.ClearanceEnum, vocabulary.clearanceOrder)
export const level = enumWhere(
  'ClassificationLevelWhere',
  enums.ClassificationLevelEnum,
  vocabulary.keysOf(vocabulary.classificationLevels),
)
export const stance = enumWhere('StanceWhere', enums.StanceEnum)
export const certainty = enumWhere('CertaintyWhere', enums.CertaintyEnum)
export const entityKind = enumWhere('EntityKindWhere', enums.EntityKindEnum)
export const pactKind = enumWhere('PactKindWhere', enums.PactKindEnum)
export const organizationKind = enumWhere('OrganizationKindWhere', enums.OrganizationKindEnum)
export const eventKind = enumWhere('EventKindWhere', enums.EventKindEnum)
export const relationshipKind = enumWhere('RelationshipKindWhere', enums.RelationshipKindEnum)
export const predicate = enumWhere('PredicateWhere', enums.PredicateEnum)
export const codeScheme = enumWhere('CodeSchemeWhere', enums.CodeSchemeEnum)
export const direction = enumWhere('DirectionWhere', enums.DirectionEnum)
export const propertyName = enumWhere('PropertyWhere', enums.PropertyEnum)

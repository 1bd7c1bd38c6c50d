import { graphql } from '../generated/gql.ts'
import type { ClaimValuePartsFragment } from '../generated/graphql.ts'

graphql(`
  fragment ClaimValueParts on ClaimValue {
    __typename
    ... on AmountValue { amount { text } }
    ... on CountValue { count }
    ... on EntityValue { entity { id: key name } }
    ... on LanguageValue { language }
    ... on LevelValue { level }
    ... on PactKindValue { pactKind }
    ... on StageValue { stage }
    ... on TextValue { text }
    ... on TimeValue { time { edtf } }
  }
`)

/** The value of a claim as the text that a mutation takes: a word of the vocabulary is in lower case with hyphens. */
export function valueText(value: ClaimValuePartsFragment): string {
  switch (value.__typename) {
    case 'AmountValue':
      return value.amount.text
    case 'CountValue':
      return String(value.count)
    case 'EntityValue':
      return value.entity?.id ?? ''
    case 'LanguageValue':
      return value.language
    case 'LevelValue':
      return word(value.level)
    case 'PactKindValue':
      return word(value.pactKind)
    case 'StageValue':
      return word(value.stage)
    case 'TextValue':
      return value.text
    case 'TimeValue':
      return value.time.edtf
  }
}

const word = (constant: string) => constant.toLowerCase().replaceAll('_', '-')

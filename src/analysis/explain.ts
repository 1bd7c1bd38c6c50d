import type { Claim } from '../facts/facts.ts'
import { relationshipKind, stages } from '../facts/vocabulary.ts'
import type { StageStep } from '../graph/pacts/stage.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'

/** The reason for a relationship: its claims, or the rule that derived it and the premises of the rule. */
export interface Explanation {
  readonly relationship: Relationship
  /** The reason in one sentence. */
  readonly sentence: string
  /** The claims that state it; empty if a rule derived it. */
  readonly claims: readonly Claim[]
  /** The stage of the pact that the rule depends on; null if no rule is involved. */
  readonly stage: StageStep | null
  readonly premises: readonly Explanation[]
}

function explain(view: View, { relationship }: { readonly relationship: Relationship }): Explanation {
  const { kind, source, target, derivedFrom, claims, corroboration } = relationship
  const name = (id: string) => view.entity(id)?.name ?? id
  const edge = `${name(source)} ${relationshipKind(kind).label} ${name(target)}`
  if (!derivedFrom) {
    const documents = new Set(claims.map(({ document }) => document)).size
    const independent = documents === corroboration ? '' : `, ${corroboration} of them independent`
    return {
      relationship,
      sentence: `${edge}: ${count(claims.length, 'claim')} in ${count(documents, 'document')}${independent}.`,
      claims,
      stage: null,
      premises: [],
    }
  }
  const step = view.stageOf(derivedFrom.pact) ?? null
  return {
    relationship,
    sentence:
      `${edge}, because both are parties to ${name(derivedFrom.pact)}, which stands at "` +
      `${step ? stages[step.stage].label : ''}".`,
    claims: [],
    stage: step,
    premises: derivedFrom.relationships.map((premise) => explain(view, { relationship: premise })),
  }
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`

export default analysis({
  id: 'explain',
  description: 'Why is this relationship in the graph?',
  parameters: { relationship: 'The relationship, as the lens shows it.' },
  result:
    'The claims behind it. For a derived relationship: the rule, the stage of the pact, and the ' +
    'explanation of each premise.',
  fn: explain,
})

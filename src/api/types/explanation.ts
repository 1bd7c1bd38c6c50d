import explain, { type Explanation as ExplanationRecord } from '../../analysis/explain.ts'
import { builder, type Seen, seenAll, seenOne } from '../builder.ts'
import { Claim, Relationship, StageStep } from '../refs.ts'

const Explanation = builder.objectRef<Seen<ExplanationRecord>>('Explanation')
builder.objectType(Explanation, {
  description:
    'Why a relationship is in the graph: the claims that say it, or the rule that makes it and what the rule rests on.',
  fields: (t) => ({
    sentence: t.string({ description: 'Why, in one sentence.', resolve: ({ it }) => it.sentence }),
    relationship: t.field({
      type: Relationship,
      description: 'What is explained.',
      resolve: ({ view, it }) => ({ view, it: it.relationship }),
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that say it themselves; none where a rule makes it.',
      resolve: ({ view, it }) => seenAll(view, it.claims),
    }),
    stage: t.field({
      type: StageStep,
      nullable: true,
      description: 'The stage of the pact that the rule looks at; null where no rule is involved.',
      resolve: ({ view, it }) => seenOne(view, it.stage ?? undefined),
    }),
    premises: t.field({
      type: [Explanation],
      complexity: { field: 1, multiplier: 2 },
      description: 'What the rule rests on, explained in turn.',
      resolve: ({ view, it }) => seenAll(view, it.premises),
    }),
  }),
})

builder.objectField(Relationship, 'explanation', (t) =>
  t.field({
    type: Explanation,
    description: 'Why it is in the graph.',
    resolve: ({ view, it }) => ({ view, it: explain.fn(view, { relationship: it }) }),
  }),
)

import explain, { type Explanation as ExplanationRecord } from '../../analysis/explain.ts'
import { allInView, builder, type InView, oneInView } from '../builder.ts'
import { Claim, Relationship, StageStep } from '../refs.ts'

const Explanation = builder.objectRef<InView<ExplanationRecord>>('Explanation')
builder.objectType(Explanation, {
  description:
    'Why a relationship is in the graph: the claims that say it, or the rule that makes it and what the rule rests on.',
  fields: (t) => ({
    sentence: t.string({ description: 'Why, in one sentence.', resolve: ({ record }) => record.sentence }),
    relationship: t.field({
      type: Relationship,
      description: 'What is explained.',
      resolve: ({ view, record }) => ({ view, record: record.relationship }),
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that say it themselves; none where a rule makes it.',
      resolve: ({ view, record }) => allInView(view, record.claims),
    }),
    stage: t.field({
      type: StageStep,
      nullable: true,
      description: 'The stage of the pact that the rule looks at; null where no rule is involved.',
      resolve: ({ view, record }) => oneInView(view, record.stage ?? undefined),
    }),
    premises: t.field({
      type: [Explanation],
      complexity: { field: 1, multiplier: 2 },
      description: 'What the rule rests on, explained in turn.',
      resolve: ({ view, record }) => allInView(view, record.premises),
    }),
  }),
})

builder.objectField(Relationship, 'explanation', (t) =>
  t.field({
    type: Explanation,
    description: 'Why it is in the graph.',
    resolve: ({ view, record }) => ({ view, record: explain.fn(view, { relationship: record }) }),
  }),
)

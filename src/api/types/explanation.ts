import explain, { type Explanation as ExplanationRecord } from '../../analysis/explain.ts'
import { allInView, builder, type InView, oneInView } from '../builder.ts'
import { growingClaims } from '../lists/growing.ts'
import { Relationship, StageStep } from '../refs.ts'

const Explanation = builder.objectRef<InView<ExplanationRecord>>('Explanation')
builder.objectType(Explanation, {
  description:
    'The reason for a relationship to be in the graph: its claims, or the rule that derives it and the premises ' +
    'of the rule.',
  fields: (t) => ({
    sentence: t.string({ description: 'The reason in one sentence.', resolve: ({ record }) => record.sentence }),
    relationship: t.field({
      type: Relationship,
      description: 'The relationship that is explained.',
      resolve: ({ view, record }) => ({ view, record: record.relationship }),
    }),
    ...growingClaims(t, 'claims', {
      description: 'The claims that state it; empty if a rule derives it.',
      items: ({ view, record }) => allInView(view, record.claims),
    }),
    stage: t.field({
      type: StageStep,
      nullable: true,
      description: 'The stage of the pact that the rule uses; null if no rule derives the relationship.',
      resolve: ({ view, record }) => oneInView(view, record.stage ?? undefined),
    }),
    premises: t.field({
      type: [Explanation],
      complexity: { field: 1, multiplier: 2 },
      description: 'The premises of the rule, each explained in turn.',
      resolve: ({ view, record }) => allInView(view, record.premises),
    }),
  }),
})

builder.objectField(Relationship, 'explanation', (t) =>
  t.field({
    type: Explanation,
    description: 'The reason for it to be in the graph.',
    resolve: ({ view, record }) => ({ view, record: explain.fn(view, { relationship: record }) }),
  }),
)

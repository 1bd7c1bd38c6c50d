import { analyses } from '../../analysis/analyses.ts'
import { builder } from '../builder.ts'

interface Entry {
  readonly name: string
  readonly description: string
}
const AnalysisParameter = builder.objectRef<Entry>('AnalysisParameter').implement({
  description: 'A parameter of a question.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    description: t.exposeString('description', { description: 'What it means.' }),
  }),
})
const AnalysisBound = builder.objectRef<{ readonly name: string; readonly most: number }>('AnalysisBound').implement({
  description: 'How far a question goes at the most.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What is bounded.' }),
    most: t.exposeFloat('most', { description: 'How much of it at the most.' }),
  }),
})
const Analysis = builder.objectRef<(typeof analyses)[number]>('Analysis').implement({
  description: 'A question that the graph answers.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its name.' }),
    description: t.exposeString('description', { description: 'The question, in a sentence.' }),
    parameters: t.field({
      type: [AnalysisParameter],
      description: 'What it can be asked with.',
      resolve: ({ parameters }) =>
        Object.entries<string>({ ...parameters }).map(([name, description]) => ({ name, description })),
    }),
    result: t.exposeString('result', { description: 'What the answer is.' }),
    bounds: t.field({
      type: [AnalysisBound],
      description: 'How far it goes at the most; beyond, it says so or is refused.',
      resolve: ({ bounds }) => Object.entries(bounds).map(([name, most]) => ({ name, most })),
    }),
  }),
})

builder.queryField('analyses', (t) =>
  t.field({
    type: [Analysis],
    complexity: { field: 1, multiplier: 20 },
    description: 'The questions that the graph answers beyond lists and look-ups, with their parameters and bounds.',
    resolve: () => analyses,
  }),
)

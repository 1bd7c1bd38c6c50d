import { analyses } from '../../analysis/analyses.ts'
import { type AnyAnalysis, textOf } from '../../analysis/analysis.ts'
import { builder } from '../builder.ts'

interface Entry {
  readonly name: string
  readonly description: string
}
const AnalysisParameter = builder.objectRef<Entry>('AnalysisParameter').implement({
  description: 'A parameter of an analysis.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name.' }),
    description: t.exposeString('description', { description: 'The meaning of the parameter.' }),
  }),
})
const AnalysisBound = builder.objectRef<{ readonly name: string; readonly most: number }>('AnalysisBound').implement({
  description: 'A limit of an analysis.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The quantity that is limited.' }),
    most: t.exposeFloat('most', { description: 'The maximum.' }),
  }),
})
const Analysis = builder.objectRef<AnyAnalysis>('Analysis').implement({
  description: 'An analysis: a question that the graph can answer.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'The name.' }),
    description: t.exposeString('description', { description: 'The question in one sentence.' }),
    parameters: t.field({
      type: [AnalysisParameter],
      description: 'The parameters.',
      resolve: ({ parameters }) =>
        Object.entries(parameters).map(([name, parameter]) => ({ name, description: textOf(parameter) })),
    }),
    result: t.string({ description: 'A description of the answer.', resolve: ({ result }) => textOf(result) }),
    bounds: t.field({
      type: [AnalysisBound],
      description: 'The limits. Beyond them, the answer is truncated and says so, or the request is refused.',
      resolve: ({ bounds }) => Object.entries(bounds).map(([name, most]) => ({ name, most })),
    }),
  }),
})

builder.queryField('analyses', (t) =>
  t.field({
    type: [Analysis],
    complexity: { field: 1, multiplier: 20 },
    description: 'All analyses beyond lists and look-ups, with their parameters and limits.',
    resolve: () => analyses,
  }),
)

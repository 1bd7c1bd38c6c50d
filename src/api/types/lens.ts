import { type LensRequest, toLens } from '../../graph/lens.ts'
import { type View, viewThrough } from '../../graph/view.ts'
import { allInView, builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { RankEnum, StanceEnum } from '../enums.ts'
import { Document } from '../refs.ts'
import { Time } from './time.ts'

const DocumentChoice = builder.inputType('DocumentChoice', {
  description: 'Which documents count.',
  fields: (t) => ({
    in: t.idList({ description: 'Only these.' }),
    notIn: t.idList({ description: 'Not these.' }),
  }),
})

export const LensInput = builder.inputType('LensInput', {
  description:
    'How to look at the graph. What is left out does not narrow the view; everything that hangs under the graph is seen through the same lens.',
  fields: (t) => ({
    asOf: t.field({
      type: 'EDTF',
      description: 'The world at the end of this date: what had come about, and had not ended. Left out: today.',
    }),
    knownAt: t.field({
      type: 'EDTF',
      description:
        'Only documents published by the end of this date. One published "2022-04" is known from the last day of April; what a document of unknown date says is known from the date that the claim itself carries.',
    }),
    documents: t.field({ type: DocumentChoice, description: 'Which documents count. Left out: all.' }),
    leastCorroboration: t.int({ description: 'Only what at least so many independent documents say. Left out: 1.' }),
    leastRank: t.field({ type: RankEnum, description: 'Only claims of at least this rank. Left out: NORMAL.' }),
    stances: t.field({ type: [StanceEnum], description: 'Only claims of these stances. Left out: all.' }),
  }),
})

/** The view for a request: its lens, and the clearance that the server gave. @throws EntenteError BAD_LENS or BAD_DATE */
export const lensOf = ({ graph, clearance }: Context, request: LensRequest = {}): View =>
  viewThrough(graph, toLens(request, clearance, graph.facts))

export const Lens = builder.objectRef<View>('Lens').implement({
  description: 'How the graph is looked at.',
  fields: (t) => ({
    asOf: t.field({ type: Time, description: 'The world at the end of this date.', resolve: ({ lens }) => lens.asOf }),
    knownAt: t.field({
      type: Time,
      nullable: true,
      description: 'Only documents published by the end of this date; null for all.',
      resolve: ({ lens }) => lens.knownAt,
    }),
    documents: t.field({
      type: [Document],
      complexity: { field: 1, multiplier: 20 },
      description: 'The documents that count.',
      resolve: (view) => allInView(view, view.documents()),
    }),
    leastCorroboration: t.int({
      description: 'Only what at least so many independent documents say.',
      resolve: ({ lens }) => lens.leastCorroboration,
    }),
    leastRank: t.field({
      type: RankEnum,
      description: 'Only claims of at least this rank.',
      resolve: ({ lens }) => lens.leastRank,
    }),
    stances: t.field({
      type: [StanceEnum],
      description: 'Only claims of these stances.',
      resolve: ({ lens }) => [...lens.stances],
    }),
  }),
})

import { EntenteError } from '../../errors.ts'
import { useInstead } from '../../facts/deprecation.ts'
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
    minCorroboration: t.int({ description: 'Only what at least so many independent documents say. Left out: 1.' }),
    minRank: t.field({ type: RankEnum, description: 'Only claims of at least this rank. Left out: NORMAL.' }),
    leastCorroboration: t.int({
      description: 'The old name of `minCorroboration`.',
      deprecationReason: useInstead('minCorroboration'),
    }),
    leastRank: t.field({
      type: RankEnum,
      description: 'The old name of `minRank`.',
      deprecationReason: useInstead('minRank'),
    }),
    stances: t.field({ type: [StanceEnum], description: 'Only claims of these stances. Left out: all.' }),
  }),
})

/** A lens as it is asked for, also by the names that its fields had before. */
interface AskedLens extends LensRequest {
  readonly leastCorroboration?: LensRequest['minCorroboration']
  readonly leastRank?: LensRequest['minRank']
}

/** The view for a request: its lens, and the clearance that the server gave. @throws EntenteError BAD_LENS or BAD_DATE */
export function lensOf({ graph, clearance }: Context, asked: AskedLens = {}): View {
  const { leastCorroboration, leastRank, ...lens } = asked
  const request = {
    ...lens,
    minCorroboration: eitherName('minCorroboration', lens.minCorroboration, leastCorroboration),
    minRank: eitherName('minRank', lens.minRank, leastRank),
  }
  return viewThrough(graph, toLens(request, clearance, graph.facts))
}

function eitherName<T>(name: 'minCorroboration' | 'minRank', present: T, old: T): T {
  if (present != null && old != null && present !== old)
    throw new EntenteError(
      'BAD_LENS',
      `${name} is given twice, by its present and its old name; leave ${name.replace('min', 'least')} out`,
    )
  return present ?? old
}

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
    minCorroboration: t.int({
      description: 'Only what at least so many independent documents say.',
      resolve: ({ lens }) => lens.minCorroboration,
    }),
    minRank: t.field({
      type: RankEnum,
      description: 'Only claims of at least this rank.',
      resolve: ({ lens }) => lens.minRank,
    }),
    leastCorroboration: t.int({
      description: 'The old name of `minCorroboration`.',
      deprecationReason: useInstead('minCorroboration'),
      resolve: ({ lens }) => lens.minCorroboration,
    }),
    leastRank: t.field({
      type: RankEnum,
      description: 'The old name of `minRank`.',
      deprecationReason: useInstead('minRank'),
      resolve: ({ lens }) => lens.minRank,
    }),
    stances: t.field({
      type: [StanceEnum],
      description: 'Only claims of these stances.',
      resolve: ({ lens }) => [...lens.stances],
    }),
  }),
})

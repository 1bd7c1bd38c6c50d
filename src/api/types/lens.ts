import { EntenteError } from '../../errors.ts'
import { useInstead } from '../../facts/deprecation.ts'
import { memoize } from '../../graph/caches/get-or-insert.ts'
import type { Graph } from '../../graph/graph.ts'
import { type LensRequest, toLens } from '../../graph/lens.ts'
import { type View, viewThrough } from '../../graph/view.ts'
import { allInView, builder } from '../builder.ts'
import { type Context, sizesFor } from '../context.ts'
import { RankEnum, StanceEnum } from '../enums.ts'
import { graphAt } from '../graph-at.ts'
import { growingDocuments } from '../lists/growing.ts'
import { Time } from './time.ts'

const DocumentChoice = builder.inputType('DocumentChoice', {
  description: 'Choice of documents.',
  fields: (t) => ({
    in: t.idList({ description: 'Uses only these documents.' }),
    notIn: t.idList({ description: 'Excludes these documents.' }),
  }),
})

export const LensInput = builder.inputType('LensInput', {
  description:
    'A view of the graph: its date, its sources and the evidence it requires. Omitted fields do not narrow the view.',
  fields: (t) => ({
    asOf: t.field({
      type: 'EDTF',
      description:
        'Shows the world at the end of this date (valid time): all that had begun and not ended. Default: today.',
    }),
    knownAt: t.field({
      type: 'EDTF',
      description:
        'Uses only documents published by the end of this date. A document published "2022-04" counts from the last ' +
        'day of April. A page without a date counts from the day on which it was read.',
    }),
    documents: t.field({ type: DocumentChoice, description: 'Limits the documents. Default: all documents.' }),
    minCorroboration: t.int({
      description: 'Shows only facts from at least this many independent documents, 1 or more. Default: 1.',
    }),
    minRank: t.field({ type: RankEnum, description: 'Uses only claims of this rank or higher. Default: NORMAL.' }),
    presumed: t.boolean({
      description:
        'Also shows relationships that are only possible, presumed or disputed at `asOf`; `Relationship.certainty` ' +
        'tells them apart. Default: false.',
    }),
    leastCorroboration: t.int({
      description: 'Former name of `minCorroboration`.',
      deprecationReason: useInstead('minCorroboration'),
    }),
    leastRank: t.field({
      type: RankEnum,
      description: 'Former name of `minRank`.',
      deprecationReason: useInstead('minRank'),
    }),
    stances: t.field({ type: [StanceEnum], description: 'Uses only claims with these stances. Default: all stances.' }),
    recordedAt: t.field({
      type: 'DateTime',
      description:
        'Shows only what the record held at this time (transaction time); a day counts to its end in UTC. Default: ' +
        'all that it holds. Cannot be combined with `revision`.',
    }),
    revision: t.int({
      description:
        'The same, after the change with this number; 0 shows the data folders without the record. ' +
        '`Query.record` has the last one.',
    }),
  }),
})

/** A lens as requested, with the old names of its fields. */
export interface AskedLens extends LensRequest {
  readonly leastCorroboration?: LensRequest['minCorroboration']
  readonly leastRank?: LensRequest['minRank']
}

/** The view for the requested lens and the clearance of the server. @throws EntenteError BAD_LENS or BAD_DATE */
export function lensOf(context: Context, asked: AskedLens = {}): View {
  const graph = graphAt(context, asked)
  const isOfDate = asksOnlyForDate(asked)
  const last = lastAtDate(graph)
  const known = isOfDate ? last.view?.deref() : undefined
  const isAgain = known !== undefined && isAskedAgain(known, asked, context)
  const view = isAgain ? known : viewAsked(graph, asked, context)
  if (isOfDate && !isAgain) last.view = new WeakRef(view)
  context.notes?.addLens(view.lens)
  return view
}

const viewAsked = (graph: Graph, asked: AskedLens, context: Context) =>
  viewThrough(graph, toLens(underPresentNames(asked), context, graph.facts))

/**
 * The last view of which only the date was asked for. Most requests in turn ask for the same. Referred to weakly, so
 * that it is freed once it is evicted.
 */
const lastAtDate = memoize((_: Graph): { view: WeakRef<View> | undefined } => ({ view: undefined }))

function asksOnlyForDate(asked: AskedLens): boolean {
  for (const name in asked) if (name !== 'asOf') return false
  return asked.asOf != null
}

/** True if a view that only a date was asked for is that of a request, and still cached. */
function isAskedAgain({ lens, size }: View, { asOf }: AskedLens, { clearance, compartments }: Context): boolean {
  if (lens.asOf.edtf !== asOf || lens.clearance !== clearance || lens.compartments !== compartments) return false
  size.budget?.use(size)
  return size.isCached
}

/** Lenses that differ only in date share what they read; a lens that differs in more reads every claim anew. */
export const factorOf = (asked: AskedLens | null | undefined): number =>
  Object.entries(asked ?? {}).some(([name, value]) => name !== 'asOf' && value != null && value !== false) ? 3 : 1

/** The price of what the record held at another time, which is made anew if nobody asked for it lately. */
export const earlierPrice = (asked: AskedLens | null | undefined, context: Context): number =>
  asked?.revision == null && asked?.recordedAt == null ? 0 : sizesFor(context).claims

/** The last day of the year of a lens, so that prices follow from few days; undefined without a date, or a bad one. */
export function dayOf({ asOf }: AskedLens): number | undefined {
  const year = /^\d{4}/.exec(asOf ?? '')
  return year ? Date.UTC(Number(year[0]), 11, 31) / 86_400_000 : undefined
}

/** @throws EntenteError BAD_LENS if a field is given under both of its names */
function underPresentNames(asked: AskedLens): LensRequest {
  // Few requests use a former name, and all others need no copy.
  if (asked.leastCorroboration == null && asked.leastRank == null) return asked
  return {
    ...asked,
    minCorroboration: eitherName('minCorroboration', asked.minCorroboration, asked.leastCorroboration),
    minRank: eitherName('minRank', asked.minRank, asked.leastRank),
  }
}

function eitherName<T>(name: 'minCorroboration' | 'minRank', present: T, old: T): T {
  if (present != null && old != null && present !== old)
    throw new EntenteError(
      'BAD_LENS',
      `${name} is given twice, by its current and its former name; leave ${name.replace('min', 'least')} out`,
    )
  return present ?? old
}

export const Lens = builder.objectRef<View>('Lens').implement({
  description: 'The lens behind an answer, with defaults filled in.',
  fields: (t) => ({
    asOf: t.field({
      type: Time,
      description: 'The date of the view (valid time): the world at the end of it.',
      resolve: ({ lens }) => lens.asOf,
    }),
    knownAt: t.field({
      type: Time,
      nullable: true,
      description: 'The date by the end of which documents must have been published; null for no limit.',
      resolve: ({ lens }) => lens.knownAt,
    }),
    ...growingDocuments(t, 'documents', {
      view: (view) => view,
      description: 'The documents that the lens shows.',
      items: (view) => allInView(view, view.documents()),
    }),
    minCorroboration: t.int({
      description: 'The minimum number of independent documents.',
      resolve: ({ lens }) => lens.minCorroboration,
    }),
    minRank: t.field({
      type: RankEnum,
      description: 'The minimum rank of claims.',
      resolve: ({ lens }) => lens.minRank,
    }),
    leastCorroboration: t.int({
      description: 'Former name of `minCorroboration`.',
      deprecationReason: useInstead('minCorroboration'),
      resolve: ({ lens }) => lens.minCorroboration,
    }),
    leastRank: t.field({
      type: RankEnum,
      description: 'Former name of `minRank`.',
      deprecationReason: useInstead('minRank'),
      resolve: ({ lens }) => lens.minRank,
    }),
    presumed: t.boolean({
      description: 'True if relationships that are only possible, presumed or disputed also show.',
      resolve: ({ lens }) => lens.presumed,
    }),
    stances: t.field({
      type: [StanceEnum],
      description: 'The stances of claims that count.',
      resolve: ({ lens }) => [...lens.stances],
    }),
    recordedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The time at which the record held what shows; null for no limit.',
      resolve: ({ lens }) => lens.recordedAt,
    }),
    revision: t.int({
      nullable: true,
      description: 'The number of the last change that counts; null for no limit.',
      resolve: ({ lens }) => lens.revision,
    }),
  }),
})

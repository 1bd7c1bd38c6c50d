import search, { find, kindOf, type SearchHit as SearchHitRecord, searchReasons } from '../../analysis/search.ts'
import type { Range as RangeRecord } from '../../analysis/words.ts'
import { entityKinds } from '../../facts/vocabulary.ts'
import { allInView, builder, connectionOf, enumOf, type InView } from '../builder.ts'
import { type Order, pageCost, pageOf, pageSize } from '../connection.ts'
import { idThrough } from '../identity.ts'
import { Graph, Node } from '../refs.ts'

const SearchReasonEnum = enumOf(
  'SearchReason',
  'Reasons for a hit, best first: NAME, ALIAS, START, WORDS, SIMILAR.',
  searchReasons,
)
const SearchKindEnum = enumOf('SearchKind', 'Kinds of objects that the search covers.', {
  ...entityKinds,
  document: 'A source document.',
})

const Range = builder.objectRef<RangeRecord>('Range').implement({
  description: 'A range in a text, in UTF-16 code units, as JavaScript counts them.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'The position of the first code unit, from 0.' }),
    end: t.exposeInt('end', { description: 'The position after the last code unit.' }),
  }),
})

const SearchHit = builder.objectRef<InView<SearchHitRecord>>('SearchHit')
builder.objectType(SearchHit, {
  description: 'An entity or document that matches, with the reason.',
  fields: (t) => ({
    found: t.field({
      type: Node,
      description: 'The entity or document.',
      resolve: ({ view, record }) => ({ view, record: record.record }),
    }),
    kind: t.field({
      type: SearchKindEnum,
      description: 'The kind of object.',
      resolve: ({ record }) => kindOf(record.record),
    }),
    reason: t.field({
      type: SearchReasonEnum,
      description: 'The reason for the hit.',
      resolve: ({ record }) => record.reason,
    }),
    text: t.string({
      description: 'The name, alias, code or title that matched.',
      resolve: ({ record }) => record.text,
    }),
    ranges: t.field({
      type: [Range],
      description: 'The ranges of the text that matched, for highlighting.',
      resolve: ({ record }) => record.ranges,
    }),
  }),
})
const SearchHitConnection = connectionOf(SearchHit, 'hits')

builder.objectField(Graph, 'search', (t) =>
  t.connection(
    {
      type: SearchHit,
      args: {
        text: t.arg.string({
          required: true,
          description:
            'A name, part of a name, an acronym or a code, in any script. Case and accents are ignored. At most ' +
            `${search.bounds.text} characters.`,
        }),
        kinds: t.arg({ type: [SearchKindEnum], description: 'Limits the search to these kinds. Default: all kinds.' }),
      },
      complexity: (args) => ({ ...pageCost(args), field: 20 }),
      description:
        'Searches entities and documents by name or title. Every word of the text must match; a word of five letters ' +
        'may contain one error, a longer one two. Hits are ordered by reason, then by the share of the name that ' +
        'matches, then by the number of claims that name the entity.',
      resolve: (view, { text, kinds, ...args }) => {
        const { sure, all } = find(view, { text, kinds })
        const byRank = (hits: readonly SearchHitRecord[]): Order<InView<SearchHitRecord>> => {
          const rank = new Map(hits.map((hit, index) => [hit, index]))
          return {
            name: 'rank',
            key: ({ record }) => rank.get(record) ?? 0,
            id: ({ record }) => record.record.id,
            list: idThrough(view, `search ${JSON.stringify([text, kinds])}`),
          }
        }
        const pageFrom = (hits: readonly SearchHitRecord[]) => pageOf(allInView(view, hits), args, byRank(hits))
        const size = args.first ?? pageSize.default
        const isFirst = args.after == null && args.before == null && args.last == null
        if (!isFirst || sure.length < size) return pageFrom(all())
        // Hits with every word fill the page; the others take several times as long, and are searched only to continue.
        const { edges } = pageFrom(sure.slice(0, size))
        let page: ReturnType<typeof pageFrom> | undefined
        const whole = () => {
          page ??= pageFrom(all())
          return page
        }
        return {
          edges,
          get pageInfo() {
            return whole().pageInfo
          },
          get totalCount() {
            return whole().totalCount
          },
        }
      },
    },
    SearchHitConnection,
  ),
)

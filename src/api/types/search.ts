import { searchCost } from '../../analysis/prices.ts'
import search, {
  find,
  kindOf,
  type SearchHit as SearchHitRecord,
  searchKinds,
  searchReasons,
} from '../../analysis/search.ts'
import { searchParts } from '../../analysis/searched-texts.ts'
import type { Range as RangeRecord } from '../../analysis/words.ts'
import { traced } from '../../graph/traced.ts'
import { allInView, builder, connectionOf, enumOf, type InView } from '../builder.ts'
import { sizesFor } from '../context.ts'
import { idThrough } from '../identity.ts'
import { pageOf, pageSize } from '../lists/connection.ts'
import type { Order } from '../lists/list.ts'
import { Graph, Node } from '../refs.ts'

const SearchReasonEnum = enumOf(
  'SearchReason',
  'Reasons for a hit, best first: NAME, ALIAS, START, WORDS, SAID, SIMILAR.',
  searchReasons,
)
const SearchKindEnum = enumOf('SearchKind', 'Kinds of objects that the search covers.', searchKinds)
const SearchPartEnum = enumOf(
  'SearchPart',
  'Parts of an entity, a document or a claim that the search covers.',
  searchParts,
)

const Range = builder.objectRef<RangeRecord>('Range').implement({
  description: 'A range in a text, in UTF-16 code units, as JavaScript counts them.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'The position of the first code unit, from 0.' }),
    end: t.exposeInt('end', { description: 'The position after the last code unit.' }),
  }),
})

const SearchHit = builder.objectRef<InView<SearchHitRecord>>('SearchHit')
builder.objectType(SearchHit, {
  description: 'An entity, a document or a claim that matches, with the reason.',
  fields: (t) => ({
    found: t.field({
      type: Node,
      description: 'The entity, document or claim.',
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
    part: t.field({
      type: SearchPartEnum,
      description: 'The part that matched; of a claim, the one with most words of the query.',
      resolve: ({ record }) => record.part,
    }),
    text: t.string({
      description: 'The text of that part, such as the name, the title, or the summary of a passage.',
      resolve: ({ record }) => record.text,
    }),
    ranges: t.field({
      type: [Range],
      description: 'The ranges of the text that matched, for highlighting.',
      resolve: ({ record }) => record.ranges,
    }),
  }),
})
export const SearchHitConnection = connectionOf(SearchHit, 'hits')

builder.objectField(Graph, 'search', (t) =>
  t.connection(
    {
      type: SearchHit,
      args: {
        text: t.arg.string({
          required: true,
          description:
            'A name, part of a name, an acronym, a code, or words of a claim, in any script. Case and accents are ' +
            `ignored. At most ${search.bounds.text} characters.`,
        }),
        kinds: t.arg({ type: [SearchKindEnum], description: 'Limits the search to these kinds. Default: all kinds.' }),
      },
      complexity: (_, context) => searchCost(sizesFor(context)),
      description:
        'Searches entities and documents by name or title, and claims by their summaries, values, qualifiers and ' +
        'passages. Every word of the text must match. In names, a word of five letters may contain one error, a ' +
        'longer one two. Hits are ordered by reason. Names are ordered by the share that matches, then by the number ' +
        'of claims that name the entity. Claims with the words of the text come before claims with similar words, ' +
        'and short ones before long ones.',
      resolve: (view, { text, kinds, ...args }) => {
        const hits = find(view, { text, kinds })
        const all = () => traced('analysis search', () => hits.all())
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
        if (!isFirst || size > pageSize.max) return pageFrom(all())
        const { edges } = pageFrom(traced('analysis search', () => hits.first(size)))
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
          get all() {
            return whole().all
          },
        }
      },
    },
    SearchHitConnection,
  ),
)

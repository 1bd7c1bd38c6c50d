import search, { find, kindOf, type SearchHit as SearchHitRecord, searchReasons } from '../../analysis/search.ts'
import type { Range as RangeRecord } from '../../analysis/words.ts'
import { entityKinds } from '../../facts/vocabulary.ts'
import { allInView, builder, connectionOf, enumOf, type InView } from '../builder.ts'
import { firstPage, isFirstPage, type Order, pageCost, pageOf, pageSize } from '../connection.ts'
import { Graph, Node } from '../refs.ts'

const SearchReasonEnum = enumOf('SearchReason', 'Why something was found, the best reason first.', searchReasons)
const SearchKindEnum = enumOf('SearchKind', 'What can be searched for.', { ...entityKinds, document: 'A source.' })

const Range = builder.objectRef<RangeRecord>('Range').implement({
  description: 'A place in a text, in UTF-16 code units, as JavaScript counts them.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it starts.' }),
    end: t.exposeInt('end', { description: 'Before which it ends.' }),
  }),
})

const SearchHit = builder.objectRef<InView<SearchHitRecord>>('SearchHit')
builder.objectType(SearchHit, {
  description: 'Something that was found, and why.',
  fields: (t) => ({
    found: t.field({
      type: Node,
      description: 'The entity or document.',
      resolve: ({ view, record }) => ({ view, record: record.record }),
    }),
    kind: t.field({ type: SearchKindEnum, description: 'What it is.', resolve: ({ record }) => kindOf(record.record) }),
    reason: t.field({
      type: SearchReasonEnum,
      description: 'Why it was found.',
      resolve: ({ record }) => record.reason,
    }),
    text: t.string({
      description: 'The name, alias, code or title that matched.',
      resolve: ({ record }) => record.text,
    }),
    ranges: t.field({
      type: [Range],
      description: 'Where in the text it matched, to be highlighted.',
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
          description: `A name, a part of one, an acronym or a code, in any script, of at most ${search.bounds.text} characters. Case and accents do not matter.`,
        }),
        kinds: t.arg({ type: [SearchKindEnum], description: 'Only of these kinds. Left out: all.' }),
      },
      complexity: (args) => ({ ...pageCost(args), field: 20 }),
      description:
        'What goes by a name like this, the best first: by the reason why, then by how much of the name the text gives, then by how many claims name it. Every word of the text must match; one of five letters may be one letter off, a longer one two.',
      resolve: (view, { text, kinds, ...args }) => {
        const { sure, all } = find(view, { text, kinds })
        const byRank = (hits: readonly SearchHitRecord[]): Order<InView<SearchHitRecord>> => {
          const rank = new Map(hits.map((hit, index) => [hit, index]))
          return { name: 'rank', key: ({ record }) => rank.get(record) ?? 0, id: ({ record }) => record.record.id }
        }
        const whole = () => {
          const hits = all()
          return pageOf(allInView(view, hits), args, byRank(hits))
        }
        // A page that sure hits fill needs no others.
        const isFilled = isFirstPage(args) && sure.length >= (args.first ?? pageSize.default)
        return isFilled ? firstPage(allInView(view, sure), args, byRank(sure), () => true, whole) : whole()
      },
    },
    SearchHitConnection,
  ),
)

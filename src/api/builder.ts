import SchemaBuilder, { type EnumRef, type OutputRef } from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import RelayPlugin from '@pothos/plugin-relay'
import { parseTime } from '../facts/date.ts'
import { getOrInsert, memoize } from '../graph/caches/get-or-insert.ts'
import type { View } from '../graph/view.ts'
import type { Context } from './context.ts'
import { instantOf } from './instant.ts'
import { pageSize } from './lists/connection.ts'
import { List } from './lists/list.ts'

/** A record with the view in which it was found, so that all fields below a graph use its lens. */
export interface InView<T> {
  readonly view: View
  readonly record: T
}

/** The same in a drawing, which gives ids an end of their own: another drawing places it elsewhere. */
export interface Drawn<T> extends InView<T> {
  readonly endOfIds: string
}

/** Thrown where a reader needs the place of a record in its drawing, and has the record alone. */
export class NeedsPlace extends Error {}

/** Records, each with its view. */
export function allInView<T>(view: View, records: Iterable<T>): readonly InView<T>[] {
  // A loop, because `Array.from` with a function takes several times as long.
  const all: InView<T>[] = []
  for (const record of records) all.push({ view, record })
  return all
}

/** A list of the view for paging. Its records are wrapped and sorted once, because the view caches the list. */
export function listInView<T>(view: View, records: readonly T[]): List<InView<T>> {
  // A cast, because one list always has records of one type.
  const lists = listsOf(view) as WeakMap<readonly T[], List<InView<T>>>
  return getOrInsert(lists, records, () => {
    view.size.add(RECORD * records.length)
    return List.of(allInView(view, records))
  })
}
/** Approximate bytes of a record in a view, with its places in some orders. */
const RECORD = 150
const listsOf = memoize((_: View) => new WeakMap<readonly unknown[], unknown>())

export const oneInView = <T>(view: View, record: T | undefined): InView<T> | undefined =>
  record === undefined ? undefined : { view, record }

export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  Scalars: {
    EDTF: { Input: string; Output: string }
    Date: { Input: never; Output: string }
    DateTime: { Input: string; Output: string }
    ID: { Input: string; Output: string }
  }
  Connection: { totalCount: number }
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
}>({
  plugins: [ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  // The server computes the cost of a query before it runs it (price.ts). Most fields have no price of their own.
  complexity: { disabled: true, fieldComplexity: () => ({}) },
  relay: {
    cursorType: 'String',
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeFieldOptions: { nullable: false, description: 'The item itself.' },
    pageInfoFieldOptions: { description: 'Paging information for this page.' },
    pageInfoTypeOptions: {
      description: 'Paging information, as defined by the Relay cursor connections specification.',
    },
    hasNextPageFieldOptions: { description: 'True if more items follow this page.' },
    hasPreviousPageFieldOptions: { description: 'True if more items precede this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first item; null if the page is empty.' },
    endCursorFieldOptions: { description: 'The cursor of the last item; null if the page is empty.' },
    firstArgOptions: {
      description:
        `Page size, counted from the start or from \`after\`: 0 to ${pageSize.max}. Default: ` +
        `${pageSize.default}. Cannot be combined with \`last\`.`,
    },
    lastArgOptions: {
      description:
        `Page size, counted back from the end or from \`before\`: 0 to ${pageSize.max}. Cannot be combined ` +
        'with `first`.',
    },
    afterArgOptions: { description: 'A cursor; the page holds only items after it.' },
    beforeArgOptions: { description: 'A cursor; the page holds only items before it.' },
    cursorFieldOptions: { description: 'The cursor of this item, for the arguments `after` and `before`.' },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The items of this page, each with its cursor.',
    },
    nodesOnConnection: { description: 'The items of this page, without their cursors.' },
  },
})

builder.scalarType('EDTF', {
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  description:
    'A date or an interval in EDTF (ISO 8601-2), as precise as its source: `2024-06-19`, `2022-04`, ' +
    '`2022`, `2022-04?`, `2019/2021`, `2022/..`, `[..2024-06-19]` (some day up to then). Beyond EDTF, an interval ' +
    'can begin or end in a range: `1890/[1900..1902]`.',
  serialize: (value) => String(value),
  parseValue: (value) => parseTime(String(value)).edtf,
})

builder.scalarType('Date', {
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  description: 'A calendar day in ISO 8601: `2024-06-19`.',
  serialize: (value) => String(value),
  parseValue: () => {
    throw new Error('Date is only given out')
  },
})

builder.scalarType('DateTime', {
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  description: 'A time in ISO 8601, given out in UTC: `2026-11-26T09:00:00.000Z`. As an argument it may also be a day.',
  serialize: (value) => String(value),
  parseValue: (value) => instantOf(String(value)),
})

builder.globalConnectionField('totalCount', (t) =>
  t.exposeInt('totalCount', { description: 'Number of items on all pages together.' }),
)

/** The name of a word as an enum value: `AGREED_IN_PRINCIPLE` for `agreed-in-principle`. */
export const enumName = (word: string): string =>
  word
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase()

const enums = new WeakMap<object, EnumRef<typeof builder.$inferSchemaTypes, string>>()
/** The enum of a table; undefined if there is none. */
export const enumMadeOf = (table: object): EnumRef<typeof builder.$inferSchemaTypes, string> | undefined =>
  enums.get(table)

/** A GraphQL enum from a table of the vocabulary, so that a new word becomes a new value. */
export function enumOf<T extends string>(
  name: string,
  description: string,
  table: Record<T, { readonly description: string } | string>,
) {
  const entries = Object.entries<{ readonly description: string } | string>(table)
  const ref = builder.enumType(Object.fromEntries(entries.map(([word]) => [enumName(word), word])), {
    name,
    description,
    values: Object.fromEntries(
      entries.map(([word, entry]) => [
        enumName(word),
        { description: typeof entry === 'string' ? entry : entry.description },
      ]),
    ),
  })
  enums.set(table, ref)
  // A cast, because Pothos types the values as texts.
  return ref as EnumRef<typeof builder.$inferSchemaTypes, T>
}

/** Part of the description of every edge, because caches of clients keep objects by their ids. */
export const embedded = 'Embedded in its page, without an id on purpose: caches keep it with the object above it.'

/** `NationConnection` and `NationEdge` for `Nation`. */
export function connectionOf<Shape>(type: OutputRef<Shape> & { readonly name: string }, plural: string) {
  const options = { type, name: `${type.name}Connection`, description: `A page of ${plural}.` }
  return builder.connectionObject(options, {
    name: `${type.name}Edge`,
    description: `An item in a page of ${plural}. ${embedded}`,
  })
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Page, type PageArgs, pageOf, pageSize } from '../../src/api/lists/connection.ts'
import { List, type Order, Orders } from '../../src/api/lists/list.ts'

interface Item {
  readonly id: string
  readonly key: number | string
}
const byKey = (descending = false): Order<Item> => ({
  name: 'key',
  key: ({ key }) => key,
  id: ({ id }) => id,
  list: 'items',
  descending,
})
const key = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Infinity), fc.constant(-Infinity))
const numbered = (keys: readonly (number | string)[]): Item[] =>
  keys.map((key, index) => ({ id: `i${String(index).padStart(3, '0')}`, key }))
const lists = fc
  .oneof(
    fc.array(key, { maxLength: 25 }),
    fc.array(fc.constantFrom('Åland', 'albania', 'Zaïre', 'zambia', ''), { maxLength: 25 }),
  )
  .map(numbered)
const ids = (items: readonly Item[], args: PageArgs, order: Order<Item>) =>
  pageOf(items, args, order).edges.map(({ node }) => node.id)
const plain = ({ edges, pageInfo, totalCount }: Page<Item>) => ({
  edges: edges.map(({ cursor, node }) => ({ cursor, node })),
  pageInfo: {
    hasNextPage: pageInfo.hasNextPage,
    hasPreviousPage: pageInfo.hasPreviousPage,
    startCursor: pageInfo.startCursor,
    endCursor: pageInfo.endCursor,
  },
  totalCount,
})
const whole = (items: readonly Item[], order: Order<Item>) => ids(items, { first: pageSize.max }, order)

function forward(items: readonly Item[], size: number, order: Order<Item>): string[] {
  const seen: string[] = []
  for (let after: string | null | undefined; ; ) {
    const { edges, pageInfo } = pageOf(items, { first: size, after }, order)
    seen.push(...edges.map(({ node }) => node.id))
    if (!pageInfo.hasNextPage) return seen
    after = pageInfo.endCursor
  }
}
function backward(items: readonly Item[], size: number, order: Order<Item>): string[] {
  const seen: string[] = []
  for (let before: string | null | undefined; ; ) {
    const { edges, pageInfo } = pageOf(items, { last: size, before }, order)
    seen.unshift(...edges.map(({ node }) => node.id))
    if (!pageInfo.hasPreviousPage) return seen
    before = pageInfo.startCursor
  }
}

describe('pages', () => {
  test('of any size, forward or backward, cover the list in order, each item once', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 7 }), fc.boolean(), (items, size, descending) => {
        const all = whole(items, byKey(descending))
        expect(new Set(all)).toEqual(new Set(items.map(({ id }) => id)))
        expect(forward(items, size, byKey(descending))).toEqual(all)
        expect(backward(items, size, byKey(descending))).toEqual(all)
      }),
    )
  })

  test('in descending order reverse the list', () => {
    fc.assert(
      fc.property(lists, (items) => {
        expect(whole(items, byKey(true))).toEqual(whole(items, byKey()).reverse())
      }),
    )
  })

  test('continue at the same position when earlier items are added or removed', () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.subarray(Array.from({ length: 25 }, (_, index) => index)), (items, at, gone) => {
        fc.pre(items.length > 0)
        const { edges } = pageOf(items, { first: pageSize.max }, byKey())
        const place = at % edges.length
        const after = edges[place]?.cursor
        const rest = edges.slice(place + 1).map(({ node }) => node.id)
        const before = edges.slice(0, place + 1).map(({ node }) => node)
        const left = items.filter((item) => !before.includes(item) || !gone.includes(before.indexOf(item)))
        expect(ids(left, { first: pageSize.max, after }, byKey())).toEqual(rest)
      }),
    )
  })

  test('report the total and whether more items precede or follow', () => {
    const items = numbered([1, 2, 3, 4, 5])
    const middle = pageOf(items, { first: 2, after: pageOf(items, { first: 1 }, byKey()).pageInfo.endCursor }, byKey())
    expect(middle).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: true } })
    expect(pageOf(items, {}, byKey()).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
    expect(pageOf([], {}, byKey())).toMatchObject({
      edges: [],
      totalCount: 0,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    })
  })

  test('of no items say what lies on either side of their place, and count the list', () => {
    fc.assert(
      fc.property(lists, fc.nat(30), fc.constantFrom('after', 'before'), (items, at, side) => {
        const cursor = pageOf(items, { first: pageSize.max }, byKey()).edges[at]?.cursor
        const start = cursor === undefined ? 0 : at + 1
        const size = side === 'after' ? { first: 0 } : { last: 0 }
        const { edges, totalCount, pageInfo } = pageOf(items, { ...size, [side]: cursor }, byKey())
        const place = side === 'after' ? start : cursor === undefined ? items.length : at
        expect([edges, totalCount, pageInfo.hasPreviousPage, pageInfo.hasNextPage]).toEqual([
          [],
          items.length,
          place > 0,
          place < items.length,
        ])
      }),
    )
  })

  test('between two cursors with a filter equal the pages of the filtered list', () => {
    const fits = ({ id }: Item) => Number(id.slice(1)) % 3 !== 0
    const ends = fc.record({
      first: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      from: fc.nat(30),
      to: fc.nat(30),
      last: fc.boolean(),
    })
    fc.assert(
      fc.property(lists, ends, (items, { first, from, to, last }) => {
        const cursors = pageOf(items, { first: pageSize.max }, byKey()).edges.map(({ cursor }) => cursor)
        const size = last ? { last: first ?? 5 } : { first }
        const args = { ...size, after: cursors[from], before: cursors[to] }
        // The first page of a list is filtered before it is sorted, and later pages after.
        const list = List.of(items)
        const [early, given] = [pageOf(list, args, byKey(), fits), pageOf(list, args, byKey(), fits)]
        const alone = pageOf(items.filter(fits), args, byKey())
        expect(plain(early)).toEqual(plain(given))
        expect(plain(given)).toEqual(plain(alone))
        const { edges } = alone
        const places = edges.map(({ cursor }) => cursors.indexOf(cursor))
        for (const place of places)
          expect(
            place > (cursors[from] === undefined ? -1 : from) && place < (cursors[to] === undefined ? Infinity : to),
          ).toBe(true)
        const between = cursors.filter(
          (_, place) => place > (cursors[from] ? from : -1) && place < (cursors[to] ? to : Infinity),
        )
        const counted = between.filter((cursor) =>
          pageOf(items.filter(fits), { first: pageSize.max }, byKey()).edges.some((edge) => edge.cursor === cursor),
        )
        expect(edges).toHaveLength(Math.min(counted.length, size.last ?? size.first ?? pageSize.default))
      }),
    )
  })

  test('of lists that share their orders equal those of each list alone', () => {
    // Of one cast, so that lists have some items in common, and in any order.
    const cast = numbered([2, 1, 1, Infinity, 'zambia', 'Zaïre', 0, -3, 3, 3, 'albania', 1])
    const some = fc.shuffledSubarray([...cast, ...cast.slice(0, 2)])
    const asked = fc.array(fc.tuple(some, fc.boolean(), fc.boolean()), { maxLength: 8 })
    const fits = ({ id }: Item) => Number(id.slice(1)) % 3 !== 0
    fc.assert(
      fc.property(asked, (turns) => {
        const shared = new Orders<Item>()
        for (const [items, descending, isFiltered] of turns) {
          const page = (list: List<Item>) =>
            plain(
              pageOf(list, { first: 5 }, { ...byKey(descending), isOfRecords: true }, isFiltered ? fits : undefined),
            )
          const list = new List<Item>({ read: () => items, shared: () => shared })
          expect(page(list)).toEqual(page(List.of(items)))
        }
      }),
    )
  })

  test.each<[string, PageArgs, string, string]>([
    ['both ends', { first: 1, last: 1 }, 'BAD_PAGE', 'first and last are both given'],
    ['less than nothing', { last: -1 }, 'BAD_PAGE', 'last is -1; give 0 to 200'],
    ['too many', { first: 201 }, 'BAD_PAGE', 'first is 201; a page holds at most 200'],
    ['a cursor of nothing', { after: 'xyz' }, 'BAD_CURSOR', "'xyz' is not a cursor of this list"],
    [
      'a cursor of another order',
      { before: pageOf(numbered([1]), {}, byKey(true)).pageInfo.startCursor },
      'BAD_CURSOR',
      'not a cursor of this list in this order',
    ],
  ])('refuse %s', (_, args, code, sentence) => {
    expect(() => pageOf(numbered([1, 2]), args, byKey())).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(sentence) }),
    )
  })
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { client } from '../../src/explorer/api.ts'
import { RecordedDocument, type RecordedSubscription } from '../../src/explorer/generated/graphql.ts'
import { asOwn, listen, tell } from '../../src/explorer/live.ts'

/** A connection that the test serves. */
class FakeSource extends EventTarget {
  static readonly CLOSED = 2
  static readonly all: FakeSource[] = []
  readyState = 1
  readonly after: number | null
  constructor(url: string) {
    super()
    const { searchParams } = new URL(url, 'http://127.0.0.1/')
    this.after = JSON.parse(searchParams.get('variables') ?? '').after
    FakeSource.all.push(this)
  }
  close() {
    this.readyState = FakeSource.CLOSED
  }
  tell(answer: object, lastEventId = '') {
    this.dispatchEvent(Object.assign(new Event('next'), { data: JSON.stringify(answer), lastEventId }))
  }
}
const page = Object.assign(new EventTarget(), { hidden: false })
const refresh = vi.spyOn(client, 'invalidateQueries').mockResolvedValue()
beforeEach(() => {
  // Other files use the timers of this process, too, so only those of the page are faked.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('EventSource', FakeSource)
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', { document: page, setTimeout: globalThis.setTimeout })
  FakeSource.all.length = 0
  refresh.mockClear()
  page.hidden = false
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const change = (revision: number) =>
  ({
    revision,
    kind: 'PROPOSE',
    author: 'mere',
    claims: [],
    entities: [],
    documents: [],
  }) as unknown as RecordedSubscription['changes']
const last = () => FakeSource.all.at(-1) as FakeSource

test('a subscription goes on after the last change that came: after an end, and when the page is seen again', () => {
  const came: number[] = []
  const stop = listen(RecordedDocument, {}, 3, ({ changes }) => came.push(changes.revision))
  expect(last().after).toBe(3)
  last().tell({ data: { changes: change(4) } }, '4')
  last().dispatchEvent(new Event('complete'))
  vi.advanceTimersByTime(5_000)
  expect([FakeSource.all.length, last().after]).toEqual([2, 4])
  // The browser itself tries again while the connection is not closed.
  last().readyState = 0
  last().dispatchEvent(new Event('error'))
  vi.advanceTimersByTime(5_000)
  expect(FakeSource.all).toHaveLength(2)
  last().tell({ data: { changes: change(6) } }, '6')
  page.hidden = true
  page.dispatchEvent(new Event('visibilitychange'))
  expect(last().readyState).toBe(FakeSource.CLOSED)
  page.hidden = false
  page.dispatchEvent(new Event('visibilitychange'))
  expect([FakeSource.all.length, last().after]).toEqual([3, 6])
  // Another record: everything is read anew, from its end on.
  last().tell({ errors: [{ extensions: { code: 'BAD_CURSOR', revision: 2 } }] })
  expect(refresh).toHaveBeenCalledTimes(1)
  last().dispatchEvent(new Event('complete'))
  vi.advanceTimersByTime(5_000)
  expect(last().after).toBe(2)
  // Lost before an event came: what changed meanwhile is still told.
  last().close()
  last().dispatchEvent(new Event('error'))
  vi.advanceTimersByTime(5_000)
  expect(last().after).toBe(2)
  // A lens that is refused stays so.
  last().tell({ errors: [{ extensions: { code: 'BAD_LENS' } }] })
  last().dispatchEvent(new Event('complete'))
  vi.advanceTimersByTime(50_000)
  expect(FakeSource.all).toHaveLength(5)
  stop()
  expect(came).toEqual([4, 6])
})

test('a change is told once, and one that this page makes is not', async () => {
  let answer = (_: { done: { change: { revision: number } } }) => {}
  const sent = asOwn(new Promise<{ done: { change: { revision: number } } }>((done) => (answer = done)))
  // The event comes before the answer.
  const told = tell([change(7)])
  answer({ done: { change: { revision: 7 } } })
  await Promise.all([sent, told])
  expect(refresh).not.toHaveBeenCalled()
  await tell([change(7), change(8)])
  await tell([change(8)])
  expect(refresh).toHaveBeenCalledTimes(1)
})

test('a change of another record is told, though one of the record before had its number', async () => {
  await tell([change(21)])
  expect(refresh).toHaveBeenCalledTimes(1)
  const stop = listen(RecordedDocument, {}, 21, ({ changes }) => void tell([changes]))
  last().tell({ errors: [{ extensions: { code: 'BAD_CURSOR', revision: 20 } }] })
  expect(refresh).toHaveBeenCalledTimes(2)
  last().tell({ data: { changes: change(21) } }, '21')
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(3))
  stop()
})

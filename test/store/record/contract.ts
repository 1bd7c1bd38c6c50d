import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOf } from '../../../src/store/record/change.ts'
import { type RecordStore, verifyRecord } from '../../../src/store/record/record.ts'
import { runs } from '../../fixtures/runs.ts'
import { all, change, keysOf } from './changes.ts'

/** An open store, and the means to open the same record again. */
export interface Opened {
  readonly store: RecordStore
  reopen(): Promise<RecordStore>
}

const keysIn = async (store: RecordStore, after = 0) => keysOf(await all(store.read(after)))

/** The tests that every store of the record must pass. `open` opens an empty record. */
export function contract(name: string, open: (now?: () => Date) => Promise<Opened>): void {
  const opened = async (test: (opened: Opened) => Promise<void>, now?: () => Date) => {
    const one = await open(now)
    try {
      await test(one)
    } finally {
      await one.store.close()
    }
  }

  describe(`the record in ${name}`, () => {
    test('is empty at first', () =>
      opened(async ({ store }) => {
        expect(await store.head()).toEqual({ seq: 0, hash: '0'.repeat(64) })
        expect(await keysIn(store)).toEqual([])
        expect(await verifyRecord(store)).toEqual([])
      }))

    test('numbers changes without gaps, and reads them after any place', () =>
      opened(async ({ store }) => {
        expect(await store.append(0, [change('a')])).toEqual({ seq: 1, isRepeated: false })
        expect(await store.append(1, [change('b'), change('c')])).toEqual({ seq: 3, isRepeated: false })
        expect((await all(store.read(0))).map(({ seq, key }) => [seq, key])).toEqual([
          [1, 'a'],
          [2, 'b'],
          [3, 'c'],
        ])
        expect(await keysIn(store, 2)).toEqual(['c'])
        expect(await keysIn(store, 3)).toEqual([])
        expect(await store.append(3, [])).toMatchObject({ seq: 3 })
      }))

    test('keeps author, reason, content and time, and chains the hashes', () =>
      opened(
        async ({ store }) => {
          const content = { kind: 'test', 'a key': ['Ōtautahi', 1e21, -0, null, { b: true }] }
          await store.append(0, [change('a', content), { key: 'b', author: 'mere', content: {} }])
          const [first, second] = await all(store.read(0))
          if (!first || !second) throw new Error('two changes')
          const recordedAt = '2026-11-26T09:00:00.000Z'
          expect(changeOf(first)).toEqual({
            ...change('a', { ...content, 'a key': ['Ōtautahi', 1e21, 0, null, { b: true }] }),
            seq: 1,
            recordedAt,
            previous: '0'.repeat(64),
          })
          expect(changeOf(second)).toEqual({
            key: 'b',
            author: 'mere',
            content: {},
            seq: 2,
            recordedAt,
            previous: first.hash,
          })
          expect(await store.head()).toEqual({ seq: 2, hash: second.hash })
        },
        () => new Date('2026-11-26T09:00:00Z'),
      ))

    test('refuses changes that follow an older one, and says the last', () =>
      opened(async ({ store }) => {
        await store.append(0, [change('a'), change('b')])
        for (const expected of [0, 1, 3]) expect(await store.append(expected, [change('c')])).toEqual({ conflict: 2 })
        expect(await keysIn(store)).toEqual(['a', 'b'])
      }))

    test('does once what is said twice, whatever was written since', () =>
      opened(async ({ store, reopen }) => {
        await store.append(0, [change('a'), change('b')])
        await store.append(2, [change('c')])
        expect(await store.append(0, [change('a'), change('b')])).toEqual({ seq: 2, isRepeated: true })
        await store.close()
        const again = await reopen()
        expect(await again.append(2, [change('c')])).toEqual({ seq: 3, isRepeated: true })
        expect(await keysIn(again)).toEqual(['a', 'b', 'c'])
        await again.close()
      }))

    test('refuses a key that another change has, and writes nothing', () =>
      opened(async ({ store }) => {
        await store.append(0, [change('a')])
        await expect(store.append(1, [change('a', { kind: 'other' })])).rejects.toMatchObject({
          code: 'BAD_DATA',
          message: "the key 'a' is that of another change; give each change a key of its own",
        })
        await expect(store.append(1, [change('a'), change('b')])).rejects.toMatchObject({ code: 'BAD_DATA' })
        await expect(store.append(1, [change('x'), change('x')])).rejects.toThrow()
        expect(await keysIn(store)).toEqual(['a'])
        expect(await store.append(1, [change('b')])).toEqual({ seq: 2, isRepeated: false })
      }))

    test('writes all changes of an append or none', () =>
      opened(async ({ store }) => {
        await expect(store.append(0, [change('a'), change('b', { text: '\ud800' })])).rejects.toThrow(TypeError)
        expect(await keysIn(store)).toEqual([])
        expect((await store.head()).seq).toBe(0)
      }))

    test('never lets time run backwards', () => {
      const times = ['2026-11-26T09:00:00Z', '2026-11-26T08:00:00Z', '2026-11-26T10:00:00Z'].map((at) => new Date(at))
      return opened(
        async ({ store }) => {
          for (const [seq, key] of ['a', 'b', 'c'].entries()) await store.append(seq, [change(key)])
          expect((await all(store.read(0))).map((one) => changeOf(one).recordedAt.slice(11, 13))).toEqual([
            '09',
            '09',
            '10',
          ])
        },
        () => times.shift() ?? new Date(0),
      )
    })

    test('lets one of two writers through', () =>
      opened(async ({ store }) => {
        const results = await Promise.all(['a', 'b', 'c'].map((key) => store.append(0, [change(key)])))
        expect(results.filter((result) => 'conflict' in result)).toHaveLength(2)
        expect(await keysIn(store)).toHaveLength(1)
      }))

    test('tells subscribers what is there and what comes, in order, until they leave', () =>
      opened(async ({ store }) => {
        await store.append(0, [change('a'), change('b')])
        const leaving = new AbortController()
        const heard: string[] = []
        const subscriber = (async () => {
          for await (const { key } of store.subscribe(1, leaving.signal)) {
            heard.push(key)
            if (heard.length === 4) leaving.abort()
          }
        })()
        await store.append(2, [change('c')])
        await store.append(3, [change('d'), change('e'), change('f')])
        await subscriber
        expect(heard).toEqual(['b', 'c', 'd', 'e'])
      }))

    test('ends the waits of subscribers when it is closed', () =>
      opened(async ({ store }) => {
        const subscriber = all(store.subscribe(0))
        await store.append(0, [change('a')])
        await Promise.resolve()
        await store.close()
        expect((await subscriber).length).toBeLessThanOrEqual(1)
      }))

    test('holds exactly what was acknowledged, over any appends and new starts', async () => {
      const step = fc.oneof(
        {
          weight: 5,
          arbitrary: fc.record({ lag: fc.nat({ max: 2 }), keys: fc.array(fc.nat({ max: 30 }), { maxLength: 4 }) }),
        },
        { weight: 1, arbitrary: fc.constant('reopen' as const) },
      )
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          const { store: first, reopen } = await open()
          let store = first
          const model: string[] = []
          for (const one of steps) {
            if (one === 'reopen') {
              await store.close()
              store = await reopen()
              continue
            }
            const keys = [...new Set(one.keys.map(String))]
            const fresh = keys.filter((key) => !model.includes(key))
            const expected = model.length - one.lag
            const result = await store
              .append(
                expected,
                keys.map((key) => change(key)),
              )
              .catch(() => 'refused')
            if (fresh.length !== keys.length && fresh.length > 0) expect(result).toBe('refused')
            else if (fresh.length < keys.length) expect(result).toMatchObject({ isRepeated: true })
            else if (keys.length > 0 && one.lag > 0) expect(result).toEqual({ conflict: model.length })
            else {
              model.push(...fresh)
              expect(result).toMatchObject({ seq: model.length })
            }
          }
          expect(await keysIn(store)).toEqual(model)
          expect(await verifyRecord(store)).toEqual([])
          await store.close()
        }),
        { numRuns: runs(15) },
      )
    })
  })
}

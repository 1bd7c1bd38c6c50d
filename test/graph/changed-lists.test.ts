import { expect, test } from 'vitest'
import { ChangedLists } from '../../src/graph/changes/changed-lists.ts'

test('an item joins a list of more items than a call takes arguments, in its place', () => {
  const before = Array.from({ length: 200_000 }, (_, place) => place)
  const lists = new ChangedLists(
    () => before,
    (a: number, b: number) => a - b,
  )
  lists.add('key', 199_998.5)
  const after = lists.list('key')
  expect(after).toHaveLength(200_001)
  expect(after?.slice(-3)).toEqual([199_998, 199_998.5, 199_999])
})

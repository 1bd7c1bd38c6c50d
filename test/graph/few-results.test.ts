import { expect, test } from 'vitest'
import { FewResults } from '../../src/graph/caches/few-results.ts'

test('the last sixteen results are kept', () => {
  const results = new FewResults<{ readonly at: number }>()
  for (let at = 0; at < 20; at++) results.set(`${at}`, { at })
  expect([...results.values()].map(({ at }) => at)).toEqual(Array.from({ length: 16 }, (_, place) => place + 4))
})

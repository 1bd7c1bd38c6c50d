import { expect, test } from 'vitest'
import { collectIfMuch } from '../../src/graph/garbage.ts'
import { openGraph } from '../../src/store/open.ts'
import { small, writeFolder } from '../fixtures/folder.ts'

test('what a start from texts leaves is freed once its snapshot is written', async () => {
  const { fromSnapshot, saveSnapshot } = await openGraph([await writeFolder(small)], await writeFolder({}))
  const much = Array.from({ length: 3_000_000 }, (_, i) => ({ i }))
  expect([fromSnapshot, much.length]).toEqual([false, 3_000_000])
  await saveSnapshot()
  // It was collected just before, so little is left to collect.
  expect(collectIfMuch(0, 30_000_000)).toBe(false)
})

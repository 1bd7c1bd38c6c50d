import { expect, test } from 'vitest'
import { openGraph } from '../../src/store/open.ts'
import { small, writeFolder } from '../fixtures/folder.ts'

test('what a start from texts leaves is freed once its snapshot is written', async () => {
  const { fromSnapshot, saveSnapshot } = await openGraph([await writeFolder(small)], await writeFolder({}))
  const left = leaveMuch()
  expect([fromSnapshot, left.deref()?.length]).toEqual([false, 3_000_000])
  await saveSnapshot()
  expect(left.deref()).toBeUndefined()
})

/** Makes so many objects that V8 is asked to collect them, and keeps none. */
const leaveMuch = () => new WeakRef(Array.from({ length: 3_000_000 }, (_, i) => ({ i })))

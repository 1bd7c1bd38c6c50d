import { getHeapStatistics } from 'node:v8'
import { expect, test } from 'vitest'
import { collectIfMuch } from '../../src/graph/caches/garbage.ts'
import { openGraph, scriptsIn } from '../../src/store/open.ts'
import { small, writeFolder } from '../fixtures/folder.ts'

test('what a start from texts leaves is freed once its snapshot is written', async () => {
  const { fromSnapshot, saveSnapshot } = await openGraph([await writeFolder(small)], await writeFolder({}))
  // Other tests in this thread may have left a larger heap as the one to compare with.
  collectIfMuch(0, 0)
  const left = leaveMuch(getHeapStatistics().used_heap_size + 100_000_000)
  expect([fromSnapshot, left.deref() !== undefined]).toEqual([false, true])
  await saveSnapshot()
  expect(left.deref() === undefined).toBe(true)
})

test('the code that a snapshot is of has the files of folders within a layer, too', async () => {
  const folder = await writeFolder({ 'a.ts': '', 'within/b.ts': '', 'within/README.md': '' })
  expect((await scriptsIn(folder)).map((name) => name.replaceAll('\\', '/'))).toEqual(['a.ts', 'within/b.ts'])
})

/** Leaves so many bytes on the heap that nobody holds. */
const leaveMuch = (bytes: number) =>
  new WeakRef(Array.from({ length: bytes / 8_000_000 }, () => new Array<number>(1_000_000).fill(0.5)))

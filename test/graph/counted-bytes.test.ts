import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { writeFolder } from '../bench/folder.ts'
import { generate } from '../bench/generate.ts'
import { writeFolder as writeFiles } from '../fixtures/folder.ts'

test('what the budget counts of a view is about what the heap grows by', async () => {
  const folder = await writeFiles({})
  writeFolder(folder, generate(5_000))
  const probe = fileURLToPath(new URL('../fixtures/counted-bytes.ts', import.meta.url))
  // In a process of its own, so that nothing else is in its heap.
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', probe, folder])
  const { length, grown, counted } = JSON.parse(stdout.toString())
  expect(length).toBeGreaterThan(1_000)
  expect(counted / grown).toBeGreaterThan(0.5)
  expect(counted / grown).toBeLessThan(2)
})

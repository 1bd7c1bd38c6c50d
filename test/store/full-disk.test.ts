import { type FileHandle, mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { openGraph } from '../../src/store/open.ts'
import { small, writeFolder } from '../fixtures/folder.ts'

afterEach(() => void vi.restoreAllMocks())

/** The methods of every file that is open. */
async function fileMethods(): Promise<FileHandle> {
  const file = await open('package.json')
  await file.close()
  return Object.getPrototypeOf(file)
}

test.each(['ENOSPC', 'EROFS'])(
  '%s while a snapshot is written leaves no file, and the graph as it is',
  async (code) => {
    const [texts, snapshots] = [await writeFolder(small), await mkdtemp(join(tmpdir(), 'entente-full-'))]
    try {
      const opened = await openGraph([texts], snapshots)
      let written = 0
      const methods = await fileMethods()
      const { writeFile } = methods
      vi.spyOn(methods, 'writeFile').mockImplementation(function (this: FileHandle, ...of) {
        // The first pieces still fit.
        if (written++ < 3) return writeFile.apply(this, of)
        return Promise.reject(Object.assign(new Error(`${code}: write`), { code }))
      })
      await expect(opened.saveSnapshot()).rejects.toMatchObject({ code })
      expect(await readdir(snapshots)).toEqual([])
      vi.restoreAllMocks()
      const again = await openGraph([texts], snapshots)
      expect([again.fromSnapshot, again.graph.facts.claims.size]).toEqual([false, opened.graph.facts.claims.size])
      await again.saveSnapshot()
      expect((await openGraph([texts], snapshots)).fromSnapshot).toBe(true)
    } finally {
      await Promise.all([texts, snapshots].map((folder) => rm(folder, { recursive: true })))
    }
  },
)

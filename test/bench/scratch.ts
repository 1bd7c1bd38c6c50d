import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders: string[] = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A new folder that is gone when the process has ended. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'))
  folders.push(folder)
  return folder
}

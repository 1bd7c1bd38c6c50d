import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EntenteError } from '../../errors.ts'

/** A file in an import's folder that keeps a second import out; it holds the number of the process. */
export class Lock {
  readonly #path: string

  private constructor(path: string) {
    this.#path = path
  }

  /** @throws EntenteError BAD_USAGE if another import has it; one whose process has ended is taken over */
  static async take(folder: string): Promise<Lock> {
    const path = join(folder, 'import.lock')
    const isOurs = () =>
      writeFile(path, String(process.pid), { flag: 'wx' }).then(
        () => true,
        (error) => {
          if (error.code === 'EEXIST') return false
          // On a full disk the file is there, and empty.
          return rm(path, { force: true }).then(
            () => Promise.reject(error),
            () => Promise.reject(error),
          )
        },
      )
    if (await isOurs()) return new Lock(path)
    const holder = Number(await readFile(path, 'utf8').catch(() => ''))
    if (!isAlive(holder)) {
      await rm(path, { force: true })
      if (await isOurs()) return new Lock(path)
    }
    throw new EntenteError(
      'BAD_USAGE',
      `another import (process ${holder}) writes to '${folder}'; wait for it, or if there is none remove '${path}'`,
    )
  }

  free(): Promise<void> {
    return rm(this.#path, { force: true })
  }
}

/** A process that belongs to another user is alive, too. */
function isAlive(id: number): boolean {
  if (!Number.isSafeInteger(id) || id <= 0) return false
  try {
    return process.kill(id, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Removes the unfinished files of a killed import; only the holder of the lock may. */
export async function clearParts(folder: string): Promise<void> {
  for (const below of ['', 'claims', 'rejected', 'editions']) {
    const names = await readdir(join(folder, below)).catch(() => [])
    for (const name of names) if (name.endsWith('.part')) await rm(join(folder, below, name), { force: true })
  }
}

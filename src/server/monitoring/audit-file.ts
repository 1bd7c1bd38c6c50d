import { type FileHandle, mkdir, open, readdir, rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Audit, AuditPage, AuditRow } from '../../api/changes/audit.ts'
import { EntenteError } from '../../errors.ts'
import { linesBackward } from './lines-backward.ts'

interface Waiting {
  readonly line: string
  readonly done: () => void
  readonly fail: (fault: unknown) => void
}
/** A file of the audit, named by the number of its first line. */
interface Part {
  readonly first: number
  readonly path: string
}

/**
 * An audit as lines of JSON, which only grows. A file that is full is renamed after the number of its first line, and
 * a new one begins. The lines of requests that end together are written together.
 */
export class AuditFile implements Pick<Audit, 'page'> {
  readonly #path: string
  readonly #maxBytes: number
  #file: FileHandle | undefined
  #lock: { close(): void } | undefined
  #size = 0
  #first = 1
  #last = 0
  readonly #waiting: Waiting[] = []
  #isWriting = false
  /** A line that was written in part must not run into the next one. */
  #isTorn = false

  private constructor(path: string, maxBytes: number) {
    this.#path = path
    this.#maxBytes = maxBytes
  }

  /** @throws EntenteError UNREADABLE if the file cannot be opened for writing */
  static async open(path: string, maxBytes: number): Promise<AuditFile> {
    const audit = new AuditFile(path, maxBytes)
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await audit.#open()
      // A device or a pipe cannot be read again, and must not be renamed.
      if (!(await stat(path)).isFile()) throw new EntenteError('UNREADABLE', `the audit '${path}' is no file; name one`)
      audit.#lock = await lockOf(path)
      await audit.#goOn()
    } catch (error) {
      await audit.close()
      if (error instanceof EntenteError) throw error
      throw new EntenteError('UNREADABLE', `the audit '${path}' cannot be written: ${String(error)}`)
    }
    return audit
  }

  /** Adds a line, and resolves when it is written. */
  append(row: Omit<AuditRow, 'n'>): Promise<void> {
    this.#last += 1
    const line = `${JSON.stringify({ n: this.#last, ...row })}\n`
    return new Promise((done, fail) => {
      this.#waiting.push({ line, done, fail })
      if (!this.#isWriting) void this.#write()
    })
  }

  async page(count: number, after: string | undefined): Promise<AuditPage> {
    const parts = await this.#parts()
    const from = after === undefined ? undefined : placeIn(after)
    const edges: { cursor: string; node: AuditRow }[] = []
    const totalCount = this.#last - (parts.at(-1)?.first ?? this.#first) + 1
    for (const { first, path } of parts) {
      if (from && first > from.first) continue
      const end = from?.first === first ? from.offset : undefined
      for await (const { text, start } of linesBackward(path, end)) {
        if (edges.length === count) return { edges, hasNextPage: true, totalCount }
        const node = rowIn(text)
        if (node) edges.push({ cursor: Buffer.from(`${first}:${start}`).toString('base64url'), node })
      }
    }
    return { edges, hasNextPage: false, totalCount }
  }

  /** Writes what waits, and closes the file. */
  async close(): Promise<void> {
    while (this.#isWriting) await new Promise(setImmediate)
    await this.#file?.close()
    this.#file = undefined
    this.#lock?.close()
  }

  async #write(): Promise<void> {
    this.#isWriting = true
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0)
      try {
        if (this.#size >= this.#maxBytes) await this.#turn(this.#last - this.#waiting.length - batch.length + 1)
        const file = await this.#open()
        const text = Buffer.from((this.#isTorn ? '\n' : '') + batch.map(({ line }) => line).join(''))
        this.#isTorn = true
        await file.appendFile(text)
        this.#isTorn = false
        this.#size += text.byteLength
        for (const { done } of batch) done()
      } catch (fault) {
        await this.#file?.close().catch(() => {})
        this.#file = undefined
        for (const { fail } of batch) fail(fault)
      }
    }
    this.#isWriting = false
  }

  async #open(): Promise<FileHandle> {
    // Others on the machine must not read who asked what.
    this.#file ??= await open(this.#path, 'a', 0o600)
    return this.#file
  }

  /** Begins a new file. */
  async #turn(next: number): Promise<void> {
    await this.#file?.close()
    this.#file = undefined
    await rename(this.#path, this.#path.replace(ENDING, `.${String(this.#first).padStart(12, '0')}$&`))
    this.#size = 0
    this.#first = next
    this.#isTorn = false
  }

  /** Goes on after the last line of an earlier run. */
  async #goOn(): Promise<void> {
    this.#size = (await stat(this.#path)).size
    const [, before] = await this.#parts()
    for (const path of [this.#path, ...(before ? [before.path] : [])]) {
      if (this.#last > 0) break
      for await (const { text, isWhole } of linesBackward(path)) {
        if (path === this.#path && !isWhole) this.#isTorn = true
        this.#last = rowIn(text)?.n ?? 0
        if (this.#last > 0) break
      }
    }
    this.#first = this.#size === 0 ? this.#last + 1 : ((await firstIn(this.#path)) ?? this.#last)
  }

  /** The files of the audit, the last one first. */
  async #parts(): Promise<Part[]> {
    const [begin, end] = [basename(this.#path).replace(ENDING, ''), ENDING.exec(this.#path)?.[0] ?? '']
    const folder = dirname(this.#path)
    const parts = (await readdir(folder)).flatMap((name): Part[] => {
      const number = name.slice(begin.length + 1, name.length - end.length)
      const isPart = name === `${begin}.${number}${end}` && /^\d{12}$/.test(number)
      return isPart ? [{ first: Number(number), path: join(folder, name) }] : []
    })
    return [{ first: this.#first, path: this.#path }, ...parts.sort((a, b) => b.first - a.first)]
  }
}

/** Keeps other servers out, whose numbers and files would be the same. The system drops it when the program ends. */
async function lockOf(path: string): Promise<{ close(): void }> {
  // Imported only here, because it loads a database.
  const { takeLock } = await import('../../store/record/embedded.ts')
  try {
    return takeLock(path)
  } catch (error) {
    if (!(error instanceof EntenteError && error.code === 'RECORD_IN_USE')) throw error
    throw new EntenteError('UNREADABLE', `another server writes to the audit '${path}'; name another by --audit-file`)
  }
}

const ENDING = /(\.\w+)?$/

function placeIn(cursor: string): { readonly first: number; readonly offset: number } {
  const found = /^(\d{1,15}):(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString())
  if (!found) throw new EntenteError('BAD_CURSOR', 'the cursor is not of the audit; take endCursor of the page before')
  return { first: Number(found[1]), offset: Number(found[2]) }
}

/** Undefined for a line that was not written whole. */
function rowIn(text: string): AuditRow | undefined {
  try {
    const row: AuditRow = JSON.parse(text)
    return typeof row.n === 'number' ? row : undefined
  } catch {
    return undefined
  }
}

async function firstIn(path: string): Promise<number | undefined> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    for (const text of buffer.toString().split('\n')) {
      const row = rowIn(text)
      if (row) return row.n
    }
    return undefined
  } finally {
    await file.close()
  }
}

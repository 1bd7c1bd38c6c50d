import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, type WriteStream } from 'node:fs'
import { copyFile, mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { linesOf } from './lines.ts'

/** An NDJSON file that is written line by line beside the file that it replaces. */
export class WrittenLines {
  readonly path: string
  #stream: WriteStream | undefined
  #buffered: string[] = []
  #made = false

  constructor(path: string) {
    this.path = path
  }

  get #part(): string {
    return partOf(this.path)
  }

  /** The lines of the old file; none if there is none. */
  async *lines(): AsyncGenerator<string> {
    if (!existsSync(this.path)) return
    for await (const { text } of linesOf(createReadStream(this.path, 'utf8'))) if (text !== '') yield text
  }

  /** Starts with the lines of the old file, and passes each to `tell`. */
  async continue(tell: (line: string) => void): Promise<void> {
    const there = await copyFile(this.path, this.#part).then(
      () => true,
      () => false,
    )
    if (!there) return
    for await (const line of this.lines()) tell(line)
    this.#stream = createWriteStream(this.#part, { flags: 'a' })
  }

  async write(record: unknown): Promise<void> {
    this.#buffered.push(JSON.stringify(record))
    if (this.#buffered.length >= 500) await this.#flush()
  }

  /** Writes all that is still to be written. @param change what becomes of each line */
  async complete(change?: (line: string) => string): Promise<void> {
    await this.#flush()
    if (!this.#stream) return
    await new Promise<void>((resolve, reject) =>
      this.#stream?.end((error?: Error | null) => (error ? reject(error) : resolve())),
    )
    if (change) await this.#rewrite(change)
  }

  /** Puts the complete file in the place of the old one. */
  place(): Promise<void> {
    return this.#stream ? rename(this.#part, this.path) : rm(this.path, { force: true })
  }

  async #rewrite(change: (line: string) => string): Promise<void> {
    const changed = `${this.path}.changed.part`
    const lines = linesOf(createReadStream(this.#part, 'utf8'))
    await pipeline(async function* () {
      for await (const { text } of lines) yield `${change(text)}\n`
    }, createWriteStream(changed))
    await rename(changed, this.#part)
  }

  async abandon(): Promise<void> {
    // Waits, because a stream that is still opening would create the file again.
    if (this.#stream && !this.#stream.closed) await once(this.#stream.destroy(), 'close')
    await rm(this.#part, { force: true })
    if (this.#made) await removeIfEmpty(dirname(this.path))
  }

  async #flush(): Promise<void> {
    if (this.#buffered.length === 0) return
    if (!this.#stream) {
      this.#made = (await mkdir(dirname(this.path), { recursive: true })) !== undefined
      this.#stream = createWriteStream(this.#part)
    }
    const ready = this.#stream.write(`${this.#buffered.join('\n')}\n`)
    this.#buffered = []
    if (!ready) await once(this.#stream, 'drain')
  }
}

export const removeIfEmpty = (folder: string): Promise<void> => rmdir(folder).catch(() => undefined)

export const partOf = (path: string) => `${path}.part`

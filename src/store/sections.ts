import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'

/** A file of named sections of bytes with an index at its end, so that large sections are used in place. */
export interface Section {
  readonly name: string
  /** Its bytes, piece by piece. */
  readonly bytes: Iterable<Uint8Array>
}

interface Index {
  /** The digest of the content's origin and of the code that wrote it; a file with another key is ignored. */
  readonly key: string
  readonly sections: Readonly<Record<string, readonly [start: number, end: number]>>
}

/** Sections are aligned, so that a typed array can view them. */
const ALIGNMENT = 8

/** Writes a file atomically, readable by its owner only. */
export async function writeSections(path: string, key: string, sections: Iterable<Section>): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await writeAll(temporary, key, sections)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function writeAll(path: string, key: string, sections: Iterable<Section>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    let at = 0
    const write = async (bytes: Uint8Array) => {
      await file.writeFile(bytes)
      at += bytes.byteLength
    }
    const index: Record<string, [number, number]> = {}
    for (const { name, bytes } of sections) {
      const start = at
      for (const piece of bytes) await write(piece)
      index[name] = [start, at]
      await write(new Uint8Array((ALIGNMENT - (at % ALIGNMENT)) % ALIGNMENT))
    }
    const footer = Buffer.from(JSON.stringify({ key, sections: index } satisfies Index))
    await write(footer)
    await write(new Uint8Array(new Uint32Array([footer.byteLength]).buffer))
    // Synced before the rename, because a power cut could otherwise leave an empty file under that name.
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The sections of a file by name; undefined if there is no such file, or its key differs. */
export async function readSections(path: string, key: string): Promise<((name: string) => Buffer) | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  const index = bytes && indexOf(bytes)
  if (!bytes || index?.key !== key) return undefined
  return (name) => {
    const [start, end] = index.sections[name] ?? [0, 0]
    return bytes.subarray(start, end)
  }
}

function indexOf(bytes: Buffer): Index | undefined {
  try {
    const length = bytes.readUInt32LE(bytes.byteLength - 4)
    return JSON.parse(bytes.toString('utf8', bytes.byteLength - 4 - length, bytes.byteLength - 4))
  } catch {
    return undefined
  }
}

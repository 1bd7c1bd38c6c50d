import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

/** A file of named sections of bytes with an index at its end, so that large sections are used in place. */
export interface Section {
  readonly name: string
  /** Its bytes, piece by piece. */
  readonly bytes: Iterable<Uint8Array>
}

interface Index {
  /** The digest of the content's origin and of the code that wrote it; a file with another key is ignored. */
  readonly key: string
  readonly sections: Readonly<Record<string, readonly [start: number, end: number, checksum: number]>>
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
    const index: Record<string, [number, number, number]> = {}
    for (const { name, bytes } of sections) {
      const start = at
      let checksum = 0
      for (const piece of bytes) {
        checksum = crc32(piece, checksum)
        await write(piece)
      }
      index[name] = [start, at, checksum]
      await write(new Uint8Array((ALIGNMENT - (at % ALIGNMENT)) % ALIGNMENT))
    }
    const footer = Buffer.from(JSON.stringify({ key, sections: index } satisfies Index))
    await write(footer)
    await write(new Uint8Array(new Uint32Array([crc32(footer), footer.byteLength]).buffer))
    // Synced before the rename, because a power cut could otherwise leave an empty file under that name.
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The sections of a file by name; undefined if there is no such file, its key differs, or a bit of it has changed. */
export async function readSections(path: string, key: string): Promise<((name: string) => Buffer) | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  const index = bytes && indexOf(bytes)
  if (!bytes || index?.key !== key) return undefined
  const isWhole = Object.values(index.sections).every(
    ([start, end, checksum]) => crc32(bytes.subarray(start, end)) === checksum,
  )
  if (!isWhole) return undefined
  return (name) => {
    const [start, end] = index.sections[name] ?? [0, 0]
    return bytes.subarray(start, end)
  }
}

/** The bytes after the index: its checksum and its length. */
const TAIL = 8

function indexOf(bytes: Buffer): Index | undefined {
  try {
    const length = bytes.readUInt32LE(bytes.byteLength - 4)
    const footer = bytes.subarray(bytes.byteLength - TAIL - length, bytes.byteLength - TAIL)
    if (crc32(footer) !== bytes.readUInt32LE(bytes.byteLength - TAIL)) return undefined
    return JSON.parse(footer.toString())
  } catch {
    return undefined
  }
}

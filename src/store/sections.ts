import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
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

/** Sections in memory that all threads read in place, by name: a range of some bytes. */
export type SharedSections = Readonly<Record<string, readonly [bytes: SharedArrayBuffer, start: number, end: number]>>

/** The bytes of a section, not copied. */
export function sectionIn(sections: SharedSections, name: string): Buffer {
  const [bytes, start, end] = sections[name] ?? [new SharedArrayBuffer(0), 0, 0]
  return Buffer.from(bytes, start, end - start)
}

/** All of them, not copied. */
export const sectionsIn = (sections: SharedSections): Section[] =>
  Object.keys(sections).map((name) => ({ name, bytes: [sectionIn(sections, name)] }))

/** Writes sections to memory. It lets others run after each piece, because a large graph takes seconds. */
export async function shareSections(sections: Iterable<Section>): Promise<SharedSections> {
  const shared: Record<string, readonly [SharedArrayBuffer, number, number]> = {}
  for (const { name, bytes } of sections) {
    const pieces: Uint8Array[] = []
    let size = 0
    for (const piece of bytes) {
      pieces.push(piece)
      size += piece.byteLength
      await setImmediate()
    }
    const whole = new Uint8Array(new SharedArrayBuffer(size))
    let at = 0
    for (const piece of pieces) {
      whole.set(piece, at)
      at += piece.byteLength
    }
    shared[name] = [whole.buffer, 0, size]
  }
  return shared
}

/** The sections of a file; undefined if there is no such file, its key differs, or a bit of it has changed. */
export async function readSections(path: string, key: string): Promise<SharedSections | undefined> {
  const shared = await readShared(path).catch(() => undefined)
  const bytes = shared && Buffer.from(shared)
  const index = bytes && indexOf(bytes)
  if (!bytes || index?.key !== key) return undefined
  const isWhole = Object.values(index.sections).every(
    ([start, end, checksum]) => crc32(bytes.subarray(start, end)) === checksum,
  )
  if (!isWhole) return undefined
  const ranges = Object.entries(index.sections).map(([name, [start, end]]) => [name, [shared, start, end]] as const)
  return Object.fromEntries(ranges)
}

/** One call of Node reads less than 2 GB. */
const MOST_READ = 2 ** 30

async function readShared(path: string): Promise<SharedArrayBuffer> {
  const file = await open(path)
  try {
    const shared = new SharedArrayBuffer((await file.stat()).size)
    const bytes = new Uint8Array(shared)
    // A file that has become shorter meanwhile has no sound index.
    for (let at = 0; at < bytes.byteLength; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(MOST_READ, bytes.byteLength - at))
      if (bytesRead === 0) break
      at += bytesRead
    }
    return shared
  } finally {
    await file.close()
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

import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'

/** A file in an archive. */
export interface Packed {
  readonly name: string
  readonly method: number
  readonly isSecret: boolean
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  /** The place of its local header. */
  readonly at: number
}

/** Signatures of the parts of an archive. */
const END = 0x06054b50
const END64_PLACE = 0x07064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** A field that is in a longer form elsewhere has this value. */
const LONG = 0xffffffff
/** The bytes of the end of an archive, and of the longest comment after it. */
const END_SIZE = 22
const COMMENT = 65_535
/** The most bytes of a directory; those of some 100,000 files. */
const DIRECTORY = 10_000_000

/**
 * The files of a zip archive by the directory at its end, as APPNOTE.TXT of PKWARE has it. A file that is not asked for
 * is not read. The names are in lower case with slashes, as the parts of Office documents are compared.
 * @throws Error if it is no archive, or was cut
 */
export async function directoryOf(path: string): Promise<ReadonlyMap<string, Packed>> {
  const file = await open(path)
  try {
    const { start, size, count } = await placeOfDirectory(file)
    const directory = await bytesAt(file, start, size)
    const files = new Map<string, Packed>()
    for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
      const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as Three
      const packed = packedAt(directory, at, name, extra)
      if (files.has(packed.name)) throw new Error(`it has '${packed.name}' twice`)
      files.set(packed.name, packed)
      at += 46 + name + extra + comment
    }
    if (files.size !== count) throw new Error(`it has ${files.size} files, and should have ${count}`)
    return files
  } finally {
    await file.close()
  }
}
type Three = [number, number, number]

async function placeOfDirectory(file: FileHandle): Promise<{ start: number; size: number; count: number }> {
  const { size: all } = await file.stat()
  const from = Math.max(0, all - END_SIZE - COMMENT)
  const tail = await bytesAt(file, from, all - from)
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END || at + END_SIZE + tail.readUInt16LE(at + 20) !== tail.length) continue
    const isLong = at >= 20 && tail.readUInt32LE(at - 20) === END64_PLACE
    if (!isLong)
      return { count: tail.readUInt16LE(at + 10), size: tail.readUInt32LE(at + 12), start: tail.readUInt32LE(at + 16) }
    const end = await bytesAt(file, Number(tail.readBigUInt64LE(at - 12)), 56)
    const [count, size, start] = [32, 40, 48].map((place) => Number(end.readBigUInt64LE(place))) as Three
    return { count, size, start }
  }
  throw new Error('its end is missing')
}

function packedAt(directory: Buffer, at: number, nameSize: number, extraSize: number): Packed {
  const fields = directory.subarray(at + 46 + nameSize, at + 46 + nameSize + extraSize)
  const long = longFields(fields)
  const sizeAt = (place: number) => {
    const short = directory.readUInt32LE(at + place)
    return short === LONG ? (long.shift() ?? short) : short
  }
  // In this order in the longer form, too.
  const [size, packedSize, start] = [24, 20, 42].map(sizeAt) as Three
  return {
    name: directory
      .toString('utf8', at + 46, at + 46 + nameSize)
      .replaceAll('\\', '/')
      .toLowerCase(),
    isSecret: (directory.readUInt16LE(at + 8) & 1) === 1,
    method: directory.readUInt16LE(at + 10),
    checksum: directory.readUInt32LE(at + 16),
    packedSize,
    size,
    at: start,
  }
}

/** The longer sizes and places of an entry of more than 4 GB. */
function longFields(fields: Buffer): number[] {
  for (let at = 0; at + 4 <= fields.length; at += 4 + fields.readUInt16LE(at + 2)) {
    if (fields.readUInt16LE(at) !== 1) continue
    const count = Math.min(fields.readUInt16LE(at + 2), fields.length - at - 4) >> 3
    return Array.from({ length: count }, (_, index) => Number(fields.readBigUInt64LE(at + 4 + 8 * index)))
  }
  return []
}

/**
 * The bytes of a file in an archive. They come in small pieces, because a small archive can unpack to very much.
 * @throws Error if they are damaged
 */
export async function* unpacked(path: string, packed: Packed): AsyncGenerator<Buffer> {
  const { name, method, packedSize, isSecret } = packed
  if (isSecret) throw new Error(`'${name}' has a password`)
  if (method !== 0 && method !== 8) throw new Error(`'${name}' is packed in a way that is not read`)
  const start = await startOf(path, packed)
  // A stream needs a last byte, so an empty file has none.
  const source = packedSize === 0 ? [] : createReadStream(path, { start, end: start + packedSize - 1 })
  const bytes = Array.isArray(source) || method === 0 ? source : pipeline(source, createInflateRaw(), () => {})
  let [sum, size] = [0, 0]
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    sum = crc32(chunk, sum)
    size += chunk.length
    yield chunk
  }
  if (sum !== packed.checksum || size !== packed.size) throw new Error(`the bytes of '${name}' are not those it had`)
}

/** The place of the first byte, after a header that can be longer than that in the directory. */
async function startOf(path: string, { name, at }: Packed): Promise<number> {
  const file = await open(path)
  try {
    const header = await bytesAt(file, at, 30)
    if (header.readUInt32LE(0) !== LOCAL) throw new Error(`'${name}' is not where the directory says`)
    return at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  } finally {
    await file.close()
  }
}

async function bytesAt(file: FileHandle, start: number, size: number): Promise<Buffer> {
  // Only a damaged directory asks for more than one has.
  if (!(start >= 0 && size <= DIRECTORY)) throw new Error('its directory is damaged')
  const bytes = Buffer.alloc(size)
  const { bytesRead } = await file.read(bytes, 0, size, start)
  if (bytesRead < size) throw new Error('it ends too early')
  return bytes
}

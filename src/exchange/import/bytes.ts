import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { EntenteError } from '../../errors.ts'
import type { Mapping } from './mapping.ts'
import type { Reader } from './reader.ts'

type Encoding = NonNullable<Mapping['read']['encoding']>

/**
 * The text of a file, or of standard input for `-`, as a stream. It is unzipped, and decoded by its byte order mark, by
 * the mapping, or else as UTF-8.
 * @throws EntenteError UNREADABLE if there is no such file, BAD_DATA with the place of bytes that are not valid
 */
export async function* textOf(path: string, { read, note }: Reader): AsyncGenerator<string> {
  const source = await unzipped(await bytesOf(path), path)
  const first = await source.next()
  const begin = first.done ? Buffer.alloc(0) : first.value
  const foreign = foreignOf(begin)
  if (foreign !== undefined) throw new EntenteError('BAD_DATA', `'${path}' is ${foreign}`)
  const marked = marks.find(({ mark }) => begin.subarray(0, mark.length).equals(mark))
  const guessed = marked || read.encoding !== undefined ? undefined : guess(begin)
  if (guessed) note(`${path} is read as UTF-16, by its bytes; it has no byte order mark`)
  const encoding = marked?.encoding ?? guessed ?? encodings[read.encoding ?? 'utf8']
  const decoder = encoding === 'windows-1252' ? new WindowsDecoder(path) : new Decoder(path, encoding)
  yield decoder.decode(begin.subarray(marked?.mark.length ?? 0))
  for await (const chunk of source) yield decoder.decode(chunk)
  yield decoder.end()
  if (decoder instanceof WindowsDecoder && decoder.isUtf8)
    note(`${path} is read as Windows-1252, as the mapping says, but its signs beyond ASCII are those of UTF-8`)
}

const encodings = {
  utf8: 'utf-8',
  // As on the web: pages and files that say latin1 have the quotes and dashes of Windows-1252.
  latin1: 'windows-1252',
  utf16: 'utf-16le',
} as const satisfies Record<Encoding, string>
const marks = [
  { mark: Buffer.from([0xef, 0xbb, 0xbf]), encoding: 'utf-8' },
  { mark: Buffer.from([0xff, 0xfe]), encoding: 'utf-16le' },
  { mark: Buffer.from([0xfe, 0xff]), encoding: 'utf-16be' },
] as const

const utf32 = 'text in UTF-32, which is not read; save it as UTF-8'
/** Files that are no text, by their first bytes, with the advice. */
const foreignBegins = [
  // Before UTF-16, because the mark of UTF-32 begins with that of UTF-16.
  [Buffer.from([0xff, 0xfe, 0, 0]), utf32],
  [Buffer.from([0, 0, 0xfe, 0xff]), utf32],
  [
    Buffer.from('PK\x03\x04'),
    'a zip archive; unpack it and give the file within, or, for an Excel workbook, write read: { format: xlsx } ' +
      'in the mapping',
  ],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'an old Office document, such as .xls; save it as .xlsx or as CSV'],
  [Buffer.from([0x1f, 0x8b]), 'packed by gzip twice; unpack it'],
  [Buffer.from('BZh91AY&SY'), 'packed by bzip2; unpack it'],
  [Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a]), 'packed by xz; unpack it'],
  [Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), 'packed by zstd; unpack it'],
  [Buffer.from('%PDF-'), 'a PDF; give its data as CSV'],
] as const
function foreignOf(begin: Buffer): string | undefined {
  const found = foreignBegins.find(([bytes]) => begin.subarray(0, bytes.length).equals(bytes))
  return found?.[1] ?? (isUtf32(begin) ? utf32 : undefined)
}

/** UTF-32 without a mark: characters end at 0x10FFFF, so one byte of four is zero and the one beside it is small. */
function isUtf32(begin: Buffer): boolean {
  const head = begin.subarray(0, Math.min(begin.length, 400) & ~3)
  const fits = (zero: number, small: number) =>
    head.every((byte, at) => (at % 4 === zero ? byte === 0 : at % 4 !== small || byte <= 0x10))
  return head.length >= 8 && (fits(3, 2) || fits(0, 1))
}

/** UTF-16 without a mark: in the headings, which are mostly Latin, every other byte is zero. */
function guess(begin: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const head = begin.subarray(0, Math.min(begin.length, 400) & ~1)
  const zeros = [0, 1].map((at) => head.filter((byte, index) => index % 2 === at && byte === 0).length)
  const [even = 0, odd = 0] = zeros
  // Zeros at every place only fill a file up.
  if (Math.max(even, odd) <= head.length / 4 || Math.min(even, odd) > head.length / 40) return undefined
  return even > odd ? 'utf-16be' : 'utf-16le'
}

async function bytesOf(path: string): Promise<AsyncIterable<Buffer>> {
  if (path === '-') return process.stdin
  if (/^[a-z]+:\/\//i.test(path))
    throw new EntenteError(
      'UNREADABLE',
      `'${path}' is an address; Entente is offline, so download the file and give it`,
    )
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new EntenteError('UNREADABLE', `'${path}' cannot be read; give the file to import`)
  return createReadStream(path)
}

/** The bytes, unzipped if they begin as gzip does. */
async function unzipped(source: AsyncIterable<Buffer>, path: string): Promise<AsyncGenerator<Buffer>> {
  const chunks = source[Symbol.asyncIterator]()
  const first = await chunks.next()
  async function* all() {
    if (!first.done) yield first.value
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  const isZipped = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b
  return isZipped ? gunzipped(all(), path) : all()
}

/** @throws EntenteError BAD_DATA if the gzip data is damaged or ends too early */
async function* gunzipped(source: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  try {
    yield* pipeline(Readable.from(source), createGunzip(), () => {})
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error
    const why = error.code === 'Z_BUF_ERROR' ? 'ends in the midst of its gzip data' : 'has damaged gzip data'
    throw new EntenteError('BAD_DATA', `'${path}' ${why} (${error.message}); get the file again`)
  }
}

/** Decodes bytes, and says where they are not valid. */
class Decoder {
  readonly #path: string
  readonly #encoding: string
  readonly #decoder: TextDecoder
  #line = 1

  constructor(path: string, encoding: string) {
    this.#path = path
    this.#encoding = encoding
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  }

  decode(chunk: Buffer): string {
    return this.#take(chunk, true)
  }

  end(): string {
    return this.#take(Buffer.alloc(0), false)
  }

  #take(chunk: Buffer, stream: boolean): string {
    try {
      const text = this.#decoder.decode(chunk, { stream })
      this.#line += text.split('\n').length - 1
      return text
    } catch {
      const valid = new TextDecoder(this.#encoding).decode(chunk).split('\uFFFD')[0] ?? ''
      const advice = '; if it is Windows-1252, write read: { encoding: latin1 } in the mapping'
      throw invalid(this.#path, this.#encoding, this.#line, valid, this.#encoding === 'utf-8' ? advice : '')
    }
  }
}

function invalid(path: string, encoding: string, from: number, valid: string, advice: string): EntenteError {
  const lines = valid.split('\n')
  const before = (lines.at(-1) ?? '').slice(-40)
  const place = before === '' ? 'at its start' : `after “${before}”`
  const line = from + lines.length - 1
  return new EntenteError('BAD_DATA', `line ${line} of '${path}' is not ${encoding.toUpperCase()} ${place}${advice}`)
}

/** The same for Windows-1252, which Node before 24 decodes as Latin-1. */
class WindowsDecoder {
  readonly #path: string
  /** Undefined once a byte was none of UTF-8. */
  #utf8: TextDecoder | undefined = new TextDecoder('utf-8', { fatal: true })
  #isPlain = true
  #line = 1

  constructor(path: string) {
    this.#path = path
  }

  /** True if it has signs beyond ASCII, and all of it is UTF-8, as hardly any other text is. */
  get isUtf8(): boolean {
    return !this.#isPlain && this.#utf8 !== undefined
  }

  decode(chunk: Buffer): string {
    const latin = chunk.toString('latin1')
    this.#isPlain &&= !/[\x80-\xff]/.test(latin)
    const none = latin.search(/[\x81\x8d\x8f\x90\x9d]/)
    const text = latin.replace(/[\x80-\x9f]/g, windowsSign)
    if (none >= 0) throw invalid(this.#path, 'windows-1252', this.#line, text.slice(0, none), '')
    this.#line += latin.split('\n').length - 1
    this.#checkUtf8(chunk, true)
    return text
  }

  end(): string {
    this.#checkUtf8(Buffer.alloc(0), false)
    return ''
  }

  #checkUtf8(chunk: Buffer, stream: boolean): void {
    try {
      this.#utf8?.decode(chunk, { stream })
    } catch {
      this.#utf8 = undefined
    }
  }
}

/** The signs of Windows-1252 from 0x80 to 0x9F; five of these bytes are none. */
const windowsSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const windowsSign = (control: string) => windowsSigns[control.charCodeAt(0) - 0x80] ?? control

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
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
  const source = await unzipped(await bytesOf(path))
  const first = await source.next()
  const begin = first.done ? Buffer.alloc(0) : first.value
  const marked = marks.find(({ mark }) => begin.subarray(0, mark.length).equals(mark))
  const guessed = marked || read.encoding !== undefined ? undefined : guess(begin)
  if (guessed) note(`${path} is read as UTF-16, by its bytes; it has no byte order mark`)
  const decoder = new Decoder(path, marked?.encoding ?? guessed ?? encodings[read.encoding ?? 'utf8'])
  yield decoder.decode(begin.subarray(marked?.mark.length ?? 0))
  for await (const chunk of source) yield decoder.decode(chunk)
  yield decoder.end()
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

/** UTF-16 without a mark: in the headings, which are mostly Latin, every other byte is zero. */
function guess(begin: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const head = begin.subarray(0, Math.min(begin.length, 400) & ~1)
  const zeros = [0, 1].map((at) => head.filter((byte, index) => index % 2 === at && byte === 0).length)
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) <= head.length / 4) return undefined
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
async function unzipped(source: AsyncIterable<Buffer>): Promise<AsyncGenerator<Buffer>> {
  const chunks = source[Symbol.asyncIterator]()
  const first = await chunks.next()
  async function* all() {
    if (!first.done) yield first.value
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  const isZipped = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b
  return isZipped ? gunzipped(all()) : all()
}

async function* gunzipped(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  const written = (async () => {
    for await (const chunk of source) if (!gunzip.write(chunk)) await new Promise((done) => gunzip.once('drain', done))
    gunzip.end()
  })()
  yield* gunzip
  await written
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
    this.#decoder = new TextDecoder(encoding === 'windows-1252' ? 'latin1' : encoding, { fatal: true, ignoreBOM: true })
  }

  decode(chunk: Buffer): string {
    return this.#take(chunk, true)
  }

  end(): string {
    return this.#take(Buffer.alloc(0), false)
  }

  #take(chunk: Buffer, stream: boolean): string {
    if (this.#encoding === 'windows-1252') return chunk.toString('latin1').replace(/[\x80-\x9f]/g, windowsSign)
    try {
      const text = this.#decoder.decode(chunk, { stream })
      this.#line += text.split('\n').length - 1
      return text
    } catch {
      throw this.#invalid(chunk)
    }
  }

  #invalid(chunk: Buffer): EntenteError {
    const valid = new TextDecoder(this.#encoding).decode(chunk).split('\uFFFD')[0] ?? ''
    const line = this.#line + valid.split('\n').length - 1
    const before = (valid.split('\n').at(-1) ?? '').slice(-40)
    const advice =
      this.#encoding === 'utf-8' ? '; if it is Windows-1252, write read: { encoding: latin1 } in the mapping' : ''
    const place = before === '' ? 'at its start' : `after “${before}”`
    return new EntenteError(
      'BAD_DATA',
      `line ${line} of '${this.#path}' is not ${this.#encoding.toUpperCase()} ${place}${advice}`,
    )
  }
}

/** The signs of Windows-1252 from 0x80 to 0x9F; Node before 24 decodes them as control characters. */
const windowsSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const windowsSign = (control: string) => windowsSigns[control.charCodeAt(0) - 0x80] ?? control

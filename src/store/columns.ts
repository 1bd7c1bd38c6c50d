import type { Section } from './sections.ts'

/** Columns of numbers, texts and lists as sections of bytes, and their readers. */

/** The bytes of a section by its name. */
export type SectionOf = (name: string) => Buffer

export const numbers = (name: string, all: Iterable<number>): Section => ({
  name,
  bytes: [new Uint8Array(Uint32Array.from(all).buffer)],
})

/** A view of the bytes as numbers; copied if their offset is not aligned. */
export function readNumbers(bytes: Buffer): Uint32Array {
  const { buffer, byteOffset, byteLength } = isAligned(bytes) ? bytes : Buffer.from(bytes)
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT)
}
const isAligned = ({ byteOffset }: Buffer) => byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0

/** Short texts, which are all read at once. They are separated by line feeds; one that has a line feed is refused. */
export const texts = (name: string, all: Iterable<string>): Section => ({ name, bytes: inChunks(lines(name, all)) })

function* lines(name: string, all: Iterable<string>): Generator<string> {
  for (const text of all) {
    if (text.includes('\n')) throw new RangeError(`${name}: a text has a line feed in it`)
    yield `${text}\n`
  }
}

export const readTexts = (bytes: Buffer): string[] => bytes.toString('utf8').split('\n').slice(0, -1)

/** Long texts, each read when it is asked for. */
export function* longTexts(name: string, all: Iterable<string>): Generator<Section> {
  const lengths: number[] = []
  yield { name: `${name}.bytes`, bytes: inChunks(all, (length) => lengths.push(length)) }
  // Written last, because the lengths are known only after the texts are written.
  yield numbers(`${name}.starts`, startsOf(lengths))
}

export function readLongTexts(section: SectionOf, name: string): { count: number; at: (place: number) => string } {
  const [bytes, starts] = [section(`${name}.bytes`), readNumbers(section(`${name}.starts`))]
  return { count: starts.length - 1, at: (place) => bytes.toString('utf8', starts[place], starts[place + 1]) }
}

/** Texts of which many are equal: each different one once, and the place of each. */
export function* repeated(name: string, all: Iterable<string>): Generator<Section> {
  const places = new Map<string, number>()
  const column: number[] = []
  for (const text of all) {
    const place = places.get(text) ?? places.size
    if (place === places.size) places.set(text, place)
    column.push(place)
  }
  yield texts(`${name}.different`, places.keys())
  yield numbers(`${name}.places`, column)
}

/** A reader of the values that `revive` makes of such texts, each made once. */
export function readRepeated<T>(section: SectionOf, name: string, revive: (text: string) => T): (place: number) => T {
  const places = readNumbers(section(`${name}.places`))
  let different: readonly string[] | undefined
  const values: (T | undefined)[] = []
  const make = (place: number) => {
    different ??= readTexts(section(`${name}.different`))
    const value = revive(different[place] ?? '')
    values[place] = value
    return value
  }
  return (at) => {
    const place = places[at] ?? 0
    const value = values[place]
    return value === undefined ? make(place) : value
  }
}

/** Writes lists one after another, with the offset of each. */
export function* lists<T>(
  name: string,
  all: readonly (readonly T[])[],
  placeOf: (item: T) => number,
): Generator<Section> {
  yield numbers(`${name}.starts`, startsOf(all.map(({ length }) => length)))
  yield numbers(
    `${name}.items`,
    all.flatMap((list) => list.map(placeOf)),
  )
}

export function readLists<T>(
  section: SectionOf,
  name: string,
  itemAt: (place: number) => T,
): (place: number) => readonly T[] {
  const [starts, items] = [readNumbers(section(`${name}.starts`)), readNumbers(section(`${name}.items`))]
  return (place) => {
    const [start = 0, end = 0] = [starts[place], starts[place + 1]]
    if (start === end) return none
    // Of its exact length, because V8 reserves 17 places for a list that grows.
    const list = new Array<T>(end - start)
    for (let at = start; at < end; at++) list[at - start] = itemAt(items[at] ?? 0)
    return list
  }
}
const none: readonly never[] = Object.freeze([])

/** The offset of each, and the end of the last. */
function startsOf(lengths: readonly number[]): number[] {
  const starts = [0]
  let at = 0
  for (const length of lengths) {
    at += length
    starts.push(at)
  }
  if (at >= 2 ** 32) throw new RangeError('the graph is too large for a snapshot')
  return starts
}

/** Encodes texts into chunks large enough for a write, and tells the length of each in bytes. */
function* inChunks(all: Iterable<string>, tell: (length: number) => void = () => {}): Generator<Buffer> {
  let [chunk, end] = [Buffer.allocUnsafe(CHUNK), 0]
  for (const text of all) {
    const most = MOST_BYTES * text.length
    if (end + most > chunk.length) {
      yield chunk.subarray(0, end)
      ;[chunk, end] = [Buffer.allocUnsafe(Math.max(CHUNK, most)), 0]
    }
    const length = chunk.write(text, end)
    tell(length)
    end += length
  }
  yield chunk.subarray(0, end)
}
const CHUNK = 1_000_000
/** Of one UTF-16 code unit in UTF-8. */
const MOST_BYTES = 3

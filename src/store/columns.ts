import { GrowingNumbers, type GrowingRepeated, GrowingStarts, GrowingTexts } from './growing.ts'
import type { Section } from './sections.ts'

/** Columns of numbers, texts and lists as sections of bytes, and their readers. */

/** The bytes of a section by its name. */
export type SectionOf = (name: string) => Buffer

export function numbers(name: string, all: Iterable<number>): Section {
  const column = new GrowingNumbers()
  for (const number of all) column.add(number)
  return grown(name, column)
}

/** A column that is freed while its section is written. */
export const grown = (name: string, column: GrowingNumbers | GrowingTexts): Section => ({ name, bytes: column.take() })

/** A view of the bytes as numbers; copied if their offset is not aligned. */
export function readNumbers(bytes: Buffer): Uint32Array {
  const { buffer, byteOffset, byteLength } = isAligned(bytes) ? bytes : Buffer.from(bytes)
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT)
}
const isAligned = ({ byteOffset }: Buffer) => byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0

/** Made one after another, because all of them at once take more memory than their bytes. */
export function* mapped<T, U>(items: Iterable<T>, of: (item: T) => U): Generator<U> {
  for (const item of items) yield of(item)
}

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
  const starts = new GrowingStarts()
  yield { name: `${name}.bytes`, bytes: inChunks(all, (length) => starts.add(length)) }
  // Written last, because the lengths are known only after the texts are written.
  yield grown(`${name}.starts`, starts.numbers)
}

export function readLongTexts(section: SectionOf, name: string): { count: number; at: (place: number) => string } {
  const [bytes, starts] = [section(`${name}.bytes`), readNumbers(section(`${name}.starts`))]
  return { count: starts.length - 1, at: (place) => bytes.toString('utf8', starts[place], starts[place + 1]) }
}

export function* repeated(name: string, all: GrowingRepeated): Generator<Section> {
  yield texts(`${name}.different`, all.different)
  yield grown(`${name}.places`, all.column)
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
export function* lists<T>(name: string, all: Iterable<readonly T[]>, placeOf: (item: T) => number): Generator<Section> {
  const [starts, items] = [new GrowingStarts(), new GrowingNumbers()]
  for (const list of all) {
    starts.add(list.length)
    for (const item of list) items.add(placeOf(item))
  }
  yield grown(`${name}.starts`, starts.numbers)
  yield grown(`${name}.items`, items)
}

/** The columns of such lists. */
export const readColumns = (section: SectionOf, name: string): ListColumns => ({
  starts: readNumbers(section(`${name}.starts`)),
  items: readNumbers(section(`${name}.items`)),
})
interface ListColumns {
  readonly starts: Uint32Array
  readonly items: Uint32Array
}

export const readLists = <T>(section: SectionOf, name: string, itemAt: (place: number) => T) =>
  listsIn(readColumns(section, name), itemAt)

export function listsIn<T>(
  { starts, items }: ListColumns,
  itemAt: (place: number) => T,
): (place: number) => readonly T[] {
  return (place) => {
    const [start = 0, end = 0] = [starts[place], starts[place + 1]]
    if (start === end) return none
    // Of its exact length, because V8 reserves 17 places for a list that grows.
    const list = new Array<T>(end - start)
    for (let at = start; at < end; at++) list[at - start] = itemAt(items[at] ?? 0)
    return list
  }
}

/** The items of a list one after another, each made when it is reached. */
export function* itemsIn<T>({ starts, items }: ListColumns, itemAt: (place: number) => T, place: number): Generator<T> {
  for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) yield itemAt(items[at] ?? 0)
}
const none: readonly never[] = Object.freeze([])

/** Encodes texts into chunks large enough for a write, and tells the length of each in bytes. */
function* inChunks(all: Iterable<string>, tell: (length: number) => void = () => {}): Generator<Buffer> {
  const chunks = new GrowingTexts()
  for (const text of all) {
    tell(chunks.add(text))
    yield* chunks.takeFull()
  }
  yield* chunks.take()
}

import { EntenteError, type SourceLocation } from '../../errors.ts'
import type { Located } from '../../facts/shape.ts'
import { PROTO } from '../../facts/yaml.ts'
import type { Json, JsonObject } from '../../store/record/canonical.ts'

type Path = readonly PropertyKey[]

/** A list of an input that is a table in a change. */
interface ListOf<T> {
  readonly items: readonly T[]
  /** The field of an item that is its key in the table. */
  readonly key: keyof T & string
  /** Makes another key of one that is given twice; without it, the last item counts. */
  readonly again?: string
  /** The field that is the whole value of an entry, if only one is. */
  readonly value?: (keyof T & string) | undefined
  readonly of: (item: T, path: Path) => Json
}

/**
 * The places of the parts of a change in the input of a mutation. Lists of the input are tables in the change, so
 * that a problem with an entry is found at its position in the list.
 */
export class Places implements Located {
  readonly problems: EntenteError[] = []
  readonly #renamed = new Map<string, Path>()

  /** @param path of the table in the change */
  table<T>(path: Path, { items, key, again, value, of }: ListOf<T>): JsonObject {
    const table: Record<string, Json> = Object.create(null)
    const list = this.#pathOf(path)
    for (const [index, item] of items.entries()) {
      const given = String(item[key])
      const refuse = (sentence: string) =>
        this.problems.push(new EntenteError('BAD_DATA', `${path.join('.')}: ${sentence}`, at([...list, index, key])))
      let name = wellFormed(given)
      if (name !== given) refuse(HALF)
      if (name in table) refuse(`'${name}' is given twice`)
      if (name === PROTO) refuse(`'${name}' cannot be a key; choose another`)
      // Both stay, so that the problems of both are found.
      while (again !== undefined && name in table) name += again
      const entry = [...path, name]
      this.rename(entry, value === undefined ? [...list, index] : [...list, index, value])
      table[name] = of(item, entry)
    }
    return { ...table }
  }

  /** Places a part of the change elsewhere in the input. */
  rename(path: Path, place: Path): void {
    this.#renamed.set(path.map(String).join('\n'), place)
  }

  /** A property, because readers take it from its object. */
  readonly locate = (path: Path, key?: PropertyKey): SourceLocation =>
    at(this.#pathOf(key === undefined ? path : [...path, key]))

  #pathOf(path: Path): Path {
    for (let length = path.length; length > 0; length -= 1) {
      const place = this.#renamed.get(path.slice(0, length).map(String).join('\n'))
      if (place) return [...place, ...path.slice(length)]
    }
    return path
  }
}

const at = (path: Path): SourceLocation => ({ file: 'input', line: 1, column: 1, path })

export const HALF = 'the text has half of a surrogate pair'
const SURROGATE = /\p{Surrogate}/u
/** The text with another sign for each half, because canonical JSON has none for it. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

/** Every text that UTF-8 cannot hold, because it has half of a surrogate pair. */
export function* illFormed(value: Json | undefined, path: Path = []): Generator<Path> {
  if (typeof value === 'string' && SURROGATE.test(value)) yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    if (SURROGATE.test(key)) yield path
    yield* illFormed(part, [...path, key])
  }
}

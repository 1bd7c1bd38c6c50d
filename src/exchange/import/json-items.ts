import { getManyValues, isMany, none } from 'stream-chain/defs.js'
import Assembler from 'stream-json/assembler.js'
import { jsonParser } from 'stream-json/parser.js'
import { isExact } from './exact-numbers.ts'

/** More lists and objects within each other than a row has; what reads values could not follow many more. */
const MOST_DEEP = 100
const tooDeep = `more than ${MOST_DEEP} lists and objects within each other`

/** An item of a list in a text of JSON. */
interface Item {
  /** The keys that lead to the list, joined by points. */
  readonly list: string
  readonly value: unknown
  /** The reason for which the value is not what the text says: a key that an object has twice, or too many levels. */
  readonly fault: string | undefined
}

/** The same for a whole text of JSON, of which parsing gave a value. */
export function faultIn(json: string, value: unknown): string | undefined {
  let keys = 0
  for (const [, colon] of json.matchAll(TEXTS)) if (colon === ':') keys += 1
  const found = measure(value)
  if (found.depth > MOST_DEEP) return tooDeep
  if (keys === found.keys) return undefined
  const reading = new Reading(new Set(['']))
  return tokensOf(jsonParser({ streamValues: false }), `[${json}]`).flatMap((token) => reading.take(token))[0]?.fault
}

/** Texts in JSON; one before a colon is a key. */
const TEXTS = /"(?:[^"\\]|\\.)*"\s*(:?)/g

/** The number of keys in a value, and of lists and objects within each other. Without recursion, because of these. */
function measure(value: unknown): { keys: number; depth: number } {
  let keys = 0
  let depth = 0
  for (let level = [value].filter(isPart); level.length > 0; depth += 1) {
    for (const part of level) if (!Array.isArray(part)) keys += Object.keys(part).length
    level = level.flatMap((part) => Object.values(part).filter(isPart))
  }
  return { keys, depth }
}
const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null

interface Token {
  readonly name: string
  readonly value: unknown
}

/**
 * The items of some lists in a text of JSON, which is read as a stream. Numbers that one of JavaScript does not hold
 * come as texts.
 * @param lists the keys that lead to each, joined by points; '' if the text is a list
 * @throws Error if the text is no JSON, or has one of the lists twice
 */
export async function* itemsOf(text: AsyncIterable<string>, lists: ReadonlySet<string>): AsyncGenerator<Item> {
  const parse = jsonParser({ streamValues: false })
  const reading = new Reading(lists)
  // Object by object, because a fault takes with it what the parser has of the same piece.
  for await (const chunk of text)
    for (const piece of chunk.split(/(?<=\})/)) for (const token of tokensOf(parse, piece)) yield* reading.take(token)
  for (const token of tokensOf(parse, none)) yield* reading.take(token)
}

function tokensOf(parse: (chunk: never) => unknown, chunk: string | typeof none): Token[] {
  const read = parse(chunk as never)
  return isMany(read) ? (getManyValues(read) as Token[]) : []
}

/** An object or a list around the items. */
interface Around {
  /** The key of an object that is being read; a list has none. */
  key: string | undefined
  readonly isList: boolean
  readonly keys: Set<string>
}

class Reading {
  readonly #lists: ReadonlySet<string>
  readonly #around: Around[] = []
  #assembler: Assembler | undefined
  #fault: string | undefined
  /** The lists and objects that are open and too deep. */
  #skipped = 0

  constructor(lists: ReadonlySet<string>) {
    this.#lists = lists
  }

  /** The item that a token ends, if it ends one. */
  take(token: Token): readonly Item[] {
    if (this.#assembler) return this.#assemble(this.#assembler, token)
    const last = this.#around.at(-1)
    if (token.name === 'keyValue') {
      if (last) this.#setKey(last, String(token.value))
      return []
    }
    if (token.name === 'endObject' || token.name === 'endArray') {
      this.#around.pop()
      return []
    }
    if (last?.isList && this.#lists.has(this.#path())) {
      this.#fault = undefined
      this.#assembler = new Assembler()
      return this.#assemble(this.#assembler, token)
    }
    if (token.name === 'startObject' || token.name === 'startArray')
      this.#around.push({ key: undefined, isList: token.name === 'startArray', keys: new Set() })
    return []
  }

  #assemble(assembler: Assembler, token: Token): readonly Item[] {
    const part = this.#skip(assembler, this.#once(assembler, token))
    if (!part) return []
    const isLong = part.name === 'numberValue' && !isExact(String(part.value))
    assembler.consume((isLong ? { ...part, name: 'stringValue' } : part) as never)
    if (!assembler.done) return []
    this.#assembler = undefined
    return [{ list: this.#path(), value: assembler.current, fault: this.#fault }]
  }

  /** The token itself; a key that the object has already is given another name, so that no value is lost. */
  #once({ current }: Assembler, token: Token): Token {
    if (token.name !== 'keyValue' || this.#skipped > 0) return token
    const object = current as object
    const key = String(token.value)
    if (!Object.hasOwn(object, key)) return token
    this.#fault ??= `a key that an object has twice: '${key}'`
    let number = 2
    while (Object.hasOwn(object, `${key} (${number})`)) number += 1
    return { ...token, value: `${key} (${number})` }
  }

  /** The token itself, or null in the place of a list or an object that is too deep. */
  #skip({ depth }: Assembler, token: Token): Token | undefined {
    const { name } = token
    const isStart = name.startsWith('start')
    if (this.#skipped === 0 && !(isStart && depth >= MOST_DEEP)) return token
    this.#fault ??= tooDeep
    this.#skipped += isStart ? 1 : name.startsWith('end') ? -1 : 0
    return this.#skipped === 0 ? { name: 'nullValue', value: null } : undefined
  }

  #setKey(last: Around, key: string): void {
    last.key = key
    const path = this.#path()
    if (![...this.#lists].some((list) => list === path || list.startsWith(`${path}.`))) return
    if (last.keys.has(key)) throw new Error(`it has the key '${path}' twice`)
    last.keys.add(key)
  }

  #path(): string {
    return this.#around.flatMap(({ key, isList }) => (isList ? [] : [key])).join('.')
  }
}

import { isAscii, isUtf8 } from 'node:buffer'
import { type Budget, Cache, Size } from '../../graph/caches/budget.ts'

type Json = Readonly<Record<string, unknown>>

/** The bytes of a body around its variables, and what was found for it. */
interface Form<T> {
  readonly start: Buffer
  readonly end: Buffer
  readonly found: T
}

/** The request in a body of a known form. */
interface OfForm<T> {
  readonly found: T
  readonly variables: Json
}

const KEY = Buffer.from('"variables":')
/** Approximate bytes of a form, besides its own. */
const ENTRY = 300
/** A body with more bytes around its variables is parsed each time. */
const LONGEST = 20_000
/** The forms of one length. */
const MOST = 8

/**
 * The forms of bodies that came before. A client sends the same bytes around its variables each time. So only these are
 * parsed, and nothing is looked up by the text of the operation.
 */
export class BodyForms<T> {
  /** By the length of their start. */
  readonly #forms: Cache<number, readonly Form<T>[]>
  /** The length of the start of the form that was found last. */
  #last = 0

  constructor(budget: Budget) {
    this.#forms = new Cache(budget, 'operations', (forms) => {
      const bytes = forms.reduce((sum, { start, end }) => sum + start.byteLength + end.byteLength, 0)
      return new Size(bytes + ENTRY * forms.length)
    })
  }

  /** Undefined unless a body is of a known form, and its variables are an object. */
  find(body: Buffer): OfForm<T> | undefined {
    // A body that begins with the start of a form has its first key there, so it need not be looked for.
    const known = this.#find(body, this.#last)
    if (known) return known
    const from = body.indexOf(KEY) + KEY.byteLength
    const found = from === this.#last ? undefined : this.#find(body, from)
    if (found) this.#last = from
    return found
  }

  #find(body: Buffer, from: number): OfForm<T> | undefined {
    for (const { start, end, found } of this.#forms.get(from) ?? []) {
      const to = body.byteLength - end.byteLength
      if (to <= from || start.compare(body, 0, from) !== 0 || end.compare(body, to) !== 0) continue
      const variables = variablesIn(body, from, to)
      if (variables) return { found, variables }
    }
    return undefined
  }

  /** @param body in UTF-8 */
  learn(body: Buffer, found: T): void {
    const from = body.indexOf(KEY) + KEY.byteLength
    const to = endOfValue(body, from)
    if (from < KEY.byteLength || to === undefined || body.byteLength - (to - from) > LONGEST) return
    const [start, end] = [Buffer.from(body.subarray(0, from)), Buffer.from(body.subarray(to))]
    if (!isAround(start, end)) return
    const others = (this.#forms.get(from) ?? []).filter((one) => !(one.start.equals(start) && one.end.equals(end)))
    this.#forms.set(from, [{ start, end, found }, ...others].slice(0, MOST))
  }
}

/** True if whatever value stands between them is that of the variables. */
const isAround = (start: Buffer, end: Buffer): boolean =>
  [1, 2].every((value) => {
    try {
      return (JSON.parse(`${start}${value}${end}`) as { variables?: unknown } | null)?.variables === value
    } catch {
      return false
    }
  })

function variablesIn(body: Buffer, from: number, to: number): Json | undefined {
  const isPlain = isAscii(body)
  if (!isPlain && !isUtf8(body.subarray(from, to))) return undefined
  try {
    const value: unknown = JSON.parse(body.toString(isPlain ? 'latin1' : 'utf8', from, to))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
  } catch {
    return undefined
  }
}

const [QUOTE, BACKSLASH, OPEN, CLOSE] = [...'"\\{}'].map((sign) => sign.charCodeAt(0))

/** The place after the object that begins there; undefined if none does. */
function endOfValue(body: Buffer, from: number): number | undefined {
  let depth = 0
  let isInText = false
  for (let at = from; at < body.byteLength; at += 1) {
    const sign = body[at]
    if (isInText) {
      if (sign === BACKSLASH) at += 1
      else if (sign === QUOTE) isInText = false
    } else if (sign === QUOTE) {
      if (depth === 0) return undefined
      isInText = true
    } else if (sign === OPEN) depth += 1
    else if (sign === CLOSE) {
      depth -= 1
      if (depth <= 0) return depth === 0 ? at + 1 : undefined
    }
  }
  return undefined
}

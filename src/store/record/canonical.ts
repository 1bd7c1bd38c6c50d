/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/**
 * The canonical text of a value by RFC 8785. Keys are in the order of their UTF-16 units, there are no spaces, and
 * texts and numbers are as ECMAScript writes them. Two values are equal exactly if their texts are.
 * @throws TypeError if a number is not finite, or a text has half of a surrogate pair, which UTF-8 cannot hold
 */
export function canonical(value: Json): string {
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw new TypeError('a text has half of a surrogate pair')
    return JSON.stringify(value)
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no number of JSON`)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join()}]`
  const fields: string[] = []
  for (const key of Object.keys(value).sort()) {
    const part = value[key]
    if (part !== undefined) fields.push(`${canonical(key)}:${canonical(part)}`)
  }
  return `{${fields.join()}}`
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

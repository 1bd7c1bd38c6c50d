import { exactNumbers } from './exact-numbers.ts'
import { faultIn } from './json-items.ts'
import type { Mapping } from './mapping.ts'
import { fieldOf, Unreadable } from './template.ts'

type Data = Readonly<Record<string, unknown>>
type Change = (value: unknown) => unknown

/** The changes that a mapping makes to the cells of some columns before anything else reads them. */
export class CellChanges {
  readonly #changes: readonly (readonly [column: string, change: Change])[]

  constructor({ read, cells }: Pick<Mapping, 'read' | 'cells'>) {
    const lists = Object.entries(read.lists).map(([column, separator]) => [column, splitting(separator)] as const)
    const changes = Object.entries(cells).map(
      ([column, cell]) => [column, changeOf(cell, cell.split ?? read.lists[column])] as const,
    )
    this.#changes = [...lists, ...changes]
  }

  of(data: Data): Data {
    if (this.#changes.length === 0) return data
    const changed: Record<string, unknown> = { ...data }
    for (const [column, change] of this.#changes) {
      const value = fieldOf(changed, column)
      if (value !== undefined) changed[column] = change(value)
    }
    return changed
  }
}

/** @param separator that of a list: what a replacement writes can be several items of it */
function changeOf(
  { json, split, replace, lower, values }: Mapping['cells'][string],
  separator: string | undefined,
): Change {
  const patterns = Object.entries(replace).map(([pattern, by]) => [new RegExp(pattern, 'gu'), by] as const)
  const inItem = (item: string) => {
    const text = lower ? item.trim().toLowerCase() : item.trim()
    return Object.hasOwn(values, text) ? values[text] : text
  }
  const inText = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.flatMap(inText)
    if (typeof value !== 'string' && typeof value !== 'number') return value
    const before = String(value).trim()
    let text = before
    for (const [pattern, by] of patterns) text = text.replace(pattern, by)
    return separator !== undefined && text !== before && text.includes(separator)
      ? text.split(separator).map(inItem)
      : inItem(text)
  }
  const isPlain = patterns.length === 0 && !lower && Object.keys(values).length === 0
  return (value) => {
    const read = json ? parsed(value) : value
    const parts = split === undefined ? read : splitting(split)(read)
    return isPlain ? parts : inText(parts)
  }
}

const splitting =
  (separator: string): Change =>
  (value) =>
    typeof value === 'string' ? value.split(separator) : value

/** JSON as a value; a text that is no JSON stays as it is. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{"]/.test(value)) return value
  let read: unknown
  try {
    read = JSON.parse(exactNumbers(value))
  } catch {
    return value
  }
  const fault = faultIn(value, read)
  return fault === undefined ? read : new Unreadable(value, fault)
}

import { exactNumbers } from './exact-numbers.ts'
import type { Mapping } from './mapping.ts'
import { fieldOf } from './template.ts'

type Data = Readonly<Record<string, unknown>>
type Change = (value: unknown) => unknown

/** The changes that a mapping makes to the cells of some columns before anything else reads them. */
export class CellChanges {
  readonly #changes: readonly (readonly [column: string, change: Change])[]

  constructor({ read, cells }: Pick<Mapping, 'read' | 'cells'>) {
    const lists = Object.entries(read.lists).map(([column, separator]) => [column, splitting(separator)] as const)
    this.#changes = [...lists, ...Object.entries(cells).map(([column, cell]) => [column, changeOf(cell)] as const)]
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

function changeOf({ json, split, replace, lower, values }: Mapping['cells'][string]): Change {
  const patterns = Object.entries(replace).map(([pattern, by]) => [new RegExp(pattern, 'gu'), by] as const)
  const inText = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inText)
    if (typeof value !== 'string' && typeof value !== 'number') return value
    let text = String(value).trim()
    for (const [pattern, by] of patterns) text = text.replace(pattern, by)
    if (lower) text = text.toLowerCase()
    return Object.hasOwn(values, text) ? values[text] : text
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
  try {
    return JSON.parse(exactNumbers(value))
  } catch {
    return value
  }
}

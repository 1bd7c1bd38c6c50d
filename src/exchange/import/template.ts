/** One row of a file: the line on which it begins, counted from 1, and its values by column. */
export interface Row {
  readonly line: number
  readonly data: Readonly<Record<string, unknown>>
}

/** The values of a row by column; a value that the mapping reads as missing is undefined. */
export class Cells {
  readonly data: Readonly<Record<string, unknown>>
  readonly #missing: ReadonlySet<string>

  constructor(data: Readonly<Record<string, unknown>>, missing: ReadonlySet<string>) {
    this.data = data
    this.#missing = missing
  }

  /** The value of a column, or of a field within one: `name.common`. */
  value(column: string): unknown {
    if (Object.hasOwn(this.data, column)) return this.data[column]
    return column
      .split('.')
      .reduce<unknown>(
        (value, field) => (typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined),
        this.data,
      )
  }

  text(column: string): string | undefined {
    return this.#said(this.value(column))
  }

  /** The text of a template; undefined if one of its columns is empty. */
  fill(template: string): string | undefined {
    let whole = true
    const filled = template.replace(COLUMNS, (_, columns: string) => {
      const said = this.#first(columns)
      if (said === undefined) whole = false
      return said ?? ''
    })
    return whole ? filled : undefined
  }

  /** The same for a column that may have several texts. */
  fillAll(template: string): string[] {
    const column = /^\{([^{}|]+)\}$/.exec(template)?.[1]
    const value = column === undefined ? undefined : this.value(column)
    if (Array.isArray(value)) return value.flatMap((one) => this.#said(one) ?? [])
    const filled = this.fill(template)
    return filled === undefined ? [] : [filled]
  }

  #first(columns: string): string | undefined {
    for (const column of columns.split('|')) {
      const said = this.text(column)
      if (said !== undefined) return said
    }
    return undefined
  }

  #said(value: unknown): string | undefined {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
    const text = String(value).trim()
    return text === '' || this.#missing.has(text) ? undefined : text
  }
}

const COLUMNS = /\{([^{}]+)\}/g

/** The columns that a template names. */
export const columnsOf = (template: string): string[] =>
  [...template.matchAll(COLUMNS)].flatMap(([, columns]) => columns?.split('|') ?? [])

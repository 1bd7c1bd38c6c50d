import { didYouMean } from '../../errors.ts'

/** One row of a file: the line on which it begins, counted from 1, and its values by column. */
export interface Row {
  readonly line: number
  readonly data: Readonly<Record<string, unknown>>
}

/** The reason for which a part of a row cannot be imported, as its message. */
export class RowFault extends Error {}

/** A cell that has no value that can be read, such as an error of a formula. */
export class Unreadable {
  readonly #text: string
  readonly reason: string

  constructor(text: string, reason: string) {
    this.#text = text
    this.reason = reason
  }

  toString(): string {
    return this.#text
  }

  /** As it stands in the file of rejected rows. */
  toJSON(): string {
    return this.#text
  }
}

/** Rules for reading the cells of a row. */
export interface CellReading {
  /** True if a text in a column means an empty cell. */
  readonly isMissing: (column: string, text: string) => boolean
  /** True if a row may lack columns, which are then empty. */
  readonly isSparse: boolean
}

/** The values of a row by column; a value that the mapping reads as missing is undefined. */
export class Cells {
  readonly data: Readonly<Record<string, unknown>>
  readonly reading: CellReading

  constructor(data: Readonly<Record<string, unknown>>, reading: CellReading) {
    this.data = data
    this.reading = reading
  }

  /** The same row with other values in some columns. */
  with(data: Readonly<Record<string, unknown>>): Cells {
    return new Cells({ ...this.data, ...data }, this.reading)
  }

  /** The value of a column, or of a field within one: `name.common`. */
  value(column: string): unknown {
    return fieldOf(this.data, column)
  }

  /** @throws RowFault as `fill` does for what is no text */
  text(column: string): string | undefined {
    const said = this.#said(column, this.value(column))
    if (said === undefined) this.#checkWithin(column)
    return said
  }

  /** True if a column has nothing. An object or a full list fills it, so that what reads it rejects it. */
  isEmpty(column: string): boolean {
    const value = this.value(column)
    if (value instanceof Unreadable) return this.reading.isMissing(column, String(value))
    if (Array.isArray(value)) return value.length === 0
    return !isObject(value) && typeof value !== 'number' && this.#said(column, value) === undefined
  }

  /**
   * The text of a template; undefined if one of its columns is empty.
   * @throws RowFault if the row lacks a column, or if a cell holds a list, an object or too large a number
   */
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
    if (column !== undefined && Array.isArray(value)) return value.flatMap((one) => this.#said(column, one) ?? [])
    const filled = this.fill(template)
    return filled === undefined ? [] : [filled]
  }

  #first(template: string): string | undefined {
    const columns = template.split('|')
    for (const column of columns) {
      const said = this.text(column)
      if (said !== undefined) return said
    }
    if (!this.reading.isSparse && !columns.some((column) => this.#has(column))) throw this.#lacking(template)
    return undefined
  }

  #has(column: string): boolean {
    return Object.hasOwn(this.data, column) || Object.hasOwn(this.data, column.split('.')[0] ?? '')
  }

  #lacking(column: string): RowFault {
    const columns = Object.keys(this.data)
    return new RowFault(
      `the row has no column '${column}', only ${columns.slice(0, 30).join(', ')}${didYouMean(column, columns)}; ` +
        'if rows leave out empty columns, write read: { sparse: true } in the mapping',
    )
  }

  /** @throws RowFault if a field is read within a text or a list: `name.common` where the name is a text */
  #checkWithin(column: string): void {
    if (Object.hasOwn(this.data, column)) return
    const fields = column.split('.')
    for (const at of fields.slice(1).keys()) {
      const outer = fields.slice(0, at + 1).join('.')
      if (!isObject(this.value(outer)) && !this.isEmpty(outer))
        throw new RowFault(`no object, so it has no field '${fields[at + 1]}': the column '${outer}'`)
    }
  }

  #said(column: string, value: unknown): string | undefined {
    if (value instanceof Unreadable) {
      if (this.reading.isMissing(column, String(value))) return undefined
      throw new RowFault(`${value.reason}: '${value}' in the column '${column}'`)
    }
    if (typeof value === 'object' && value !== null)
      throw new RowFault(
        `${Array.isArray(value) ? 'a list' : 'an object'} where a text is needed: the column '${column}'`,
      )
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
    const text = String(value).trim()
    return text === '' || this.reading.isMissing(column, text) ? undefined : text
  }
}

/** True for an object of JSON that is no list. */
export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a column, or of a field within one: `name.common`. */
export function fieldOf(data: Readonly<Record<string, unknown>>, column: string): unknown {
  if (Object.hasOwn(data, column)) return data[column]
  return column
    .split('.')
    .reduce<unknown>(
      (value, field) => (typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined),
      data,
    )
}

const COLUMNS = /\{([^{}]+)\}/g

/** The columns that a template names. */
export const columnsOf = (template: string): string[] =>
  [...template.matchAll(COLUMNS)].flatMap(([, columns]) => columns?.split('|') ?? [])

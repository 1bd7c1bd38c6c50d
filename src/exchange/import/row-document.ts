import { type LineRecord, recordShapes } from '../../facts/schema.ts'
import { toId } from './codes.ts'
import { dateOf } from './dates.ts'
import { IdNumbers, numberOf } from './id-numbers.ts'
import type { Mapping } from './mapping.ts'
import { type Cells, columnsOf, RowFault } from './template.ts'

type DocumentLine = LineRecord<'document'>

/** The documents of rows, by a mapping that has one for each row. */
export class RowDocuments {
  readonly #mapping: Mapping
  /** A number for the fields of each document, because there can be a million. */
  readonly #made = new IdNumbers(true)

  constructor(mapping: Mapping) {
    this.#mapping = mapping
  }

  /**
   * The document of a row; undefined if it is that of the whole file.
   * @throws RowFault if it is invalid, or another row gave it other fields
   */
  of(cells: Cells): DocumentLine | undefined {
    const { documentOfRow: template, document } = this.#mapping
    if (!template) return undefined
    const [text, title] = [cells.fill(template.id), cells.fill(template.title)]
    const url = template.url && cells.fill(template.url)
    if (text === undefined && title !== undefined)
      throw new RowFault(`a document with a title and without an id: '${title}'`)
    if (title === undefined && url !== undefined && columnsOf(template.url ?? '').length > 0)
      throw new RowFault(`a document with an address and without a title: '${url}'`)
    if (text === undefined || title === undefined) return undefined
    const fields = Object.fromEntries(
      (['title', 'publisher', 'url', 'language'] as const).flatMap((name) => {
        const said = template[name] && cells.fill(template[name])
        return said === undefined ? [] : [[name, said] as const]
      }),
    )
    const published = dateOf(template.published, cells, this.#mapping) ?? document.published
    const { url: _, ...common } = document
    const read = recordShapes.document.safeParse({
      ...common,
      published,
      ...fields,
      id: toId(text),
      record: 'document',
    })
    if (!read.success) {
      const [issue] = read.error.issues
      throw new RowFault(`the document of the row, ${issue?.path.join('.')}: ${issue?.message}`)
    }
    const { id } = read.data
    if (id === document.id) throw new RowFault(`a document of a row with the id of the source: '${id}'`)
    const number = numberOf(JSON.stringify(read.data))
    if ((this.#made.get(id) ?? number) !== number) throw new RowFault(`two documents with one id: '${id}'`)
    this.#made.set(id, number)
    return read.data
  }
}
